import { expect, test } from 'vitest'
import { importArticles } from '../../newsroom/importArticles.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../../test/newsroom.ts'
import { migrateStore } from '../migrate.ts'

const database = testDatabase()

test('words that an older version made are made anew when the store is opened, once', async () => {
  const { store, reader } = database
  const room = newsroomOver(store)
  const chief = (await foundTestHouse(room))['editor-in-chief']
  const batch = ['Pilots', 'Ferries', 'Olives'].map((headline) => ({
    edition: 'en',
    section: 'news',
    words: wordsOf(headline, 'One.'),
    publishedAt: new Date(0),
  }))
  take(await importArticles(room, chief, batch))
  const words = async () =>
    (await store.pool.query('select article, words from live.article_words order by 1')).rows
  const made = await words()
  expect(made).toHaveLength(3)
  const head = async () => (await store.pool.query('select position from live.log_head')).rows
  const before = await head()

  await store.pool.query(`update live.article_words set words = 'older'`)
  await store.pool.query(`delete from live.article_words where article = $1`, [made[0].article])
  // Nothing says that they are old: they are left as they are.
  await migrateStore(store, reader.user)
  expect(await words()).toHaveLength(2)

  await store.pool.query(`update newsroom.follower set position = 0 where name = 'search words'`)
  expect(await migrateStore(store, reader.user)).toBe(0)
  expect(await words()).toEqual(made)
  // No page shows them, so nobody needs to be told.
  expect(await head()).toEqual(before)
})
