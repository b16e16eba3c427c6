import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, type Subject, threadPlaces } from './candidate.ts'
import { relatedTo } from './score.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)

const subject: Subject = {
  id: 'own',
  story: 'own-story',
  published: start + 100 * day,
  topics: ['rare', 'common'],
  words: ['ferry', 'harbour', 'pilot', 'night'],
}

/** A live candidate on the subject's day, with nothing in common unless it is said. */
const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  story: `story of ${id}`,
  published: subject.published,
  topics: [],
  words: [],
  state: 'live',
  ...given,
})
const articlesOf = new Map([
  ['rare', 3],
  ['common', 5000],
])
const chosen = (candidates: readonly Candidate[], count = 4) =>
  relatedTo(subject, candidates, { count, articlesOf, newest: candidates })
const ids = (candidates: readonly Candidate[], count?: number) =>
  chosen(candidates, count).map(({ id }) => id)

describe('the order', () => {
  test('the thread comes before everything, what this led to first', () => {
    const close = candidate('close', { topics: ['rare'], words: subject.words })
    const thread = threadPlaces.map((place) => candidate(place, { thread: place, published: start }))
    expect(chosen([close, ...thread], 5)).toEqual([
      ...threadPlaces.map((id) => ({ id, because: 'thread' })),
      { id: 'close', because: 'topics' },
    ])
  })

  test('a rare topic weighs more than a common one', () => {
    const common = candidate('common', { topics: ['common'], words: ['ferry'] })
    const rare = candidate('rare', { topics: ['rare'], words: ['ferry'] })
    expect(ids([common, rare])).toEqual(['rare', 'common'])
  })

  test('of two with the same topic the one closer in words comes first', () => {
    const far = candidate('far', { topics: ['rare'], words: ['olive', 'press'] })
    const near = candidate('near', { topics: ['rare'], words: ['ferry', 'pilot'] })
    expect(ids([far, near])).toEqual(['near', 'far'])
  })

  test('of two alike the one closer in time comes first, before or after', () => {
    const alike = { topics: ['rare'], words: ['ferry'] }
    const after = candidate('after', { ...alike, published: subject.published + 20 * day })
    const before = candidate('before', { ...alike, published: subject.published - 10 * day })
    expect(ids([after, before])).toEqual(['before', 'after'])
  })

  test('a word that all have relates less than one that few have', () => {
    const crowd = Array.from({ length: 30 }, (_, at) =>
      candidate(`crowd ${at}`, { words: ['night', `w${at}`] }),
    )
    const telling = candidate('telling', { words: ['pilot', 'other'], published: subject.published - day })
    const [first] = chosen([...crowd, telling])
    expect(first).toEqual({ id: 'telling', because: 'words' })
  })

  test('a common topic alone says nothing', () => {
    const shared = candidate('shared', { topics: ['common'], published: start })
    expect(chosen([shared])).toEqual([{ id: 'shared', because: 'newest' }])
  })
})

const anyCandidate: fc.Arbitrary<Candidate> = fc
  .record({
    id: fc.constantFrom('own', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    story: fc.constantFrom('own-story', 's1', 's2', 's3', 's4', 's5', 's6'),
    published: fc.integer({ min: 0, max: 200 }).map((days) => start + days * day),
    topics: fc.subarray(['rare', 'common', 'other']),
    words: fc.subarray(['ferry', 'harbour', 'pilot', 'olive', 'press', 'rate']),
    state: fc.constantFrom(
      'live' as const,
      'live' as const,
      'live' as const,
      'withdrawn' as const,
      'held' as const,
    ),
    thread: fc.option(fc.constantFrom(...threadPlaces)),
  })
  .map(({ thread, ...rest }) => (thread === null ? rest : { ...rest, thread }))
const someCandidates = fc.uniqueArray(anyCandidate, { selector: ({ id }) => id, maxLength: 9 })
const someCount = fc.integer({ min: 0, max: 6 })

describe('whatever the candidates', () => {
  test('never the article itself, its story, one story twice, or what is not live', () => {
    fc.assert(
      fc.property(someCandidates, someCount, (candidates, count) => {
        const of = new Map(candidates.map((one) => [one.id, one]))
        const stories = ids(candidates, count).map((id) => of.get(id)?.story)
        expect(ids(candidates, count)).not.toContain(subject.id)
        expect(stories).not.toContain(subject.story)
        expect(new Set(stories).size).toBe(stories.length)
        for (const id of ids(candidates, count)) expect(of.get(id)?.state).toBe('live')
      }),
    )
  })

  test('the same in any order, and again', () => {
    fc.assert(
      fc.property(
        someCandidates.chain((candidates) =>
          fc.tuple(
            fc.constant(candidates),
            fc.shuffledSubarray(candidates, { minLength: candidates.length, maxLength: candidates.length }),
          ),
        ),
        someCount,
        ([candidates, shuffled], count) => {
          expect(chosen(shuffled, count)).toEqual(chosen(candidates, count))
        },
      ),
    )
  })

  test('as many as are wanted where so many stories can be told, and fewer are the beginning of more', () => {
    fc.assert(
      fc.property(someCandidates, someCount, (candidates, count) => {
        const tellable = new Set(
          candidates
            .filter((one) => one.state === 'live' && one.id !== subject.id && one.story !== subject.story)
            .map(({ story }) => story),
        )
        expect(ids(candidates, count)).toHaveLength(Math.min(count, tellable.size))
        expect(ids(candidates, count)).toEqual(ids(candidates, 9).slice(0, count))
      }),
    )
  })

  test('what is only new comes last, the newest first, and equal ones go by id', () => {
    fc.assert(
      fc.property(someCandidates, (candidates) => {
        const of = new Map(candidates.map((one) => [one.id, one]))
        const all = chosen(candidates, 9)
        const from = all.findIndex(({ because }) => because === 'newest')
        if (from === -1) return
        const rest = all.slice(from)
        expect(rest.every(({ because }) => because === 'newest')).toBe(true)
        const order = rest.map(({ id }) => ({ id, at: of.get(id)?.published ?? 0 }))
        expect(order).toEqual([...order].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)))
      }),
    )
  })

  test('the newest have no say in what is related', () => {
    fc.assert(
      fc.property(someCandidates, someCandidates, (candidates, newest) => {
        const alone = relatedTo(subject, candidates, { count: 9, articlesOf, newest: [] })
        const filled = relatedTo(subject, candidates, { count: 9, articlesOf, newest })
        expect(filled.slice(0, alone.length)).toEqual(alone)
        expect(alone.some(({ because }) => because === 'newest')).toBe(false)
      }),
    )
  })

  test('no number is needed of a topic', () => {
    const shared = candidate('shared', { topics: ['rare'] })
    expect(relatedTo(subject, [shared], { count: 1, articlesOf: new Map(), newest: [] })).toEqual([
      { id: 'shared', because: 'topics' },
    ])
  })
})
