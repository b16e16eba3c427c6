import { longestItem, type ReadingOptions, type SourceFile, type Staged } from '../format.ts'
import { copied, stagedPart } from '../partKind.ts'
import { seenIdentities } from '../seenIdentities.ts'
import { type FirstLook, firstLook, rowsOf } from './firstLook.ts'
import { ghostDate } from './ghostDate.ts'
import { leftOutAs } from './otherTables.ts'
import { authorsOf, metaOf, sites, tagsOf, theSite } from './parts.ts'
import type { RawPost } from './rawPost.ts'
import { orderIn, type Row, rowOf, textIn, valueIn } from './row.ts'
import { type ScannedRow, TableScanner } from './tableScanner.ts'

const longestIdentity = 200
const wanted = new Set(['posts', 'posts_tags', 'posts_authors', 'posts_meta'])

type Walk = {
  look: FirstLook
  provider: string
  isKnown(identity: string): boolean
}

/**
 * The first pass over a Ghost export: its posts and pages, and what is said of them in other tables. Memory doesn't
 * grow with the file, only by tags, people, and 50 bytes a post. The file is gone through twice, since tags and people
 * may come last. One that ends in the middle gives all that stood before, and then a fault.
 */
export async function* stageGhost(file: SourceFile, options: ReadingOptions): AsyncGenerator<Staged> {
  const look = await firstLook(file)
  const address = siteAddress(options.fields?.site ?? '') || siteAddress(look.address)
  const provider = URL.parse(address)?.hostname || 'ghost'
  const walk: Walk = { look, provider, isKnown: seenIdentities() }
  const { title, locale, timeZone, permalinks } = look
  const scanner = new TableScanner((table) => wanted.has(table), longestItem)
  yield stagedPart(sites, theSite, { address, title, locale, timeZone, permalinks })
  for await (const row of rowsOf(file, scanner)) yield* stagedRow(walk, row)
  if (!scanner.hasData) {
    yield { kind: 'fault', at: 1, identity: '', reason: 'It is no export of Ghost: it has no tables.' }
    return
  }
  if (!scanner.isOver) {
    const { table, at, isInRow } = scanner.place
    const isPost = table === 'posts' && isInRow
    const reason = `The file ends in the middle${isPost ? ' of this post' : table === '' ? '' : ` of its table "${copied(table)}"`}. What stood before is here.`
    yield { kind: 'fault', at: table === 'posts' ? at : 1, identity: '', reason }
  }
}

/** An address of a site without a slash at its end, or an empty string. */
function siteAddress(said: string): string {
  const url = URL.parse(said.trim())
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return ''
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function* stagedRow(walk: Walk, row: ScannedRow): Generator<Staged> {
  if ('passed' in row) {
    const what = leftOutAs(row.table)
    if (what !== null) yield { kind: 'left out', what }
    return
  }
  const isPost = row.table === 'posts'
  const fault = (reason: string, identity = ''): Staged => ({
    kind: 'fault',
    at: isPost ? row.at : 1,
    identity: copied(identity),
    reason: isPost ? reason : `Row ${row.at} of its table "${row.table}": ${reason}`,
  })
  if ('fault' in row) {
    yield fault(row.fault)
    return
  }
  const found = rowOf(row.raw)
  if (found === null) yield fault('It is no JSON object.')
  else if (isPost) yield stagedPost(walk, found, row.at, fault)
  else yield* stagedReference(walk, found, row.table)
}

function stagedPost(
  walk: Walk,
  post: Row,
  at: number,
  fault: (reason: string, identity?: string) => Staged,
): Staged {
  const id = textIn(post, 'id').slice(0, longestIdentity)
  const identity = textIn(post, 'uuid').slice(0, longestIdentity) || id
  if (identity === '') return fault('It has neither a uuid nor an id, so nothing names it.')
  if (walk.isKnown(identity)) return fault('An earlier post of the file has the same name.', identity)
  const author = walk.look.people.get(textIn(post, 'author_id')) ?? null
  const item: RawPost = { provider: walk.provider, identity, author, post }
  const raw = JSON.stringify(item)
  if (raw.length > longestItem)
    return fault(`It is longer than ${longestItem.toLocaleString('en')} characters.`, identity)
  const changed = ghostDate(valueIn(post, 'updated_at')) ?? ghostDate(valueIn(post, 'published_at'))
  const version = changed === null ? '' : changed.toISOString()
  return { kind: 'item', at, provider: walk.provider, identity: copied(identity), version, raw }
}

function* stagedReference(walk: Walk, row: Row, table: string): Generator<Staged> {
  const post = textIn(row, 'post_id').slice(0, longestIdentity)
  if (post === '') return
  if (table === 'posts_meta') yield stagedPart(metaOf, post, row)
  else if (table === 'posts_tags') {
    const tag = walk.look.tags.get(textIn(row, 'tag_id'))
    if (tag) yield stagedPart(tagsOf, post, { order: orderIn(row), ...tag })
  } else {
    const person = walk.look.people.get(textIn(row, 'author_id')) ?? { slug: '', name: '' }
    yield stagedPart(authorsOf, post, { order: orderIn(row), ...person })
  }
}
