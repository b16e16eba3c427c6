import { plainText } from '../../model/body/block.ts'
import type { HeadlineFamily } from '../../model/headline.ts'
import type { FormatReading, Parts, ReadingOptions } from '../format.ts'
import { type IncomingArticle, unsaid } from '../incomingArticle.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { itemAddresses, itemSlug } from './itemAddresses.ts'
import { itemAuthors } from './itemAuthors.ts'
import { itemBody, listOf } from './itemBody.ts'
import { itemLanguage } from './itemLanguage.ts'
import { itemCategories, itemForm, itemTopics } from './itemTerms.ts'
import { partOf, sites, theSite } from './parts.ts'
import { plainLine } from './plainLine.ts'
import { fieldIn, metaIn, type RawItem, rawItemOf } from './rawItem.ts'
import { withoutShortcodes } from './shortcodes.ts'
import { webAddressOf } from './uploadAddress.ts'
import { changeDate, postDate, versionOf } from './wordpressDate.ts'

/** How long a headline that stands in for one may be, in characters. */
const longestStandIn = 90

/** One staged item of a WordPress export as an article, or what stands against it. Pure; never throws. */
export function readWxr(raw: string, parts: Parts, options: ReadingOptions): FormatReading {
  const item = rawItemOf(raw)
  if (item === null) return { read: false, faults: ['It is no item of a WordPress export.'] }
  const site = partOf(parts, sites, theSite)
  const { language, group } = itemLanguage(item, parts)
  const base =
    webAddressOf(fieldIn(item, 'link').trim(), 'about:blank')?.href ?? (site?.address || 'about:blank')
  const { blocks, pictures, leftBehind, doubtful } = itemBody(item, parts, base, language ?? options.language)
  const paragraphs = function* (): Generator<string> {
    for (const block of blocks) {
      const words = foldSpace(plainText(block))
      if (words !== '') yield words
    }
  }
  const excerpt = plainLine(withoutShortcodes(fieldIn(item, 'excerpt:encoded'), mere))

  const title = plainLine(fieldIn(item, 'title'))
  const headline = title || standIn(paragraphs().next().value ?? excerpt)
  const faults = [
    headline === '' ? 'It has no title, and no words that could stand in for one.' : '',
    blocks.length === 0 ? `It has neither words nor a picture${leftOf(leftBehind)}.` : '',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) return { read: false, faults }

  if (title === '') doubtful.add('It has no title: its first words stand in for one.')
  const type = fieldIn(item, 'wp:post_type').trim() || 'post'
  if (type !== 'post' && type !== 'page') doubtful.add(`It is of the type "${type.slice(0, 60)}".`)
  const { status, visibility } = visibilityOf(item)
  if (status !== '') doubtful.add(`Its status is "${status.slice(0, 60)}", which is taken for a draft.`)
  const date = postDate(item)
  if (date === null) doubtful.add('It has no date, or an impossible one.')
  else if (date.isGuess)
    doubtful.add("Its date has no zone, and was taken as UTC: the site's zone is not in the export.")
  if (metaIn(item, '_yoast_wpseo_meta-robots-noindex') === '1')
    doubtful.add('It asks search engines not to list it.')
  const own = ownFields(item)
  if (own.size > 0) leftBehind.add(`fields of its site (${listOf(own)})`)
  const description = plainLine(
    metaIn(
      item,
      '_yoast_wpseo_metadesc',
      '_aioseo_description',
      '_aioseop_description',
      'rank_math_description',
    ),
  )
  if (description !== '' && description !== excerpt)
    leftBehind.add(`its description for search engines (${description.slice(0, 300)})`)
  if (item.removed > 0)
    leftBehind.add(
      `${item.removed} control ${item.removed === 1 ? 'character' : 'characters'} that no text may hold`,
    )
  const isSeen = visibility === 'public' || visibility === 'private' || visibility === 'password'

  const article: IncomingArticle = {
    ...unsaid,
    cited: [],
    provider: item.provider,
    identity: item.identity,
    version: versionOf(item),
    language,
    headline: headlines(item, headline),
    standfirst:
      excerpt === '' || paragraphs().some((words) => words.startsWith(excerpt.slice(0, 60))) ? '' : excerpt,
    blocks,
    pictures,
    form: itemForm(item),
    authors: itemAuthors(item, parts),
    editorNote:
      visibility === 'scheduled' && date !== null
        ? `It was to be published at ${date.at.toISOString()}.`
        : '',
    slug: itemSlug(item),
    categories: itemCategories(item, parts),
    topics: itemTopics(item),
    visibility,
    sticky: fieldIn(item, 'wp:is_sticky').trim() === '1',
    isPage: type === 'page',
    firstCreated: date?.at ?? null,
    versionCreated: changeDate(item) ?? date?.at ?? null,
    publishedAt: isSeen ? (date?.at ?? null) : null,
    addresses: isSeen ? itemAddresses(item, site?.address ?? '') : [],
    languageGroup: group,
    leftBehind: [...leftBehind],
    doubtful: [...doubtful],
  }
  return { read: true, thing: article }
}

const leftOf = (leftBehind: ReadonlySet<string>): string =>
  leftBehind.size === 0 ? '' : `, but for what is left behind: ${[...leftBehind].join('; ')}`

/** In an excerpt a shortcode shows nothing. */
const mere = { shown: () => '', unknown: () => {}, tag: () => null }

function headlines(item: RawItem, headline: string): HeadlineFamily {
  const search = ownTitle(
    metaIn(item, '_yoast_wpseo_title', '_aioseo_title', '_aioseop_title', 'rank_math_title'),
  )
  const share = ownTitle(
    metaIn(item, '_yoast_wpseo_opengraph-title', '_aioseo_og_title', 'rank_math_facebook_title'),
  )
  return {
    headline,
    ...(search === '' || search === headline ? {} : { search }),
    ...(share === '' || share === headline ? {} : { share }),
  }
}

/** A title that somebody wrote, not a pattern that a plugin fills in: `%%title%% %%sep%%`, `%title%`, `#post_title`. */
function ownTitle(text: string): string {
  return /%%?[a-z_]+%|#[a-z]+_[a-z_]+|#separator/i.test(text) ? '' : plainLine(text)
}

/** The first words of a text, to the end of its first sentence where that is near. */
function standIn(words: string): string {
  if (words.length <= longestStandIn) return words
  const sentence = /^.{20,90}?[.!?؟](?=\s)/u.exec(words)?.[0]
  if (sentence !== undefined) return sentence
  const cut = words.slice(0, longestStandIn)
  const space = cut.lastIndexOf(' ')
  return `${(space > 20 ? cut.slice(0, space) : cut).toWellFormed()}…`
}

const visibilities: ReadonlyMap<string, IncomingArticle['visibility']> = new Map([
  ['publish', 'public'],
  ['future', 'scheduled'],
  ['draft', 'draft'],
  ['auto-draft', 'draft'],
  ['pending', 'draft'],
  ['inherit', 'draft'],
  ['private', 'private'],
  ['trash', 'trash'],
])

/** Who sees it. `status` is empty where the status is one of WordPress' own. */
function visibilityOf(item: RawItem): { status: string; visibility: IncomingArticle['visibility'] } {
  const status = fieldIn(item, 'wp:status').trim()
  const known = visibilities.get(status)
  if (known === undefined) return { status: status || 'none', visibility: 'draft' }
  const isLocked = known === 'public' && fieldIn(item, 'wp:post_password').trim() !== ''
  return { status: '', visibility: isLocked ? 'password' : known }
}

/** Post meta that somebody at the site filled in: those whose names don't begin with "_", as WordPress shows them. */
function ownFields(item: RawItem): Set<string> {
  const ofPlugins = /^(?:_|rank_math_|enclosure$|footnotes$|trid$|wpml_|cap-|media_credit$)/
  return new Set(
    item.meta.flatMap(([key, value]) =>
      ofPlugins.test(key) || value.trim() === '' ? [] : [key.slice(0, 60)],
    ),
  )
}
