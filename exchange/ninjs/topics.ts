import { formOfGenre } from '../formOfGenre.ts'
import type { IncomingArticle, IncomingAuthor, IncomingCategory, IncomingTopic } from '../incomingArticle.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { wikidataItem } from '../wikidata.ts'
import type { NinjsItem, Thing } from './shape.ts'

/** What an item is about, in the spellings of all versions. */
export function topicsOf(item: NinjsItem): IncomingTopic[] {
  const of = (
    kind: IncomingTopic['kind'],
    ...lists: readonly (readonly Thing[] | undefined)[]
  ): IncomingTopic[] => lists.flatMap((list) => (list ?? []).flatMap((thing) => topicOf(kind, thing)))
  const events = [item.events, item.event].map((list) =>
    list?.filter(({ rel }) => !/^week$/i.test(rel ?? '')),
  )
  return distinct([
    ...of('person', ...[item.people, item.person].map((list) => list?.filter((one) => !isAuthor(one)))),
    ...of('organisation', item.organisations, item.organisation),
    ...of('place', item.places, item.place),
    ...of('event', ...events),
    ...of('subject', ...subjectsOf(item).map((one) => (isRubric(one) ? [] : [one]))),
    ...of('subject', item.objects, item.object),
  ])
}

/**
 * The rubrics of an item: its subjects in the schemes of IPTC (media topics, subject codes) and those that only sort
 * it, and genres of the agency's own, which are its desks.
 */
export function categoriesOf(item: NinjsItem): IncomingCategory[] {
  const genres = [...(item.genres ?? []), ...(item.genre ?? [])].filter(
    (one) => formOf(one) === null && !/newscodes\/genre|^genre:/i.test(one.uri ?? one.scheme ?? ''),
  )
  const found = [...subjectsOf(item).filter(isRubric), ...genres].flatMap((one): IncomingCategory[] => {
    const identity = rubricCode(one) ?? identityOf(one) ?? foldSpace(one.name ?? '')
    return identity === '' ? [] : [{ identity, name: foldSpace(one.name ?? '') || identity, above: [] }]
  })
  return [...new Map(found.map((one) => [one.identity, one])).values()]
}

/** The form of an article: what its genres plainly say, else news. */
export function articleFormOf(item: NinjsItem): IncomingArticle['form'] {
  const genres = [...(item.genres ?? []), ...(item.genre ?? [])]
  return genres.map(formOf).find((form) => form !== null) ?? 'news'
}

/** The people whom an item names as its makers, apart from its line. */
export function authorsOf(item: NinjsItem): IncomingAuthor[] {
  return [...(item.people ?? []), ...(item.person ?? [])].filter(isAuthor).flatMap((one) => {
    const name = foldSpace(one.name ?? '')
    return name === '' ? [] : [{ identity: identityOf(one), name, role: roleOf(one.rel ?? one.role ?? '') }]
  })
}

const isAuthor = ({ rel, role }: Thing): boolean =>
  /(?:^|[/:#])(?:author|writer|creator|reporter|journalist|contributor|correspondent|translator|photographer)$/i.test(
    rel ?? role ?? '',
  )

function roleOf(rel: string): string {
  const said = (rel.split(/[/:#]/).at(-1) ?? '').toLowerCase()
  if (said === 'contributor') return 'additional reporting'
  return ['correspondent', 'translator', 'photographer'].includes(said) ? said : 'writer'
}

const formOf = (genre: Thing): IncomingArticle['form'] | null =>
  [genre.uri, genre.code, genre.literal, genre.name].map((word) => formOfGenre(word ?? '')).find(Boolean) ??
  null

const subjectsOf = (item: NinjsItem): Thing[] => [...(item.subjects ?? []), ...(item.subject ?? [])]

/** A subject in a scheme of IPTC, or one whose relation says that it only sorts. */
const isRubric = (subject: Thing): boolean =>
  rubricCode(subject) !== null || /^(?:classifies|category|section)$/i.test(subject.rel ?? '')

/** `medtop:20000001` or `subj:11000000`, or null. Both are eight digits; media topics are those from 20000000 on. */
function rubricCode({ uri, literal, scheme, code }: Thing): string | null {
  const ofIptc = /(?:mediatopic\/|subjectcode\/|medtop:|subj:)(\d{8})$/i.exec(uri ?? literal ?? code ?? '')
  const schemed = /medtop|mediatopic|subjectcode|\bsubj\b/i.test(scheme ?? '') ? (code ?? '') : ''
  const found = ofIptc?.[1] ?? [schemed, literal ?? ''].find((one) => /^\d{8}$/.test(one))
  if (found === undefined) return null
  const isMediaTopic = found >= '20000000' || /medtop|mediatopic/i.test(`${uri ?? ''} ${scheme ?? ''}`)
  return `${isMediaTopic ? 'medtop' : 'subj'}:${found}`
}

function topicOf(kind: IncomingTopic['kind'], thing: Thing): IncomingTopic[] {
  const name = foldSpace(thing.name ?? '')
  if (name === '') return []
  return [{ identity: identityOf(thing), name, kind, wikidata: wikidataOf(thing) }]
}

/** An address that ends in a slash names its folder, and no thing in it. */
function identityOf({ uri, literal, scheme, code }: Thing): string | null {
  const coded = code === undefined ? '' : scheme ? `${scheme.replace(/[/:]$/, '')}/${code}` : code
  const all = [uri?.endsWith('/') ? '' : (uri ?? ''), coded, literal ?? '', uri ?? '']
  return all.map(foldSpace).find((one) => one !== '') ?? null
}

function wikidataOf({ uri, literal, sameAs, scheme, code }: Thing): string | null {
  const same = sameAs === undefined ? [] : typeof sameAs === 'string' ? [sameAs] : sameAs
  const all = [uri ?? '', literal ?? '', `${scheme ?? ''}${scheme?.endsWith('/') ? '' : '/'}${code ?? ''}`]
  for (const one of [...all, ...same.map((own) => (typeof own === 'string' ? own : own.uri))]) {
    const item = wikidataItem(one)
    if (item !== null) return item
  }
  return null
}

function distinct(topics: readonly IncomingTopic[]): IncomingTopic[] {
  return [...new Map(topics.map((one) => [`${one.kind} ${one.identity ?? one.name}`, one])).values()]
}
