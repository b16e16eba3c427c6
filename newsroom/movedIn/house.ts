import { inArray, sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { projectAssets } from '../../store/live/assets.ts'
import { projectHouse } from '../../store/live/house.ts'
import {
  asset,
  assetWords,
  contributor,
  contributorName,
  edition,
  houseList,
  label,
  labelName,
  region,
  regionName,
  regionWithin,
  section,
  sectionName,
  setting,
} from '../../store/schema/newsroom.ts'
import type { Scene } from '../act.ts'
import type { MovedThings, MovedType, Writer } from './moved.ts'

type HouseType = Extract<
  MovedType,
  | 'asset'
  | 'contributor'
  | 'edition'
  | 'section'
  | 'region'
  | 'region within'
  | 'label'
  | 'house list'
  | 'setting'
>

/** Names as rows: what holds them, and under which key. */
function rowsOfNames<Of extends string, By extends string, Name>(
  things: readonly { id: string; names: Readonly<Record<string, Name>> }[],
  of: Of,
  by: By,
): (Record<Of | By, string> & Name)[] {
  return things.flatMap(({ id, names }) =>
    Object.entries(names).map(
      ([key, name]) => ({ ...name, [of]: id, [by]: key }) as Record<Of | By, string> & Name,
    ),
  )
}

/** Inserts rows where there are any. */
export async function insertSome<T>(
  rows: readonly T[],
  insert: (rows: T[]) => PromiseLike<unknown>,
): Promise<void> {
  if (rows.length > 0) await insert([...rows])
}

/** How what every page leans on is written. Readers have it when all of a type is here, since `live` holds it whole. */
export function houseWriters(scene: Scene): { [T in HouseType]: Writer<T> } {
  const { tx } = scene
  const shown = async (last: boolean): Promise<void> => {
    if (last) await projectHouse(tx)
  }
  return {
    async asset(things) {
      await tx.insert(asset).values(things.map(expected))
      await insertAssetWords(tx, things)
      for (const { id, state, file } of things) {
        if (state === 'expected' && file === null) await lookFor(scene, id)
      }
    },
    async contributor(things, last) {
      await tx
        .insert(contributor)
        .values(things.map(({ id, kind, gender, portrait }) => ({ id, kind, gender, portrait })))
      await insertSome(rowsOfNames(things, 'contributor', 'language'), (rows) =>
        tx.insert(contributorName).values(rows),
      )
      await shown(last)
    },
    async edition(things, last) {
      await tx.insert(edition).values([...things])
      await shown(last)
    },
    async section(things, last) {
      await tx.insert(section).values(things.map(({ id, parent, position }) => ({ id, parent, position })))
      await insertSome(rowsOfNames(things, 'section', 'edition'), (rows) =>
        tx.insert(sectionName).values(rows),
      )
      await shown(last)
    },
    async region(things, last) {
      await tx
        .insert(region)
        .values(things.map(({ id, position, inBar, retiredAt }) => ({ id, position, inBar, retiredAt })))
      await insertSome(rowsOfNames(things, 'region', 'edition'), (rows) => tx.insert(regionName).values(rows))
      await shown(last)
    },
    async 'region within'(things) {
      await tx.insert(regionWithin).values([...things])
    },
    async label(things, last) {
      await tx.insert(label).values(things.map(({ id, position }) => ({ id, position })))
      await insertSome(rowsOfNames(things, 'label', 'edition'), (rows) => tx.insert(labelName).values(rows))
      await shown(last)
    },
    async 'house list'(things, last) {
      await tx.insert(houseList).values([...things])
      await shown(last)
    },
    async setting(things) {
      await tx.insert(setting).values([...things])
    },
  }
}

/** One whose bytes lie in the folder is expected until the media room has them. */
function expected({ words: _, file, ...row }: MovedThings['asset']): typeof asset.$inferInsert {
  if (file === null) return row
  return {
    ...row,
    state: 'expected',
    mime: null,
    sha256: null,
    bytes: null,
    width: null,
    height: null,
    duration: null,
  }
}

/** What was on its way is looked for from here on. */
async function lookFor(scene: Scene, id: string): Promise<void> {
  await scene.room.jobs.send(fromDrizzle(scene.tx, sql), 'media', { act: 'take in', id }, scene.now)
}

async function insertAssetWords(tx: Scene['tx'], things: readonly MovedThings['asset'][]): Promise<void> {
  const rows = things.flatMap(({ id, words }) =>
    Object.entries(words).map(([language, { caption, alt }]) => ({ asset: id, language, caption, alt })),
  )
  await insertSome(rows, (all) => tx.insert(assetWords).values(all))
}

/**
 * Says of assets that are here what was said of them where they come from: the media room reads credit and caption
 * out of a file, and here the newsroom's own word stands.
 */
export async function sayOfAssets({ tx }: Scene, things: readonly MovedThings['asset'][]): Promise<void> {
  const ids = things.map(({ id }) => id)
  const rows = await tx
    .select({ id: asset.id, state: asset.state })
    .from(asset)
    .where(inArray(asset.id, ids))
    .orderBy(asset.id)
    .for('update')
  const here = new Set(rows.flatMap(({ id, state }) => (state === 'present' ? [id] : [])))
  const present = things.filter(({ id }) => here.has(id))
  for (const { words: _, file: __, id, ...row } of present)
    await tx
      .update(asset)
      .set(row)
      .where(inArray(asset.id, [id]))
  await tx.delete(assetWords).where(inArray(assetWords.asset, [...here]))
  await insertAssetWords(tx, present)
  await projectAssets(tx, ids)
}
