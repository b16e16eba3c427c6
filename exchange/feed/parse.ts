import { parseFeed } from 'feedsmith'

export type AnyFeed = ReturnType<typeof parseFeed<string>>
type Of<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed']
export type RssItem = NonNullable<Of<'rss'>['items']>[number]
export type RdfItem = NonNullable<Of<'rdf'>['items']>[number]
export type AtomEntry = NonNullable<Of<'atom'>['entries']>[number]
export type JsonItem = NonNullable<Of<'json'>['items']>[number]

/** What the items of a feed say together, as far as it matters for one of them. `base`: what their addresses are read against. */
export type FeedAbout = {
  base: string
  title: string
  link: string
  language: string
  authors: { name: string; uri: string }[]
}

/** An item with the feed that it came in: what is staged. */
export type StagedEntry = { feed: FeedAbout } & (
  | { format: 'rss'; item: RssItem }
  | { format: 'rdf'; item: RdfItem }
  | { format: 'atom'; item: AtomEntry }
  | { format: 'json'; item: JsonItem }
)

/** One item of a feed, or why it is none. `at` counts from 1. */
export type Parsed = { at: number; entry: StagedEntry } | { at: number; fault: string }

/**
 * The items of a feed (RSS 0.9x, 1.0, 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1). A feed that is not well-formed,
 * or that was cut off, is read item by item, so that only what is broken is lost.
 */
export function* parsedFeed(text: string): Generator<Parsed> {
  const whole = feedIn(text)
  if (whole) {
    let at = 0
    for (const entry of entriesOf(whole)) {
      at += 1
      yield { at, entry }
    }
    return
  }
  yield* parsedSingly(text)
}

/** The longest line that names a person, its markup included. */
const longestPerson = 1000

/**
 * A feed without the names of persons that are longer than names are: the parser takes the square of their length when
 * it looks for addresses in them.
 */
function withoutLongPersons(text: string): string {
  const begins = /<(author|managingEditor|webMaster)[\s>]/gi
  const parts: string[] = []
  let copied = 0
  for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
    const ending = `</${found[1]}>`
    if (text.slice(found.index, found.index + longestPerson).includes(ending)) continue
    const end = text.indexOf(ending, found.index)
    parts.push(text.slice(copied, found.index))
    copied = end === -1 ? text.length : end + ending.length
    begins.lastIndex = copied
    if (end === -1) break
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(copied)
}

function feedIn(text: string): AnyFeed | null {
  try {
    return parseFeed<string>(withoutLongPersons(text))
  } catch {
    return null
  }
}

/** Where the items of a feed begin at the latest, and how much of what stands before them is read again with each. */
const longestHead = 200_000
const longestLine = 500

/** So many items of a broken feed are read one by one, which takes longer than reading it whole. */
const mostSingle = 50_000

function* parsedSingly(text: string): Generator<Parsed> {
  const start = text.slice(0, longestHead)
  const [opening = '', root = ''] =
    /<((?:rdf:)?RDF|rss|(?:[\w-]+:)?feed)(?:\s[^<>]{0,5000})?>/i.exec(start) ?? []
  const tag = /feed$/i.test(root) ? root.replace(/feed$/i, 'entry') : 'item'
  const begins = new RegExp(`<${tag}[\\s>]`, 'g')
  const first = root === '' ? null : begins.exec(text)
  if (first === null || first.index > longestHead) {
    yield {
      at: 1,
      fault: 'This is no feed that can be read (RSS, Atom or JSON Feed), or it holds no whole item.',
    }
    return
  }
  const [before, after] = around(opening, root, start.slice(0, first.index))
  const ending = `</${tag}>`
  let from: number | undefined = first.index
  let end = text.indexOf(ending, from)
  for (let at = 1; from !== undefined; at += 1) {
    if (end !== -1 && end < from) end = text.indexOf(ending, from)
    if (end === -1 || at > mostSingle) {
      yield {
        at,
        fault:
          end === -1
            ? 'The file ends in the middle of this item.'
            : `It is broken, and only ${mostSingle} of its items were read.`,
      }
      return
    }
    begins.lastIndex = from + 1
    const next = begins.exec(text)?.index
    if (next !== undefined && next < end) yield { at, fault: 'It has no end.' }
    else yield* readAgain(at, before + text.slice(from, end + ending.length) + after)
    from = next
  }
}

/** What a single item of a broken feed is read in: the feed's own tags, title, link, language and authors. */
function around(opening: string, root: string, head: string): [before: string, after: string] {
  const prefix = root.includes(':') && !/RDF$/i.test(root) ? root.slice(0, root.indexOf(':') + 1) : ''
  const names = ['title', 'language', 'dc:language', `${prefix}title`, `${prefix}author`]
  const lines = [...new Set(names)].flatMap(
    (name) => new RegExp(`<${name}[\\s>][^]{0,${longestLine}}?</${name}>`).exec(head)?.[0] ?? [],
  )
  const links = [
    ...head.matchAll(
      new RegExp(`<${prefix}link(?:>[^<>]{1,${longestLine}}</|\\s[^<>]{1,${longestLine}}/?>)`, 'g'),
    ),
  ]
  const link = links
    .slice(0, 3)
    .map(([one]) => (one.endsWith('</') ? `${one}${prefix}link>` : one.replace(/\/?>$/, '/>')))
  const [channel = '<channel>'] = /<channel(?:\s[^<>]{0,1000})?>/i.exec(head) ?? []
  const own = [...lines, ...link].join('')
  if (/rss$/i.test(root)) return [`${opening}${channel}${own}`, `</channel></${root}>`]
  return /RDF$/i.test(root)
    ? [`${opening}${channel}${own}</channel>`, `</${root}>`]
    : [opening + own, `</${root}>`]
}

/** An item by itself, in what stood around it. */
function* readAgain(at: number, text: string): Generator<Parsed> {
  const one = feedIn(text)
  const entries = one ? [...entriesOf(one)] : []
  if (entries.length === 0) yield { at, fault: 'It is not well-formed XML.' }
  for (const entry of entries) yield { at, entry }
}

function* entriesOf({ format, feed }: AnyFeed): Generator<StagedEntry> {
  switch (format) {
    case 'rss': {
      const about = aboutOf(feed.title, feed.link, feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang)
      for (const item of feed.items ?? []) yield { format, feed: about, item }
      return
    }
    case 'rdf': {
      const about = aboutOf(feed.title, feed.link, feed.dc?.languages?.[0] ?? feed.xml?.lang)
      for (const item of feed.items ?? []) yield { format, feed: about, item }
      return
    }
    case 'atom': {
      const link = feed.links?.find(({ rel = 'alternate' }) => rel === 'alternate') ?? feed.links?.[0]
      const about = aboutOf(feed.title?.value, link?.href, feed.xml?.lang, feed.authors, feed.xml?.base)
      for (const item of feed.entries ?? []) yield { format, feed: about, item }
      return
    }
    case 'json': {
      const authors = feed.authors?.map(({ name, url }) => ({ name, uri: url }))
      const about = aboutOf(feed.title, feed.home_page_url ?? feed.feed_url, feed.language, authors)
      for (const item of feed.items ?? []) yield { format, feed: about, item }
    }
  }
}

function aboutOf(
  title = '',
  link = '',
  language = '',
  authors: readonly { name?: string | undefined; uri?: string | undefined }[] = [],
  base = '',
): FeedAbout {
  return { base, title, link, language, authors: authors.map(({ name = '', uri = '' }) => ({ name, uri })) }
}
