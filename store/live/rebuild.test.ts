import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangeFront } from '../../newsroom/arrangeFront.ts'
import { createArticle } from '../../newsroom/createArticle.ts'
import { pressFront } from '../../newsroom/pressFront.ts'
import { makeDatabase, type TestDatabase } from '../../test/database.ts'
import { liveSnapshot, nothingRebuilt } from '../../test/liveSnapshot.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../../test/newsroom.ts'
import { type Chosen, carryOutChosen, choose, seeded, type World } from '../../test/randomActs.ts'
import { rebuildLive } from './rebuild.ts'

async function freshWorld(): Promise<{ world: World; database: TestDatabase; end(): Promise<void> }> {
  const database = await makeDatabase()
  const clock = handClock()
  const room = newsroomOver(database.store, { clock })
  const by = await foundTestHouse(room)
  const world: World = { room, by, articles: [], lines: [], pass: clock.pass }
  return { world, database, end: () => database.store.close() }
}

const chosenActs = (length: { minLength: number; maxLength: number }) =>
  fc.array(fc.tuple(fc.nat(1000), fc.nat(50), fc.nat(50), fc.nat(50)) as fc.Arbitrary<Chosen>, length)

/** Ways in which `live` could be spoilt by hand, each a statement with a number to choose by. */
const damages: readonly string[] = [
  `delete from live.article where id in (select id from live.article order by md5(id || $1) limit 2)`,
  `update live.article set headline = '{"headline": "Not what was said"}', standfirst = $1 where id in (select id from live.article order by md5(id || $1) limit 2)`,
  `update live.article set state = 'live', gone = null where state <> 'live' and $1 <> ''`,
  `update live.article set slug = 'elsewhere', byline = '[]', notes = '[]', indexed = not indexed where $1 <> ''`,
  `update live.article set published_at = published_at + interval '1 hour', updated_at = null where $1 <> ''`,
  `insert into live.article select 'stray' || $1, story, edition, state, gone, revision, form, section, slug, headline, standfirst, blocks, dateline,
    credit_line, byline, notes, indexed, published_at, updated_at from live.article limit 1`,
  `delete from live.listing where article in (select article from live.listing order by md5(article || $1) limit 2)`,
  `update live.listing set list = 'section:opinion' || $1 where list = 'latest'`,
  `insert into live.listing (edition, list, published_at, article) values ('en', 'latest', now(), 'stray' || $1)`,
  `insert into live.listing (edition, list, published_at, article) select 'ar', 'section:news', now(), id from newsroom.publishable where $1 <> '' limit 3`,
  `delete from live.breaking_line where $1 <> ''`,
  `update live.breaking_line set state = 'live', words = 'Not what was said', article = null where $1 <> ''`,
  `insert into live.breaking_line (id, edition, state, place, raised_at) values ('stray' || $1, 'en', 'live', '', now())`,
  `delete from live.front where $1 <> ''`,
  `update live.front set containers = '[]' where $1 <> ''`,
  `insert into live.front (edition, name, containers) values ('en', 'stray' || $1, '[]')`,
  `insert into live.redirect (host, path, query, target) values ('', '/stray' || $1, '', '/')`,
  `update live.edition set name = 'Not our name', is_default = not is_default where $1 <> ''`,
  `delete from live.section where edition = 'ar' and $1 <> ''`,
  `update live.section set path = path || $1`,
  `insert into live.section (id, edition, name, slug, path, position) values ('stray' || $1, 'en', 'Stray', 'stray', 'stray', 1)`,
  `delete from live.contributor where $1 <> ''`,
  `insert into live.contributor (id, language, kind, name, slug) values ('stray' || $1, 'en', 'person', 'Stray', 'stray')`,
  `delete from live.article_words where article in (select article from live.article_words order by md5(article || $1) limit 2)`,
  `update live.article_words set words = 'stray' where $1 <> ''`,
  `update live.article_words set form = 'opinion', published_at = published_at + interval '1 day' where $1 <> ''`,
  `insert into live.article_words select 'stray' || $1, edition, section, form, published_at, words from live.article_words limit 1`,
  `insert into live.article_topic (article, topic, position) values ('stray' || $1, 'stray', 0)`,
  `insert into live.article_topic select article, 'stray' || $1, 0 from live.article_words`,
  `update live.related_by set words = 'stray', section = 'opinion' where $1 <> ''`,
  `delete from live.related_by where article in (select article from live.related_by order by md5(article || $1) limit 2)`,
  `insert into live.related_by select 'stray' || $1, edition, section, story, published_at, words from live.related_by limit 1`,
  `insert into live.thread (story, earlier, kind) values ('stray' || $1, 'stray', 'follows')`,
  `update live.thread set kind = case kind when 'follows' then 'background' else 'follows' end where $1 <> ''`,
  `insert into live.topic (id, language, kind, name, slug, aliases) values ('stray' || $1, 'en', 'place', 'Stray', 'stray', '{}')`,
  `insert into live.topic_words (words, topic, language, whole) values ('stray', 'stray' || $1, 'en', true)`,
  `insert into live.house_list (kind, language, groups) values ('synonyms', 'stray' || $1, '[]')`,
]

describe('the projection', () => {
  test('rebuilt equals incremental after any acts, and mends whatever was spoilt', async () => {
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        chosenActs({ minLength: 40, maxLength: 90 }),
        fc.array(fc.nat(damages.length - 1), { minLength: 1, maxLength: 8 }),
        async (acts, spoilt) => {
          const { world, database, end } = await freshWorld()
          try {
            for (const chosen of acts) {
              const { name, outcome } = await carryOutChosen(world, chosen)
              if (outcome?.ok) seen.set(name, (seen.get(name) ?? 0) + 1)
            }
            const { pool } = database.store
            const written = await liveSnapshot(pool)
            expect(await rebuildLive(database.store)).toEqual(nothingRebuilt)
            expect(await liveSnapshot(pool)).toEqual(written)
            for (const [at, damage] of spoilt.entries()) await pool.query(damages[damage] ?? '', [`${at}`])
            await rebuildLive(database.store)
            expect(await liveSnapshot(pool)).toEqual(written)
            expect(await rebuildLive(database.store)).toEqual(nothingRebuilt)
          } finally {
            await end()
          }
        },
      ),
      { numRuns: 10 },
    )
    // The acts above are only a proof where they were carried out, and not all refused.
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        'create',
        'save',
        'publish',
        'import',
        'raise line',
        'front',
        'topic',
        'tag',
        'thread',
      ]),
    )
  })

  test('every single way to spoil it is mended', async () => {
    const { world, database, end } = await freshWorld()
    try {
      const next = seeded(7)
      const { pool } = database.store
      const spoilt = ['article', 'breaking_line', 'front', 'listing', 'article_topic', 'related_by', 'thread']
      let written = await liveSnapshot(pool)
      // Ids are random, so some runs of acts take down all that was tagged; then there is nothing to spoil yet.
      const isThin = (): boolean => spoilt.some((table) => (written[table]?.length ?? 0) === 0)
      for (let count = 0; count < 150 || (isThin() && count < 2000); count += 1) {
        await carryOutChosen(world, choose(next))
        if (count >= 149) written = await liveSnapshot(pool)
      }
      expect(isThin()).toBe(false)
      for (const damage of damages) {
        await pool.query(damage, ['1'])
        await rebuildLive(database.store)
        expect(await liveSnapshot(pool), damage).toEqual(written)
      }
    } finally {
      await end()
    }
  })

  test('a rebuilding that changed something tells every page, and one that did not is silent', async () => {
    const { world, database, end } = await freshWorld()
    try {
      const { pool } = database.store
      take(
        await createArticle(world.room, world.by.reporter, {
          edition: 'en',
          section: 'news',
          words: wordsOf('One'),
        }),
      )
      const head = async () =>
        Number((await pool.query('select position from live.log_head')).rows[0].position)
      const before = await head()
      await rebuildLive(database.store)
      expect(await head()).toBe(before)
      await pool.query(
        `insert into live.listing (edition, list, published_at, article) values ('en', 'latest', now(), 'stray')`,
      )
      await rebuildLive(database.store)
      expect(await head()).toBe(before + 1)
      const { rows } = await pool.query('select act, keys from newsroom.log order by position desc limit 1')
      expect(rows[0]).toEqual({ act: 'rebuild live', keys: ['house:all'] })
    } finally {
      await end()
    }
  })

  test('fronts pressed at once, beside a rebuilding, are all on the site as they were pressed', async () => {
    const { world, database, end } = await freshWorld()
    try {
      const { pool } = database.store
      const names = ['one', 'two', 'three', 'four'].map((front) => ({ edition: 'en', front }))
      await Promise.all([
        ...names.map(async (name) => {
          for (let version = 0; version < 12; version += 1) {
            const containers = [
              {
                id: `v${version}`,
                layout: 'row' as const,
                cards: { by: 'rule' as const, list: 'latest' as const, count: 1 + version },
              },
            ]
            take(await arrangeFront(world.room, world.by.editor, { ...name, version, containers }))
            take(await pressFront(world.room, world.by.editor, { ...name, version: version + 1 }))
            const { rows } = await pool.query(
              'select containers from live.front where edition = $1 and name = $2',
              [name.edition, name.front],
            )
            expect(rows[0].containers).toEqual(containers)
          }
        }),
        (async () => {
          for (let count = 0; count < 8; count += 1) await rebuildLive(database.store)
        })(),
      ])
      expect(await rebuildLive(database.store)).toEqual(nothingRebuilt)
    } finally {
      await end()
    }
  })

  test('acts and rebuildings beside each other leave nothing behind that another rebuilding would mend', async () => {
    const { world, database, end } = await freshWorld()
    try {
      const next = seeded(11)
      for (let count = 0; count < 30; count += 1) await carryOutChosen(world, choose(next))
      const workers = [1, 2, 3].map(async (seed) => {
        const own = seeded(seed)
        const mine: World = { ...world, articles: [...world.articles], lines: [...world.lines] }
        for (let count = 0; count < 40; count += 1) await carryOutChosen(mine, choose(own))
      })
      const rebuilding = (async () => {
        for (let count = 0; count < 10; count += 1) await rebuildLive(database.store)
      })()
      await Promise.all([...workers, rebuilding])
      expect(await rebuildLive(database.store)).toEqual(nothingRebuilt)
    } finally {
      await end()
    }
  })
})
