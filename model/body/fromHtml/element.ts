import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Document = DefaultTreeAdapterTypes.Document

/** Whether a node is an element. */
export const isElement = (node: Node): node is Element => 'tagName' in node

/** What an attribute says, or an empty string. */
export function attribute(element: Element, name: string): string {
  for (const one of element.attrs) if (one.name === name) return one.value
  return ''
}

/** The classes of an element, in lower case. */
export function classesOf(element: Element): readonly string[] {
  const value = attribute(element, 'class')
  return value === ''
    ? []
    : value
        .toLowerCase()
        .split(/[\t\n\f\r ]+/)
        .filter((name) => name !== '')
}

/** Whether an element has one of these classes. */
export function hasClass(element: Element, wanted: ReadonlySet<string>): boolean {
  return classesOf(element).some((name) => wanted.has(name))
}

/** The elements that stand directly in one. */
export const elementsIn = (element: Element): readonly Element[] => element.childNodes.filter(isElement)

/** Every element inside one, itself first, in the order of the document. Without recursion. */
export function* everyElement(from: Element): Generator<Element> {
  const waiting: Element[] = [from]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1) {
      const child = element.childNodes[at]
      if (child && isElement(child)) waiting.push(child)
    }
  }
}

/** All text inside an element, as it stands there. Without recursion. */
export function rawText(from: Element): string {
  let text = ''
  const waiting: Node[] = [from]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    if (!('childNodes' in node)) continue
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at]
      if (child) waiting.push(child)
    }
  }
  return text
}

/** The first element inside one that is wanted, in the order of the document. */
export function elementWithin(from: Element, isWanted: (one: Element) => boolean): Element | undefined {
  for (const one of everyElement(from)) if (one !== from && isWanted(one)) return one
  return undefined
}

/** Whether an element has this name. */
export const named =
  (name: string) =>
  (element: Element): boolean =>
    element.tagName === name

/** Whether an element has this class. */
export const classed =
  (name: string) =>
  (element: Element): boolean =>
    classesOf(element).includes(name)
