import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBody } from '../../test/anyBody.ts'
import type { Mark, Run, Words } from './block.ts'
import { fewestEdits } from './fewestEdits.ts'
import { textOf, tidyRuns } from './runs.ts'
import { sentencesOf, tokensOf } from './token.ts'
import { type WordChange, wordDifference } from './wordDifference.ts'

const run = (text: string, ...marks: Mark[]): Run =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }

const earlier = (changes: readonly WordChange[]): Run[] =>
  tidyRuns(
    changes.flatMap((change) =>
      change.kind === 'added' ? [] : change.kind === 'marked' ? change.before : change.runs,
    ),
  )
const later = (changes: readonly WordChange[]): Run[] =>
  tidyRuns(changes.flatMap((change) => (change.kind === 'removed' ? [] : change.runs)))

const told = (before: string, after: string): string =>
  wordDifference([run(before)], [run(after)])
    .map(({ kind, runs }) => {
      const text = textOf(runs)
      return kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `[-${text}-]` : text
    })
    .join('')

describe('the fewest edits', () => {
  const sequence = fc.array(fc.nat(4), { maxLength: 12 })

  /** The longest common subsequence, by trying everything (with memory). */
  const longest = (one: readonly number[], other: readonly number[]): number => {
    const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
    for (let x = one.length - 1; x >= 0; x -= 1)
      for (let y = other.length - 1; y >= 0; y -= 1)
        rows[x]![y] =
          one[x] === other[y]
            ? 1 + (rows[x + 1]?.[y + 1] ?? 0)
            : Math.max(rows[x + 1]?.[y] ?? 0, rows[x]?.[y + 1] ?? 0)
    return rows[0]?.[0] ?? 0
  }

  test('keep as much as can be kept, in order', () => {
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const kept = fewestEdits(before, after, 100)
        if (!kept) throw new Error('It gave up.')
        expect(kept.from.map((at) => before[at])).toEqual(kept.to.map((at) => after[at]))
        for (const places of [kept.from, kept.to])
          for (const [at, place] of places.entries())
            if (at > 0) expect(place).toBeGreaterThan(places[at - 1]!)
        expect(kept.from).toHaveLength(longest(before, after))
      }),
      { numRuns: 2000 },
    )
  })

  test('are given up where more than allowed would be needed, and only there', () => {
    fc.assert(
      fc.property(sequence, sequence, fc.nat(10), (before, after, most) => {
        // Different ends on both sides: neither is only an insertion.
        const one = [10, ...before, 11]
        const other = [20, ...after, 21]
        const needed = one.length + other.length - 2 * longest(one, other)
        expect(fewestEdits(one, other, most) === null).toBe(needed > most)
        expect(fewestEdits(before, [...before, ...after], 0)).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('tokens', () => {
  test('joined are the text, and so are sentences', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        for (const text of [one, other, `${one}\ud83d${other}\u0000`]) {
          expect(tokensOf(text).join('')).toBe(text)
          expect(sentencesOf(tokensOf(text)).join('')).toBe(text)
        }
      }),
    )
  })

  test.each([
    ['He said 1,500 of them.', ['He', ' ', 'said', ' ', '1,500', ' ', 'of', ' ', 'them', '.']],
    ['وقالت الحُكومةُ: «١٬٥٠٠»', ['وقالت', ' ', 'الحُكومةُ', ':', ' ', '«', '١٬٥٠٠', '»']],
    ['می‌خواهم', ['می‌خواهم']],
    ['don’t', ['don’t']],
    ['東京に', ['東', '京', 'に']],
    ['👩‍👧🇵🇸!', ['👩‍👧', '🇵🇸', '!']],
  ])('of %s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })
})

describe('the difference by words', () => {
  test('read without what was added is the earlier text, without what was removed the later, marks and all', () => {
    const runs = anyBody(undefined, 3).map((blocks) =>
      blocks.flatMap((block) => (block.type === 'words' ? (block.content ?? []) : [])),
    )
    const edited = fc.tuple(runs, runs, runs, runs).map(([a, b, c, d]) => [
      [...a, ...b, ...c],
      [...a, ...d, ...c],
    ])
    fc.assert(
      fc.property(edited, ([before = [], after = []]) => {
        const changes = wordDifference(before, after)
        expect(earlier(changes)).toEqual(tidyRuns(before))
        expect(later(changes)).toEqual(tidyRuns(after))
        for (const change of changes) {
          expect(textOf(change.runs)).not.toBe('')
          if (change.kind === 'marked') {
            expect(textOf(change.before)).toBe(textOf(change.runs))
            expect(change.before).not.toEqual(change.runs)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is nothing where nothing changed', () => {
    fc.assert(
      fc.property(anyBody(undefined, 3), (blocks) => {
        for (const block of blocks.filter((one): one is Words => one.type === 'words'))
          for (const change of wordDifference(block.content ?? [], structuredClone(block.content ?? [])))
            expect(change.kind).toBe('same')
      }),
    )
  })

  test.each([
    ['He said so.', 'She said so.', '[-He-]{+She+} said so.'],
    ['Eleven people died.', 'Eleven people were hurt.', 'Eleven people [-died-]{+were hurt+}.'],
    ['قال الوزير إن ١١ شخصًا قُتلوا', 'قال الوزير إن ١٢ شخصًا قُتلوا', 'قال الوزير إن [-١١-]{+١٢+} شخصًا قُتلوا'],
    ['وقالت الحكومة', 'وقالت الحكومة أمس', 'وقالت الحكومة{+ أمس+}'],
    ['El año pasado', 'El ano pasado', 'El [-año-]{+ano+} pasado'],
    ['one two three', 'uno dos tres', '[-one two three-]{+uno dos tres+}'],
    ['東京に行く', '京都に行く', '[-東-]京{+都+}に行く'],
    ['', 'Said.', '{+Said.+}'],
    ['Said.', '', '[-Said.-]'],
    ['', '', ''],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toBe(expected)
  })

  test('notices words that are only set otherwise, and says how they were', () => {
    const link: Mark = { type: 'link', attrs: { href: 'https://a.example/' } }
    expect(wordDifference([run('He said so.')], [run('He '), run('said', link), run(' so.')])).toEqual([
      { kind: 'same', runs: [run('He ')] },
      { kind: 'marked', before: [run('said')], runs: [run('said', link)] },
      { kind: 'same', runs: [run(' so.')] },
    ])
    const other: Mark = { type: 'link', attrs: { href: 'https://b.example/' } }
    expect(wordDifference([run('said', link)], [run('said', other)])).toEqual([
      { kind: 'marked', before: [run('said', link)], runs: [run('said', other)] },
    ])
    expect(
      wordDifference([run('a', link, { type: 'strong' })], [run('a', { type: 'strong' }, link)]),
    ).toEqual([{ kind: 'same', runs: [run('a', link, { type: 'strong' })] }])
  })

  test('of texts that share little goes by sentences, of texts that share nothing it is the whole', () => {
    const sentence = (word: string): string =>
      `${Array.from({ length: 60 }, (_, at) => `${word}${at}`).join(' ')}. `
    const before = sentence('a') + sentence('b') + sentence('stays') + sentence('c') + sentence('d')
    const after = sentence('e') + sentence('f') + sentence('stays') + sentence('g') + sentence('h')
    const kinds = wordDifference([run(before.trim())], [run(after.trim())])
    expect(kinds.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same', 'removed', 'added'])
    expect(textOf(kinds[2]?.runs ?? [])).toContain('stays30')
    const many = (from: number): string => Array.from({ length: 1000 }, (_, at) => `w${from + at}.`).join('')
    expect(wordDifference([run(many(0))], [run(many(1000))]).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ])
  })

  test('takes any text of any length: lone halves of pairs, NUL, ten million letters, blanks or marks', () => {
    const wild = fc.string({ unit: 'binary' }).map((text) => `${text}\ud83d\u0000\udc00`)
    fc.assert(
      fc.property(wild, wild, (before, after) => {
        const changes = wordDifference([run(before)], [run(after)])
        expect(textOf(earlier(changes))).toBe(before)
        expect(textOf(later(changes))).toBe(after)
      }),
    )
    for (const [letter, times] of [
      ['x', 10_000_000],
      [' ', 1_000_000],
      ['\u0301', 1_000_000],
      ['1,', 500_000],
    ] as const) {
      const long = letter.repeat(times)
      const changes = wordDifference([run(long)], [run(`${long}y`)])
      expect(textOf(later(changes)).length).toBe(long.length + 1)
    }
  })
})
