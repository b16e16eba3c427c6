import { describe, expect, it } from 'vitest'
import { makeDatabase, testDatabase } from '../../test/database.ts'
import { newsroomOver, operator } from '../../test/newsroom.ts'
import { withRunKey } from '../runKey.ts'
import { fillStore } from './fillStore.ts'
import { firstContent, needsFirstContent } from './firstContent.ts'
import { harbour } from './house.ts'

const database = testDatabase()
const room = () => newsroomOver(database.store)
const rows = async (query: string): Promise<Record<string, unknown>[]> =>
  (await database.store.pool.query(query)).rows

describe('the first content of an empty store', () => {
  it('fills every edition, with versions of one story and a breaking line', async () => {
    expect(await needsFirstContent(database.store)).toBe(true)
    expect(await firstContent(room(), operator)).toBe(32)
    expect(await rows('select edition, count(*)::int from live.article group by 1 order by 1')).toEqual([
      { edition: 'ar', count: 11 },
      { edition: 'en', count: 11 },
      { edition: 'es', count: 10 },
    ])
    expect(await rows('select count(distinct story)::int as stories from live.article')).toEqual([
      { stories: 11 },
    ])
    expect(await rows(`select edition, state from live.breaking_line order by 1`)).toEqual([
      { edition: 'ar', state: 'live' },
      { edition: 'en', state: 'live' },
      { edition: 'es', state: 'live' },
    ])
    expect(await rows('select id from live.edition where is_default')).toEqual([{ id: 'en' }])
    expect(await rows('select count(distinct id)::int as sections from live.section')).toEqual([
      { sections: harbour.sections.length },
    ])
  })

  it('leaves no key in force, and is needed no more', async () => {
    expect(await rows('select from newsroom.api_key where revoked_at is null')).toEqual([])
    expect(await needsFirstContent(database.store)).toBe(false)
  })

  it('goes on where a killed start left it, and writes nothing twice', async () => {
    const other = await makeDatabase()
    const killed = newsroomOver(other.store)
    expect(await needsFirstContent(other.store)).toBe(true)
    const died = new Error('killed')
    await expect(
      firstContent({ ...killed, jobs: { send: () => Promise.reject(died) } }, operator),
    ).rejects.toThrow()
    // A kill leaves no time to end the key.
    await other.store.pool.query('update newsroom.api_key set revoked_at = null')
    expect(await needsFirstContent(other.store)).toBe(true)
    expect(await firstContent(killed, operator)).toBe(32)
    expect(await needsFirstContent(other.store)).toBe(false)
    const { rows: lines } = await other.store.pool.query('select edition from live.breaking_line')
    expect(lines).toHaveLength(3)
    await other.store.close()
  })

  it('can be followed by as many generated articles as one likes', async () => {
    const options = { articles: 501, seed: 'more', until: new Date('2026-05-01T00:00:00Z') }
    const told: number[] = []
    const done = await withRunKey(room(), operator, { name: 'more', role: 'editor' }, (actor) =>
      fillStore(room(), actor, options, (count) => told.push(count)),
    )
    expect(done).toBe(501)
    expect(told.at(-1)).toBe(501)
    expect(await rows('select count(*)::int from live.article')).toEqual([{ count: 533 }])
    const several = await rows(
      `select count(*)::int from (select story from newsroom.article group by story having count(*) > 1) told`,
    )
    expect(Number(several[0]?.count)).toBeGreaterThan(60)
  })

  it('is refused to who may not import', async () => {
    const options = { articles: 3, seed: 'no', until: new Date('2026-05-01T00:00:00Z') }
    const run = withRunKey(room(), operator, { name: 'no', role: 'reporter' }, (actor) =>
      fillStore(room(), actor, options),
    )
    await expect(run).rejects.toThrow('no right')
  })
})
