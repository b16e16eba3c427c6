import { eq, sql } from 'drizzle-orm'
import { mintPublicId } from '../model/identity.ts'
import { key } from '../model/key.ts'
import type { Store } from '../store/database.ts'
import { importRun } from '../store/schema/newsroom.ts'
import { type Actor, act, deskEntry, type Newsroom, type Outcome, type Scene } from './act.ts'
import { largestBatch } from './importArticles.ts'
import { writersAround } from './movedIn/around.ts'
import { houseWriters, sayOfAssets } from './movedIn/house.ts'
import type { Moved, MovedThings, MovedType, Writer } from './movedIn/moved.ts'
import { publishableWriters } from './movedIn/publishables.ts'
import { revisionWriter } from './movedIn/texts.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** How runs of this kind are told apart from others in the books of imports. */
const format = 'dragoman'

/** A newsroom that moves in, as its books say: how far it has come, and by how much its instants are moved. */
export type MovingIn = {
  run: string
  /** Lines that are in. */
  settled: number
  /** Milliseconds that are added to every instant. */
  shift: number
  done: boolean
}

/**
 * Begins to move a newsroom into an empty store, or goes on where the same one was left. Refused where the store has
 * something in it already, and while another newsroom is on its way in.
 * @param given.manifest what makes the newsroom that moves this very one: the SHA-256 of its folder's manifest
 * @param given.lines how many things there are to move
 */
export function beginMoveIn(
  room: Newsroom,
  actor: Actor,
  given: { source: string; manifest: string; lines: number; shift: number },
): Promise<Outcome<MovingIn>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'move in', null)
    // Of two that begin at once the second waits here, and then goes on with what the first began.
    await scene.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('move in', 0))`)
    const known = await movesIn(scene)
    const same = known.find((one) => one.options.manifest === given.manifest)
    const other = known.find((one) => one.state === 'reading' && one !== same)
    if (other)
      refuse({
        kind: 'not acceptable',
        where: 'store',
        what: `is taking in another newsroom (${other.source}), which has not ended: run that one again first`,
      })
    if (same) {
      const { id: run, settled, options, state } = same
      recordMove(scene, run, { from: settled, lines: given.lines })
      return { run, settled, shift: Number(options.shift), done: state === 'done' }
    }
    await needEmpty(scene)
    const run = mintPublicId(room.random)
    await scene.tx.insert(importRun).values({
      ...{ id: run, source: given.source, format, state: 'reading', found: given.lines },
      options: { manifest: given.manifest, shift: given.shift },
      startedBy: scene.actorName,
      startedAt: scene.now,
    })
    recordMove(scene, run, { from: 0, lines: given.lines })
    return { run, settled: 0, shift: given.shift, done: false }
  })
}

/** Whether a newsroom began to move in and was cut off: the same import goes on with it. */
export async function isMovingIn(store: Store): Promise<boolean> {
  const { rows } = await store.pool.query(
    'select from newsroom.import_run where format = $1 and state = $2 limit 1',
    [format, 'reading'],
  )
  return rows.length > 0
}

function movesIn(scene: Scene): Promise<(typeof importRun.$inferSelect)[]> {
  return scene.tx.select().from(importRun).where(eq(importRun.format, format)).for('update')
}

/** Whatever moves in could meet: with none of it there, no id can be taken. */
async function needEmpty(scene: Scene): Promise<void> {
  const tables = [
    ...[
      'edition',
      'section',
      'region',
      'label',
      'contributor',
      'asset',
      'topic',
      'story',
      'event',
      'redirect',
    ],
    ...['house_list', 'setting', 'known_as', 'incoming_item'],
  ]
  const { rows } = await scene.tx.execute<{ name: string }>(
    sql.raw(
      tables
        .map((name) => `select '${name}' as name where exists (select from newsroom.${name})`)
        .join(' union all '),
    ),
  )
  if (rows.length > 0)
    refuse({
      kind: 'not acceptable',
      where: 'store',
      what: `is not empty (it has ${rows.map(({ name }) => name.replace('_', ' ')).join(', ')}): a newsroom moves into an empty store`,
    })
}

/**
 * Moves some things of one type in, in one act: with the ids, numbers, dates and states that they had. They come in the
 * order of `movedTypes`, each after what it names. Refused where they are not the next ones.
 * @param given.from how many were in before these
 * @param given.last with these all of the type are in
 * @throws what the database says of things that can't stand beside what is there
 */
export function moveIn(
  room: Newsroom,
  actor: Actor,
  given: { run: string; from: number; things: readonly Moved[]; last: boolean },
): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'move in', null)
    const { things, run, from } = given
    const [first] = things
    if (!first || things.length > largestBatch || things.some(({ type }) => type !== first.type))
      refuse({ kind: 'not acceptable', where: 'things', what: `are not 1 to ${largestBatch} of one type` })
    await needRun(scene, run, from)
    await write(scene, first.type, things, given.last)
    await scene.tx
      .update(importRun)
      .set({ settled: from + things.length })
      .where(eq(importRun.id, run))
    const detail = { type: first.type, from: from + 1, to: from + things.length }
    recordMove(scene, run, detail, isSeen.has(first.type))
    return null
  })
}

/** The run is locked until the act ends: of two that carry the same newsroom in, the second finds that it is not its turn. */
async function needRun(scene: Scene, id: string, settled: number): Promise<void> {
  const [run] = await scene.tx.select().from(importRun).where(eq(importRun.id, id)).for('update')
  if (run?.format !== format || run.state !== 'reading')
    refuse({ kind: 'no such thing', what: 'newsroom that is moving in', id })
  if (run.settled !== settled)
    refuse({
      kind: 'not acceptable',
      where: 'from',
      what: `is ${settled}, and ${run.settled} are in: somebody else carries the same newsroom in`,
    })
}

function write(scene: Scene, type: MovedType, things: readonly Moved[], last: boolean): Promise<void> {
  const writers: { [T in MovedType]: Writer<T> } = {
    ...houseWriters(scene),
    ...writersAround(scene),
    ...publishableWriters(scene),
    revision: revisionWriter(scene),
  }
  // The type is what picks the writer, which no type can say of a table of functions.
  return (writers[type] as Writer<MovedType>)(things as readonly MovedThings[MovedType][], last)
}

/** What readers see something of. */
const isSeen: ReadonlySet<MovedType> = new Set<MovedType>([
  ...(['contributor', 'edition', 'section', 'region', 'label', 'house list', 'topic', 'thread'] as const),
  ...(['coverage', 'static page', 'article', 'breaking line', 'front', 'redirect'] as const),
])

/**
 * Says of assets, once the media room has their bytes, what was said of them where they come from. Doing it twice does
 * it once.
 */
export function moveInAssets(
  room: Newsroom,
  actor: Actor,
  given: { run: string; assets: readonly MovedThings['asset'][] },
): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'move in', null)
    if (given.assets.length === 0 || given.assets.length > largestBatch)
      refuse({ kind: 'not acceptable', where: 'assets', what: `are not 1 to ${largestBatch}` })
    await sayOfAssets(scene, given.assets)
    recordMove(scene, given.run, { type: 'media', count: given.assets.length }, true)
    return null
  })
}

/** Ends the move: everything is in. Refused where it is not. */
export function endMoveIn(room: Newsroom, actor: Actor, given: { run: string }): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'move in', null)
    const [run] = await scene.tx.select().from(importRun).where(eq(importRun.id, given.run)).for('update')
    if (run?.format !== format)
      refuse({ kind: 'no such thing', what: 'newsroom that is moving in', id: given.run })
    if (run.settled !== run.found)
      refuse({ kind: 'not acceptable', where: 'run', what: `has ${run.settled} of ${run.found} things in` })
    await scene.tx
      .update(importRun)
      .set({ state: 'done', endedAt: scene.now })
      .where(eq(importRun.id, given.run))
    recordMove(scene, given.run, { lines: run.found }, true)
    return null
  })
}

/** One entry a batch. Where readers see something of it, every page is made anew: next to none is in memory yet. */
function recordMove(
  scene: Scene,
  run: string,
  detail: Readonly<Record<string, string | number>>,
  seen = false,
): void {
  const entry = deskEntry('move in', null, { kind: 'import', id: run }, detail)
  scene.record(seen ? { ...entry, audience: 'public', keys: [key.house] } : entry, detail)
}
