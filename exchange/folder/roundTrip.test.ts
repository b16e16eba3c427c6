import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { movedTypes } from '../../newsroom/movedIn/moved.ts'
import { rebuildLive } from '../../store/live/rebuild.ts'
import { contentSnapshot } from '../../test/contentSnapshot.ts'
import { nothingRebuilt } from '../../test/liveSnapshot.ts'
import { operator } from '../../test/newsroom.ts'
import { type Chosen, choose, seeded } from '../../test/randomActs.ts'
import { emptyNewsroom, wholeNewsroom } from '../../test/wholeNewsroom.ts'
import { exportFolder } from './exportFolder.ts'
import { importFolder } from './importFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'dragoman-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let made = 0
const fresh = (name: string): string => {
  made += 1
  return join(root, `${name}-${made}`)
}

const site = { origin: 'https://news.example' }

const newsroomAtWork = (acts: readonly Chosen[]) => wholeNewsroom(acts, fresh('originals'))
const emptyStore = () => emptyNewsroom(fresh('originals'))

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => [
        join(file.parentPath, file.name).slice(folder.length),
        readFileSync(join(file.parentPath, file.name), 'hex'),
      ]),
  )

/** What is left behind on purpose: old revisions, refused items, and the text of items that nobody will ask for. */
function carried(from: Record<string, string[]>, to: Record<string, string[]>): Record<string, string[]> {
  const there = new Set(to.revision)
  const rawOf = new Set((to.incoming_item ?? []).map((row) => JSON.parse(row).raw))
  return {
    ...from,
    revision: (from.revision ?? []).filter((row) => there.has(row)),
    incoming_item: (from.incoming_item ?? [])
      .map((row) => JSON.parse(row))
      .filter((row) => row.result !== 'refused')
      .map((row) => JSON.stringify({ ...row, raw: rawOf.has(row.raw) ? row.raw : '' }))
      .sort(),
  }
}

const dueJobs = async (store: { pool: { query(text: string): Promise<{ rows: unknown[] }> } }) =>
  (
    await store.pool.query(`select distinct data->>'act' as act, data->>'id' as id, data->>'at' as at, start_after
    from pgboss.job where name = 'due' and data->>'at' > '2026' order by 1, 2, 3`)
  ).rows

describe('a newsroom that leaves as a folder', () => {
  test('moves into an empty store whole, whatever was done in it, and leaves again as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1000), fc.nat(50), fc.nat(50), fc.nat(50)) as fc.Arbitrary<Chosen>, {
          minLength: 40,
          maxLength: 90,
        }),
        async (acts) => {
          const here = await newsroomAtWork(acts)
          const there = await emptyStore()
          try {
            const [first, second] = [fresh('export'), fresh('export')]
            const told = await exportFolder(here.store, first, { media: here.media, site, program: '1.2.3' })
            expect([...told.missing, ...told.unfit]).toEqual([])
            // Nothing is proven of what was not there.
            expect(Object.keys(told.things).sort()).toEqual([...movedTypes].sort())
            const moved = await importFolder(there.room, operator, first, { media: there.media })
            expect(moved.missing).toEqual([])
            expect(there.media.taken).toHaveLength(4)
            const content = await contentSnapshot(there.store.pool)
            expect(content).toEqual(carried(await contentSnapshot(here.store.pool), content))
            expect(await rebuildLive(there.store)).toEqual(nothingRebuilt)
            await exportFolder(there.store, second, { media: there.media, site, program: '1.2.3' })
            expect(filesIn(second)).toEqual(filesIn(first))
            // Once more is nothing at all.
            expect((await importFolder(there.room, operator, first, { media: there.media })).moved).toBe(0)
            expect(await contentSnapshot(there.store.pool)).toEqual(content)
          } finally {
            await here.store.close()
            await there.store.close()
          }
        },
      ),
      { numRuns: 5 },
    )
  }, 240_000)

  test('is due as it was due: schedules and lines that end have their jobs again', async () => {
    const next = seeded(3)
    const here = await newsroomAtWork(Array.from({ length: 160 }, () => choose(next)))
    const there = await emptyStore()
    const folder = fresh('export')
    await exportFolder(here.store, folder, { media: here.media, site, program: '1' })
    await importFolder(there.room, operator, folder, { media: there.media })
    const { rows: waiting } = await there.store.pool.query(`
      select 'expire line' as act, b.id, b.expires_at as at from newsroom.breaking_line b join newsroom.publishable p using (id) where p.public = 'live'
      union all select 'fire schedule', publishable, due_at from newsroom.schedule order by 1, 2`)
    expect(waiting.map(({ act }) => act)).toEqual(expect.arrayContaining(['expire line', 'fire schedule']))
    expect(await dueJobs(there.store)).toEqual(
      waiting.map(({ act, id, at }) => ({ act, id, at: at.toISOString(), start_after: at })),
    )
    await here.store.close()
    await there.store.close()
  })

  test('keeps of an agency’s items what the next version is compared with, and what waits', async () => {
    const here = await newsroomAtWork([])
    const there = await emptyStore()
    const folder = fresh('export')
    await exportFolder(here.store, folder, { media: here.media, site, program: '1' })
    await importFolder(there.room, operator, folder, { media: there.media })
    const { rows } = await there.store.pool.query(
      `select version, raw from newsroom.incoming_item where provider = 'agency 1' order by version`,
    )
    expect(rows).toEqual([
      { version: 'v1', raw: '' },
      { version: 'v2', raw: 'second' },
      { version: 'v3', raw: 'third' },
      { version: 'v4', raw: '' },
    ])
    await here.store.close()
    await there.store.close()
  })

  test('can come in as if it were of today: every instant moves by one span, no word does', async () => {
    const here = await newsroomAtWork([])
    const there = await emptyStore()
    const folder = fresh('export')
    await exportFolder(here.store, folder, { media: here.media, site, program: '1' })
    const today = new Date('2031-07-08T09:10:11.012Z')
    await importFolder(there.room, operator, folder, { media: there.media, shiftTo: today })
    const newest = `select max(greatest(first_published_at, updated_at)) as at from newsroom.publishable`
    const [was, is] = await Promise.all(
      [here, there].map(async ({ store }) => (await store.pool.query(newest)).rows[0].at as Date),
    )
    expect(is).toEqual(today)
    const span = today.getTime() - (was?.getTime() ?? 0)
    const content = moved(await contentSnapshot(there.store.pool), 0)
    expect(content).toEqual(carried(moved(await contentSnapshot(here.store.pool), span), content))
    await here.store.close()
    await there.store.close()
  })
})

/** Every instant in these rows later by so many milliseconds, all in one spelling. */
function moved(content: Record<string, string[]>, span: number): Record<string, string[]> {
  // Months are terms of the search too, made from the instant of the same row.
  const later = (row: string): string =>
    row
      .replace(/'@(\w+):\d{4}-\d\d'/g, "'@$1:month'")
      .replace(/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))"/g, (_, at) =>
        JSON.stringify(new Date(Date.parse(at) + span).toISOString()),
      )
  return Object.fromEntries(Object.entries(content).map(([table, rows]) => [table, rows.map(later).sort()]))
}

test('what an import would refuse is said while the newsroom is still here', async () => {
  const { store, media } = await newsroomAtWork([])
  await store.pool.query(`update newsroom.edition set name = repeat('x', 501) where id = 'es'`)
  const told = await exportFolder(store, fresh('export'), { media, site, program: '1' })
  expect(told.unfit).toEqual([expect.stringMatching(/^newsroom.ndjson, line \d+: Its name: /)])
  await store.close()
})

test('a folder that is there already is left alone', async () => {
  const { store, media } = await emptyStore()
  const folder = fresh('export')
  await exportFolder(store, folder, { media, site, program: '1' })
  const before = filesIn(folder)
  await expect(exportFolder(store, folder, { media, site, program: '1' })).rejects.toThrow(
    'Something is there already',
  )
  expect(filesIn(folder)).toEqual(before)
  expect(readdirSync(root).filter((name) => name.includes('unfinished'))).toEqual([])
  expect(existsSync(folder)).toBe(true)
  await store.close()
})
