import { join, resolve } from 'node:path'
import type { Actor, Newsroom, Outcome } from '../../newsroom/act.ts'
import { largestBatch } from '../../newsroom/importArticles.ts'
import type { Moved, MovedThings, MovedType } from '../../newsroom/movedIn/moved.ts'
import { beginMoveIn, endMoveIn, type MovingIn, moveIn, moveInAssets } from '../../newsroom/moveIn.ts'
import type { Refusal } from '../../newsroom/refusal.ts'
import { sqlState } from '../../store/away.ts'
import { refusalWords } from '../refusalWords.ts'
import { type CheckedFolder, checkFolder } from './checkFolder.ts'
import { FolderFault, lineOf } from './folderFault.ts'
import { bytesOf } from './folderFiles.ts'
import { linesOf } from './lines.ts'
import { lineShapes, readLine } from './shape/lineShapes.ts'

/** What an import needs of the media room. */
export type MediaIntake = {
  /**
   * Takes the bytes of an asset in, which is here and expected, and makes it present or missing. Doing it again is
   * harmless.
   * @param path an absolute path, only read
   */
  takeIn(asset: string, path: string): Promise<void>
}

export type FolderImportOptions = {
  media: MediaIntake
  /** Moves every instant by one span, so that what was last published was published then: a demo has to look fresh. */
  shiftTo?: Date
  tell?: (line: string) => void
}

export type FolderImport = {
  /** How many things there are of each type. */
  things: ReadonlyMap<MovedType, number>
  /** How many of them this run brought in; the others were in already. */
  moved: number
  /** Assets whose bytes could not be taken in. They say why. */
  missing: string[]
  /** The last act's position in the log, for whoever wants to wait for the readers. */
  position: number
}

/**
 * Moves a whole newsroom in from the folder of an export, with its ids, numbers, dates and addresses. Everything is
 * looked at before anything is written. One that was cut off goes on when the same folder is imported again, and ends in
 * the same store; one that is in already is left as it is. The tables of the jobs must be there.
 * @param actor an operator or administrator
 * @throws FolderFault for what stands against it: where, what, and what to do
 */
export async function importFolder(
  room: Newsroom,
  actor: Actor,
  folder: string,
  options: FolderImportOptions,
): Promise<FolderImport> {
  const tell = options.tell ?? (() => {})
  const checked = await checkFolder(room.store, folder, tell)
  const wanted = options.shiftTo && checked.newest ? options.shiftTo.getTime() - checked.newest.getTime() : 0
  const begun = await beginMoveIn(room, actor, {
    source: folder,
    manifest: checked.sha256,
    lines: checked.lines,
    shift: wanted,
  })
  const run = need(begun, 'The newsroom can’t move in.')
  const end = async (moved: number, position: number): Promise<FolderImport> => ({
    things: checked.things,
    moved,
    missing: await missingAssets(room),
    position,
  })
  if (run.done) return end(0, run.position)
  const moved = await moveThings(room, actor, checked, run, tell)
  await takeInMedia(room, actor, checked, run, options.media)
  const { position } = need(await endMoveIn(room, actor, { run: run.run }), 'The move can’t end.')
  return end(moved, position)
}

/** The value and the position of what was done; a refusal ends the import. */
function need<T>(outcome: Outcome<T>, what: string): T & { position: number } {
  if (!outcome.ok) throw refused(outcome.refusal, what)
  return { ...outcome.value, position: outcome.position }
}

function refused(refusal: Refusal, what: string): FolderFault {
  return new FolderFault({
    what,
    why: refusal.kind === 'not acceptable' ? `The ${refusal.where} ${refusal.what}.` : refusalWords(refusal),
    remedy:
      refusal.kind === 'not acceptable' && refusal.where === 'store'
        ? 'import into a data folder or a database of its own (DRAGOMAN_DATA, DATABASE_URL), before its first start'
        : 'see that nobody else imports, and run the same import again: what is in stays in',
  })
}

/** `weight`: how long its line is. */
type Numbered = { at: number; weight: number; thing: Moved }

/** The things of a checked folder; what changed since it was checked ends the import. */
async function* thingsOf({ folder }: CheckedFolder, shift: number): AsyncGenerator<Numbered> {
  const shapes = lineShapes(shift)
  for await (const line of linesOf(bytesOf(folder, 'newsroom.ndjson'))) {
    const read = 'fault' in line ? line : readLine(shapes, line.text)
    if ('fault' in read)
      throw new FolderFault({
        what: `${lineOf('newsroom.ndjson', line.at)}, can't be taken.`,
        why: `${read.fault}${shift === 0 ? '' : ' Instants are moved in this import.'}`,
        remedy:
          'let nobody write into the folder while it is imported; copy it again and run the same import again',
      })
    yield { at: line.at, weight: 'text' in line ? line.text.length : 0, thing: read.thing }
  }
}

/** How much of a batch is held at once, in letters of its lines; a line alone may be longer. */
const mostLetters = 4_000_000

/** Things in batches: of one type each, as many as one act takes, and no more letters than belong into memory. */
async function* inBatches(things: AsyncIterable<Numbered>): AsyncGenerator<Numbered[]> {
  let batch: Numbered[] = []
  let weight = 0
  for await (const one of things) {
    const first = batch[0]
    const isFull = batch.length === largestBatch || weight + one.weight > mostLetters
    if (first && (isFull || first.thing.type !== one.thing.type)) {
      yield batch
      batch = []
      weight = 0
    }
    batch.push(one)
    weight += one.weight
  }
  if (batch.length > 0) yield batch
}

async function moveThings(
  room: Newsroom,
  actor: Actor,
  checked: CheckedFolder,
  run: MovingIn,
  tell: (line: string) => void,
): Promise<number> {
  const left = new Map(checked.things)
  let from = run.settled
  const next = async function* (): AsyncGenerator<Numbered> {
    for await (const one of thingsOf(checked, run.shift)) {
      if (one.at > run.settled) yield one
      else left.set(one.thing.type, (left.get(one.thing.type) ?? 0) - 1)
    }
  }
  for await (const batch of inBatches(next())) {
    const type = batch[0]?.thing.type ?? 'asset'
    const rest = (left.get(type) ?? 0) - batch.length
    left.set(type, rest)
    await moveBatch(room, actor, { run: run.run, from, batch, last: rest === 0 })
    from += batch.length
    if (Math.floor(from / 10_000) > Math.floor((from - batch.length) / 10_000))
      tell(`${from} of ${checked.lines} things are in`)
  }
  return from - run.settled
}

async function moveBatch(
  room: Newsroom,
  actor: Actor,
  { run, from, batch, last }: { run: string; from: number; batch: readonly Numbered[]; last: boolean },
): Promise<void> {
  const where = `Lines ${batch[0]?.at} to ${batch.at(-1)?.at} of newsroom.ndjson can't move in.`
  try {
    need(await moveIn(room, actor, { run, from, things: batch.map(({ thing }) => thing), last }), where)
  } catch (fault) {
    // Everything in the folder agrees with itself, so it is something that was made here meanwhile.
    if (!/^23/.test(sqlState(fault) ?? '')) throw fault
    throw new FolderFault({
      what: where,
      why: `The database says: ${rootWords(fault)}.`,
      remedy:
        'somebody has made a thing of that name since the import began: take it away and run the same import again, or begin with an empty store',
      cause: fault,
    })
  }
}

/** What the database itself said, without the statement around it. */
function rootWords(fault: unknown): string {
  let error = fault
  while (error instanceof Error && error.cause instanceof Error) error = error.cause
  return error instanceof Error ? error.message : String(error)
}

/**
 * Hands over the bytes of every asset that waits for them, and then says of all what was said of them before. Last of
 * all, since pictures take longer than words.
 */
async function takeInMedia(
  room: Newsroom,
  actor: Actor,
  checked: CheckedFolder,
  run: MovingIn,
  media: MediaIntake,
): Promise<void> {
  for await (const batch of inBatches(assetsOf(checked, run.shift))) {
    const assets = batch.flatMap(({ thing }): MovedThings['asset'][] => {
      if (thing.type !== 'asset' || thing.file === null) return []
      const { type: _, ...asset } = thing
      return [asset]
    })
    if (assets.length === 0) continue
    const waiting = await expected(
      room,
      assets.map(({ id }) => id),
    )
    for (const { id, file } of assets) {
      if (waiting.has(id) && file !== null) await media.takeIn(id, join(resolve(checked.folder), file))
    }
    need(await moveInAssets(room, actor, { run: run.run, assets }), 'The assets can’t move in.')
  }
}

/** Assets come first, so the rest of the file is not read again. */
async function* assetsOf(checked: CheckedFolder, shift: number): AsyncGenerator<Numbered> {
  for await (const one of thingsOf(checked, shift)) {
    if (one.thing.type !== 'asset') return
    yield one
  }
}

async function expected(room: Newsroom, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await room.store.pool.query<{ id: string }>(
    `select id from newsroom.asset where id = any($1) and state = 'expected'`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}

async function missingAssets(room: Newsroom): Promise<string[]> {
  const { rows } = await room.store.pool.query<{ id: string; fault: string }>(
    `select id, fault from newsroom.asset where state = 'missing' order by id collate "C" limit 1000`,
  )
  return rows.map(({ id, fault }) => `${id}: ${fault}`)
}
