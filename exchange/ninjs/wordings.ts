import { type Block, paragraph } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import type { HeadlineFamily } from '../../model/headline.ts'
import { longestItem } from '../format.ts'
import { blockIds } from '../incomingArticle.ts'
import { foldSpace, plainParagraphs } from '../plainParagraphs.ts'
import { oneLine } from '../repeated.ts'
import { BoundedXml } from '../xml/boundedXml.ts'
import { parseXml } from '../xml/element.ts'
import { htmlOf } from '../xml/htmlOf.ts'
import { readNitf } from '../xml/nitf.ts'
import type { Associated, NinjsItem, Wording } from './shape.ts'

/** Whether a wording is for one of these places. Roles are free; many are the last part of an address or a code. */
const isFor = ({ role }: Wording, ...roles: readonly (string | undefined)[]): boolean =>
  roles.includes(role === undefined ? undefined : (role.split(/[/:#]/).at(-1) ?? '').toLowerCase())

/** Short stand-ins of a headline, by the roles that agencies give them. */
const standIns = {
  short: ['short', 'mobile', 'app', 'sms', 'hl2'],
  search: ['seo', 'search'],
  share: ['social', 'share'],
  push: ['push', 'alert', 'notification'],
} as const

/** The headline with its stand-ins; `headline` is empty where the item has none. */
export function headlinesOf(item: NinjsItem): HeadlineFamily {
  const choices = (item.headlines ?? []).filter(({ value }) => value?.trim())
  const bySelf: string[] = Object.values(standIns).flatMap((roles) => [...roles])
  const main =
    choices.find((one) => isFor(one, 'main', 'headline', 'hl1')) ??
    choices.find((one) => !isFor(one, ...bySelf, ...subheads)) ??
    choices[0]
  const headline = main ? lineOf(main) : foldSpace(item.headline ?? '')
  const family: HeadlineFamily = { headline }
  for (const [place, roles] of Object.entries(standIns)) {
    const one = choices.find((choice) => choice !== main && isFor(choice, ...roles))
    const words = one ? lineOf(one) : ''
    if (words !== '' && words !== headline) family[place as keyof typeof standIns] = words
  }
  return family
}

const subheads = ['sub', 'subhead', 'subheadline', 'subtitle', 'deck', 'kicker']

/** What stands between headline and text, in the order of preference; empty where there is nothing. */
export function standfirstOf(item: NinjsItem): string {
  const wanted = [
    'standfirst',
    'lead',
    'lede',
    'ingress',
    'deck',
    'summary',
    'abstract',
    'main',
    'text',
    'richtext',
    undefined,
  ]
  const all = item.descriptions ?? []
  const choices = wanted.flatMap((role) => all.filter((one) => isFor(one, role) && one.value?.trim()))
  const first = choices.find((one) => !isHtml(one)) ?? choices[0]
  const below = (item.headlines ?? []).find((one) => isFor(one, ...subheads) && one.value?.trim())
  if (first) return lineOf(first)
  return foldSpace(item.description_summary ?? item.description_text ?? '') || (below ? lineOf(below) : '')
}

/** The words for a place (`caption`, `creditline`) among descriptions, or an empty string. */
export function descriptionFor(item: Associated, ...roles: readonly (string | undefined)[]): string {
  const all = (item.descriptions ?? []).filter(({ value }) => value?.trim())
  const found = roles.flatMap((role) => all.filter((one) => isFor(one, role)))
  const first = found.find((one) => !isHtml(one)) ?? found[0]
  if (first) return lineOf(first)
  for (const role of roles) {
    const old = role === undefined ? undefined : item[`description_${role}`]
    if (typeof old === 'string' && old.trim() !== '') return foldSpace(old)
  }
  return ''
}

/**
 * The body: HTML before plain text before NITF, whatever their roles are called, since only HTML is sure to say where
 * paragraphs end.
 */
export function bodyOf(item: NinjsItem): Block[] {
  const old = Object.entries(item).flatMap(([name, value]): Wording[] =>
    name.startsWith('body_') && typeof value === 'string' ? [{ contentType: typeOfOld(name), value }] : [],
  )
  const all = [...(item.bodies ?? []), ...old].filter(({ value }) => value?.trim())
  const mint = blockIds(item.uri)
  // An address that is relative to nobody knows what would lead into the newsroom's own site.
  const base = /^https?:/i.test(item.uri) ? item.uri : 'about:blank'
  const read = (html: string): Block[] =>
    blocksFromHtml(html, { mint, base, ...(item.language ? { language: item.language } : {}) })
  const html = all.find((one) => isHtml(one) && !isNitf(one))
  if (html) return read(html.value ?? '')
  const plain = all.find((one) => /^(text\/plain\b.*)?$/.test(contentTypeOf(one)) && !isNitf(one))
  if (plain) return plainParagraphs(plain.value ?? '').map((words, at) => paragraph(mint(at), words))
  for (const one of all.filter(isNitf)) {
    const xml = parseXml(new BoundedXml(longestItem).feed(one.value ?? ''))
    if (!('fault' in xml)) return read(htmlOf(readNitf(xml).html))
  }
  return []
}

/** 1.x says the type of a body in its name. */
function typeOfOld(name: string): string {
  if (/html/.test(name)) return 'text/html'
  return /nitf|xml/.test(name) ? 'application/xml' : 'text/plain'
}

const isNitf = ({ value = '' }: Wording): boolean =>
  /^\s*(?:<[?!][^>]*>\s*){0,5}<(?:nitf|body\.content)[\s>]/.test(value)

/** A wording where only a line of words may stand. */
function lineOf(one: Wording): string {
  const words = one.value ?? ''
  if (!isHtml(one)) return foldSpace(words)
  return blocksFromHtml(words, { mint: String, base: 'about:blank' }).map(oneLine).join(' ')
}

const contentTypeOf = (one: Wording): string => (one.contentType ?? one.contenttype ?? '').toLowerCase()

/** By content type; where none is said, by whether it begins with an element. */
function isHtml(one: Wording): boolean {
  const type = contentTypeOf(one)
  return type === '' ? /^\s*<[a-z!][^>]*>/i.test(one.value ?? '') : /html/.test(type)
}
