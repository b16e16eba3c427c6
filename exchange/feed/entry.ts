import type { AtomEntry, FeedAbout, JsonItem, RdfItem, RssItem, StagedEntry } from './parse.ts'

/** Words as a feed gives them: HTML, or plain, or as they look. */
export type FeedWords = { value: string; as: 'html' | 'plain' | 'looks' }

export type FeedMedium = {
  address: string
  type: string
  width: number
  caption: string
  credit: string
  rights: string
  isThumbnail: boolean
}

/** An item of a feed, whatever its format. What it doesn't say is empty. */
export type Entry = {
  id: string
  title: FeedWords
  /** The page of the item. */
  link: string
  /** Everything that looks like an address of it. */
  addresses: string[]
  content: FeedWords
  summary: FeedWords
  authors: { name: string; uri: string; role: 'writer' | 'additional reporting' }[]
  categories: { identity: string; name: string; isTag: boolean }[]
  published: string
  updated: string
  media: FeedMedium[]
  cited: { name: string; address: string | null }[]
  language: string
  /** What relative addresses in the text are read against. */
  base: string
}

/** One item of any feed in one shape. */
export function entryOf(staged: StagedEntry): Entry {
  switch (staged.format) {
    case 'rss':
      return rssEntry(staged.item)
    case 'rdf':
      return rdfEntry(staged.item)
    case 'atom':
      return atomEntry(staged.item, staged.feed)
    case 'json':
      return jsonEntry(staged.item, staged.feed.authors)
  }
}

const nothing: FeedWords = { value: '', as: 'looks' }
const looks = (value: string | undefined): FeedWords => ({ value: value ?? '', as: 'looks' })
const html = (value: string | undefined): FeedWords => ({ value: value ?? '', as: 'html' })

type Person = { name?: string | undefined; uri?: string | undefined }
const writers = (people: readonly Person[]): Entry['authors'] =>
  people.map(({ name = '', uri = '' }) => ({ name, uri, role: 'writer' }))

function rssEntry(item: RssItem): Entry {
  const link = item.link ?? item.atom?.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href ?? ''
  const id = item.guid?.value ?? ''
  const text = item.content?.encoded ?? item.atom?.content?.value
  const about =
    item.description ?? item.itunes?.summary ?? item.atom?.summary?.value ?? item.dc?.descriptions?.[0]
  const names = item.dc?.creators ?? item.authors?.flatMap(({ name }) => name ?? []) ?? item.dcterms?.creators
  const speakers = item.podcast?.persons?.map(({ display, href }) => ({ name: display, uri: href })) ?? []
  return {
    id,
    title: looks(item.title ?? item.itunes?.title ?? item.dc?.titles?.[0]),
    link: link || (item.guid?.isPermaLink === false ? '' : id),
    addresses: [link, id],
    content: text === undefined ? looks(about) : html(text),
    summary: text === undefined ? looks(item.itunes?.subtitle) : looks(about),
    authors: writers([
      ...(names ?? (item.itunes?.author === undefined ? [] : [item.itunes.author])).map((name) => ({ name })),
      ...speakers,
    ]),
    categories: [
      ...(item.categories ?? []).map(({ name = '', domain = '' }) => ({
        identity: name,
        name,
        isTag: /tag|keyword/i.test(domain),
      })),
      ...(item.dc?.subjects ?? []).map((name) => ({ identity: name, name, isTag: false })),
      ...(item.media?.keywords ?? item.itunes?.keywords ?? []).map((name) => ({
        identity: name,
        name,
        isTag: true,
      })),
    ],
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published ?? '',
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? '',
    media: [
      ...(item.enclosures ?? []).map(({ url, type }) => medium(url, type)),
      ...mediaRss(item.media),
      ...(item.itunes?.image ? [medium(item.itunes.image, 'image/*')] : []),
    ],
    cited: item.source?.title ? [{ name: item.source.title, address: item.source.url ?? null }] : [],
    language: item.dc?.languages?.[0] ?? item.xml?.lang ?? '',
    base: item.xml?.base ?? link,
  }
}

function rdfEntry(item: RdfItem): Entry {
  const link = item.link ?? item.rdf?.about ?? ''
  const text = item.content?.encoded
  const about = item.description ?? item.dc?.descriptions?.[0]
  return {
    id: item.rdf?.about ?? item.dc?.identifiers?.[0] ?? link,
    title: looks(item.title ?? item.dc?.titles?.[0]),
    link,
    addresses: [link],
    content: text === undefined ? looks(about) : html(text),
    summary: text === undefined ? nothing : looks(about),
    authors: writers((item.dc?.creators ?? []).map((name) => ({ name }))),
    categories: (item.dc?.subjects ?? []).map((name) => ({ identity: name, name, isTag: false })),
    published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? '',
    updated: item.dcterms?.modified?.[0] ?? '',
    media: mediaRss(item.media),
    cited: [],
    language: item.dc?.languages?.[0] ?? item.xml?.lang ?? '',
    base: item.xml?.base ?? link,
  }
}

function atomEntry(item: AtomEntry, feed: FeedAbout): Entry {
  const links = item.links ?? []
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate').flatMap(({ href }) => href ?? [])
  const link = pages[0] ?? item.content?.src ?? ''
  const own = item.authors ?? item.source?.authors
  const words = (text: { value?: string; type?: string } | undefined): FeedWords => {
    const type = (text?.type ?? 'text').toLowerCase()
    const value = text?.value ?? ''
    if (/xhtml/.test(type)) return html(withEnds(value))
    return /html/.test(type) ? html(value) : type === 'text' ? looks(value) : { value, as: 'plain' }
  }
  const isWords = /^(?:text|html|xhtml|text\/(?:plain|html)|application\/xhtml\+xml)?$/i.test(
    item.content?.type ?? '',
  )
  const content = isWords ? words(item.content) : nothing
  const summary = words(item.summary ?? (item.media?.description && { ...item.media.description }))
  return {
    id: item.id ?? '',
    title: item.title?.type === undefined ? looks(item.title?.value) : words(item.title),
    link,
    addresses: [...pages, item.id ?? ''],
    content: content.value === '' ? summary : content,
    summary: content.value === '' ? nothing : summary,
    authors: [
      ...writers(own ?? (item.dc?.creators?.map((name) => ({ name })) || feed.authors)),
      ...(item.contributors ?? []).map(({ name = '', uri = '' }) => ({
        name,
        uri,
        role: 'additional reporting' as const,
      })),
    ],
    categories: (item.categories ?? []).map(({ term = '', label = '', scheme = '' }) => ({
      identity: scheme === '' ? term : `${scheme}${/[#/]$/.test(scheme) ? '' : '#'}${term}`,
      name: label || term,
      isTag: /tag|keyword/i.test(scheme),
    })),
    published: item.published ?? item.dcterms?.issued?.[0] ?? item.updated ?? '',
    updated: item.updated ?? '',
    media: [
      ...links.filter(({ rel }) => rel === 'enclosure').map(({ href, type }) => medium(href, type)),
      ...mediaRss(item.media),
    ],
    cited: links
      .filter(({ rel }) => rel === 'via')
      .map(({ href, title }) => ({
        name: title ?? URL.parse(href ?? '')?.hostname ?? '',
        address: href ?? null,
      })),
    language: item.content?.xml?.lang ?? item.xml?.lang ?? '',
    base: item.content?.xml?.base ?? item.xml?.base ?? (feed.base || link),
  }
}

/** What XML ends in its own tag has an end of its own in HTML. */
const withEnds = (xhtml: string): string =>
  xhtml.replace(
    /<(?!(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)[\s/>])([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/>/gi,
    '<$1$2></$1>',
  )

function jsonEntry(item: JsonItem, ofFeed: readonly Person[]): Entry {
  const own = item.authors?.map(({ name, url }) => ({ name, uri: url }))
  const external = item.external_url
  return {
    id: item.id ?? '',
    title: { value: item.title ?? '', as: 'plain' },
    link: item.url ?? '',
    addresses: [item.url ?? '', item.id ?? ''],
    content:
      item.content_html === undefined
        ? { value: item.content_text ?? item.summary ?? '', as: 'plain' }
        : html(item.content_html),
    summary: { value: item.summary ?? '', as: 'plain' },
    authors: writers(own ?? ofFeed),
    categories: (item.tags ?? []).map((name) => ({ identity: name, name, isTag: true })),
    published: item.date_published ?? '',
    updated: item.date_modified ?? '',
    media: [
      ...[item.image ?? item.banner_image].flatMap((url) =>
        url === undefined ? [] : [medium(url, 'image/*')],
      ),
      ...(item.attachments ?? []).map(({ url, mime_type, title }) => ({
        ...medium(url, mime_type),
        caption: title ?? '',
      })),
    ],
    cited:
      external === undefined ? [] : [{ name: URL.parse(external)?.hostname ?? external, address: external }],
    language: item.language ?? '',
    base: item.url ?? '',
  }
}

function medium(address = '', type = ''): FeedMedium {
  return { address, type, width: 0, caption: '', credit: '', rights: '', isThumbnail: false }
}

type Media = NonNullable<RssItem['media']>
type Said = Pick<Media, 'title' | 'description' | 'credits' | 'copyright'>

/** Media RSS 1.5.1: what is said of a group or of the item holds for its contents that say nothing themselves. */
function mediaRss(media: Media | undefined): FeedMedium[] {
  if (!media) return []
  const contents = [
    ...(media.groups ?? []).flatMap((group) =>
      (group.contents ?? []).map((one) => ({ one, around: [one, group, media] })),
    ),
    ...(media.contents ?? []).map((one) => ({ one, around: [one, media] })),
  ]
  const all: Said[] = [media, ...(media.groups ?? []), ...(media.contents ?? [])]
  const thumbnails = [media, ...(media.groups ?? []), ...(media.contents ?? [])].flatMap(
    (one) => one.thumbnails ?? [],
  )
  return [
    ...contents.map(({ one, around }) => ({
      ...medium(one.url, one.type ?? (one.medium === undefined ? '' : `${one.medium}/*`)),
      width: one.width ?? 0,
      ...saidOf(around),
    })),
    ...thumbnails.map(({ url, width }) => ({
      ...medium(url, 'image/*'),
      width: width ?? 0,
      ...saidOf(all),
      isThumbnail: true,
    })),
  ]
}

function saidOf(around: readonly Said[]): Pick<FeedMedium, 'caption' | 'credit' | 'rights'> {
  const firstOf = (value: (one: Said) => string | undefined): string => around.map(value).find(Boolean) ?? ''
  return {
    caption: firstOf(({ description }) => description?.value) || firstOf(({ title }) => title?.value),
    credit: firstOf(({ credits }) => credits?.flatMap(({ value }) => value ?? []).join(', ')),
    rights: firstOf(({ copyright }) => copyright?.value),
  }
}
