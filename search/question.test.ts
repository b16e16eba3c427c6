import fc from 'fast-check'
import { expect, test } from 'vitest'
import { synonymsOf } from '../language/search/synonyms.ts'
import { askFor, namesIn } from './asked.ts'
import { readQuestion } from './question.ts'

const none = synonymsOf([], 'en')
const ask = (typed: string, synonyms = none, topics = new Map()) =>
  askFor(readQuestion(typed), 'en', synonyms, topics)

test.each([
  ['harbour pilots', [['words', 'harbour pilots', true]]],
  [
    '"harbour pilots" strike',
    [
      ['phrase', 'harbour pilots', true],
      ['words', 'strike', true],
    ],
  ],
  [
    'strike -pilots -"on deck"',
    [
      ['words', 'strike', true],
      ['words', 'pilots', false],
      ['phrase', 'on deck', false],
    ],
  ],
  [
    '«رئيس الحكومة» -وزير',
    [
      ['phrase', 'رئيس الحكومة', true],
      ['words', 'وزير', false],
    ],
  ],
  ['“never closed', [['phrase', 'never closed', true]]],
  ['co-operation - x', [['words', 'co-operation x', true]]],
  [' " " - -- !', []],
])('%s', (typed, parts) => {
  expect(
    readQuestion(typed).map(({ kind, text, wanted }) => [kind, text.replace(' - ', ' '), wanted]),
  ).toEqual(parts)
})

test('words together, phrases in order, small words only where there is nothing else', () => {
  expect(ask('the pilots of Marsa')?.exact).toBe("'pilot' & 'marsa'")
  expect(ask('to be')?.exact).toBe("'to' & 'be'")
  expect(ask('"the pilots" -ships')).toMatchObject({
    exact: "('the' <-> 'pilot') & !('ship')",
    loose: "('the' & 'pilot') & !('ship')",
  })
  // An index without order would leave out too much.
  expect(ask('pilots -"big ships"')?.loose).toBe("'pilot'")
  expect(ask('-pilots')).toBeNull()
})

test('a word is widened by its synonyms, a name by its topic, the longest first', () => {
  const synonyms = synonymsOf(
    [
      ['un', 'united nations'],
      ['nations', 'countries'],
    ],
    'en',
  )
  expect(ask('un votes', synonyms)?.exact).toBe("('un' | ('unit' <-> 'nation')) & 'vote'")
  expect(ask('united nations', synonyms)?.exact).toBe("(('unit' & 'nation') | 'un')")
  const topics = new Map([['marsa port', [{ topic: '4k2m9x0a', names: ['Port of Marsa'] }]]])
  const asked = ask('Marsa Port news', none, topics)
  expect(asked?.exact).toBe("(('marsa' & 'port') | ('port' <-> 'of' <-> 'marsa') | '#4k2m9x0a') & 'news'")
  expect(namesIn(readQuestion('Marsa Port "x y" -z'), 'en')).toEqual(['marsa', 'marsa port', 'port'])
})

test('any string makes a question whose parts hold words, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      for (const { text } of readQuestion(typed)) {
        expect(text.isWellFormed()).toBe(true)
        expect(text).toMatch(/[\p{L}\p{N}]/u)
      }
      const asked = ask(typed)
      if (asked) expect(asked.exact.split("'").length % 2).toBe(1)
    }),
  )
})
