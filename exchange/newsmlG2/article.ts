import { paragraph } from '../../model/body/block.ts'
import type { HeadlineFamily } from '../../model/headline.ts'
import { type Accompanying, withAccompanying } from '../accompanying.ts'
import { bylineNames, oneByline } from '../bylineNames.ts'
import { datelineIn } from '../dateline.ts'
import type { FormatReading, ItemName } from '../format.ts'
import { blockIds, type IncomingArticle, unsaid } from '../incomingArticle.ts'
import { momentIn } from '../momentIn.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { oneLine, unrepeated, withoutHeadline } from '../repeated.ts'
import { attributeOf, childrenOf, first, wordsIn, type XmlElement } from '../xml/element.ts'
import { bodyOf } from './body.ts'
import { codeOf, conceptReader, identifierOf, inLanguage, languageOf, lineIn, partyName } from './concept.ts'
import { classOf, ownMedia } from './medium.ts'
import { aboutOf, authorsOf } from './topics.ts'

/** What an item's class must be for its words to be an article. */
const textClasses = new Set(['text', 'composite'])

/**
 * Makes an article of a news item (NewsML-G2 2.x), or says everything that stands against it.
 * @param media what packages and links put beside its text
 */
export function articleOf(item: XmlElement, name: ItemName, media: readonly Accompanying[]): FormatReading {
  const itemMeta = first(item, 'itemMeta')
  const meta = first(item, 'contentMeta')
  const rights = first(item, 'rightsInfo')
  const language = languageOf(item)
  const own = classOf(item)
  if (!textClasses.has(own))
    return {
      read: false,
      faults: [`It is of class "${own}", and only texts become articles (classes "text" and "composite").`],
    }

  const says = (element: XmlElement | undefined, of: string): string =>
    lineIn(inLanguage(childrenOf(element, of), language))
  const base = /^https?:/i.test(name.identity) ? name.identity : 'about:blank'
  const { blocks: found, head } = bodyOf(item, { mint: blockIds(name.identity), base, language })
  const headline = headlinesOf(meta, language)
  headline.headline ||= head.headline || says(itemMeta, 'title')
  const standfirst = standfirstOf(meta, language) || head.abstract
  const whole = withoutHeadline(found, headline.headline)
  const isShort = standfirst !== '' && whole.every((block) => oneLine(block) === '')
  // A flash is a headline and a sentence, and the sentence is its text.
  const text = isShort ? [paragraph(blockIds(name.identity)(0), standfirst)] : whole
  const body = text.map(oneLine).filter((words) => words !== '')
  const dates = datesOf(itemMeta, meta)
  const faults = [
    headline.headline === '' ? 'It has no headline.' : '',
    body.length === 0 ? 'It has no text that can be read (XHTML, NITF, HTML or plain text).' : '',
    ...dates.faults,
  ].filter((fault) => fault !== '')
  if (faults.length > 0) return { read: false, faults }

  const read = conceptReader(item, language)
  const senders = [
    ...childrenOf(meta, 'infoSource').map((one) => partyName(one, language)),
    partyName(first(rights, 'copyrightHolder'), language),
  ].filter((one) => one !== '')
  const line = says(meta, 'creditline') || senders[0] || partyName(first(itemMeta, 'provider'), language)
  const opening = datelineIn(body[0] ?? '')
  const place =
    says(meta, 'dateline') ||
    head.dateline ||
    childrenOf(meta, 'located')
      .map((one) => read(one).name)
      .find(Boolean) ||
    ''
  const { blocks, pictures } = withAccompanying(
    text,
    [...media, ...ownMedia(item)],
    blockIds(name.identity, 'lead'),
  )
  const group = childrenOf(itemMeta, 'link').find((one) =>
    /transl/i.test(attributeOf(one, 'rel') || attributeOf(one, 'reluri')),
  )
  return {
    read: true,
    thing: {
      ...unsaid,
      ...name,
      language: language === '' ? null : language,
      headline,
      standfirst: unrepeated(standfirst, body),
      blocks,
      pictures,
      ...oneByline(bylineNames(says(meta, 'by') || head.byline, senders), authorsOf(meta, read)),
      creditLine: line,
      dateline: opening ? '' : place,
      slugline: says(meta, 'slugline'),
      editorNote: noteOf(item),
      cited: [],
      ...aboutOf(meta, read),
      status: dates.isSealed ? 'withheld' : statusOf(itemMeta),
      firstCreated: dates.first,
      versionCreated: dates.version,
      embargoedUntil: dates.embargo,
      addresses: [],
      languageGroup: foldSpace(attributeOf(group, 'residref') || attributeOf(group, 'href')) || null,
      leftBehind: [],
      doubtful: [
        isShort ? 'It has no text of its own: its description became the text.' : '',
        wordsIn(item).includes('\ufffd') ? 'It holds characters that its encoding made unreadable (�).' : '',
      ].filter((words) => words !== ''),
    },
  }
}

const standIns = {
  short: ['short', 'mobile', 'app'],
  search: ['seo', 'search'],
  share: ['social', 'share'],
  push: ['push', 'alert'],
} as const

function headlinesOf(meta: XmlElement | undefined, language: string): HeadlineFamily {
  const all = childrenOf(meta, 'headline')
  const role = (one: XmlElement): string => codeOf(attributeOf(one, 'role')).toLowerCase()
  const places = Object.entries(standIns)
  const isApart = (one: XmlElement): boolean =>
    /^sub|deck|kicker/.test(role(one)) ||
    places.some(([, roles]) => roles.some((known) => known === role(one)))
  const mains = all.filter((one) => !isApart(one))
  const family: HeadlineFamily = { headline: lineIn(inLanguage(mains.length > 0 ? mains : all, language)) }
  for (const [place, roles] of places) {
    const words = lineIn(
      inLanguage(
        all.filter((one) => roles.some((known) => known === role(one))),
        language,
      ),
    )
    if (words !== '' && words !== family.headline) family[place as keyof typeof standIns] = words
  }
  return family
}

function standfirstOf(meta: XmlElement | undefined, language: string): string {
  const all = childrenOf(meta, 'description')
  const role = (one: XmlElement): string => codeOf(attributeOf(one, 'role')).toLowerCase()
  const wanted = all.filter((one) => !/caption|credit|alt/.test(role(one)))
  const chosen = wanted.filter((one) => /summary|lead|abstract|standfirst|teaser/.test(role(one)))
  const below = childrenOf(meta, 'headline').filter((one) => /^sub|deck/.test(role(one)))
  return (
    lineIn(inLanguage(chosen.length > 0 ? chosen : wanted, language)) || lineIn(inLanguage(below, language))
  )
}

function statusOf(itemMeta: XmlElement | undefined): IncomingArticle['status'] {
  const status = codeOf(identifierOf(first(itemMeta, 'pubStatus'))).toLowerCase() || 'usable'
  if (status === 'usable') return 'usable'
  // What we don't know is not for publishing.
  return /^cancel?led$/.test(status) ? 'cancelled' : 'withheld'
}

type Dates = {
  first: Date | null
  version: Date | null
  embargo: Date | null
  isSealed: boolean
  faults: string[]
}

/** An embargo that names no moment (an empty element) holds until its provider says otherwise. */
function datesOf(itemMeta: XmlElement | undefined, meta: XmlElement | undefined): Dates {
  const faults: string[] = []
  const date = (from: XmlElement | undefined, name: string): Date | null => {
    const text = lineIn(first(from, name))
    const moment = momentIn(text)
    if (text !== '' && moment === null)
      faults.push(`Its "${name}" is wrong: "${text.slice(0, 40)}" is not a date and time.`)
    return moment?.at ?? null
  }
  const embargoed = first(itemMeta, 'embargoed')
  return {
    first: date(itemMeta, 'firstCreated') ?? date(meta, 'contentCreated'),
    version: date(itemMeta, 'versionCreated'),
    embargo: date(itemMeta, 'embargoed'),
    isSealed: embargoed !== undefined && lineIn(embargoed) === '',
    faults,
  }
}

/** What editors are told, in one line. */
function noteOf(item: XmlElement): string {
  const itemMeta = first(item, 'itemMeta')
  const rights = first(item, 'rightsInfo')
  const urgency = lineIn(first(item, 'contentMeta', 'urgency'))
  const signals = childrenOf(itemMeta, 'signal').map((one) => codeOf(identifierOf(one)))
  const sealed = first(itemMeta, 'embargoed')
  const terms = childrenOf(rights, 'usageTerms').map(lineIn).filter(Boolean)
  return [
    ...childrenOf(itemMeta, 'edNote').map(lineIn),
    ...childrenOf(rights, 'copyrightNotice').map(lineIn),
    terms.length === 0 ? '' : `Terms: ${terms.join(' ')}`,
    urgency === '' ? '' : `Urgency ${urgency}`,
    signals.length === 0 ? '' : `Signal: ${foldSpace(signals.join(', '))}`,
    sealed && lineIn(sealed) === '' ? 'Embargoed until further notice' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
