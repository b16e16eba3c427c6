import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoggedEntry } from '../../model/entry.ts'
import { type Act, classOf, type Key } from '../../model/key.ts'
import { PageCache } from './pageCache.ts'

/**
 * A world without a database: every key has a version, an act raises the versions of its keys and takes the next
 * position. A page's value is what it read, so that any staleness can be told from the value alone.
 */
class World {
  readonly entries: LoggedEntry[] = []
  readonly versions = new Map<Key, number>()

  act(act: Act, keys: readonly Key[]): void {
    const position = this.entries.length + 1
    for (const key of keys) this.versions.set(key, position)
    this.entries.push({
      act,
      audience: 'public',
      edition: 'en',
      subject: { kind: 'article', id: 'x' },
      keys,
      position,
      at: new Date(0),
    })
  }
}

type Value = ReadonlyMap<Key, number>

/** Pages read several keys each; which ones depends on the world, as a list's cards do. */
function keysOf(page: string, world: World): Key[] {
  const list: Key = 'list:en/latest'
  const shown: Key = ((world.versions.get(list) ?? 0) % 2 === 0 ? 'card:1' : 'card:2') as Key
  if (page === 'list') return [list, shown, 'breaking:en']
  if (page === 'one') return ['article:1', 'breaking:en', 'section:news']
  // A soft key decides which card is shown: a page that is renewed may meet a hard key that it did not read before.
  const told: Key = (world.versions.get('breaking:en') ?? 0) % 2 === 0 ? 'card:1' : 'card:2'
  return ['article:3', told, 'breaking:en']
}

const pages = ['list', 'one', 'two']
const acts: fc.Arbitrary<[Act, Key[]]> = fc.constantFrom<[Act, Key[]]>(
  ['publish', ['article:1', 'card:1', 'list:en/latest']],
  ['update', ['article:2', 'card:2']],
  ['withdraw', ['article:1', 'card:1', 'list:en/latest']],
  ['withdraw', ['article:2', 'card:2', 'list:en/latest']],
  ['raise breaking line', ['breaking:en']],
  ['found house', ['section:news']],
  ['rebuild live', ['house:all', 'article:1', 'article:2', 'list:en/latest']],
)

type Step =
  | { do: 'act'; act: [Act, Key[]] }
  | { do: 'follow'; count: number }
  | { do: 'ask'; page: string }
  | { do: 'forget' }
  | { do: 'turn' }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: acts.map((act) => ({ do: 'act' as const, act })) },
    {
      weight: 4,
      arbitrary: fc.integer({ min: 1, max: 3 }).map((count) => ({ do: 'follow' as const, count })),
    },
    { weight: 6, arbitrary: fc.constantFrom(...pages).map((page) => ({ do: 'ask' as const, page })) },
    { weight: 1, arbitrary: fc.constant({ do: 'forget' as const }) },
    { weight: 5, arbitrary: fc.constant({ do: 'turn' as const }) },
  ),
  { maxLength: 60 },
)

function cacheOver(world: World, pause: () => Promise<void>, pageBytes = 1e6) {
  let rendered = 0
  let together = 0
  const busy = new Map<string, number>()
  const cache: PageCache<string, Value> = new PageCache<string, Value>({
    nameOf: (page) => page,
    isSmall: () => false,
    isPassing: () => false,
    pageBytes,
    smallBytes: 1e6,
    atOnce: 4,
    waiting: 100,
    softShare: 0.99,
    async render(page) {
      rendered += 1
      busy.set(page, (busy.get(page) ?? 0) + 1)
      together = Math.max(together, busy.get(page) ?? 0)
      await pause()
      // The snapshot: everything that was committed by now, and nothing later.
      const position = world.entries.length
      const keys = keysOf(page, world)
      const value = new Map(keys.map((key) => [key, world.versions.get(key) ?? 0]))
      await pause()
      await pause()
      busy.set(page, (busy.get(page) ?? 1) - 1)
      return { value, keys: new Set<Key>(['house:all', ...keys]), position, bytes: 10, busy: 0.01 }
    },
  })
  return { cache, rendered: () => rendered, together: () => together }
}

test('nobody gets a page older than a hard entry that was applied when they asked, and soft ones catch up', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.scheduler(), async (script, scheduler) => {
      const world = new World()
      const pause = () => scheduler.schedule(Promise.resolve())
      const { cache, together } = cacheOver(world, pause)
      let followed = 0
      const follow = (count: number) => {
        const batch = world.entries.slice(followed, followed + count)
        followed += batch.length
        cache.apply(batch, followed)
      }
      const asked: Promise<void>[] = []
      for (const step of script) {
        if (step.do === 'act') world.act(...step.act)
        else if (step.do === 'follow') follow(step.count)
        else if (step.do === 'forget') cache.forgetAll()
        else if (step.do === 'turn') {
          if (scheduler.count() > 0) await scheduler.waitOne()
        } else {
          const due = world.entries.slice(0, followed)
          asked.push(cache.obtain(step.page).then((kept) => notOlder(kept.value, due)))
        }
      }
      await scheduler.waitIdle()
      await Promise.all(asked)
      follow(world.entries.length)
      const settled = cache.settled()
      for (let turn = 0; turn < 500 && cache.state().dirty > 0; turn += 1) {
        await new Promise(setImmediate)
        await scheduler.waitIdle()
      }
      await settled
      expect(together()).toBeLessThanOrEqual(1)
      for (const kept of cache.kept()) {
        const fresh = new Map(keysOf(kept.name, world).map((key) => [key, world.versions.get(key) ?? 0]))
        expect([...kept.value]).toEqual([...fresh])
      }
    }),
    { numRuns: 400 },
  )
})

function notOlder(value: Value, due: readonly LoggedEntry[]): void {
  for (const entry of due) {
    for (const key of entry.keys) {
      if (classOf(entry.act, key) === 'soft' || !value.has(key)) continue
      expect(value.get(key)).toBeGreaterThanOrEqual(entry.position)
    }
  }
}

test('a page is rendered once for all who ask meanwhile', async () => {
  const { cache, rendered } = cacheOver(new World(), () => Promise.resolve())
  const all = await Promise.all(Array.from({ length: 50 }, () => cache.obtain('one')))
  expect(rendered()).toBe(1)
  expect(new Set(all).size).toBe(1)
})

test('under entries faster than renderings, everybody is answered within two renderings', async () => {
  const world = new World()
  const { cache, rendered } = cacheOver(world, async () => {
    world.act('publish', ['list:en/latest'])
    cache.apply(world.entries.slice(-1), world.entries.length)
  })
  await Promise.all([cache.obtain('list'), cache.obtain('list')])
  expect(rendered()).toBeLessThanOrEqual(2)
  expect(cache.state().pages).toBe(0)
})

test('an entry that the page was rendered after does not touch it', async () => {
  const world = new World()
  world.act('publish', ['article:1'])
  world.act('raise breaking line', ['breaking:en'])
  const { cache } = cacheOver(world, () => Promise.resolve())
  await cache.obtain('one')
  cache.apply(world.entries, 2)
  expect([...cache.kept()].map(({ name, dirty }) => ({ name, dirty }))).toEqual([
    { name: 'one', dirty: false },
  ])
})

test('what was under way when everything was forgotten is neither kept nor given to who asks later', async () => {
  const world = new World()
  let waiting: (() => void)[] = []
  const { cache } = cacheOver(world, () => new Promise((resolve) => waiting.push(resolve)))
  const goOn = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const now = waiting
      waiting = []
      for (const go of now) go()
      await new Promise(setImmediate)
    }
  }
  const before = cache.obtain('one')
  await new Promise(setImmediate)
  waiting.shift()?.()
  await new Promise(setImmediate)
  // Missed: it will never be applied here.
  world.act('publish', ['article:1'])
  cache.reached(1)
  cache.forgetAll()
  const after = cache.obtain('one')
  const never = world.versions.get('section:news') ?? 0
  await goOn()
  expect((await before).value.get('article:1')).toBe(never)
  await goOn()
  expect((await after).value.get('article:1')).toBe(1)
})

test('a page whose renewal met a new hard key waits for the next turn', async () => {
  const world = new World()
  let during: (() => void) | undefined
  const { cache } = cacheOver(world, async () => {
    during?.()
  })
  await cache.obtain('two')
  let turns = 0
  during = () => {
    turns += 1
    // In the middle of the renewal, just after its snapshot.
    if (turns !== 2) return
    world.act('withdraw', ['card:2'])
    cache.apply(world.entries.slice(-1), world.entries.length)
  }
  world.act('raise breaking line', ['breaking:en'])
  cache.apply(world.entries, 1)
  await cache.settled()
  const [kept] = [...cache.kept()]
  expect(kept?.value.get('card:2')).toBe(2)
  expect(kept?.dirty).toBe(false)
})

test('a page that can not be rendered again for a passing reason is served on; for another it goes', async () => {
  for (const passing of [true, false]) {
    let broken = false
    let tries = 0
    const cache: PageCache<string, string> = new PageCache<string, string>({
      nameOf: (page) => page,
      isSmall: () => false,
      isPassing: () => passing,
      pageBytes: 1e6,
      smallBytes: 1e6,
      atOnce: 1,
      waiting: 1,
      softShare: 0.99,
      async render() {
        tries += 1
        if (broken && tries < 4) throw new Error('away')
        return { value: `${tries}`, keys: new Set<Key>(['breaking:en']), position: 1, bytes: 1, busy: 0 }
      },
    })
    await cache.obtain('one')
    broken = true
    const world = new World()
    world.act('found house', [])
    world.act('raise breaking line', ['breaking:en'])
    cache.apply(world.entries, 1)
    await cache.settled()
    expect([...cache.kept()].map(({ value }) => value)).toEqual(passing ? ['4'] : [])
    cache.stop()
  }
})

test('a store that lags behind the log is not believed, and said to be behind when it stays so', async () => {
  const world = new World()
  const { cache } = cacheOver(world, () => Promise.resolve())
  cache.reached(5)
  await expect(cache.obtain('one')).rejects.toThrow('shows log position 0, but 5 was applied')
})
