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

function feedIn(text: string): AnyFeed | null {
  try {
    return parseFeed<string>(text)
  } catch {
    return null
  }
}

/** The longest beginning that is read again with each item of a broken feed. */
const longestHead = 100_000

function* parsedSingly(text: string): Generator<Parsed> {
  const [, root = ''] = /<((?:rdf:)?RDF|rss|(?:[\w-]+:)?feed)[\s>]/i.exec(text.slice(0, longestHead)) ?? []
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
  const head = text.slice(0, first.index)
  const tail = /rss$/i.test(root) ? `</channel></${root}>` : /RDF$/i.test(root) ? `</${root}>` : `</${root}>`
  const isClosed = /<\/channel\s*>\s*$/i.test(head)
  let from: number | undefined = first.index
  for (let at = 1; from !== undefined; at += 1) {
    const ending = `</${tag}>`
    const end = text.indexOf(ending, from)
    begins.lastIndex = from + 1
    const next = begins.exec(text)?.index
    if (end === -1 || (next !== undefined && next < end)) {
      yield {
        at,
        fault:
          end === -1 && next === undefined ? 'The file ends in the middle of this item.' : 'It has no end.',
      }
    } else {
      const one = feedIn(head + text.slice(from, end + ending.length) + (isClosed ? `</${root}>` : tail))
      const entries = one ? [...entriesOf(one)] : []
      if (entries.length === 0) yield { at, fault: 'It is not well-formed XML.' }
      for (const entry of entries) yield { at, entry }
    }
    from = next
  }
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
