import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installJobs } from '../../ground/jobs.ts'
import { languages } from '../../language/facts.ts'
import { articleForms } from '../../model/articleForm.ts'
import { completeness } from '../../model/body/completeness.ts'
import type { Newsroom } from '../../newsroom/act.ts'
import { rebuildLive } from '../../store/live/rebuild.ts'
import { testDatabase } from '../../test/database.ts'
import { nothingRebuilt } from '../../test/liveSnapshot.ts'
import { handClock, newsroomOver, operator } from '../../test/newsroom.ts'
import { intakeOf } from '../folder/mediaRoom.ts'
import { harbour } from '../generate/house.ts'
import { moveDemoIn, needsDemo } from './demoNewsroom.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'dragoman-demo-'))
const now = new Date('2031-02-03T04:05:00Z')
let room: Newsroom

beforeAll(async () => {
  await installJobs(database.store.pool)
  room = newsroomOver(database.store, { clock: handClock(now) })
  expect(await needsDemo(room.store)).toBe(true)
  await moveDemoIn(room, operator, intakeOf(room, folder, 'test'), () => {})
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = async (statement: string): Promise<Record<string, unknown>[]> =>
  (await database.store.pool.query(statement)).rows
const count = async (of: string): Promise<number> =>
  Number((await rows(`select count(*) as count from ${of}`))[0]?.count)

describe('the demo newsroom', () => {
  test('is moved into an empty store once, whole, and as if it were of today', async () => {
    expect(await needsDemo(room.store)).toBe(false)
    expect(await rows(`select state, fault from newsroom.asset where state <> 'present'`)).toEqual([])
    expect(
      (await rows('select max(greatest(first_published_at, updated_at)) as at from newsroom.publishable'))[0]
        ?.at,
    ).toEqual(now)
    expect(await rebuildLive(room.store)).toEqual(nothingRebuilt)
  })

  test('has at least forty articles an edition, in every form, with a picture each', async () => {
    for (const edition of languages) {
      expect(
        await count(`live.article where state = 'live' and edition = '${edition}'`),
      ).toBeGreaterThanOrEqual(40)
      const forms = await rows(`select distinct form from live.article where edition = '${edition}'`)
      expect(forms.map(({ form }) => form).sort()).toEqual([...articleForms].sort())
    }
    expect(
      await rows(
        `select a.id from live.article a left join live.asset s on s.id = a.picture where s.id is null`,
      ),
    ).toEqual([])
  })

  test('tells its stories in several languages, block by block, and half of them first in Arabic', async () => {
    const told = await rows(`select story, count(*)::int as editions from live.article group by 1`)
    expect(told.filter(({ editions }) => editions === 3).length).toBeGreaterThanOrEqual(15)
    const versions = `newsroom.publishable p join newsroom.revision r on r.id = p.live_revision where p.kind = 'article'`
    const originals = await count(`${versions} and r.alignment is null`)
    expect(await count(`${versions} and r.alignment is null and p.edition = 'ar'`)).toBeGreaterThanOrEqual(
      originals / 2,
    )
    // Every edge leads from a block of its source to blocks of its own.
    expect(
      await rows(`
        with edge as (
          select r.id, r.words as own, s.words as source, e.edge from newsroom.revision r
          join newsroom.revision s on s.id = (r.alignment->>'revision')::bigint
          cross join lateral jsonb_array_elements(r.alignment->'edges') as e(edge)
        ) select edge.id, edge.edge from edge where
          not exists (select from jsonb_array_elements(source->'blocks') b where b->'attrs'->>'id' = edge->>0)
          or (edge->1 <> 'null' and exists (select from jsonb_array_elements_text(edge->1) t where not exists (
            select from jsonb_array_elements(own->'blocks') b where b->'attrs'->>'id' = t)))`),
    ).toEqual([])
  })

  test('lists on every region, has threads, coverages, breaking lines, static pages and a front that somebody arranged', async () => {
    const regions = await rows(
      `select region, count(distinct article)::int as count from live.article_region group by 1`,
    )
    expect(regions.map(({ region }) => region).sort()).toEqual([
      'africa',
      'asia',
      'asia-pacific',
      'europe',
      'latin-america',
      'mena',
      'palestine',
      'us-canada',
    ])
    expect(await count('live.thread')).toBeGreaterThanOrEqual(5)
    expect(await count('live.coverage')).toBe(9)
    expect(await count(`newsroom.breaking_line where attribution is not null`)).toBeGreaterThanOrEqual(20)
    expect(await count('newsroom.breaking_line')).toBeGreaterThanOrEqual(30)
    expect(await count('live.static_page')).toBeGreaterThanOrEqual(9)
    expect(await count('live.front where jsonb_array_length(containers) > 5')).toBe(3)
    expect(await count(`live.contributor where portrait is not null and line <> ''`)).toBe(30)
    expect(await count(`live.topic where description <> ''`)).toBeGreaterThanOrEqual(150)
  })

  test('is complete: nothing in its texts is missing that a reader would miss', async () => {
    const live = await rows('select id, blocks from live.article')
    const found = live.flatMap(({ id, blocks }) =>
      completeness(blocks as Parameters<typeof completeness>[0]).map((finding) => ({ id, ...finding })),
    )
    expect(found).toEqual([])
  })

  test('can be grown by generated stories: it has the people and sections that they name', async () => {
    const sections = (await rows('select id from newsroom.section')).map(({ id }) => id)
    const people = (await rows('select id from newsroom.contributor')).map(({ id }) => id)
    expect(sections).toEqual(expect.arrayContaining(harbour.sections.map(({ id }) => id)))
    expect(people).toEqual(expect.arrayContaining(harbour.contributors.map(({ id }) => id)))
  })
})
