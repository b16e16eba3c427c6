import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { clearedFilm } from './clearedFilm.ts'
import { readFilm } from './film.ts'
import { box, filmWithPlace, ftyp, mvhd, numbers, place, track } from './fixtures/film.ts'
import { mediaFolderIn } from './mediaFolder.ts'

const folder = mkdtempSync(join(tmpdir(), 'film-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reading = (...boxes: Buffer[]) => {
  const file = join(folder, 'film')
  writeFileSync(file, Buffer.concat(boxes))
  return readFilm(file)
}

test('shape and length, wherever the head stands', async () => {
  expect(await reading(filmWithPlace())).toMatchObject({
    ok: true,
    hasPicture: true,
    width: 1920,
    height: 1080,
    duration: 12.5,
  })
  const long = Buffer.concat([numbers(0x01000000, 0, 0, 0, 0, 90_000, 0, 900_000), Buffer.alloc(80)])
  expect(await reading(ftyp(), box('moov', box('mvhd', long), track('soun')))).toMatchObject({
    hasPicture: false,
    width: 0,
    duration: 10,
  })
})

test('a film that was held upright is upright', async () => {
  const film = await reading(ftyp('qt  '), box('moov', mvhd(), track('vide', 1920, 1080, { turned: true })))
  expect(film).toMatchObject({ width: 1080, height: 1920 })
})

test('boxes of 64 bits, and a last one without a size', async () => {
  const movie = box('moov', mvhd(), track('vide', 640, 360))
  const head = Buffer.concat([numbers(1), Buffer.from('mdat'), numbers(0, 116), Buffer.alloc(100)])
  const open = Buffer.concat([numbers(0), movie.subarray(4)])
  expect(await reading(ftyp(), head, open)).toMatchObject({ width: 640, height: 360 })
})

test('what it does not say is not guessed', async () => {
  const unknown = await reading(ftyp(), box('moov', mvhd(1000, 0xffffffff), track('vide', 640, 360)))
  expect(unknown).toMatchObject({ duration: null })
  expect(await reading(ftyp(), box('moov', mvhd(0, 100), track('soun')))).toMatchObject({ duration: null })
})

test.each([
  ['no head', [ftyp(), box('mdat', Buffer.alloc(100))]],
  ['nothing in it', [ftyp(), box('moov', mvhd())]],
  ['cut off', [filmWithPlace().subarray(0, 5200)]],
  [
    'a track of positions',
    [ftyp(), box('moov', mvhd(), track('meta', 0, 0, { entry: 'gpmd' }), track('vide', 2, 2))],
  ],
])('%s: a fault in words', async (_, boxes) => {
  expect(await reading(...boxes)).toMatchObject({ ok: false, what: expect.stringMatching(/^It /) })
})

test('a billion empty boxes end soon', async () => {
  const empty = Buffer.alloc(8 * 100_000)
  for (let at = 0; at < empty.length; at += 8) empty.writeUInt32BE(8, at)
  const began = performance.now()
  expect(await reading(ftyp(), empty, box('moov', mvhd()))).toMatchObject({ ok: false })
  expect(performance.now() - began).toBeLessThan(5000)
})

test('whatever the bytes, it answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(5900), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 }),
      fc.nat(6000),
      async (changes, cut) => {
        const bytes = filmWithPlace()
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte
        const film = await reading(bytes.subarray(0, Math.max(cut, 8)))
        expect(typeof film.ok).toBe('boolean')
      },
    ),
    { numRuns: 200 },
  )
})

test('for readers place and device are gone, and everything else is where it was', async () => {
  const bytes = filmWithPlace()
  const film = await reading(bytes)
  if (!film.ok) throw new Error(film.what)
  expect(film.telling.map(({ type }) => type)).toEqual(['udta', 'udta', 'meta'])
  const copy = await clearedFilm(mediaFolderIn(folder), join(folder, 'film'), film.telling)
  const cleared = readFileSync(copy)
  expect(cleared.length).toBe(bytes.length)
  for (const gone of [place, 'xyz', 'location', 'Model']) {
    expect(bytes.includes(gone)).toBe(true)
    expect(cleared.includes(gone)).toBe(false)
  }
  expect(await readFilm(copy)).toMatchObject({ ok: true, width: 1920, duration: 12.5, telling: [] })
  expect(statSync(copy).mode & 0o777).toBe(0o640)
  expect(readFileSync(join(folder, 'film'))).toEqual(bytes)
})
