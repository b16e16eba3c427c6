import { sectionSlugFault } from '../model/address.ts'
import { key } from '../model/key.ts'
import { projectHouse } from '../store/live/house.ts'
import {
  contributor,
  contributorName,
  edition,
  label,
  labelName,
  region,
  regionName,
  regionWithin,
  section,
  sectionName,
} from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** Everything that a newsroom must have before it can write its first article. */
export type House = {
  editions: (typeof edition.$inferInsert)[]
  /** Parents before their children. */
  sections: { id: string; parent?: string; names: Readonly<Record<string, { name: string; slug: string }>> }[]
  contributors: {
    id: string
    kind: 'person' | 'house'
    gender?: 'feminine' | 'masculine'
    names: Readonly<Record<string, { name: string; sortName: string; slug: string; line?: string }>>
  }[]
  labels: { id: string; names: Readonly<Record<string, string>> }[]
  /** Those that others lie within first. */
  regions?: {
    id: string
    within?: readonly string[]
    inBar?: boolean
    names: Readonly<Record<string, { name: string; slug: string }>>
  }[]
}

/** Founds a newsroom in an empty store: editions, sections, contributors, labels, in one act. */
export function foundHouse(room: Newsroom, actor: Actor, house: House): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'found house', null)
    const { tx } = scene
    const there = await tx.select({ id: edition.id }).from(edition).limit(1)
    if (there.length > 0) {
      refuse({
        kind: 'not acceptable',
        where: 'store',
        what: 'has editions already: a house is founded once',
      })
    }
    if (house.contributors.length > 0) {
      await tx
        .insert(contributor)
        .values(house.contributors.map(({ id, kind, gender }) => ({ id, kind, gender: gender ?? null })))
      await tx
        .insert(contributorName)
        .values(
          house.contributors.flatMap(({ id, names }) =>
            Object.entries(names).map(([language, name]) => ({ contributor: id, language, ...name })),
          ),
        )
    }
    await tx.insert(edition).values(house.editions)
    for (const { parent, names } of house.sections) {
      for (const { slug } of Object.values(names)) {
        const fault = sectionSlugFault(slug, parent === undefined)
        if (fault) refuse({ kind: 'not acceptable', where: `section slug ${slug}`, what: fault })
      }
    }
    if (house.sections.length > 0) {
      await tx
        .insert(section)
        .values(house.sections.map(({ id, parent }, position) => ({ id, parent: parent ?? null, position })))
      await tx
        .insert(sectionName)
        .values(
          house.sections.flatMap(({ id, names }) =>
            Object.entries(names).map(([editionId, name]) => ({ section: id, edition: editionId, ...name })),
          ),
        )
    }
    if (house.labels.length > 0) {
      await tx.insert(label).values(house.labels.map(({ id }, position) => ({ id, position })))
      await tx
        .insert(labelName)
        .values(
          house.labels.flatMap(({ id, names }) =>
            Object.entries(names).map(([editionId, name]) => ({ label: id, edition: editionId, name })),
          ),
        )
    }
    await insertRegions(tx, house.regions ?? [])
    await projectHouse(tx)
    scene.record({
      act: 'found house',
      audience: 'public',
      edition: null,
      subject: { kind: 'house', id: 'house' },
      keys: [key.house],
    })
    return null
  })
}

async function insertRegions(tx: Scene['tx'], regions: NonNullable<House['regions']>): Promise<void> {
  if (regions.length === 0) return
  await tx
    .insert(region)
    .values(regions.map(({ id, inBar }, position) => ({ id, position, inBar: inBar ?? true })))
  const within = regions.flatMap(({ id, within: containers = [] }) =>
    containers.map((container) => ({ region: id, container })),
  )
  if (within.length > 0) await tx.insert(regionWithin).values(within)
  await tx
    .insert(regionName)
    .values(
      regions.flatMap(({ id, names }) =>
        Object.entries(names).map(([editionId, name]) => ({ region: id, edition: editionId, ...name })),
      ),
    )
}
