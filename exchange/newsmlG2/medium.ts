import { type Accompanying, nothingSaid } from '../accompanying.ts'
import { mediaSource } from '../mediaSource.ts'
import { momentIn } from '../momentIn.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { attributeOf, childrenOf, first, type XmlElement } from '../xml/element.ts'
import { codeOf, identifierOf, inLanguage, languageOf, lineIn, partyName } from './concept.ts'

/** Item classes that come in with the texts that show them (NewsCodes, ninature). */
export const mediaClasses: ReadonlySet<string> = new Set([
  'picture',
  'graphic',
  'video',
  'audio',
  'animation',
])

/** The class of an item: `text`, `picture`, `composite` … Texts are the default, as ninjs has it. */
export const classOf = (item: XmlElement): string =>
  codeOf(identifierOf(first(item, 'itemMeta', 'itemClass'))).toLowerCase() || 'text'

const contentTypes = { picture: 'image/', graphic: 'image/', video: 'video/', audio: 'audio/' } as const

/** How many addresses of one picture are worth a try. */
const mostSources = 4

/** A news item of a picture, video or sound as what comes beside a text; null where its content can't be fetched. */
export function mediumOf(item: XmlElement): Accompanying | null {
  const said = classOf(item)
  const kind = said === 'graphic' || said === 'audio' || said === 'picture' ? said : 'video'
  return mediumIn(item, kind)
}

/** The pictures that a text brings in its own content. */
export function ownMedia(item: XmlElement): Accompanying[] {
  const own = mediumIn(item, 'picture', true)
  return own
    ? [{ ...own, picture: { ...own.picture, caption: '', alt: '', identity: own.picture.sources[0] } }]
    : []
}

function mediumIn(item: XmlElement, kind: Accompanying['kind'], strictly = false): Accompanying | null {
  const language = languageOf(item)
  const contents = childrenOf(first(item, 'contentSet'), 'remoteContent')
  const [source, ...others] = sourcesOf(contents, contentTypes[kind], strictly)
  if (source === undefined) return null
  const meta = first(item, 'contentMeta')
  const rights = first(item, 'rightsInfo')
  const descriptions = childrenOf(meta, 'description')
  const described = (...roles: readonly string[]): string =>
    roles
      .map((role) => descriptions.filter((one) => codeOf(attributeOf(one, 'role')).toLowerCase() === role))
      .map((found) => lineIn(inLanguage(found, language)))
      .find(Boolean) ?? ''
  const makers = childrenOf(meta, 'creator').map((one) => partyName(one, language))
  const by = lineIn(inLanguage(childrenOf(meta, 'by'), language))
  return {
    kind,
    opens: false,
    known: [...contents.map((one) => attributeOf(one, 'href')), attributeOf(item, 'guid')],
    picture: {
      ...nothingSaid,
      identity: foldSpace(attributeOf(item, 'guid')) || source,
      sources: [source, ...others],
      caption:
        described('caption', 'captionof', 'main', '', 'summary') ||
        lineIn(inLanguage(descriptions, language)),
      alt: described('alt', 'alttext', 'accessibility', 'altdesc'),
      credit: lineIn(inLanguage(childrenOf(meta, 'creditline'), language)),
      person: makers.filter(Boolean).join(', ') || by,
      organisation:
        partyName(first(rights, 'copyrightHolder'), language) ||
        partyName(first(meta, 'infoSource'), language),
      rights: foldSpace(
        [...childrenOf(rights, 'copyrightNotice'), ...childrenOf(rights, 'usageTerms')].map(lineIn).join(' '),
      ),
      takenAt: momentIn(lineIn(first(meta, 'contentCreated')))?.at ?? null,
    },
  }
}

/** The widest first; thumbnails only where there is nothing else. */
function sourcesOf(contents: readonly XmlElement[], type: string, strictly: boolean): string[] {
  const size = (one: XmlElement): number =>
    (Number.parseInt(attributeOf(one, 'width'), 10) || 0) * 1e6 +
    (Number.parseInt(attributeOf(one, 'size'), 10) || 0) / 1e6
  const ofKind = contents
    .filter((one) => {
      const said = attributeOf(one, 'contenttype').toLowerCase()
      return said === '' ? !strictly : said.startsWith(type)
    })
    .filter((one) => mediaSource(attributeOf(one, 'href')) !== null)
    .sort((one, other) => size(other) - size(one))
  const good = ofKind.filter(
    (one) => !/thumb/i.test(attributeOf(one, 'rendition') || attributeOf(one, 'renditionuri')),
  )
  const found = (good.length > 0 ? good : ofKind).map((one) => mediaSource(attributeOf(one, 'href')) ?? '')
  return [...new Set(found)].slice(0, mostSources)
}
