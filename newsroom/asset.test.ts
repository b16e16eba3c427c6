import { beforeAll, expect, test } from 'vitest'
import type { Role } from '../model/workflow.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, handClock, newsroomOver, operator, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { addRenditions } from './addRenditions.ts'
import { createArticle } from './createArticle.ts'
import { type KeepOptions, type KeptAsset, keepAsset, keepAssets } from './keepAsset.ts'
import { publish } from './publish.ts'
import { type PresentAsset, settleAsset } from './settleAsset.ts'
import { withdraw } from './withdraw.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
let by: Record<Role, Actor>

beforeAll(async () => {
  room = newsroomOver(database.store, { clock })
  by = await foundTestHouse(room)
})

const program: Actor = { kind: 'clock', origin: 'jobs' }
const picture: KeptAsset = {
  kind: 'picture',
  credit: { kind: 'photograph', person: 'Zoë Díaz', asReceived: 'Foto: Zoë Díaz/El Puerto' },
  sources: ['https://pictures.example/a.jpg'],
  words: { es: { caption: 'Barcos', alt: 'Dos barcos' }, ar: { caption: 'سفن' } },
}
const options: KeepOptions = { edition: 'es', bytes: 'none' }
const here: PresentAsset = {
  mime: 'image/jpeg',
  sha256: 'ab'.repeat(32),
  bytes: 5000,
  width: 1200,
  height: 800,
  duration: null,
  found: {
    person: 'Other',
    organisation: 'Agency',
    asReceived: 'Other/Agency',
    rights: '©',
    caption: 'C',
    takenAt: null,
  },
  renditions: [
    { hash: '0123456789abcdef', format: 'jpeg', mime: 'image/jpeg', width: 960, height: 640, bytes: 900 },
  ],
  draw: true,
}
const avif = {
  hash: 'vvvvvvvvvvvvvvvv',
  format: 'avif' as const,
  mime: 'image/avif',
  width: 960,
  height: 640,
  bytes: 500,
}

const rows = async (text: string, ...values: unknown[]) =>
  (await database.store.pool.query(text, values)).rows
const assetRow = async (id: string) => (await rows('select * from newsroom.asset where id = $1', id))[0]
const jobsOf = async (id: string) =>
  rows(
    `select data, start_after from pgboss.job where name = 'media' and data->>'id' = $1 order by created_on`,
    id,
  )
const lastEntry = async () =>
  (
    await rows(
      'select act, audience, subject_kind, subject, keys, detail from newsroom.log order by position desc limit 1',
    )
  )[0]

async function shown(asset: string): Promise<string> {
  const words = wordsOf('With a picture', 'Words.')
  const block = {
    type: 'picture' as const,
    attrs: { id: 'pic', asset, source: '', alt: 'Boats', credit: 'Z' },
  }
  const made = take(
    await createArticle(room, by.editor, {
      edition: 'es',
      section: 'news',
      words: { ...words, blocks: [block, ...words.blocks] },
    }),
  )
  take(await publish(room, by.editor, { article: made.article, revision: 1 }))
  return made.article
}

test('kept, it is expected, with its words, and a job looks for it', async () => {
  const { asset } = take(await keepAsset(room, by.reporter, picture, { ...options, bytes: 'fetched' }))
  expect(await assetRow(asset)).toMatchObject({
    kind: 'picture',
    state: 'expected',
    credit_kind: 'photograph',
    credit_person: 'Zoë Díaz',
    credit_as_received: 'Foto: Zoë Díaz/El Puerto',
    sources: ['https://pictures.example/a.jpg'],
    mime: null,
  })
  expect(
    await rows('select language, caption, alt from newsroom.asset_words where asset = $1 order by 1', asset),
  ).toEqual([
    { language: 'ar', caption: 'سفن', alt: '' },
    { language: 'es', caption: 'Barcos', alt: 'Dos barcos' },
  ])
  expect(await jobsOf(asset)).toEqual([{ data: { act: 'take in', id: asset }, start_after: clock.now() }])
  expect(await lastEntry()).toMatchObject({ act: 'keep asset', audience: 'desk:*', subject: asset, keys: [] })
  const audit = await rows('select actor, act from newsroom.audit where subject = $1', asset)
  expect(audit).toEqual([{ actor: expect.stringMatching(/^key:/), act: 'keep asset' }])
})

test('many at once are one act; a job waits for whoever brings them', async () => {
  const { assets } = take(
    await keepAssets(room, by.reporter, Array(100).fill(picture), {
      ...options,
      bytes: 'brought',
      folder: '/import',
    }),
  )
  expect(new Set(assets).size).toBe(100)
  expect(await lastEntry()).toMatchObject({ detail: { count: 100, first: assets[0], last: assets[99] } })
  const [job] = await jobsOf(assets[50] ?? '')
  expect(job.data).toEqual({ act: 'take in', id: assets[50], folder: '/import' })
  expect(job.start_after.getTime() - clock.now().getTime()).toBe(600_000)
})

test('settled, it is here: what was said stays, what was not is taken from the file; the rest is drawn by a job', async () => {
  const { asset } = take(await keepAsset(room, by.reporter, { ...picture, words: { es: {} } }, options))
  take(await settleAsset(room, program, { asset, present: here }))
  expect(await assetRow(asset)).toMatchObject({
    state: 'present',
    mime: 'image/jpeg',
    width: 1200,
    credit_person: 'Zoë Díaz',
    credit_organisation: 'Agency',
    credit_as_received: 'Foto: Zoë Díaz/El Puerto',
    rights: '©',
  })
  expect(await rows('select caption from newsroom.asset_words where asset = $1', asset)).toEqual([
    { caption: 'C' },
  ])
  expect(await jobsOf(asset)).toMatchObject([{ data: { act: 'draw', id: asset } }])
  expect(await lastEntry()).toMatchObject({ act: 'settle asset', audience: 'desk:*', keys: [] })
  expect(await settleAsset(room, program, { asset, present: here })).toMatchObject({ ok: false })
  expect(await settleAsset(room, program, { asset, missing: 'Gone.' })).toMatchObject({ ok: false })
  expect((await assetRow(asset)).state).toBe('present')
})

test('missing has a reason, and is looked for again when it is kept again', async () => {
  const { asset } = take(await keepAsset(room, by.reporter, picture, options))
  take(await settleAsset(room, program, { asset, missing: 'The server answered 410.' }))
  expect(await assetRow(asset)).toMatchObject({ state: 'missing', fault: 'The server answered 410.' })
  take(await keepAsset(room, by.reporter, { ...picture, id: asset }, { ...options, bytes: 'fetched' }))
  expect(await assetRow(asset)).toMatchObject({ state: 'expected', attempts: 0 })
  expect(await jobsOf(asset)).toHaveLength(1)
})

test('readers see it when something public shows it, with every change; and no longer than that', async () => {
  const { asset } = take(await keepAsset(room, by.reporter, picture, options))
  const article = await shown(asset)
  const live = async () => (await rows('select * from live.asset where id = $1', asset))[0]
  expect(await live()).toBeUndefined()

  take(await settleAsset(room, program, { asset, present: here }))
  expect(await live()).toMatchObject({
    kind: 'picture',
    credit_person: 'Zoë Díaz',
    renditions: [here.renditions[0]],
  })
  expect(await lastEntry()).toMatchObject({ audience: 'public', keys: [`asset:${asset}`] })

  take(await addRenditions(room, program, { asset, renditions: [avif] }))
  expect((await live()).renditions).toHaveLength(2)
  expect(await lastEntry()).toMatchObject({
    act: 'add renditions',
    audience: 'public',
    keys: [`asset:${asset}`],
  })
  // Doing it again changes nothing for anybody.
  take(await addRenditions(room, program, { asset, renditions: [avif] }))
  expect(await lastEntry()).toMatchObject({ audience: 'desk:*', keys: [] })

  const renamed = { ...picture, id: asset, credit: { ...picture.credit, person: 'Zoe Diaz' } }
  expect(await keepAsset(room, by.reporter, renamed, options)).toMatchObject({
    ok: false,
    refusal: { kind: 'no right', act: 'keep live asset' },
  })
  take(await keepAsset(room, by['copy-editor'], renamed, options))
  expect(await live()).toMatchObject({ credit_person: 'Zoe Diaz' })
  expect(await lastEntry()).toMatchObject({ audience: 'public', keys: [`asset:${asset}`] })

  take(await withdraw(room, by.editor, { kind: 'article', id: article, notice: 'Gone.' }))
  expect(await live()).toBeUndefined()
})

test('only the program says what a file holds', async () => {
  const { asset } = take(await keepAsset(room, by.reporter, picture, options))
  for (const actor of [by.reporter, by.editor, by['editor-in-chief']]) {
    expect(await settleAsset(room, actor, { asset, present: here })).toMatchObject({
      ok: false,
      refusal: { kind: 'no right' },
    })
    expect(await addRenditions(room, actor, { asset, renditions: [avif] })).toMatchObject({
      ok: false,
      refusal: { kind: 'no right' },
    })
  }
  expect(await addRenditions(room, program, { asset, renditions: [avif] })).toMatchObject({ ok: false })
  take(await settleAsset(room, operator, { asset, present: here }))
  expect(await settleAsset(room, program, { asset: '0nothing', missing: 'x' })).toMatchObject({
    refusal: { kind: 'no such thing' },
  })
})

test.each<[string, Partial<KeptAsset>]>([
  ['an id that is none', { id: '../../x' }],
  ['a focus outside', { focus: { x: 2, y: 0 } }],
  ['a focus that is no number', { focus: { x: Number.NaN, y: 0 } }],
  ['too many sources', { sources: Array(11).fill('https://a.example/') }],
  ['a source without end', { sources: [`https://a.example/${'a'.repeat(5000)}`] }],
  ['words without end', { rights: 'a'.repeat(20_001) }],
  ['a NUL', { rights: 'a\0b' }],
  ['half a character', { words: { en: { caption: '\ud800' } } }],
])('refused: %s', async (_, more) => {
  expect(await keepAsset(room, by.editor, { ...picture, ...more }, options)).toMatchObject({
    ok: false,
    refusal: { kind: 'not acceptable' },
  })
})

test('refused: nothing, too many, the same twice, and whoever has no right in the edition', async () => {
  for (const given of [[], Array(101).fill(picture), Array(2).fill({ ...picture, id: '4k2m9x0a' })])
    expect(await keepAssets(room, by.editor, given, options)).toMatchObject({ ok: false })
  expect(await keepAsset(room, operator, picture, options)).toMatchObject({ refusal: { kind: 'no right' } })
})

test('one that had its id elsewhere keeps it', async () => {
  expect(take(await keepAsset(room, by.editor, { ...picture, id: '4k2m9x0a' }, options))).toEqual({
    asset: '4k2m9x0a',
  })
})
