import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { escapeText } from '../../model/html/escape.ts'

/** An element of XML with its namespaces resolved (Namespaces in XML 1.0). */
export type XmlElement = {
  /** Without its prefix. */
  name: string
  /** Of its namespace; empty outside of any. */
  uri: string
  /** By their names as written: `qcode`, `xml:lang`. */
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** The deepest element that is read. Documents of any format that comes in stay below 50. */
export const deepestElement = 200

/**
 * A whole document as a tree, or the first thing that stands against that, in words. For texts that fit into memory;
 * never throws.
 */
export function parseXml(xml: string): XmlElement | { fault: string } {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top: XmlElement = { name: '', uri: '', attributes: {}, children: [] }
  const open: XmlElement[] = [top]
  let fault = ''
  parser.on('error', (error) => {
    fault ||= error.message
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > deepestElement) fault ||= `it is nested deeper than ${deepestElement} elements`
    const element: XmlElement = {
      name: local,
      uri,
      attributes: attributesOf(attributes),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const words = (text: string): void => {
    open.at(-1)?.children.push(text)
  }
  parser.on('text', words)
  parser.on('cdata', words)
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const root = top.children.find((child) => typeof child !== 'string')
  return fault === '' && root ? root : { fault: fault || 'it holds no element' }
}

/** The attributes of a tag; what binds a prefix to a namespace is none, since namespaces are resolved. */
export function attributesOf(
  attributes: Readonly<Record<string, SaxesAttributeNS>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(attributes).flatMap(({ name, prefix, value }) =>
      prefix === 'xmlns' || name === 'xmlns' ? [] : [[name, value]],
    ),
  )
}

/** The children of an element that have this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsIn(element).filter((child) => child.name === name)
}

/** The first element that this way of names leads to. */
export function first(element: XmlElement | undefined, ...way: string[]): XmlElement | undefined {
  return way.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element)
}

/** All elements that an element holds itself. */
export function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string')
}

/** All words in an element, those of what it holds included. */
export function wordsIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : wordsIn(child)))
    .join('')
}

/** An attribute by its name as written, or an empty string. */
export function attributeOf(element: XmlElement | undefined, name: string): string {
  return element?.attributes[name] ?? ''
}

/**
 * An element as XML again: every element with the namespace that it has, prefixes and the attributes of other
 * namespaces (but `xml:lang` and its like) left out.
 */
export function xmlOf({ name, uri, attributes, children }: XmlElement, around = ''): string {
  const own = uri === around ? '' : ` xmlns="${escapeText(uri)}"`
  const said = Object.entries(attributes)
    .filter(([key]) => !key.includes(':') || key.startsWith('xml:'))
    .map(
      ([key, value]) =>
        ` ${key}="${escapeText(value).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    )
    .join('')
  const inside = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : xmlOf(child, uri)))
    .join('')
  return `<${name}${own}${said}>${inside}</${name}>`
}
