import type { HeadlineFamily } from '../../model/headline.ts'
import { withAccompanying } from '../accompanying.ts'
import type { FormatReading, ReadingOptions } from '../format.ts'
import { formOfGenre } from '../formOfGenre.ts'
import { blockIds, type IncomingArticle, unsaid } from '../incomingArticle.ts'
import { localeTag } from '../localeTag.ts'
import { plainLine } from '../plainLine.ts'
import { oneLine, unrepeated, withoutHeadline } from '../repeated.ts'
import { type RawRecord, rawRecordOf, type Values, valuesOf } from './rawRecord.ts'
import { recordBody } from './recordBody.ts'
import { recordDate } from './recordDate.ts'
import { recordAuthors, recordCategories, recordTopics } from './recordLists.ts'
import { recordPictures } from './recordPictures.ts'
import { recordStatus } from './recordStatus.ts'

/** Languages by the names that people write into a column. */
const languageNames: Readonly<Record<string, string>> = {
  arabic: 'ar', العربية: 'ar', عربي: 'ar', árabe: 'ar', english: 'en', الإنجليزية: 'en', إنجليزي: 'en', inglés: 'en',
  spanish: 'es', الإسبانية: 'es', إسباني: 'es', español: 'es', castellano: 'es', french: 'fr', français: 'fr',
} // biome-ignore format: a table to be read as one

/** One staged row of a table, or object, as an article, or what stands against it. Pure; never throws. */
export function readRecord(raw: string, options: ReadingOptions): FormatReading {
  const item = rawRecordOf(raw)
  if (item === null) return { read: false, faults: ['It is no row of a table.'] }
  const values = valuesOf(item)
  const doubtful = new Set(item.doubtful)
  const faults: string[] = []
  const dateIn = (field: 'published' | 'created' | 'updated'): Date | null => {
    const said = values.list(field)[0] ?? ''
    const date = recordDate(said)
    if (date === 'impossible')
      faults.push(`Its ${field} date "${said.trim().slice(0, 60)}" is none that can be read.`)
    if (typeof date === 'string') return null
    if (date.doubt !== '') doubtful.add(date.doubt)
    return date.at
  }
  const dates = { published: dateIn('published'), created: dateIn('created'), updated: dateIn('updated') }
  const language = languageOf(values, doubtful)
  const headline = plainLine(values.text('headline'))
  const { blocks, pictures } = contentOf(item, values, headline, language ?? options.language, doubtful)
  const words = blocks.map(oneLine).filter((line) => line !== '')
  if (headline === '') faults.push('It has no headline.')
  if (blocks.length === 0) faults.push('It has neither words nor a picture.')
  if (faults.length > 0) return { read: false, faults }

  if (item.isUnnamed) doubtful.add('It has neither an id nor an address: it goes by its headline and date.')
  const visibility = visibilityOf(values, doubtful)
  const isSeen = visibility === 'public' || visibility === 'private' || visibility === 'password'
  const form = plainLine(values.text('form'))
  const standfirst = plainLine(values.text('standfirst'))
  const article: IncomingArticle = {
    ...unsaid,
    cited: [],
    provider: item.provider,
    identity: item.identity,
    version: (dates.updated ?? dates.published)?.toISOString() ?? '',
    language,
    headline: headlines(values, headline),
    standfirst: standfirst === '' ? '' : unrepeated(standfirst, words),
    blocks,
    pictures,
    form: formOfGenre(form) ?? 'news',
    authors: recordAuthors(values.list('author')),
    creditLine: plainLine(values.text('source')),
    dateline: plainLine(values.text('dateline')),
    editorNote: editorNote(values, visibility, dates.published),
    slug: plainLine(values.text('slug')).slice(0, 300),
    categories: recordCategories(values.list('section')),
    topics: recordTopics(values.list('topics')),
    visibility,
    isPage: form.toLowerCase() === 'page',
    firstCreated: dates.created ?? dates.published,
    versionCreated: dates.updated ?? dates.published ?? dates.created,
    publishedAt: isSeen ? dates.published : null,
    addresses: isSeen ? addressesOf(values, item.site) : [],
    languageGroup: plainLine(values.text('group')).slice(0, 200) || null,
    leftBehind: leftBehindOf(item),
    doubtful: [...doubtful],
  }
  return { read: true, thing: article }
}

function contentOf(
  item: RawRecord,
  values: Values,
  headline: string,
  language: string,
  doubtful: Set<string>,
): Pick<IncomingArticle, 'blocks' | 'pictures'> {
  const base = addressIn(values, item.site)?.href || item.site || 'about:blank'
  const mint = blockIds(item.identity)
  const body = recordBody(values.text('body'), { mint, base, language })
  const { pictures, lost } = recordPictures(values, base === 'about:blank' ? '' : base)
  for (const address of lost.slice(0, 5)) doubtful.add(`Its picture "${address}" leads nowhere.`)
  const text = withoutHeadline(body, headline)
  return withAccompanying(text.length === 0 ? body : text, pictures, blockIds(item.identity, 'lead'))
}

function headlines(values: Values, headline: string): HeadlineFamily {
  const search = plainLine(values.text('search'))
  const share = plainLine(values.text('share'))
  return {
    headline,
    ...(search === '' || search === headline ? {} : { search }),
    ...(share === '' || share === headline ? {} : { share }),
  }
}

function languageOf(values: Values, doubtful: Set<string>): string | null {
  const said = plainLine(values.text('language')).slice(0, 60)
  if (said === '') return null
  const name = said.toLowerCase()
  const found = Object.hasOwn(languageNames, name) ? languageNames[name] : localeTag(said)
  if (found) return found
  doubtful.add(`Its language is "${said}", which is none that is known.`)
  return null
}

function visibilityOf(values: Values, doubtful: Set<string>): IncomingArticle['visibility'] {
  const said = plainLine(values.text('status'))
  const found = recordStatus(said)
  if (found === null) doubtful.add(`Its status is "${said.slice(0, 60)}", which is taken for a draft.`)
  return found ?? 'draft'
}

function editorNote(
  values: Values,
  visibility: IncomingArticle['visibility'],
  published: Date | null,
): string {
  const plan =
    visibility === 'scheduled' && published !== null
      ? `It was to be published at ${published.toISOString()}.`
      : ''
  return [plainLine(values.text('note')), plan].filter((one) => one !== '').join(' ')
}

/** An address of a record in full, or null. */
function addressIn(values: Values, site: string): URL | null {
  const said = (values.list('address')[0] ?? '').trim()
  const url = said === '' || said.length > 2000 ? null : URL.parse(said, site || undefined)
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null
}

/** In full, or as a path where nobody said of which site. */
function addressesOf(values: Values, site: string): string[] {
  const found = values.list('address').flatMap((said) => {
    const address = said.trim()
    if (address === '' || address.length > 2000) return []
    const url = URL.parse(address, site || 'https://table.invalid')
    if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return []
    const path = `${url.pathname}${url.search}`
    // The front page of a site is nobody's.
    if (path === '/') return []
    return [url.hostname === 'table.invalid' ? path : url.href]
  })
  return [...new Set(found)]
}

/** Columns that hold something, and that nobody said anything of. */
function leftBehindOf({ columns, record }: RawRecord): string[] {
  const taken = new Set(Object.values(columns).flatMap((name) => [name, name.split('.')[0]]))
  const left = record.map(([name]) => name).filter((name) => !taken.has(name))
  if (left.length === 0) return []
  const shown = left.slice(0, 20).map((name) => name.slice(0, 60))
  return [`what its other columns say (${shown.join(', ')}${left.length > 20 ? ' and more' : ''})`]
}
