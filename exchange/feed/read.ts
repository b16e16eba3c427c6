import type { Block } from '../../model/body/block.ts'
import { withAccompanying } from '../accompanying.ts'
import { bylineNames } from '../bylineNames.ts'
import type { FormatReading, ItemName } from '../format.ts'
import { blockIds, type IncomingArticle, unsaid } from '../incomingArticle.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { oneLine, unrepeated, withoutHeadline } from '../repeated.ts'
import { type Entry, entryOf } from './entry.ts'
import { feedDate } from './feedDate.ts'
import { mediaOf } from './media.ts'
import type { FeedAbout, StagedEntry } from './parse.ts'
import { blocksOf, lineOf } from './words.ts'

/** Who names an item, and how; the identity is empty where neither an id nor an address does. */
export function nameOf(staged: StagedEntry): ItemName {
  return nameOfEntry(entryOf(staged), staged.feed)
}

function nameOfEntry(entry: Entry, feed: FeedAbout): ItemName {
  const hosts = [feed.link, entry.link, entry.id].map((address) => URL.parse(address)?.hostname ?? '')
  const provider = hosts.find((host) => host !== '') ?? (foldSpace(feed.title).toLowerCase() || 'unknown')
  const updated = feedDate(entry.updated)
  return { provider, identity: foldSpace(entry.id || entry.link), version: updated?.toISOString() ?? '' }
}

/** Makes an article of an item, or says what stands against it. */
export function readEntry(staged: StagedEntry): FormatReading {
  const { feed } = staged
  const entry = entryOf(staged)
  const name = nameOfEntry(entry, feed)
  const language = foldSpace(entry.language || feed.language)
  const headline = lineOf(entry.title)
  const base = URL.parse(entry.base, feed.base || feed.link || undefined)?.href ?? feed.link
  const text = withoutFooter(
    withoutHeadline(blocksOf(entry.content, blockIds(name.identity), base, language), headline),
    entry.link,
    feed.link,
  )
  const { media, leftBehind } = mediaOf(
    { ...entry, base },
    text.some(({ type }) => type === 'picture'),
  )
  const { blocks, pictures } = withAccompanying(text, media, blockIds(name.identity, 'lead'))
  const body = text.map(oneLine).filter((words) => words !== '')
  const recording = media.find(({ kind }) => kind === 'audio' || kind === 'video')
  const faults = [
    headline === '' ? 'It has no headline.' : '',
    blocks.length === 0 ? 'It has no text.' : '',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) return { read: false, faults }

  const dates = [entry.published, entry.updated].filter((date) => date !== '')
  const unread = dates.filter((date) => feedDate(date) === null)
  const summary = withoutFooter(blocksOf(entry.summary, String, base, language), entry.link, feed.link)
  const standfirst = foldSpace(summary.map(oneLine).join(' ')).replace(cutOff, '')
  return {
    read: true,
    thing: {
      ...unsaid,
      ...name,
      language: language === '' ? null : language,
      headline: { headline },
      standfirst: standfirst === headline ? '' : unrepeated(standfirst, body),
      blocks,
      pictures,
      form: recording === undefined ? 'news' : recording.kind === 'audio' ? 'episode' : 'video',
      authors: authorsOf(entry),
      cited: entry.cited.map(({ name: of, address }) => ({
        name: foldSpace(of),
        address: address === null ? null : foldSpace(address),
      })),
      slug: slugOf(entry.link),
      ...rubricsOf(entry),
      firstCreated: feedDate(entry.published),
      versionCreated: feedDate(entry.updated),
      publishedAt: feedDate(entry.published),
      addresses: [...new Set(entry.addresses.map(foldSpace))].filter(isWeb),
      leftBehind,
      doubtful: [
        unread.length > 0
          ? `Its date "${foldSpace(unread[0] ?? '').slice(0, 60)}" is no date that we can read.`
          : '',
        JSON.stringify([entry.title, entry.content]).includes('\ufffd')
          ? 'It holds characters that its encoding made unreadable (�).'
          : '',
      ].filter((words) => words !== ''),
    },
  }
}

/** Where a blog has cut a text to a summary. */
const cutOff = /\s*(?:\[…\]|\[\.\.\.\]|(?:continue reading|read more)\b.{0,200})\s*$/i

const isWeb = (address: string): boolean => {
  const read = URL.parse(address)
  return read !== null && /^https?:$/.test(read.protocol) && address.length <= 2000
}

function authorsOf(entry: Entry): IncomingArticle['authors'] {
  const found = entry.authors.flatMap(({ name, uri, role }) => {
    const own = bylineNames(name)
    return own === '' || own.length > 200 ? [] : [{ identity: foldSpace(uri) || null, name: own, role }]
  })
  return [...new Map(found.map((one) => [one.name, one])).values()]
}

/**
 * Feeds put rubrics and tags in one list, the rubrics first. So the first is a category alone, the others are what the
 * article is about as well.
 */
function rubricsOf(entry: Entry): Pick<IncomingArticle, 'categories' | 'topics'> {
  const all = entry.categories
    .map((one) => ({
      ...one,
      identity: foldSpace(one.identity),
      name: lineOf({ value: one.name, as: 'looks' }),
    }))
    .filter(({ identity, name }) => identity !== '' && name !== '')
  const distinct = [...new Map(all.map((one) => [one.identity, one])).values()].slice(0, 200)
  const rubrics = distinct.filter(({ isTag }) => !isTag)
  return {
    categories: rubrics.map(({ identity, name }) => ({ identity, name, above: [] })),
    topics: distinct
      .filter((one) => one.isTag || one !== rubrics[0])
      .map(({ identity, name }) => ({ identity, name, kind: 'subject', wikidata: null })),
  }
}

/** The last part of a path that has words in it; `index.html` and numbers are none. */
function slugOf(link: string): string {
  const last = URL.parse(link)?.pathname.split('/').filter(Boolean).at(-1) ?? ''
  let slug = last
  try {
    slug = decodeURIComponent(last)
  } catch {
    // What is no encoding stays as it is written.
  }
  slug = foldSpace(slug).replace(/\.(?:html?|php|aspx?)$/i, '')
  return /\p{L}/u.test(slug) && !/^(?:index|default|article|story)$/i.test(slug) ? slug : ''
}

/** Blogs add a line that says where the item was published first: a link to the item and one to the site. */
function withoutFooter(blocks: Block[], link: string, site: string): Block[] {
  const last = blocks.at(-1)
  if (last?.type !== 'words' || blocks.length < 2 || link === '') return blocks
  const same = (one: string, other: string): boolean => one.replace(/\/$/, '') === other.replace(/\/$/, '')
  const leads = (last.content ?? []).flatMap(({ marks }) =>
    (marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])),
  )
  const isFooter =
    oneLine(last).length < 400 &&
    leads.some((href) => same(href, link)) &&
    leads.some((href) => same(href, site))
  return isFooter ? blocks.slice(0, -1) : blocks
}
