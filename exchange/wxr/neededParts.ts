import type { PartName } from '../format.ts'
import { coauthorLogins } from './itemAuthors.ts'
import { primaryCategory } from './itemTerms.ts'
import { attributesOf, markupPieces } from './markup.ts'
import {
  attached,
  attachments,
  categoryNumbers,
  nameOf,
  people,
  reusables,
  sites,
  terms,
  theSite,
  translations,
  uploads,
} from './parts.ts'
import { percentDecoded } from './percentDecoded.ts'
import { fieldIn, metaIn, type RawItem } from './rawItem.ts'
import { uploadKeys, webAddressOf } from './uploadAddress.ts'

/** More than any text shows; what stands beyond is known by its address only. */
const most = 3000

/**
 * The parts that an item refers to, found without reading it. More are asked for than will be used: what is not there
 * costs nothing. In broken markup a picture may be missed; it is then known by its address alone.
 */
export function neededParts(item: RawItem): PartName[] {
  const needed = new Map<string, PartName>()
  const ask = (...[of, identity]: Parameters<typeof nameOf>): void => {
    if (identity !== '' && needed.size < most) needed.set(`${of.of} ${identity}`, nameOf(of, identity))
  }
  needed.set('site', nameOf(sites, theSite))
  const number = fieldIn(item, 'wp:post_id').trim()
  ask(translations, number)
  ask(people, fieldIn(item, 'dc:creator').trim())
  for (const { domain, nicename } of item.categories) ask(terms, `${domain}:${percentDecoded(nicename)}`)
  for (const coauthor of item.categories.filter(({ domain }) => domain === 'author'))
    for (const login of coauthorLogins(coauthor)) ask(people, login)
  ask(attachments, metaIn(item, '_thumbnail_id').trim())
  ask(categoryNumbers, primaryCategory(item))

  const html = fieldIn(item, 'content:encoded')
  for (const [, id = ''] of html.matchAll(/(?:wp-image-|attachment_|data-attachment-id=["']?)(\d{1,18})/g))
    ask(attachments, id)
  for (const [, ids = ''] of html.matchAll(/\b(?:ids|include)\s*=\s*["'“”″]?([\d,\s]{1,20000})/g))
    for (const id of ids.split(/[\s,]+/)) ask(attachments, id)
  for (const [, id = ''] of html.matchAll(/<!-- wp:(?:core\/)?cover \{[^>]{0,2000}?"id":(\d{1,18})/g))
    ask(attachments, id)
  for (const [, ref = ''] of html.matchAll(/<!-- wp:(?:core\/)?block \{"ref":(\d{1,18})/g))
    ask(reusables, ref)
  if (/\[(?:gallery|playlist|audio|video)\b/i.test(html)) ask(attached, number)
  for (const [, id = ''] of html.matchAll(/\[(?:gallery|playlist)[^\]]{0,500}?\sid=["']?(\d{1,18})/gi))
    ask(attached, id)
  const base = fieldIn(item, 'link').trim() || 'about:blank'
  const askFor = (address: string): void => {
    const url = webAddressOf(address, base)
    for (const key of url === null ? [] : uploadKeys(url)) ask(uploads, key)
  }
  for (const [, url = ''] of html.matchAll(
    /<!-- wp:(?:core\/)?cover \{[^>]{0,2000}?"url":"([^"\\]{1,2000})/g,
  ))
    askFor(url)
  for (const { is, name, from, to } of markupPieces(html)) {
    if (is !== 'tag' || name !== 'img') continue
    const attributes = attributesOf(html.slice(from, to))
    for (const each of ['data-src', 'data-lazy-src', 'data-original', 'src'])
      askFor(attributes.get(each) ?? '')
  }
  return [...needed.values()]
}
