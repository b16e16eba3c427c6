import { percentDecoded } from './percentDecoded.ts'
import { fieldIn, type RawItem } from './rawItem.ts'
import { webAddressOf } from './uploadAddress.ts'

/** What an address names a post by, in place of a path. */
const byNumber = ['p', 'page_id', 'attachment_id'] as const

/**
 * The addresses under which readers found an item: its own, the one that it was first given, its number's, those of
 * its earlier slugs, and its feed's.
 * @param site the address of the site that was exported
 */
export function itemAddresses(item: RawItem, site: string): string[] {
  const found = new Set<string>()
  const number = fieldIn(item, 'wp:post_id').trim()
  const link = webAddressOf(fieldIn(item, 'link').trim(), 'about:blank')
  const guid = webAddressOf(fieldIn(item, 'guid').trim(), 'about:blank')
  const home = webAddressOf(site, 'about:blank') ?? (link === null ? null : new URL('/', link))
  const isNumbered = (url: URL): boolean => byNumber.some((name) => url.searchParams.has(name))
  // The front page of the site is nobody's, though a page that stands there says that it is its own.
  const isFront = (url: URL): boolean =>
    !isNumbered(url) && (url.pathname === '/' || url.pathname === home?.pathname)
  // A post that was copied or moved keeps the number of another one, whose address that is.
  const isOwn = (url: URL): boolean =>
    byNumber.every((name) => [null, number].includes(url.searchParams.get(name)))

  if (link !== null && !isFront(link)) found.add(link.href)
  if (guid !== null && isOwn(guid) && !isFront(guid)) found.add(guid.href)
  if (home !== null && number !== '') {
    const root = home.href.replace(/[?#].*$/, '').replace(/\/?$/, '/')
    found.add(`${root}?p=${encodeURIComponent(number)}`)
    if (fieldIn(item, 'wp:post_type').trim() === 'page')
      found.add(`${root}?page_id=${encodeURIComponent(number)}`)
  }
  if (link !== null && !isNumbered(link) && !isFront(link)) {
    for (const [key, slug] of item.meta) {
      if (key !== '_wp_old_slug' || slug.includes('/') || /^\.*$/.test(slug)) continue
      const old = new URL(link)
      old.pathname = old.pathname.replace(/[^/]+(\/?)$/, (_, end: string) => `${slug}${end}`)
      found.add(old.href)
    }
    found.add(`${link.href.replace(/[?#].*$/, '').replace(/\/?$/, '/')}feed/`)
  }
  return [...found]
}

/** The last part of an item's address, as people read it; empty where it never had one. */
export function itemSlug(item: RawItem): string {
  return percentDecoded(fieldIn(item, 'wp:post_name').trim()).replace(/__trashed(?:-\d+)?$/, '')
}
