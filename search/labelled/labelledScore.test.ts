import { afterAll, beforeAll, expect, test } from 'vitest'
import { importArticles } from '../../newsroom/importArticles.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../../test/newsroom.ts'
import { openSearch, type Search } from '../search.ts'
import { labelledSearches, searchScore } from './labelledScore.ts'

const database = testDatabase()
const now = new Date('2026-06-01T12:00:00Z')
const ids = new Map<string, string[]>()
let search: Search

beforeAll(async () => {
  const room = newsroomOver(database.store)
  const chief = (await foundTestHouse(room))['editor-in-chief']
  for (const { language, articles } of labelledSearches) {
    const batch = articles.map(([, headline, text], at) => ({
      edition: language,
      section: 'news',
      words: wordsOf(headline, text),
      publishedAt: new Date(now.getTime() - (articles.length - at) * 3_600_000),
    }))
    ids.set(language, take(await importArticles(room, chief, batch)).articles)
  }
  search = openSearch(database.reader)
})
afterAll(() => search.close())

// These only ever go up.
const least = { groups: 0.98, precision: 1, recall: 1 }

test.each(labelledSearches)('$language agrees with its labelled set', async (set) => {
  const score = await searchScore(search, set, ids.get(set.language) ?? [], now)
  const told = JSON.stringify(score, null, 1)
  for (const what of ['groups', 'precision', 'recall'] as const)
    expect(score[what], told).toBeGreaterThanOrEqual(least[what])
})
