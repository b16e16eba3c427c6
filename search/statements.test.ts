import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importArticles } from '../newsroom/importArticles.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import { monthsBetween, recentMonths } from './recentMonths.ts'
import { allStatement, partStatement } from './statements.ts'

const database = testDatabase()
const now = new Date('2026-06-20T12:00:00Z')
const few = { ranked: 5, counted: 8, forPhrase: 12 }
let reader: pg.Pool

/** Forty articles, a week apart from now on back, in two sections: each has the first word, each third the second. */
beforeAll(async () => {
  const room = newsroomOver(database.store)
  const chief = (await foundTestHouse(room))['editor-in-chief']
  take(
    await importArticles(
      room,
      chief,
      Array.from({ length: 40 }, (_, at) => ({
        edition: 'en',
        section: at % 2 === 0 ? 'news' : 'economy',
        words: wordsOf(at % 3 === 0 ? 'harbour pilot' : at % 3 === 1 ? 'pilot harbour' : 'harbour'),
        publishedAt: new Date(now.getTime() - at * 7 * 86_400_000),
      })),
    ),
  )
  reader = new pg.Pool({ ...database.reader, max: 1, options: '-c enable_seqscan=off' })
  reader.on('error', () => {})
})
afterAll(() => reader.end())

const questions = [
  { exact: "'harbour'", loose: "'harbour'" },
  { exact: "'pilot'", loose: "'pilot'" },
  { exact: "'harbour' & !'pilot'", loose: "'harbour' & !'pilot'" },
  { exact: "'harbour' | 'pilot'", loose: "'harbour' | 'pilot'" },
  { exact: "('harbour' <-> 'pilot')", loose: "('harbour' & 'pilot')" },
  { exact: "'nothing'", loose: "'nothing'" },
]
const chosen = [
  {},
  { sections: ['news'] },
  { since: new Date('2026-05-01T00:00:00Z') },
  { sections: ['news'], since: new Date('2026-01-01T00:00:00Z') },
]

type Months = ReturnType<typeof monthsBetween>
type Chosen = { sections?: string[]; since?: Date }

async function all({ exact, loose }: (typeof questions)[number], months: Months, skipped = 0) {
  const values = [
    exact,
    loose,
    exact !== loose,
    'en',
    now,
    skipped,
    months?.terms ?? null,
    months?.until ?? null,
  ]
  return (await reader.query(allStatement(few), values)).rows[0]
}

async function part({ exact, loose }: (typeof questions)[number], of: Chosen, months: Months) {
  const values = [exact, loose, exact !== loose, 'en', now, 0, months?.terms ?? null, months?.until ?? null]
  const more = [of.sections ?? null, null, of.since ?? null, null, exact, loose, null]
  return (await reader.query(partStatement(few), [...values, ...more])).rows[0]
}

describe('whatever months are taken for the newest, the answer is that without them', () => {
  test.each(['2026-06-01', '2026-05-01', '2026-03-15', '2025-12-31', '2020-01-01'])(
    'from %s',
    async (from) => {
      const months = monthsBetween('en', new Date(`${from}T00:00:00Z`), now)
      expect(months).not.toBeNull()
      for (const question of questions) {
        expect(await all(question, months)).toEqual(await all(question, null))
        expect(await all(question, months, 3)).toEqual(await all(question, null, 3))
        for (const of of chosen)
          expect(await part(question, of, months)).toEqual(await part(question, of, null))
      }
    },
  )

  test('also when something was published after them', async () => {
    const months = monthsBetween('en', new Date('2025-10-01T00:00:00Z'), new Date('2026-05-01T00:00:00Z'))
    const [question] = questions
    if (question) expect(await all(question, months)).toEqual(await all(question, null))
  })
})

test('months are terms, from the first with the last', () => {
  expect(monthsBetween('en', new Date('2025-11-30T23:00:00Z'), new Date('2026-01-01T00:00:00Z'))).toEqual({
    terms: "'@en:2025-11' | '@en:2025-12' | '@en:2026-01'",
    until: new Date('2026-02-01T00:00:00Z'),
  })
  expect(monthsBetween('en', new Date('2026-02-01T00:00:00Z'), new Date('2026-01-01T00:00:00Z'))).toBeNull()
  expect(monthsBetween('en', new Date('1996-02-01T00:00:00Z'), now)).toBeNull()
})

test('an edition of few articles needs no months, and is asked about them once', async () => {
  let asked = 0
  const months = recentMonths(async (_, __, values) => {
    asked += 1
    return (values[0] === 'ar' ? [{ oldest: new Date('2026-06-02T00:00:00Z') }] : []) as never
  })
  expect(await months('en', now)).toBeNull()
  expect(await months('en', now)).toBeNull()
  expect(asked).toBe(1)
  expect((await months('ar', now))?.terms).toBe("'@ar:2026-06'")
})
