import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import {
  actorWith,
  foundTestHouse,
  handClock,
  newsroomOver,
  operator,
  take,
  wordsOf,
} from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { keyOf, makeKey, revokeKey } from './apiKey.ts'
import { arrangeFront } from './arrangeFront.ts'
import { createArticle } from './createArticle.ts'
import { foundHouse } from './foundHouse.ts'
import { hold } from './hold.ts'
import { importArticles } from './importArticles.ts'
import { publish } from './publish.ts'
import { raiseLine } from './raiseLine.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
let editor: Actor

beforeAll(async () => {
  room = newsroomOver(database.store, { clock })
  editor = (await foundTestHouse(room)).editor
})

const made = async (section: string, edition = 'en') =>
  take(await createArticle(room, editor, { edition, section, words: wordsOf('Said', 'One.') }))
const kind = (outcome: { ok: boolean; refusal?: { kind: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.kind
const tryPublish = async (who: Actor, section: string, edition = 'en') =>
  kind(await publish(room, who, { article: (await made(section, edition)).article, revision: 1 }))

describe('a grant', () => {
  test('for a section reaches what lies below it, and nothing beside it', async () => {
    const news = await actorWith(room, [{ role: 'editor', section: 'news' }])
    expect(await tryPublish(news, 'news')).toBe('done')
    expect(await tryPublish(news, 'politics')).toBe('done')
    expect(await tryPublish(news, 'opinion')).toBe('no right')
    const politics = await actorWith(room, [{ role: 'editor', section: 'politics' }])
    expect(await tryPublish(politics, 'politics')).toBe('done')
    expect(await tryPublish(politics, 'news')).toBe('no right')
    expect(await tryPublish(politics, 'economy')).toBe('no right')
  })

  test('for a section reaches neither what has no section nor a whole edition', async () => {
    const news = await actorWith(room, [{ role: 'editor-in-chief', section: 'news' }])
    expect(kind(await raiseLine(room, news, { edition: 'en', words: 'A line' }))).toBe('no right')
    expect(
      kind(await arrangeFront(room, news, { edition: 'en', front: 'home', version: 0, containers: [] })),
    ).toBe('no right')
    const item = { edition: 'en', section: 'news', words: wordsOf('Old', 'One.'), publishedAt: clock.now() }
    expect(kind(await importArticles(room, news, [item]))).toBe('no right')
    const { line } = take(await raiseLine(room, editor, { edition: 'en', words: 'A line' }))
    expect(kind(await hold(room, news, { kind: 'breaking line', id: line, status: 410, notice: '' }))).toBe(
      'no right',
    )
  })

  test('for an edition ends at its border', async () => {
    const arabic = await actorWith(room, [{ role: 'editor', edition: 'ar' }])
    expect(await tryPublish(arabic, 'news', 'ar')).toBe('done')
    expect(await tryPublish(arabic, 'news', 'en')).toBe('no right')
    expect(kind(await raiseLine(room, arabic, { edition: 'es', words: 'Una línea' }))).toBe('no right')
    const two = ['ar', 'en'].map((edition) => ({
      edition,
      section: 'news',
      words: wordsOf('Old', 'One.'),
      publishedAt: clock.now(),
    }))
    expect(kind(await importArticles(room, arabic, two))).toBe('no right')
  })

  test('for an edition and a section needs both', async () => {
    const narrow = await actorWith(room, [{ role: 'editor', edition: 'ar', section: 'politics' }])
    expect(await tryPublish(narrow, 'politics', 'ar')).toBe('done')
    expect(await tryPublish(narrow, 'politics', 'en')).toBe('no right')
    expect(await tryPublish(narrow, 'news', 'ar')).toBe('no right')
  })

  test('may be narrow in one role and wide in another, and each counts where it reaches', async () => {
    const mixed = await actorWith(room, [
      { role: 'reporter' },
      { role: 'editor', edition: 'es', section: 'opinion' },
    ])
    expect(
      kind(
        await createArticle(room, mixed, { edition: 'ar', section: 'news', words: wordsOf('خبر', 'One.') }),
      ),
    ).toBe('done')
    expect(await tryPublish(mixed, 'opinion', 'es')).toBe('done')
    expect(await tryPublish(mixed, 'opinion', 'en')).toBe('no right')
  })

  test('ends at its hour, to the millisecond', async () => {
    const until = new Date(clock.now().getTime() + 1000)
    const guest = await actorWith(room, [{ role: 'editor', until }])
    clock.set(new Date(until.getTime() - 1))
    expect(await tryPublish(guest, 'news')).toBe('done')
    clock.set(until)
    expect(await tryPublish(guest, 'news')).toBe('no right')
  })

  test('to administer gives no right to words, and to edit none to administer', async () => {
    const administrator = await actorWith(room, [{ role: 'administrator' }])
    expect(await tryPublish(administrator, 'news')).toBe('no right')
    expect(
      kind(await makeKey(room, administrator, { name: 'another', grants: [{ role: 'reporter' }] })),
    ).toBe('done')
    expect(kind(await makeKey(room, editor, { name: 'another', grants: [{ role: 'reporter' }] }))).toBe(
      'no right',
    )
    const ofEdition = await actorWith(room, [{ role: 'administrator', edition: 'en' }])
    expect(
      kind(await makeKey(room, ofEdition, { name: 'another', grants: [{ role: 'editor-in-chief' }] })),
    ).toBe('no right')
    expect(
      kind(await foundHouse(room, ofEdition, { editions: [], sections: [], contributors: [], labels: [] })),
    ).toBe('no right')
  })

  test('is given only for what exists', async () => {
    for (const grant of [
      { role: 'editor', edition: 'xx' },
      { role: 'editor', section: 'xx' },
      { role: 'king' },
    ]) {
      const outcome = await makeKey(room, operator, { name: 'x', grants: [grant as { role: 'editor' }] })
      expect(kind(outcome)).toBe('no such thing')
    }
  })
})

describe('a key', () => {
  test('is known by its secret until it is revoked, and then signs nothing', async () => {
    const { key, secret } = take(
      await makeKey(room, operator, { name: 'agency', grants: [{ role: 'editor' }] }),
    )
    expect(await keyOf(database.store, secret)).toBe(key)
    expect(await keyOf(database.store, `${secret}x`)).toBeNull()
    const { rows } = await database.store.pool.query(
      'select to_jsonb(k)::text as row from newsroom.api_key k where id = $1',
      [key],
    )
    expect(rows[0].row).not.toContain(secret.slice('dragoman_'.length))
    const agency: Actor = { kind: 'key', id: key, origin: 'test' }
    expect(await tryPublish(agency, 'news')).toBe('done')
    take(await revokeKey(room, operator, { key }))
    expect(await keyOf(database.store, secret)).toBeNull()
    expect(await tryPublish(agency, 'news')).toBe('not signed in')
    expect(kind(await revokeKey(room, operator, { key }))).toBe('no such thing')
    expect(await tryPublish({ kind: 'key', id: 'nobody', origin: 'test' }, 'news')).toBe('not signed in')
  })

  test('that is revoked in the middle of an act: the act is before the revoking in the log, or refused', async () => {
    for (let round = 0; round < 15; round += 1) {
      const { key } = take(await makeKey(room, operator, { name: 'agency', grants: [{ role: 'editor' }] }))
      const agency: Actor = { kind: 'key', id: key, origin: 'test' }
      const articles = await Promise.all([1, 2, 3, 4].map(() => made('news')))
      const [revoked, ...published] = await Promise.all([
        revokeKey(room, operator, { key }),
        ...articles.map(({ article }) => publish(room, agency, { article, revision: 1 })),
      ])
      const end = take(revoked)
      expect(end).toBeNull()
      for (const outcome of published) {
        if (outcome.ok) expect(outcome.position).toBeLessThan(revoked.ok ? revoked.position : 0)
        else expect(outcome.refusal.kind).toBe('not signed in')
      }
    }
  })

  test('can end itself, also twice at once', async () => {
    const { key } = take(await makeKey(room, operator, { name: 'own', grants: [{ role: 'administrator' }] }))
    const self: Actor = { kind: 'key', id: key, origin: 'test' }
    const outcomes = await Promise.all([1, 2, 3].map(() => revokeKey(room, self, { key })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    for (const outcome of outcomes)
      if (!outcome.ok) expect(['no such thing', 'not signed in']).toContain(outcome.refusal.kind)
  })
})
