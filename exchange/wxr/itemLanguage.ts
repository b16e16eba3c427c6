import type { Parts } from '../format.ts'
import { partOf, sites, terms, theSite, translations } from './parts.ts'
import { fieldIn, metaIn, type RawItem } from './rawItem.ts'

/**
 * The language of an item and the group of its translations, as Polylang says them (taxonomies `language` and
 * `post_translations`) or WPML (post meta, or elements of its own); else the language of the site.
 */
export function itemLanguage(item: RawItem, parts: Parts): { language: string | null; group: string | null } {
  const slug = item.categories.find(({ domain }) => domain === 'language')?.nicename ?? ''
  const locale = slug === '' ? '' : (partOf(parts, terms, `language:${slug}`)?.locale ?? '')
  const told = partOf(parts, translations, fieldIn(item, 'wp:post_id').trim())
  const ofWpml =
    metaIn(
      item,
      '_wpml_import_language_code',
      '_wpml_language',
      'wpml_language',
      '_icl_language_code',
      '_icl_lang',
    ) || field(item, 'wpml:language', 'wpml:language_code', 'wpml:lang')
  const original = metaIn(item, '_icl_lang_duplicate_of').trim()
  const group =
    item.categories.find(({ domain }) => domain === 'post_translations')?.nicename ||
    metaIn(item, '_wpml_import_translation_group', '_wpml_trid', 'wpml_trid', '_icl_trid', 'trid') ||
    field(item, 'wpml:trid', 'wpml:translation_group') ||
    (original === '' ? told?.group : `copies of ${original}`) ||
    null
  return {
    language:
      tagOf(locale) ??
      tagOf(slug) ??
      tagOf(ofWpml) ??
      tagOf(told?.language ?? '') ??
      tagOf(partOf(parts, sites, theSite)?.language ?? ''),
    group: group === null ? null : group.trim().slice(0, 200),
  }
}

function field(item: RawItem, ...names: readonly string[]): string {
  for (const name of names) {
    const said = fieldIn(item, name).trim()
    if (said !== '') return said
  }
  return ''
}

/** A locale of WordPress (`es_ES`, `de_DE_formal`) as a language tag (BCP 47), or null. */
function tagOf(locale: string): string | null {
  const tag = locale
    .trim()
    .replaceAll('_', '-')
    .replace(/-(?:formal|informal)$/, '')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
