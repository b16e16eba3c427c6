import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  articleAddress,
  decodePath,
  encodePath,
  frontAddress,
  lineAddress,
  readAddress,
  reservedSegments,
  sectionAddress,
  sectionSlugFault,
  shortAddress,
} from './address.ts'
import { isPublicId, mintPublicId } from './identity.ts'

const editions = [
  { id: 'en', base: '/en' },
  { id: 'es', base: '/es' },
  { id: 'es-mx', base: '/es/mx' },
  { id: 'ar', base: '/ar' },
]
const own = [{ id: 'ar', base: '' }]

/** Letters of the three scripts, with marks and digits, and hyphens between. */
const word = fc.stringMatching(/^[a-z0-9áñüءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌَُِّْ]{1,12}$/)
const slug = fc.array(word, { maxLength: 5 }).map((words) => words.join('-').normalize('NFC'))
const sectionSlug = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join('-').normalize('NFC'))
const sectionPath = fc
  .array(sectionSlug, { minLength: 1, maxLength: 3 })
  .filter((slugs) => slugs.every((one, at) => sectionSlugFault(one, at === 0) === null))
  .map((slugs) => slugs.join('/'))
const id = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => mintPublicId(() => bytes))
const edition = fc.constantFrom(...editions, ...own)
const among = (one: { base: string }) => (one.base === '' ? own : editions)

/** An address as a browser would send it, read as the server does. */
const travelled = (address: string, of: readonly { id: string; base: string }[]) =>
  readAddress(decodePath(encodePath(address)) ?? 'broken', of)

describe('an address that is made', () => {
  test('is read back, over the wire, as what it was made for', () => {
    fc.assert(
      fc.property(edition, sectionPath, slug, id, (of, path, words, thing) => {
        const all = among(of)
        expect(travelled(frontAddress(of), all)).toEqual({ kind: 'front', edition: of.id })
        expect(travelled(sectionAddress(of, path), all)).toEqual({ kind: 'section', edition: of.id, path })
        const article = { kind: 'article', edition: of.id, id: thing }
        expect(travelled(articleAddress(of, path, words, thing), all)).toEqual(article)
        expect(travelled(shortAddress(of, thing), all)).toEqual({ ...article, kind: 'short' })
        expect(travelled(lineAddress(of, thing), all)).toEqual({ ...article, kind: 'line' })
      }),
      { numRuns: 500 },
    )
  })

  test('stands for the same article with any words before the id, in any section', () => {
    fc.assert(
      fc.property(
        edition,
        sectionPath,
        sectionPath,
        slug,
        slug,
        id,
        (of, path, other, words, others, thing) => {
          expect(travelled(articleAddress(of, path, words, thing), among(of))).toEqual(
            travelled(articleAddress(of, other, others, thing), among(of)),
          )
        },
      ),
    )
  })

  test('is plain ASCII on the wire, and spelled in one way', () => {
    fc.assert(
      fc.property(edition, sectionPath, slug, id, (of, path, words, thing) => {
        const wire = encodePath(articleAddress(of, path, words, thing))
        expect(wire).toMatch(/^\/[!-~]*$/)
        expect(encodePath(decodePath(wire) ?? '')).toBe(wire)
      }),
    )
  })
})

describe('a path that comes in', () => {
  test('of any kind is read or refused, never an error; what is read can be sent on unchanged', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 60 }).map((text) => `/${text}`),
      fc
        .array(
          fc.constantFrom(
            '/',
            '%',
            '.',
            '..',
            '%2e',
            '%2F',
            '%00',
            '%25',
            '?',
            '#',
            '\\',
            'en',
            '%F0%9F',
            '\ud800',
            'é',
            '%C3%A9',
            'é',
            ':',
            '@',
          ),
          { maxLength: 12 },
        )
        .map((parts) => `/${parts.join('')}`),
      fc.webPath(),
    )
    fc.assert(
      fc.property(anything, (raw) => {
        const path = decodePath(raw)
        if (path === null) return
        expect(path.startsWith('/')).toBe(true)
        expect(path).not.toContain('//')
        expect(path).toBe(path.normalize('NFC'))
        expect(decodePath(encodePath(path))).toBe(path)
        // Sent on as a redirect it stays a path on this host.
        const there = new URL(encodePath(path), 'https://example.org')
        expect([there.origin, there.search, there.hash]).toEqual(['https://example.org', '', ''])
        readAddress(path, editions)
        readAddress(path, own)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['en', null],
    ['', null],
    ['/%', null],
    ['/%zz', null],
    ['/%C3', null],
    ['/%ED%A0%80', null],
    ['/\ud800', null],
    ['/en/%00', null],
    ['/en/%0a', null],
    ['/en\\news', null],
    ['/en/%5Cnews', null],
    ['/en/../desk', null],
    ['/en/%2e%2e/desk', null],
    ['/en/./news', null],
    ['/en/%E2%80%AE', null],
    [`/${'a'.repeat(1000)}`, null],
    ['//example.org/x', '/example.org/x'],
    ['/en//news', '/en/news'],
    ['/en/%2Fnews', '/en/news'],
    ['/%65n/news', '/en/news'],
    ['/ar/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1', '/ar/أخبار'],
    ['/ar/%D8%A7%D9%94', '/ar/أ'],
    ['/es/ma%C3%B1ana', '/es/mañana'],
    ['/es/man%CC%83ana', '/es/mañana'],
    ['/en/a%3Fb%23c', '/en/a?b#c'],
    ['/en/%2525', '/en/%25'],
  ])('%j is %j', (raw, path) => {
    expect(decodePath(raw)).toBe(path)
  })

  test.each([
    ['/', { kind: 'chooser' }],
    ['/en', { kind: 'front', edition: 'en' }],
    ['/en/', { kind: 'front', edition: 'en' }],
    ['/english', null],
    ['/fr/news', null],
    ['/es/mx/', { kind: 'front', edition: 'es-mx' }],
    ['/es/mx/noticias', { kind: 'section', edition: 'es-mx', path: 'noticias' }],
    ['/en/news', { kind: 'section', edition: 'en', path: 'news' }],
    ['/en/news/a/', { kind: 'section', edition: 'en', path: 'news/a' }],
    ['/en/news/4k2m9x0a', { kind: 'article', edition: 'en', id: '4k2m9x0a' }],
    ['/en/news/x-4k2m9x0a', { kind: 'article', edition: 'en', id: '4k2m9x0a' }],
    ['/en/x-4k2m9x0a', { kind: 'section', edition: 'en', path: 'x-4k2m9x0a' }],
    ['/en/news/4K2M9X0A', { kind: 'section', edition: 'en', path: 'news/4K2M9X0A' }],
    ['/en/news/x-ak2m9x0a', { kind: 'section', edition: 'en', path: 'news/x-ak2m9x0a' }],
    ['/en/a/4k2m9x0a', { kind: 'short', edition: 'en', id: '4k2m9x0a' }],
    ['/en/a/4k2m9x0a/b', null],
    ['/en/a', null],
    ['/en/breaking/4k2m9x0a', { kind: 'line', edition: 'en', id: '4k2m9x0a' }],
    ['/en/breaking', null],
    ['/en/desk/4k2m9x0a', null],
    ['/en/topic/peace-4k2m9x0a', null],
  ])('%s leads to %j', (path, address) => {
    expect(readAddress(path, editions)).toEqual(address)
  })

  test('belongs to the edition with the longest base, in whatever order they are told', () => {
    const mixed = [...own, ...editions]
    for (const order of [mixed, mixed.toReversed()]) {
      expect(readAddress('/es/mx/noticias', order)).toMatchObject({ edition: 'es-mx' })
      expect(readAddress('/أخبار', order)).toMatchObject({ edition: 'ar' })
      expect(readAddress('/', order)).toEqual({ kind: 'front', edition: 'ar' })
    }
  })
})

describe("a section's slug", () => {
  test.each([
    ['news', true, null],
    ['أخبار', true, null],
    ['middle-east', false, null],
    ['', true, 'empty'],
    ['live', true, 'reserved'],
    ['live', false, null],
    ['4k2m9x0a', false, 'reads as an id'],
    ['news-4k2m9x0a', true, 'reads as an id'],
    ['news/politics', true, 'shape'],
    ['a b', true, 'shape'],
    ['-news', true, 'shape'],
    ['news?', true, 'shape'],
    ['man\u0303ana', true, 'shape'],
    ['..', true, 'shape'],
  ])('%j (at the root: %s) is %s', (slug, isRoot, fault) => {
    expect(sectionSlugFault(slug, isRoot)).toBe(fault)
  })

  test('may be none of the first segments that belong to the program', () => {
    for (const segment of reservedSegments) expect(sectionSlugFault(segment, true)).not.toBeNull()
  })
})

describe('a public id', () => {
  test('is eight characters without any that are mistaken for others, a digit first, whatever the random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const made = mintPublicId(() => bytes)
        expect(made).toMatch(/^[0-9][0-9a-hjkmnp-tv-z]{7}$/)
        expect(isPublicId(made)).toBe(true)
      }),
    )
  })

  test('is as random as its bytes: each of the 32 at every place but the first', () => {
    const seen = Array.from({ length: 8 }, () => new Set<string>())
    for (let byte = 0; byte < 256; byte += 1) {
      const made = mintPublicId(() => new Uint8Array(8).fill(byte))
      for (const [at, character] of [...made].entries()) seen[at]?.add(character)
    }
    expect(seen.map((set) => set.size)).toEqual([10, 32, 32, 32, 32, 32, 32, 32])
  })

  test.each([
    '',
    '4k2m9x0',
    '4k2m9x0ab',
    'ak2m9x0a',
    '4i2m9x0a',
    '4l2m9x0a',
    '4o2m9x0a',
    '4u2m9x0a',
    '4K2M9X0A',
    '4k2m9x0a\n',
    ' 4k2m9x0a',
  ])('%j is none', (text) => {
    expect(isPublicId(text)).toBe(false)
  })
})
