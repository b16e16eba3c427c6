import { SaxesParser, type SaxesTagNS } from 'saxes'
import { BoundedXml } from './boundedXml.ts'
import { attributesOf, deepestElement, type XmlElement } from './element.ts'

/** An element that was asked for, or why there is none at this place. `at` counts from 1. */
export type Streamed =
  | { at: number; element: XmlElement }
  | { at: number; fault: string; attributes: Readonly<Record<string, string>> }

/** So many faults, and the file is no XML; so deep, and nobody meant it. Each would only cost time and memory. */
const mostFaults = 1000
const deepestFile = 20_000

/**
 * Finds elements in XML of any size, which comes in pieces split anywhere, and gives each as a tree when it ends. What
 * is not well-formed spoils the element that it stands in. Of an element longer than `longest` (UTF-16 units of words
 * and attributes), or nested deeper than `deepestElement`, nothing is held.
 * @param isWanted by local name; what stands inside of a wanted element is part of it
 */
export class ElementStream {
  readonly #parser = new SaxesParser({ xmlns: true, position: false })
  readonly #bounded: BoundedXml
  readonly #longest: number
  readonly #found: Streamed[] = []
  #count = 0
  #depth = 0
  #faults = 0
  #outside = ''
  #isOver = false
  /** The wanted element that is being read, and the way down to where it is. */
  #open: XmlElement[] = []
  #rootDepth = 0
  #length = 0
  #fault = ''

  constructor(longest: number, isWanted: (name: string) => boolean) {
    this.#longest = longest
    this.#bounded = new BoundedXml(longest + 1)
    this.#parser.on('error', (error) => this.#fail(error.message))
    this.#parser.on('opentag', (tag) => this.#begin(tag, isWanted))
    this.#parser.on('closetag', () => this.#end())
    this.#parser.on('text', (text) => this.#words(text))
    this.#parser.on('cdata', (text) => this.#words(text))
  }

  feed(piece: string): Streamed[] {
    if (!this.#isOver) this.#parser.write(this.#bounded.feed(piece))
    return this.#found.splice(0)
  }

  /** What the end of the file leaves: an element that was cut off, or that there was none at all. */
  end(): Streamed[] {
    const cut = this.#open[0]
    const { attributes = {} } = cut ?? {}
    if (cut && !this.#isOver) {
      this.#count += 1
      this.#found.push({ at: this.#count, fault: 'The file ends in the middle of this item.', attributes })
    }
    const before = this.#outside
    this.#open = []
    if (!this.#isOver) this.#parser.write(this.#bounded.end()).close()
    const outside = before || (this.#count === 0 ? this.#outside || 'it holds no item' : '')
    if (outside !== '')
      this.#found.push({
        at: this.#count + 1,
        fault: `This is not XML of that kind: ${outside.replace(/\.$/, '')}.`,
        attributes: {},
      })
    this.#isOver = true
    return this.#found.splice(0)
  }

  #fail(message: string): void {
    if (this.#isOver) return
    this.#faults += 1
    if (this.#open.length > 0) this.#fault ||= `It is not well-formed XML: ${message.replace(/\.$/, '')}.`
    else this.#outside ||= message
    if (this.#faults > mostFaults) this.#stop('it is not well-formed in a thousand places')
  }

  /** Reads no further. */
  #stop(why: string): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#outside = why
    this.#open = []
  }

  #begin({ local, uri, attributes }: SaxesTagNS, isWanted: (name: string) => boolean): void {
    if (this.#isOver) return
    this.#depth += 1
    if (this.#depth > deepestFile) this.#stop(`it is nested deeper than ${deepestFile} elements`)
    const around = this.#open.at(-1)
    if (this.#isOver || (!around && !isWanted(local))) return
    const element: XmlElement = {
      name: local,
      uri,
      attributes: attributesOf(attributes),
      children: [],
    }
    if (!around) {
      this.#rootDepth = this.#depth
      this.#length = 0
      this.#fault = ''
      this.#open = [element]
    }
    this.#length += 2 * local.length + 5
    for (const [name, value] of Object.entries(element.attributes)) this.#length += name.length + value.length
    if (this.#depth - this.#rootDepth >= deepestElement)
      this.#spoil(`It is nested deeper than ${deepestElement} elements.`)
    if (this.#length > this.#longest) this.#spoil(`It is longer than ${this.#longest} characters.`)
    if (!around || this.#fault !== '') return
    around.children.push(element)
    this.#open.push(element)
  }

  #end(): void {
    if (this.#isOver) return
    if (this.#open.length > 0 && this.#depth === this.#rootDepth) {
      const [element] = this.#open
      this.#count += 1
      if (element)
        this.#found.push(
          this.#fault === ''
            ? { at: this.#count, element }
            : { at: this.#count, fault: this.#fault, attributes: element.attributes },
        )
      this.#open = []
    } else if (this.#open.length > 1 && this.#fault === '') this.#open.pop()
    this.#depth -= 1
  }

  #words(text: string): void {
    const at = this.#open.at(-1)
    if (!at) return
    this.#length += text.length
    if (this.#length > this.#longest) this.#spoil(`It is longer than ${this.#longest} characters.`)
    else if (this.#fault === '') at.children.push(text)
  }

  /** Remembers what is wrong with the present element and lets go of what it holds. */
  #spoil(fault: string): void {
    this.#fault ||= fault
    const [root] = this.#open
    if (root) {
      root.children = []
      this.#open = [root]
    }
  }
}
