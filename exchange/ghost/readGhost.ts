import type { HeadlineFamily } from '../../model/headline.ts'
import type { FormatReading, Parts, ReadingOptions } from '../format.ts'
import { type IncomingArticle, type IncomingAuthor, unsaid } from '../incomingArticle.ts'
import { localeTag } from '../localeTag.ts'
import { partOf, partsOf } from '../partKind.ts'
import { plainLine } from '../plainLine.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { oneLine, unrepeated } from '../repeated.ts'
import { standInHeadline } from '../standInHeadline.ts'
import { ghostDate } from './ghostDate.ts'
import { ownAddresses } from './ownAddress.ts'
import { authorsOf, metaOf, type PostTag, sites, tagsOf, theSite } from './parts.ts'
import { isPage, postAddresses } from './postAddresses.ts'
import { postBody } from './postBody.ts'
import { type RawPost, rawPostOf } from './rawPost.ts'
import { isSet, type Row, textIn, valueIn } from './row.ts'

/** One staged post of a Ghost export as an article, or what stands against it. Pure; never throws. */
export function readGhost(raw: string, parts: Parts, options: ReadingOptions): FormatReading {
  const item = rawPostOf(raw)
  if (item === null) return { read: false, faults: ['It is no post of a Ghost export.'] }
  const { post } = item
  const id = textIn(post, 'id')
  const site = partOf(parts, sites, theSite)
  const meta = partOf(parts, metaOf, id) ?? {}
  const own = ownAddresses(site?.address ?? '')
  const language = localeTag(textIn(post, 'locale')) ?? localeTag(site?.locale ?? '')
  const { identity } = item
  const body = postBody({ identity, post, meta, own, language: language ?? options.language })
  const { blocks, pictures, leftBehind, doubtful } = body

  const words = blocks.map(oneLine).filter((line) => line !== '')
  const excerpt = foldSpace(textIn(post, 'custom_excerpt'))
  const title = titleOf(post)
  const headline = title || standInHeadline(words[0] ?? excerpt)
  const faults = [
    headline === '' ? 'It has no title, and no words that could stand in for one.' : '',
    blocks.length === 0 ? 'It has neither words nor a picture.' : '',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) return { read: false, faults }
  if (title === '') doubtful.add('It has no title: its first words stand in for one.')

  const { visibility, why } = visibilityOf(post, meta)
  if (why !== '') doubtful.add(why)
  const dates = datesOf(post, doubtful)
  const isSeen = visibility === 'public' || visibility === 'private'
  const tags = partsOf(parts, tagsOf, id).sort((one, other) => one.order - other.order)
  const [main, ...further] = tags.filter(({ isInternal }) => !isInternal)
  const authors = authorsIn(item, parts, doubtful)
  const publishedAt = isSeen ? dates.published : null
  addLeftBehind(post, meta, tags, leftBehind)
  const canonical = textIn(meta, 'canonical_url') || textIn(post, 'canonical_url')
  const { addresses, elsewhere } = canonicalOf(canonical, own)
  if (elsewhere !== '') doubtful.add(`It says that it was published first at ${elsewhere}.`)

  const article: IncomingArticle = {
    ...unsaid,
    cited: [],
    provider: item.provider,
    identity,
    version: (dates.changed ?? dates.published)?.toISOString() ?? '',
    language,
    headline: headlines(post, meta, headline),
    standfirst: excerpt === '' ? '' : unrepeated(excerpt, words),
    blocks,
    pictures,
    authors,
    editorNote:
      visibility === 'scheduled' && dates.published !== null
        ? `It was to be published at ${dates.published.toISOString()}.`
        : '',
    slug: slugOf(post),
    categories: main === undefined ? [] : [{ identity: main.slug, name: main.name, above: [] }],
    topics: further.map(({ slug, name }) => ({ identity: slug, name, kind: 'subject', wikidata: null })),
    visibility,
    sticky: isSet(post, 'featured'),
    isPage: isPage(post),
    firstCreated: dates.created ?? dates.published,
    versionCreated: dates.changed ?? dates.published ?? dates.created,
    publishedAt,
    addresses: !isSeen
      ? []
      : [
          ...new Set([
            ...postAddresses({
              post,
              meta,
              site: site?.address ?? '',
              permalinks: site?.permalinks ?? '',
              timeZone: site?.timeZone ?? '',
              publishedAt,
              author: authors[0]?.identity ?? '',
              tag: main?.slug ?? '',
            }),
            ...addresses,
          ]),
        ],
    leftBehind: [...leftBehind],
    doubtful: [...doubtful],
  }
  return { read: true, thing: article }
}

/** Ghost calls what has no title "(Untitled)". */
function titleOf(post: Row): string {
  const title = foldSpace(textIn(post, 'title'))
  return title === '(Untitled)' ? '' : title
}

function headlines(post: Row, meta: Row, headline: string): HeadlineFamily {
  const line = (...names: readonly string[]): string =>
    foldSpace(textIn(meta, ...names) || textIn(post, ...names))
  const search = line('meta_title')
  const share = line('og_title', 'twitter_title')
  return {
    headline,
    ...(search === '' || search === headline ? {} : { search }),
    ...(share === '' || share === headline ? {} : { share }),
  }
}

const slugOf = (post: Row): string => {
  const slug = foldSpace(textIn(post, 'slug'))
  return /^untitled(?:-\d+)?$/.test(slug) ? '' : slug
}

/** Who sees a post, and in words what an editor has to know of that. */
function visibilityOf(post: Row, meta: Row): { visibility: IncomingArticle['visibility']; why: string } {
  const status = textIn(post, 'status').trim()
  const audience = textIn(post, 'visibility').trim() || 'public'
  if (status === 'draft') return { visibility: 'draft', why: '' }
  if (status === 'scheduled') return { visibility: 'scheduled', why: '' }
  if (status !== 'published' && status !== 'sent')
    return {
      visibility: 'draft',
      why: `Its status is "${status.slice(0, 60) || 'none'}", which is taken for a draft.`,
    }
  if (status === 'sent' || isSet(meta, 'email_only'))
    return { visibility: 'private', why: 'It was sent by mail and stood on no page: it comes in as a draft.' }
  if (audience !== 'public')
    return {
      visibility: 'private',
      why: `Its site showed it to members only ("${audience.slice(0, 60)}"): it comes in as a draft.`,
    }
  return { visibility: 'public', why: '' }
}

function datesOf(
  post: Row,
  doubtful: Set<string>,
): { created: Date | null; changed: Date | null; published: Date | null } {
  const read = (name: string): Date | null => {
    const value = valueIn(post, name)
    const at = ghostDate(value)
    if (at === null && value !== null && value !== undefined && value !== '')
      doubtful.add(`Its ${name} is no date: "${String(value).slice(0, 40)}".`)
    return at
  }
  const dates = { created: read('created_at'), changed: read('updated_at'), published: read('published_at') }
  if (dates.published === null && textIn(post, 'status') === 'published') doubtful.add('It has no date.')
  return dates
}

/** Who wrote a post, in the site's order; in older exports the one whom its row names. */
function authorsIn({ post, author }: RawPost, parts: Parts, doubtful: Set<string>): IncomingAuthor[] {
  const named = partsOf(parts, authorsOf, textIn(post, 'id')).sort((one, other) => one.order - other.order)
  const people = named.length > 0 ? named : author === null ? [] : [author]
  if (people.some(({ name }) => name === '')) doubtful.add("It names an author whom the export doesn't have.")
  return people.flatMap(({ slug, name }) => {
    const said = foldSpace(name)
    return said === '' ? [] : [{ identity: slug || null, name: said, role: 'writer' }]
  })
}

/** Where a post says that it belongs: another address of the same site, or one elsewhere. */
function canonicalOf(
  canonical: string,
  own: ReturnType<typeof ownAddresses>,
): { addresses: string[]; elsewhere: string } {
  const url = URL.parse(own.filled(canonical).slice(0, 2000))
  if (url === null || !/^https?:$/.test(url.protocol)) return { addresses: [], elsewhere: '' }
  const path = own.pathOf(url.href)
  if (path === null) return { addresses: [], elsewhere: url.href.slice(0, 300) }
  return { addresses: path === '' || path === '/' ? [] : [own.kept(url.href)], elsewhere: '' }
}

function addLeftBehind(post: Row, meta: Row, tags: readonly PostTag[], leftBehind: Set<string>): void {
  const said = (...names: readonly string[]): string =>
    plainLine(textIn(meta, ...names) || textIn(post, ...names)).slice(0, 300)
  if (textIn(post, 'codeinjection_head', 'codeinjection_foot') !== '')
    leftBehind.add('code of its own that ran on its page (code injection)')
  const internal = tags.filter(({ isInternal }) => isInternal).map(({ name }) => name)
  if (internal.length > 0)
    leftBehind.add(`tags that only its site's designs use (${internal.slice(0, 20).join(', ')})`)
  const description = said('meta_description')
  if (description !== '' && description !== foldSpace(textIn(post, 'custom_excerpt')))
    leftBehind.add(`its description for search engines (${description})`)
  if (said('og_description', 'twitter_description') !== '')
    leftBehind.add(`its description for sharing (${said('og_description', 'twitter_description')})`)
  const shared = said('og_image', 'twitter_image')
  if (shared !== '' && shared !== textIn(post, 'feature_image'))
    leftBehind.add(`its picture for sharing (${shared})`)
  const subject = said('email_subject')
  if (subject !== '') leftBehind.add(`the subject of its mail (${subject})`)
  if (textIn(post, 'custom_template') !== '') leftBehind.add('a design of its own')
}
