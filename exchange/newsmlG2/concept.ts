import { foldSpace } from '../plainParagraphs.ts'
import { wikidataItem } from '../wikidata.ts'
import { attributeOf, childrenOf, first, wordsIn, type XmlElement } from '../xml/element.ts'

/** The words of an element in one line. */
export const lineIn = (element: XmlElement | undefined): string => foldSpace(wordsIn(element))

/** The last part of a code or an address: what it says in its scheme, whatever prefix a catalogue gives that. */
export const codeOf = (identifier: string): string => identifier.split(/[/:#]/).at(-1) ?? ''

/** Of several elements that say the same in different languages, the one in this language, else the first. */
export function inLanguage(elements: readonly XmlElement[], language: string): XmlElement | undefined {
  const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''
  const said = elements.filter((one) => lineIn(one) !== '')
  const own = said.filter((one) => primary(attributeOf(one, 'xml:lang')) === primary(language))
  return own[0] ?? said.find((one) => attributeOf(one, 'xml:lang') === '') ?? said[0]
}

/**
 * A concept as an item refers to it (NewsML-G2, flexible properties): by code, address or literal, with a name here or
 * where the item asserts what it knows of it.
 */
export type Concept = {
  /** Null where there is only a name. */
  identity: string | null
  name: string
  /** `person`, `organisation`, `geoArea`, `poi`, `event`, `object`, `abstract`; empty where it doesn't say. */
  type: string
  wikidata: string | null
}

/** Reads references to concepts within an item. */
export function conceptReader(item: XmlElement, language: string): (element: XmlElement) => Concept {
  const asserted = new Map<string, XmlElement>()
  for (const one of childrenOf(item, 'assert')) asserted.set(identifierOf(one), one)
  return (element) => {
    const identifier = identifierOf(element)
    const known = asserted.get(identifier)
    const name =
      [element, known].map((one) => lineIn(inLanguage(childrenOf(one, 'name'), language))).find(Boolean) ?? ''
    const types = [attributeOf(element, 'type'), ...childrenOf(known, 'type').map((one) => identifierOf(one))]
    const same = [element, known].flatMap((one) => childrenOf(one, 'sameAs')).map(identifierOf)
    return {
      identity: foldSpace(identifier) || null,
      name: name || foldSpace(attributeOf(element, 'literal')),
      type: types.map(codeOf).find(Boolean) ?? '',
      wikidata:
        [identifier, attributeOf(element, 'uri'), ...same].map(wikidataItem).find((one) => one !== null) ??
        null,
    }
  }
}

/** A code before an address: agencies keep the first stable. */
export function identifierOf(element: XmlElement | undefined): string {
  return attributeOf(element, 'qcode') || attributeOf(element, 'uri') || attributeOf(element, 'literal')
}

/** The name of a party (a holder, a provider), or what it is referred to by. */
export function partyName(element: XmlElement | undefined, language: string): string {
  const name = lineIn(inLanguage(childrenOf(element, 'name'), language))
  if (name !== '') return name
  const literal = foldSpace(attributeOf(element, 'literal'))
  return literal || codeOf(attributeOf(element, 'qcode'))
}

/** What an item says of itself: its language, and who names it. */
export function languageOf(item: XmlElement): string {
  const said = attributeOf(first(item, 'contentMeta', 'language'), 'tag')
  return foldSpace(said || attributeOf(item, 'xml:lang'))
}
