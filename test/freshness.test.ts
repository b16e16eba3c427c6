import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kept } from '../reader/cache/pageCache.ts'
import { type Answer, bodyOf } from '../reader/door/answer.ts'
import type { PageRequest } from '../reader/page/request.ts'
import { awaitReaders } from '../store/lease.ts'
import { readerAtWork } from './askReader.ts'
import { makeDatabase } from './database.ts'
import { allPaths, essence, freshPages, hiddenArticles } from './freshPages.ts'
import { newsroomToRead } from './newsroomToRead.ts'
import { type Chosen, carryOutChosen } from './randomActs.ts'

/** In a step everything is asked for, with acts in the middle of renderings; then acts make some of it untrue. */
type Step = { between: Chosen[]; acts: Chosen[]; misspelt: number }
const chosen: fc.Arbitrary<Chosen> = fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99), fc.nat(99))
const step: fc.Arbitrary<Step> = fc.record({
  between: fc.array(chosen, { maxLength: 6 }),
  acts: fc.array(chosen, { minLength: 1, maxLength: 3 }),
  misspelt: fc.nat(99),
})

test('no act leaves a page in memory that is untrue: hard keys at once, soft ones when the queue is empty', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), (script) => live(script)),
    { numRuns: 8, endOnFailure: true },
  )
})

async function live(script: readonly Step[]): Promise<void> {
  const database = await makeDatabase()
  const { pool } = database.store
  const world = await newsroomToRead(database)
  const waiting: Chosen[] = []
  let newest = 0
  const underWay = new Set<Promise<void>>()
  const carryOut = (one: Chosen): Promise<void> => {
    const act = carryOutChosen(world, one).then(({ outcome }) => {
      underWay.delete(act)
      if (outcome?.ok) newest = Math.max(newest, outcome.position)
    })
    underWay.add(act)
    return act
  }
  // Commits come between the queries of a rendering: each query of a page may see one more act done just before it.
  const between = async (): Promise<void> => {
    const next = waiting.shift()
    if (next) await carryOut(next)
  }
  const work = await readerAtWork({ connection: database.reader, between, softShare: 0.9 })
  const fresh = freshPages(database.reader)
  try {
    await work.reader.watch.ready
    for (const { between, acts, misspelt } of script) {
      const ids = world.articles.map(({ article }) => article)
      const paths = (await allPaths(pool, ids)).map((path, at) => (at === misspelt ? respelt(path) : path))
      waiting.push(...between)
      const answers = await Promise.all(paths.map((path) => work.ask(path)))
      for (const answer of answers) expect(answer.status).toBeLessThan(500)
      for (const one of acts) await carryOut(one)
      for (const left of waiting.splice(0)) await carryOut(left)
      // A page that is renewed meanwhile may be in the middle of an act; only what has returned is promised.
      while (underWay.size > 0) await Promise.all(underWay)
      const { unconfirmed } = await awaitReaders(pool, newest)
      expect(unconfirmed).toEqual([])
      await nothingUntrue([...work.reader.cache.kept()], fresh, await hiddenArticles(pool))
    }
    await work.reader.cache.settled()
    for (const kept of work.reader.cache.kept()) {
      expect(kept.dirty).toBe(false)
      expect({ name: kept.name, ...(essence(kept.value) as object) }).toEqual({
        name: kept.name,
        ...(essence(await fresh.render(kept.request)) as object),
      })
    }
    expect(work.faults).toEqual([])
  } finally {
    await work.stop()
    await fresh.close()
    await database.store.close()
  }
}

/** The same path by another name, or none. */
function respelt(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}x`
}

/** Pages that wait for the soft queue may be older in soft things; all others are equal to what the store says now. */
async function nothingUntrue(
  pages: readonly Kept<PageRequest, Answer>[],
  fresh: ReturnType<typeof freshPages>,
  hidden: readonly string[],
): Promise<void> {
  for (const kept of pages) {
    const words = wordsIn(kept.value)
    for (const id of hidden) {
      if (words.includes(id))
        throw new Error(`${kept.name} still shows ${id}, which left the site.\n${words}`)
    }
    if (kept.dirty) continue
    expect({ name: kept.name, ...(essence(kept.value) as object) }).toEqual({
      name: kept.name,
      ...(essence(await fresh.render(kept.request)) as object),
    })
  }
}

function wordsIn(answer: Answer): string {
  return answer.kind === 'page' && answer.ready.br
    ? brotliDecompressSync(bodyOf(answer.ready.br)).toString()
    : ''
}
