import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mintPublicId } from '../../model/identity.ts'
import type { LiveCard } from './cards.ts'
import { cutPage } from './lists.ts'

/** Ids that look random and are the same for the same seed. */
function idsFrom(seed: number, count: number): string[] {
  let state = seed
  const random = (bytes: number): Uint8Array =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
  return Array.from({ length: count }, () => mintPublicId(random))
}
const ids = fc.tuple(fc.nat(), fc.nat(400)).map(([seed, count]) => idsFrom(seed, count))

const cardsOf = (list: readonly string[]): LiveCard[] =>
  list.map((id) => ({
    id,
    edition: 'en',
    section: 'news',
    slug: '',
    headline: { headline: id },
    standfirst: '',
    pictureId: null,
    picture: null,
    published: 0,
  }))

/** Walks a list, newest first, as a reader would: page by page, each beginning below the last article of the one before. */
function walk(list: readonly string[]): Map<string, string[]> {
  const pages = new Map<string, string[]>()
  let from = 0
  let before = 'first'
  for (;;) {
    const { cards, older } = cutPage(cardsOf(list.slice(from, from + 65)))
    pages.set(
      before,
      cards.map(({ id }) => id),
    )
    if (older === null) return pages
    from += cards.length
    before = older
  }
}

test('a walk through a list shows each article once, in order', () => {
  fc.assert(
    fc.property(ids, (list) => {
      const pages = [...walk(list).values()]
      expect(pages.flat()).toEqual(list)
      for (const page of pages.slice(0, -1)) expect(page.length).toBeGreaterThanOrEqual(24)
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(64)
    }),
  )
})

test('what is published on top leaves the older pages alone', () => {
  const list = idsFrom(1, 3000)
  let moved = 0
  let pages = 0
  for (let count = 1; count <= 40; count += 1) {
    const before = walk(list.slice(count))
    for (const [from, shown] of walk(list)) {
      if (from === 'first') continue
      pages += 1
      const was = before.get(from)
      if (was === undefined) moved += 1
      else expect(shown).toEqual(was)
    }
  }
  // The two walks fall into step after a few pages. Counted from the top, every one of these pages would be another.
  expect(pages).toBeGreaterThan(3000)
  expect(moved / pages).toBeLessThan(0.15)
})
