import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Newsroom } from '../newsroom/act.ts'
import { type KeptAsset, keepAsset } from '../newsroom/keepAsset.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, newsroomOver, take } from '../test/newsroom.ts'
import { box, filmWithPlace, ftyp, mvhd, place, track } from './fixtures/film.ts'
import { hugePng } from './fixtures/hugePng.ts'
import { drawing, withDataSets } from './fixtures/pictures.ts'
import { incomingFile, mediaFolderIn, renditionFile, sweepIncoming } from './mediaFolder.ts'
import { originalFile } from './originals.ts'
import { type MediaRoom, takeIn } from './takeIn.ts'

const database = testDatabase()
const data = mkdtempSync(join(tmpdir(), 'take-in-'))
const folder = mediaFolderIn(data)
let newsroom: Newsroom
let room: MediaRoom
let reporter: Actor
afterAll(() => rmSync(data, { recursive: true, force: true }))
beforeAll(async () => {
  newsroom = newsroomOver(database.store)
  reporter = (await foundTestHouse(newsroom)).reporter
  room = { newsroom, folder, origin: 'test' }
})

const kept = async (more: Partial<KeptAsset> = {}): Promise<string> =>
  take(
    await keepAsset(
      newsroom,
      reporter,
      { kind: 'picture', credit: { kind: 'photograph' }, words: { en: {} }, ...more },
      { edition: 'en', bytes: 'none' },
    ),
  ).asset
const cutOff = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)
const rows = async (text: string, ...values: unknown[]) =>
  (await database.store.pool.query(text, values)).rows
const rowOf = async (id: string) => (await rows('select * from newsroom.asset where id = $1', id))[0]
const renditionsOf = (id: string) => rows('select * from newsroom.rendition where asset = $1', id)

test('a picture: kept as it came, measured upright, its words read, and to be seen at once', async () => {
  const jpeg = withDataSets(await drawing(1600, 800).withMetadata({ orientation: 6 }).jpeg().toBuffer(), [
    [1, 90, '\x1b%G'],
    [2, 80, 'ليلى مروان'],
    [2, 110, 'Agencia'],
    [2, 116, '© 2026'],
    [2, 120, 'Boats'],
    [2, 55, '20260501'],
    [2, 60, '120000+0000'],
  ])
  const asset = await kept()
  const taken = await takeIn(room, asset, { bytes: jpeg })
  expect(taken).toMatchObject({
    ok: true,
    doubles: [],
    metadata: { creator: 'ليلى مروان', caption: 'Boats' },
  })
  const row = await rowOf(asset)
  expect(row).toMatchObject({
    state: 'present',
    mime: 'image/jpeg',
    bytes: String(jpeg.length),
    width: 800,
    height: 1600,
    credit_person: 'ليلى مروان',
    credit_organisation: 'Agencia',
    credit_as_received: 'Agencia',
    rights: '© 2026',
    taken_at: new Date('2026-05-01T12:00:00Z'),
  })
  const original = originalFile(folder, row.sha256)
  expect(original).toBe(join(data, 'media/originals', row.sha256.slice(0, 2), row.sha256.slice(2)))
  expect(readFileSync(original)).toEqual(jpeg)
  expect(statSync(original).mode & 0o777).toBe(0o640)
  const [first, ...more] = await renditionsOf(asset)
  expect(more).toEqual([])
  expect(first).toMatchObject({ format: 'jpeg', width: 800, height: 1600 })
  const { iptc } = ExifReader.load(readFileSync(renditionFile(folder, asset, first)), { expanded: true })
  expect(iptc?.['By-line']).toMatchObject({ description: 'ليلى مروان' })
  expect(readdirSync(folder.incoming)).toEqual([])
})

test('what the newsroom says of it stands, in its files too', async () => {
  const asset = await kept({
    credit: { kind: 'handout', person: 'Own', asReceived: 'Own line' },
    rights: 'Own rights',
  })
  const jpeg = withDataSets(await drawing(100, 50).jpeg().toBuffer(), [
    [2, 80, 'Other'],
    [2, 110, 'Other line'],
    [2, 116, 'Other rights'],
  ])
  await takeIn(room, asset, { bytes: jpeg })
  expect(await rowOf(asset)).toMatchObject({
    credit_person: 'Own',
    credit_as_received: 'Own line',
    rights: 'Own rights',
  })
  const [first] = await renditionsOf(asset)
  const { xmp } = ExifReader.load(readFileSync(renditionFile(folder, asset, first)), { expanded: true })
  expect([xmp?.creator, xmp?.Credit, xmp?.rights].map((one) => one?.description)).toEqual([
    'Own',
    'Own line',
    'Own rights',
  ])
})

test('equal bytes are kept once, are two assets, and are offered as doubles', async () => {
  const bytes = await drawing(300, 200).png().toBuffer()
  const [one, other] = [await kept(), await kept()]
  expect(await takeIn(room, one, { bytes })).toMatchObject({ ok: true, doubles: [] })
  const file = join(data, 'other.png')
  writeFileSync(file, bytes)
  expect(await takeIn(room, other, { file })).toMatchObject({ ok: true, doubles: [one] })
  expect(existsSync(file)).toBe(true)
  expect((await rowOf(one)).sha256).toBe((await rowOf(other)).sha256)
  expect((await renditionsOf(other))[0].hash).toBe((await renditionsOf(one))[0].hash)
  // What an asset holds never changes.
  expect(await takeIn(room, one, { bytes: await drawing(9, 9).png().toBuffer() })).toMatchObject({
    ok: false,
  })
  expect((await rowOf(one)).width).toBe(300)
})

test('a film goes to readers whole, but for where it was made', async () => {
  const film = filmWithPlace()
  const asset = await kept({ kind: 'video' })
  expect(await takeIn(room, asset, { bytes: film })).toMatchObject({ ok: true })
  const row = await rowOf(asset)
  expect(row).toMatchObject({ mime: 'video/mp4', width: 1920, height: 1080, duration: 12.5 })
  expect(readFileSync(originalFile(folder, row.sha256)).equals(film)).toBe(true)
  const [rendition] = await renditionsOf(asset)
  expect(rendition).toMatchObject({ format: 'original', mime: 'video/mp4', width: 1920 })
  const file = renditionFile(folder, asset, rendition)
  expect(readFileSync(file).includes(place)).toBe(false)
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder.incoming)).toEqual([])
})

test('a recording goes to readers as it is; a film without pictures is one', async () => {
  const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(4000, 'x')])
  const asset = await kept({ kind: 'audio' })
  expect(await takeIn(room, asset, { bytes: mp3 })).toMatchObject({ ok: true })
  expect(await rowOf(asset)).toMatchObject({ mime: 'audio/mpeg', width: null, duration: null })
  const [rendition] = await renditionsOf(asset)
  expect(rendition).toMatchObject({ format: 'original', width: null, bytes: '4004' })
  expect(readFileSync(renditionFile(folder, asset, rendition)).equals(mp3)).toBe(true)

  const spoken = await kept({ kind: 'audio' })
  const m4a = Buffer.concat([ftyp('mp42'), box('moov', mvhd(), track('soun'))])
  expect(await takeIn(room, spoken, { bytes: m4a })).toMatchObject({ ok: true })
  expect(await rowOf(spoken)).toMatchObject({ mime: 'audio/mp4', duration: 12.5, width: null })
})

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ['nothing', () => Buffer.alloc(0), 'It is empty.'],
  ['a page', () => Buffer.from('<!doctype html><title>Sign in</title>'), 'HTML'],
  ['a drawing that holds programs', () => Buffer.from('<svg xmlns="x"><script/></svg>'), 'SVG'],
  ['a picture cut off', async () => cutOff(await drawing(600, 400).jpeg().toBuffer()), 'broken'],
  ['a bomb', () => hugePng(50_000, 50_000), '50000 × 50000'],
  ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'HEIC'],
  ['a film', () => filmWithPlace(), 'video'],
  ['a recording', () => Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio'],
])('%s, where a picture was expected: missing, and why', async (_, bytes, said) => {
  const asset = await kept()
  expect(await takeIn(room, asset, { bytes: await bytes() })).toMatchObject({
    ok: false,
    mayPass: false,
    what: expect.stringContaining(said),
  })
  expect(await rowOf(asset)).toMatchObject({
    state: 'missing',
    fault: expect.stringContaining(said),
    mime: null,
  })
  expect(await renditionsOf(asset)).toEqual([])
  expect(readdirSync(folder.incoming)).toEqual([])
})

test('a file that is not there may come later', async () => {
  const asset = await kept()
  expect(await takeIn(room, asset, { file: join(data, 'nowhere') })).toMatchObject({
    ok: false,
    mayPass: true,
  })
  expect((await rowOf(asset)).state).toBe('missing')
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .gif()
    .toBuffer()
  expect(await takeIn(room, asset, { bytes })).toMatchObject({ ok: true })
  expect(await rowOf(asset)).toMatchObject({ state: 'present', fault: '', mime: 'image/gif' })
})

test('an asset that nobody kept', async () => {
  expect(await takeIn(room, '0nothing', { bytes: Buffer.alloc(9) })).toMatchObject({ ok: false })
})

test('what a killed program left half-done is swept, what is being written is not', async () => {
  const [old, fresh] = [incomingFile(folder), incomingFile(folder)]
  writeFileSync(old, 'half')
  writeFileSync(fresh, 'half')
  expect(await sweepIncoming(folder, Date.now())).toBe(0)
  const later = Date.now() + 3_700_000
  utimesSync(fresh, later / 1000, later / 1000)
  expect(await sweepIncoming(folder, later)).toBe(1)
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
  rmSync(fresh)
  expect(await sweepIncoming(mediaFolderIn(join(data, 'nowhere')), later)).toBe(0)
})
