import type { ArticleForm } from '../../model/articleForm.ts'
import type { Parts } from '../format.ts'
import type { IncomingCategory, IncomingTopic } from '../incomingArticle.ts'
import { categoryNumbers, partOf, terms } from './parts.ts'
import { percentDecoded } from './percentDecoded.ts'
import { plainLine } from './plainLine.ts'
import { metaIn, type RawItem } from './rawItem.ts'

/** Taxonomies that say how a site is run, not what a text is about. */
const ofTheSite = new Set([
  'author', 'category', 'elementor_library_type', 'language', 'link_category', 'nav_menu', 'post_format', 'post_translations',
  'term_language', 'term_translations', 'translation_priority', 'wp_pattern_category', 'wp_template_part_area', 'wp_theme',
]) // biome-ignore format: a list to be read as one

/** What a taxonomy of a site's own holds, where its name says it. */
const kinds: readonly (readonly [RegExp, IncomingTopic['kind']])[] = [
  [/^(?:person|people|persons|personas?|figures?)$/, 'person'],
  [/^(?:places?|locations?|regions?|countr(?:y|ies)|cit(?:y|ies)|lugar(?:es)?)$/, 'place'],
  [/^(?:organi[sz]ations?|compan(?:y|ies)|institutions?|part(?:y|ies)|teams?)$/, 'organisation'],
  [/^events?$/, 'event'],
]

const forms: ReadonlyMap<string, ArticleForm> = new Map<string, ArticleForm>([
  ['gallery', 'gallery'],
  ['image', 'gallery'],
  ['video', 'video'],
  ['audio', 'episode'],
  ['aside', 'blog'],
  ['chat', 'blog'],
  ['link', 'blog'],
  ['quote', 'blog'],
  ['status', 'blog'],
])

type Named = { identity: string; name: string }

/** Each term of some taxonomies once. WXR 1.0 lists each twice, once without its slug. */
function named(item: RawItem, isWanted: (domain: string) => boolean): (Named & { domain: string })[] {
  const found = new Map<string, Named & { domain: string }>()
  const all = item.categories
    .map((each) => ({ ...each, domain: each.domain === 'tag' ? 'post_tag' : each.domain || 'category' }))
    .filter(({ domain }) => isWanted(domain))
  for (const { domain, nicename, name } of all) {
    const said = plainLine(name)
    const isTwice = nicename === '' && all.some((other) => other.nicename !== '' && other.name === name)
    const identity = percentDecoded(nicename) || said
    const key = `${domain}:${identity}`
    if (identity !== '' && !isTwice && !found.has(key))
      found.set(key, { domain, identity, name: said || identity })
  }
  return [...found.values()]
}

/** The categories of an item, its main one first where the site says which that is. */
export function itemCategories(item: RawItem, parts: Parts): IncomingCategory[] {
  const main = partOf(parts, categoryNumbers, primaryCategory(item))?.slug
  const categories = named(item, (domain) => domain === 'category').map(({ identity, name }) => {
    const known = partOf(parts, terms, `category:${identity}`)
    return { identity, name: plainLine(known?.name ?? '') || name, above: known?.above ?? [] }
  })
  return [
    ...categories.filter(({ identity }) => identity === main),
    ...categories.filter(({ identity }) => identity !== main),
  ]
}

/** What an item is about: its tags, and the terms of every taxonomy that is the site's own. */
export function itemTopics(item: RawItem): IncomingTopic[] {
  return named(item, (domain) => !ofTheSite.has(domain)).map(({ domain, identity, name }) => ({
    // A tag and a term of another taxonomy may share a slug and mean two things.
    identity: domain === 'post_tag' ? identity : `${domain}:${identity}`,
    name,
    kind: kinds.find(([shape]) => shape.test(domain))?.[1] ?? 'subject',
    wikidata: null,
  }))
}

/** What an item is, by its post format. */
export function itemForm(item: RawItem): ArticleForm {
  const format = item.categories.find(({ domain }) => domain === 'post_format')?.nicename ?? ''
  return forms.get(format.replace(/^post-format-/, '')) ?? 'news'
}

/** The number of the category that an SEO plugin calls the main one. */
export const primaryCategory = (item: RawItem): string =>
  metaIn(item, '_yoast_wpseo_primary_category', 'rank_math_primary_category', '_primary_category').trim()
