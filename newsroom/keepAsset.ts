import { eq, inArray, sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { isPublicId, mintPublicId } from '../model/identity.ts'
import { key } from '../model/key.ts'
import { projectAssets } from '../store/live/assets.ts'
import { liveAsset } from '../store/schema/live.ts'
import { asset, assetWords } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

type Row = typeof asset.$inferInsert

/** What is known of a picture, video or recording beside its bytes. */
export type KeptAsset = {
  /** Of one that is there already, or that had this id where it comes from. Left out, a new one is made. */
  id?: string
  kind: Row['kind']
  credit: {
    kind: Row['creditKind']
    person?: string
    contributor?: string
    organisation?: string
    /** The line as it came in, to the letter. */
    asReceived?: string
  }
  rights?: string
  takenAt?: Date | null
  graphic?: boolean
  focus?: { x: number; y: number } | null
  /** Where its bytes are looked for, the best first: http(s) addresses, or paths beside an export. */
  sources?: readonly string[]
  /** Caption and alternative by language, BCP 47. */
  words?: Readonly<Record<string, { caption?: string; alt?: string }>>
}

export type KeepOptions = {
  /** For whose use they come: whoever acts needs the right there. */
  edition: string
  /**
   * `fetched` by a job, at once. `brought` by whoever calls this, who has the files: the job then looks some minutes
   * later, in case that came to nothing. `none`: nobody looks for them.
   */
  bytes: 'fetched' | 'brought' | 'none'
  /** The folder of an export on this machine that paths in `sources` belong to. Never from outside: only an operator names one. */
  folder?: string
}

/** How many a batch may hold: its transaction has to stay short. */
const largestBatch = 100
const mostSources = 10
const longestSource = 4096
const longestWords = 20_000
/** How long whoever brings the bytes may take until a job looks for them. */
const patience = 10 * 60_000

/** Makes an asset, or changes what is said of one; see {@link keepAssets}. */
export async function keepAsset(
  room: Newsroom,
  actor: Actor,
  given: KeptAsset,
  options: KeepOptions,
): Promise<Outcome<{ asset: string }>> {
  const outcome = await keepAssets(room, actor, [given], options)
  return outcome.ok ? { ...outcome, value: { asset: outcome.value.assets[0] ?? '' } } : outcome
}

/**
 * Makes assets, expected until their bytes are here, or changes what is said of some: in one act with one entry. Their
 * bytes come by `settleAsset`. Readers see a changed credit at once, where they see the asset. Gives the ids in order.
 */
export function keepAssets(
  room: Newsroom,
  actor: Actor,
  given: readonly KeptAsset[],
  options: KeepOptions,
): Promise<Outcome<{ assets: string[] }>> {
  return act(room, actor, async (scene) => {
    if (given.length === 0 || given.length > largestBatch) {
      const what = `holds ${given.length} assets; 1 to ${largestBatch} are taken`
      refuse({ kind: 'not acceptable', where: 'batch', what })
    }
    await needRight(scene, 'keep asset', options.edition)
    for (const [at, one] of given.entries()) needAcceptable(one, `[${at}]`)
    const named = given.flatMap(({ id }) => id ?? [])
    if (new Set(named).size < named.length)
      refuse({ kind: 'not acceptable', where: 'id', what: 'stands there twice' })
    await needRightToKnown(scene, named, options.edition)
    const rows = given.map((one) => rowOf(one, one.id ?? mintPublicId(room.random)))
    // Minted ids that are taken already would be somebody else's: that would be a change, and is none.
    await needFree(
      scene,
      rows.map(({ id }) => id).filter((id) => !named.includes(id)),
    )
    await write(scene, rows)
    await writeWords(scene, given, rows)
    const changed = await projectAssets(scene.tx, named)
    if (options.bytes !== 'none') await look(scene, rows, options)
    const ids = rows.map(({ id }) => id)
    scene.record({
      act: 'keep asset',
      audience: changed.length > 0 ? 'public' : 'desk:*',
      edition: options.edition,
      subject: { kind: 'asset', id: ids[0] ?? '' },
      keys: changed.map(key.asset),
      ...(ids.length > 1
        ? { detail: { count: ids.length, first: ids[0] ?? '', last: ids.at(-1) ?? '' } }
        : {}),
    })
    return { assets: ids }
  })
}

function needAcceptable(given: KeptAsset, where: string): void {
  const refused = (field: string, what: string): never =>
    refuse({ kind: 'not acceptable', where: `${where}.${field}`, what })
  if (given.id !== undefined && !isPublicId(given.id)) refused('id', 'is no id of ours')
  const { focus, sources = [], words = {}, credit } = given
  if (focus && !(focus.x >= 0 && focus.x <= 1 && focus.y >= 0 && focus.y <= 1))
    refused('focus', 'lies outside of the picture: both are from 0 to 1')
  if (sources.length > mostSources) refused('sources', `are more than ${mostSources}`)
  if (sources.some((one) => one.length > longestSource)) refused('sources', 'hold one that is too long')
  const texts = [
    ...Object.values(words).flatMap(({ caption = '', alt = '' }) => [caption, alt]),
    credit.person ?? '',
    credit.organisation ?? '',
    credit.asReceived ?? '',
    given.rights ?? '',
  ]
  if (texts.some((text) => !text.isWellFormed())) refused('words', 'hold half of a surrogate pair')
  if (texts.some((text) => text.length > longestWords))
    refused('words', `hold more than ${longestWords} characters`)
}

/** Readers would see it without anybody's check. */
async function needRightToKnown(scene: Scene, ids: readonly string[], edition: string): Promise<void> {
  if (ids.length === 0) return
  const shown = await scene.tx
    .select({ id: liveAsset.id })
    .from(liveAsset)
    .where(inArray(liveAsset.id, [...ids]))
  if (shown.length > 0) await needRight(scene, 'keep live asset', edition)
}

async function needFree(scene: Scene, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const [taken] = await scene.tx
    .select({ id: asset.id })
    .from(asset)
    .where(inArray(asset.id, [...ids]))
  if (taken) refuse({ kind: 'not acceptable', where: 'id', what: 'was minted twice: try again' })
}

function rowOf(given: KeptAsset, id: string) {
  const { credit } = given
  return {
    id,
    kind: given.kind,
    creditKind: credit.kind,
    creditPerson: credit.person?.trim() ?? '',
    creditContributor: credit.contributor ?? null,
    creditOrganisation: credit.organisation?.trim() ?? '',
    creditAsReceived: credit.asReceived ?? '',
    rights: given.rights?.trim() ?? '',
    takenAt: given.takenAt ?? null,
    graphic: given.graphic ?? false,
    focus: given.focus ?? null,
    sources: [...(given.sources ?? [])],
  }
}

/** What one is (its kind, its bytes) stays; one that was missing is looked for again. */
async function write(scene: Scene, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  await scene.tx
    .insert(asset)
    .values(rows.map((row) => ({ ...row, madeAt: scene.now })))
    .onConflictDoUpdate({
      target: asset.id,
      set: {
        creditKind: sql`excluded.credit_kind`,
        creditPerson: sql`excluded.credit_person`,
        creditContributor: sql`excluded.credit_contributor`,
        creditOrganisation: sql`excluded.credit_organisation`,
        creditAsReceived: sql`excluded.credit_as_received`,
        rights: sql`excluded.rights`,
        takenAt: sql`excluded.taken_at`,
        graphic: sql`excluded.graphic`,
        focus: sql`excluded.focus`,
        sources: sql`excluded.sources`,
        state: sql`case when ${asset.state} = 'missing' then 'expected' else ${asset.state} end`,
        attempts: 0,
      },
    })
}

async function writeWords(
  scene: Scene,
  given: readonly KeptAsset[],
  rows: readonly { id: string }[],
): Promise<void> {
  const values = given.flatMap(({ words = {} }, at) =>
    Object.entries(words).map(([language, { caption = '', alt = '' }]) => ({
      asset: rows[at]?.id ?? '',
      language,
      caption,
      alt,
    })),
  )
  if (values.length === 0) return
  await scene.tx
    .insert(assetWords)
    .values(values)
    .onConflictDoUpdate({
      target: [assetWords.asset, assetWords.language],
      set: { caption: sql`excluded.caption`, alt: sql`excluded.alt` },
    })
}

async function look(scene: Scene, rows: readonly { id: string }[], options: KeepOptions): Promise<void> {
  const when = options.bytes === 'brought' ? new Date(scene.now.getTime() + patience) : scene.now
  const folder = options.folder === undefined ? {} : { folder: options.folder }
  for (const { id } of rows)
    await scene.room.jobs.send(fromDrizzle(scene.tx, sql), 'media', { act: 'take in', id, ...folder }, when)
}

/** The asset's row, locked until the act ends. */
export async function openAsset(scene: Scene, id: string): Promise<typeof asset.$inferSelect> {
  const [found] = await scene.tx.select().from(asset).where(eq(asset.id, id)).for('update')
  if (!found) refuse({ kind: 'no such thing', what: 'asset', id })
  return found
}
