import { longestItem, type SourceFile, type Staged } from '../format.ts'
import { attachmentOf } from './attachmentOf.ts'
import { boundedXml, type XmlState } from './boundedXml.ts'
import { decodedText } from './decodedText.ts'
import { leftOutAs } from './itemTypes.ts'
import {
  attached,
  attachments,
  categoryNumbers,
  copied,
  people,
  reusables,
  sites,
  stagedPart,
  theSite,
  translations,
  uploads,
} from './parts.ts'
import { percentDecoded } from './percentDecoded.ts'
import { fieldOf, phpValue } from './phpValue.ts'
import { metaIn, type RawItem } from './rawItem.ts'
import { type WxrRecord, wxrRecords } from './records.ts'
import { seenIdentities } from './seenIdentities.ts'
import { type TermTree, termTree } from './termTree.ts'
import { uploadKey, webAddressOf } from './uploadAddress.ts'
import { versionOf } from './wordpressDate.ts'

const longestIdentity = 1000
const tooLong = `It is longer than ${longestItem.toLocaleString('en')} characters.`

/** A file on its way through: what is known of its site, and what waits to be given. */
type Walk = {
  site: { title: string; address: string; language: string; home: string } | null
  said: Map<string, string>
  items: number
  terms: TermTree
  isKnown(identity: string): boolean
  ready: Staged[]
}

/**
 * The first pass over a WordPress export: its items, and the parts that they refer to. Memory does not grow with the
 * file, only by the categories that have parents and by 50 bytes an item. A file that ends in the middle gives all that
 * stood before, and then a fault.
 */
export async function* stageWxr(file: SourceFile): AsyncGenerator<Staged> {
  const walk: Walk = {
    site: null,
    said: new Map(),
    items: 0,
    terms: termTree(),
    isKnown: seenIdentities(),
    ready: [],
  }
  const records = wxrRecords((record) => take(walk, record))
  const xml = boundedXml('rss', longestItem + 1000, records)
  let state: XmlState = 'before its root'
  for await (const piece of decodedText(file.open())) {
    if ('fault' in piece) {
      yield { kind: 'fault', at: 1, identity: '', reason: piece.fault }
      return
    }
    state = xml.write(piece.text)
    yield* walk.ready
    walk.ready = []
    if (state === 'ended' || state === 'strange' || records.progress.isExport === false) break
  }
  state = xml.end()
  if (records.progress.isExport !== true) {
    yield { kind: 'fault', at: 1, identity: '', reason: 'It is no WordPress export (WXR 1.0 to 1.2).' }
    return
  }
  siteOf(walk)
  yield* walk.ready
  yield* walk.terms.flush()
  if (state !== 'ended') {
    const { open } = records.progress
    const isItem = open?.name === 'item'
    yield {
      kind: 'fault',
      at: walk.items + 1,
      identity: isItem ? copied(nameOf(open)) : '',
      reason: `The file ends in the middle${isItem ? ' of this item' : ''}. What stood before is here.`,
    }
  }
}

function take(walk: Walk, record: WxrRecord): void {
  if (record.name === 'item') {
    siteOf(walk)
    walk.items += 1
    takeItem(walk, record)
    return
  }
  const said = (name: string): string => record.fields.get(name)?.trim() ?? ''
  if (record.name === 'wp:author') {
    const login = said('wp:author_login')
    const name =
      said('wp:author_display_name') ||
      `${said('wp:author_first_name')} ${said('wp:author_last_name')}`.trim() ||
      login
    if (login !== '') walk.ready.push(stagedPart(people, login, { name }))
  } else if (record.name === 'wp:category') {
    const slug = percentDecoded(said('wp:category_nicename'))
    const parent = percentDecoded(said('wp:category_parent'))
    takeTerm(walk, { taxonomy: 'category', slug, parent, name: said('wp:cat_name'), record })
    if (said('wp:term_id') !== '') walk.ready.push(stagedPart(categoryNumbers, said('wp:term_id'), { slug }))
  } else if (record.name === 'wp:tag') {
    const slug = percentDecoded(said('wp:tag_slug'))
    takeTerm(walk, { taxonomy: 'post_tag', slug, parent: '', name: said('wp:tag_name'), record })
  } else if (record.name === 'wp:term') {
    const slug = percentDecoded(said('wp:term_slug'))
    const parent = percentDecoded(said('wp:term_parent'))
    takeTerm(walk, { taxonomy: said('wp:term_taxonomy'), slug, parent, name: said('wp:term_name'), record })
  } else if (walk.said.size < 100 && record.text.length < 2000) walk.said.set(record.name, record.text.trim())
}

function takeTerm(
  walk: Walk,
  term: { taxonomy: string; slug: string; parent: string; name: string; record: WxrRecord },
): void {
  const { taxonomy, slug, parent, name, record } = term
  if (taxonomy === '' || slug === '') return
  const description = phpValue(record.fields.get('wp:term_description')?.trim() ?? '')
  if (taxonomy === 'post_translations' && description instanceof Map) {
    for (const [language, number] of description)
      walk.ready.push(stagedPart(translations, String(number), { group: slug, language }))
    return
  }
  const locale = fieldOf(description, 'locale')
  walk.ready.push(
    ...walk.terms.add({ taxonomy, slug, parent, name, locale: typeof locale === 'string' ? locale : '' }),
  )
}

/** Gives what is known of the site, once: everything about it stands before the first item. */
function siteOf(walk: Walk): NonNullable<Walk['site']> {
  if (walk.site !== null) return walk.site
  const said = (name: string): string => copied(walk.said.get(name) ?? '')
  const address = [said('wp:base_blog_url'), said('link'), said('wp:base_site_url')].find(
    (each) => webAddressOf(each, 'about:blank') !== null,
  )
  const home = webAddressOf(address ?? '', 'about:blank')
  walk.site = {
    title: said('title'),
    address: address ?? '',
    language: said('language'),
    home: home?.hostname ?? '',
  }
  const { title, language } = walk.site
  walk.ready.push(stagedPart(sites, theSite, { title, address: walk.site.address, language }))
  walk.ready.push(...walk.terms.flush())
  return walk.site
}

/** What names an item: its guid, else its address, else its number. */
function nameOf({ fields }: WxrRecord): string {
  const number = fields.get('wp:post_id')?.trim() ?? ''
  for (const name of [fields.get('guid'), fields.get('link')]) {
    const said = name?.trim() ?? ''
    if (said !== '' && said.length <= longestIdentity) return said
  }
  return number.slice(0, 40)
}

function takeItem(walk: Walk, record: WxrRecord): void {
  for (let each = 0; each < record.comments; each += 1)
    walk.ready.push({ kind: 'left out', what: 'comments' })
  const name = copied(nameOf(record))
  const fault = record.isTooLong
    ? tooLong
    : record.broken !== ''
      ? `Its markup is broken: ${record.broken}.`
      : takeSound(walk, record, name)
  if (fault !== null) walk.ready.push({ kind: 'fault', at: walk.items, identity: name, reason: fault })
}

/** Takes an item that could be read, as what its type says that it is. Gives what stands against it, or null. */
function takeSound(walk: Walk, record: WxrRecord, name: string): string | null {
  const said = (field: string): string => record.fields.get(field)?.trim() ?? ''
  const item: RawItem = {
    identity: name,
    provider: providerOf(walk, name),
    fields: Object.fromEntries(record.fields),
    categories: record.categories,
    meta: record.meta,
    removed: record.removed,
  }
  // That readers needed a password is all that has to be known; the password itself is nobody's business here.
  if (said('wp:post_password') !== '') item.fields['wp:post_password'] = 'set'
  const type = said('wp:post_type') || 'post'
  const what = leftOutAs(type, said('content:encoded') === '')
  if (type === 'attachment') takeAttachment(walk, item)
  else if (type === 'guest-author') takeGuest(walk, item)
  else if (type === 'wp_block')
    walk.ready.push(
      stagedPart(reusables, said('wp:post_id'), { html: record.fields.get('content:encoded') ?? '' }),
    )
  else if (what !== null) walk.ready.push({ kind: 'left out', what })
  else return takeText(walk, item, said('wp:post_id'))
  return null
}

/** Takes an item that an article is made of. */
function takeText(walk: Walk, item: RawItem, number: string): string | null {
  if (item.identity === '') return 'It has no guid, no address and no number, so nothing names it.'
  // A copy of another post's guid: the number tells the two apart.
  if (walk.isKnown(item.identity)) item.identity = `${item.identity}#${number || walk.items}`
  takeDuplicateOf(walk, item)
  const raw = JSON.stringify(item)
  if (raw.length > longestItem) return tooLong
  const { identity, provider } = item
  const version = copied(versionOf(item))
  walk.ready.push({ kind: 'item', at: walk.items, provider, identity, version, raw })
  return null
}

/** Who names an item: the host of the site, else that of the item's own address. */
function providerOf(walk: Walk, name: string): string {
  return siteOf(walk).home || (webAddressOf(name, 'about:blank')?.hostname ?? 'wordpress')
}

function takeAttachment(walk: Walk, item: RawItem): void {
  const attachment = attachmentOf(item)
  const parent = item.fields['wp:post_parent']?.trim() ?? ''
  if (attachment.id !== '') walk.ready.push(stagedPart(attachments, attachment.id, attachment))
  if (parent !== '' && parent !== '0') walk.ready.push(stagedPart(attached, parent, attachment))
  const address = webAddressOf(attachment.address, 'about:blank')
  if (address !== null) walk.ready.push(stagedPart(uploads, uploadKey(address), attachment))
}

/** Guests who write without an account (Co-Authors Plus) are items of a type of their own. */
function takeGuest(walk: Walk, item: RawItem): void {
  const login = metaIn(item, 'cap-user_login') || (item.fields['wp:post_name'] ?? '').replace(/^cap-/, '')
  const name = metaIn(item, 'cap-display_name') || (item.fields.title ?? '') || login
  if (login !== '') walk.ready.push(stagedPart(people, login, { name }))
}

/** WPML says of a copy which post it was made from; so the post learns that it has one. */
function takeDuplicateOf(walk: Walk, item: RawItem): void {
  const original = metaIn(item, '_icl_lang_duplicate_of').trim()
  if (/^\d{1,18}$/.test(original))
    walk.ready.push(stagedPart(translations, original, { group: `copies of ${original}`, language: '' }))
}
