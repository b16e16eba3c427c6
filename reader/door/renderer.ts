import type { Key } from '../../model/key.ts'
import type { Rendering } from '../cache/pageCache.ts'
import type { HouseMemory } from '../live/houseMemory.ts'
import { readingOf } from '../live/reading.ts'
import type { Snapshots } from '../live/snapshot.ts'
import { nameOf, type PageRequest } from '../page/request.ts'
import { renderRequest } from '../page/route.ts'
import type { Site } from '../page/site.ts'
import { type Answer, answerOf, bytesOf } from './answer.ts'
import type { FlatHead } from './heads.ts'

/** What a query costs this process besides waiting, in milliseconds: for the share that renewing may take. */
const busyOfQuery = 0.08

/** Renders a request from one snapshot and makes it ready to be sent. */
export function makeRenderer(parts: {
  snapshots: Snapshots
  house: HouseMemory
  site: Site
  safety: FlatHead
}): (request: PageRequest, before: Answer | undefined) => Promise<Rendering<Answer>> {
  const { snapshots, site, safety } = parts
  return async (request, before) => {
    const known = await parts.house.current()
    const keys = new Set<Key>()
    const { value, position, queries } = await snapshots.read((snapshot) =>
      renderRequest(readingOf(snapshot, known.house, keys), site, request),
    )
    const began = performance.now()
    const answer = answerOf(value, { name: nameOf(request), keys, safety, before })
    return {
      value: answer,
      keys,
      // The house may be older than the snapshot: then an entry in between still concerns this page.
      position: Math.min(position, known.position),
      bytes: bytesOf(answer),
      // What the views took is about what compressing takes, and can't be told apart from waiting.
      busy: 2 * (performance.now() - began) + queries * busyOfQuery,
    }
  }
}
