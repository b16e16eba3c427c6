import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Actor, Newsroom, Outcome } from '../newsroom/act.ts'
import { createArticle } from '../newsroom/createArticle.ts'
import { publish } from '../newsroom/publish.ts'
import { save } from '../newsroom/save.ts'
import { update } from '../newsroom/update.ts'
import { type CleanArticle, cleanArticle, refusedWords, repairWords } from './cleanArticle.ts'
import { type ImportReport, type ItemOutcome, reportOf } from './importReport.ts'
import type { IncomingArticle } from './incomingArticle.ts'
import { itemsIn, type RawItem } from './ninjs/items.ts'
import { readNinjs } from './ninjs/read.ts'
import { refusalWords } from './refusalWords.ts'
import { digestOf, headOf, lastTaken, leftOver, settle, stage, wasTaken } from './staging.ts'

export type ImportOptions = {
  edition: string
  /** Its id, or its path of slugs in the edition: `news/politics`. */
  section: string
  /** Whether readers see it at once; otherwise it waits as a draft. */
  publish: boolean
}

/** An import that can't begin: the edition or the section is not there. Nothing was written. */
export class ImportFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ImportFault'
  }
}

type Place = { edition: string; language: string; section: string }
type Run = { room: Newsroom; actor: Actor; place: Place; publish: boolean; reached(position: number): void }
/** What became of an item; whose it is stands beside it. */
type Result = Pick<ItemOutcome, 'result' | 'reason' | 'article'>

/**
 * Brings a file of ninjs items in through the verbs, one after another: each is staged, then becomes an article, a
 * new revision of the article that it became before, or a line in the report that says why not. The same file again
 * changes nothing. An item that was edited here since waits for an editor instead of writing over somebody's words.
 * A database that goes away ends the run with an exception; run it again, and it goes on where it ended.
 * @param file the file's text
 * @throws ImportFault where edition or section is not there
 */
export async function importFile(
  room: Newsroom,
  actor: Actor,
  file: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const place = await placeOf(room, options)
  let position: number | null = null
  const reached = (to: number): void => {
    position = to
  }
  const run: Run = { room, actor, place, publish: options.publish, reached }
  const outcomes: ItemOutcome[] = []
  for (const item of itemsIn(file)) outcomes.push(await importItem(run, item))
  return reportOf(outcomes, position)
}

async function importItem(run: Run, item: RawItem): Promise<ItemOutcome> {
  const nobody = { at: item.at, provider: '', identity: '', version: '', article: null }
  if ('fault' in item) return { ...nobody, result: 'refused', reason: item.fault }
  const reading = readNinjs(item.value)
  if (!reading.read) {
    const { identity, version, faults } = reading
    return { ...nobody, identity, version, result: 'refused', reason: faults.join(' ') }
  }
  const { provider, identity, version } = reading.article
  const key = { provider, identity, version, sha256: digestOf(item.value) }
  const staged = await stage(run.room.store, key, item.raw)
  const clean = cleanArticle(reading.article, run.place.language)
  const result = await take(run, clean, staged)
  const repaired = clean.repairs.length > 0 ? { repaired: clean.repairs } : {}
  const outcome = { at: item.at, provider, identity, version, ...result, ...repaired }
  // What was taken once stays so in the books, however often the file is sent again.
  if (!wasTaken(staged.item)) await settle(run.room.store, staged.item, outcome)
  return outcome
}

async function take(
  run: Run,
  clean: CleanArticle,
  { item, isNew }: Awaited<ReturnType<typeof stage>>,
): Promise<Result> {
  if (wasTaken(item)) return { result: 'unchanged', reason: '', article: item.article }
  const last = await lastTaken(run.room.store, item)
  const known = last?.article ?? null
  const { article } = clean
  const against = refusedWords(clean.refused) || objection(run, article, known)
  if (against) return { result: known === null ? 'refused' : 'waiting', reason: against, article: known }
  if (last && known !== null) {
    if (isOlder(article.version, last.version))
      return { result: 'unchanged', reason: `Version ${last.version} is in already.`, article: known }
    return renew(run, clean, known, last.raw)
  }
  const firstBlock = clean.words.blocks[0]?.attrs.id ?? ''
  const begun = isNew ? null : await leftOver(run.room.store, item, run.place.edition, firstBlock)
  return begun === null ? create(run, clean) : finish(run, begun, 1, 'created', clean)
}

/** What stands against an item whatever it says, or an empty string. */
function objection(run: Run, article: IncomingArticle, known: string | null): string {
  const { edition, language } = run.place
  if (article.language !== null && primary(article.language) !== primary(language))
    return `It is in "${article.language}"; the edition ${edition} is in "${language}".`
  if (article.status === 'usable') return ''
  const asks = `Its provider has marked it as ${article.status}.`
  return known === null ? asks : `${asks} An editor decides what becomes of the article.`
}

/** The language of a tag without script and region (BCP 47): agencies say `en` and `en-US` of the same service. */
const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

async function create(run: Run, clean: CleanArticle): Promise<Result> {
  const { article, words } = clean
  const created = await createArticle(run.room, run.actor, {
    edition: run.place.edition,
    section: run.place.section,
    words,
    slugline: article.slugline,
    dateline: article.dateline,
    creditLine: creditOf(article),
    ...(article.embargoedUntil ? { embargoUntil: article.embargoedUntil } : {}),
  })
  if (!created.ok) return { result: 'refused', reason: refusalWords(created.refusal), article: null }
  run.reached(created.position)
  return finish(run, created.value.article, created.value.revision, 'created', clean)
}

/** A newer version of what is here: it replaces the words, unless somebody has touched them since. */
async function renew(run: Run, clean: CleanArticle, id: string, lastRaw: string): Promise<Result> {
  const head = await headOf(run.room.store, id)
  if (!head) return { result: 'waiting', reason: 'The article that it became has no text.', article: id }
  const { words } = clean
  const before = readNinjs(JSON.parse(lastRaw))
  const untouched =
    before.read && isDeepStrictEqual(head.words, cleanArticle(before.article, run.place.language).words)
  // A run that was cut off after saving left exactly these words.
  if (isDeepStrictEqual(head.words, words)) return finish(run, id, head.revision, 'updated', clean)
  if (!untouched)
    return { result: 'waiting', reason: 'The article was edited here since: an editor decides.', article: id }
  const saved = await save(run.room, run.actor, { article: id, revision: head.revision, words })
  if (!saved.ok) return { result: 'waiting', reason: refusalWords(saved.refusal), article: id }
  run.reached(saved.position)
  return finish(run, id, saved.value.revision, 'updated', clean)
}

/** Publishes what was written, where that was asked for. */
async function finish(
  run: Run,
  id: string,
  revision: number,
  result: 'created' | 'updated',
  clean: CleanArticle,
): Promise<Result> {
  const remark = remarks(clean)
  const head = await headOf(run.room.store, id)
  if (!run.publish || head?.isNewestLive) return { result, reason: remark, article: id }
  const verb = head?.isLive ? update : publish
  const published: Outcome<unknown> = await verb(run.room, run.actor, { article: id, revision })
  if (!published.ok) {
    const reason = `It is here as a draft. ${refusalWords(published.refusal)}`
    return { result, reason, article: id }
  }
  run.reached(published.position)
  return { result, reason: remark, article: id }
}

/** What a report should say although all went well. */
function remarks({ article, repairs }: CleanArticle): string {
  return [
    repairWords(repairs),
    article.language === null ? "It names no language and was taken for the edition's." : '',
    article.leftBehind.length > 0 ? `Left behind: ${article.leftBehind.join(', ')}.` : '',
    article.editorNote === '' ? '' : `Its provider tells editors: ${article.editorNote}`,
  ]
    .filter((line) => line !== '')
    .join(' ')
}

/** Who wrote it and who sent it, once each: `Rana Haddad, Wire`. */
function creditOf({ byline, creditLine }: IncomingArticle): string {
  if (byline === '' || creditLine === '') return byline || creditLine
  return byline.toLowerCase().includes(creditLine.toLowerCase()) ? byline : `${byline}, ${creditLine}`
}

/** True where both versions are numbers, or both moments, and the first comes before the second. */
function isOlder(version: string, than: string): boolean {
  const order = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text))
  return order(version) < order(than)
}

async function placeOf(room: Newsroom, { edition, section }: ImportOptions): Promise<Place> {
  const { rows: editions } = await room.store.db.execute(
    sql`select id, language from newsroom.edition order by position`,
  )
  const known = editions.find((row) => row.id === edition)
  if (!known)
    throw new ImportFault(
      `There is no edition "${edition}". There is: ${editions.map((row) => row.id).join(', ') || 'none'}.`,
    )
  const { rows } = await room.store.db.execute(
    sql`select id, path from live.section where edition = ${edition} order by path`,
  )
  const path = section.normalize('NFC').replace(/^\/+|\/+$/g, '')
  const found = rows.find((row) => row.path === path) ?? rows.find((row) => row.id === section)
  if (!found)
    throw new ImportFault(
      `The edition ${edition} has no section "${section}". It has: ${rows.map((row) => row.path).join(', ')}.`,
    )
  return { edition, language: String(known.language), section: String(found.id) }
}
