import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedPieces, passage } from './passage.ts'

const shown = (pieces: readonly { text: string; found: boolean }[] | null) =>
  (pieces ?? []).map(({ text, found }) => (found ? `[${text}]` : text)).join('')

test('a word in any of its forms, a run of words only in its order', () => {
  expect(shown(markedPieces('The elections and an election', 'en', [[['elect']]]))).toBe(
    'The [elections] and an [election]',
  )
  expect(shown(markedPieces('Nations united; United Nations', 'en', [[['unit'], ['nation']]]))).toBe(
    'Nations [united; United Nations]'.replace('[united; United Nations]', 'united; [United Nations]'),
  )
  expect(shown(markedPieces('قال إن الحُكومة، وحكومات أخرى', 'ar', [[['حكوم']]]))).toBe(
    'قال إن [الحُكومة]، [وحكومات] أخرى',
  )
})

test('the part of a text where most of what was asked for meets, cut at words', () => {
  const far = 'One pilot sails. '
  const filler = 'Nothing of interest is said in this sentence. '.repeat(8)
  const pieces = passage([far + filler, `${filler}Here a pilot and his ship meet. ${filler}`], 'en', [
    [['pilot']],
    [['ship']],
  ])
  expect(shown(pieces)).toMatch(/^… [\w .]*Here a \[pilot\] and his \[ship\] meet\.[\w .]* …$/)
  expect(shown(pieces).length).toBeLessThan(260)
  expect(passage([filler], 'en', [[['pilot']]])).toBeNull()
})

test('the pieces are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 3 }), (text, word) => {
      const patterns = [[[word.toLowerCase()]], [['a'], ['b']]]
      const pieces = markedPieces(text, 'en', patterns)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      passage([text, text], 'en', patterns)
    }),
  )
})
