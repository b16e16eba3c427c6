import { beforeAll, expect, test } from 'vitest'
import { shippedSynonyms } from '../language/search/synonyms.ts'
import type { Role } from '../model/workflow.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, newsroomOver, take } from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { keepSynonyms, synonymsInForce } from './keepSynonyms.ts'

const database = testDatabase()
let room: Newsroom
let by: Record<Role, Actor>
beforeAll(async () => {
  room = newsroomOver(database.store)
  by = await foundTestHouse(room)
})

const shown = async () =>
  (await database.store.pool.query(`select groups from live.house_list where language = 'ar'`)).rows

test('a language has the synonyms of the program until the house keeps its own, and again when they are given back', async () => {
  expect(await synonymsInForce(room.store, 'ar')).toEqual({ own: false, groups: shippedSynonyms('ar') })
  const groups = [
    ['عبّارة', ' قارب ', 'قارب'],
    ['ميناء', 'مرفأ'],
  ]
  expect(take(await keepSynonyms(room, by['copy-editor'], { language: 'ar', groups }))).toEqual({ groups: 2 })
  const kept = [
    ['عبّارة', 'قارب'],
    ['ميناء', 'مرفأ'],
  ]
  expect(await synonymsInForce(room.store, 'ar')).toEqual({ own: true, groups: kept })
  expect(await shown()).toEqual([{ groups: kept }])
  take(await keepSynonyms(room, by.editor, { language: 'ar', groups: null }))
  expect((await synonymsInForce(room.store, 'ar')).own).toBe(false)
  expect(await shown()).toEqual([])
})

test.each([
  ['one word alone', [['ميناء', 'ميناء ']], 'groups[0]'],
  [
    'an empty word',
    [
      ['a', 'b'],
      ['c', ' '],
    ],
    'groups[1]',
  ],
  ['half of a surrogate pair', [['a', '\ud800']], 'groups[0]'],
])('%s is refused', async (_, groups, where) => {
  expect(await keepSynonyms(room, by.editor, { language: 'ar', groups })).toMatchObject({
    ok: false,
    refusal: { kind: 'not acceptable', where },
  })
})

test('a reporter may not keep them, nor may anybody in a language without an edition', async () => {
  expect(await keepSynonyms(room, by.reporter, { language: 'ar', groups: null })).toMatchObject({
    ok: false,
    refusal: { kind: 'no right' },
  })
  expect(await keepSynonyms(room, by.editor, { language: 'fr', groups: null })).toMatchObject({
    ok: false,
    refusal: { kind: 'no such thing' },
  })
})
