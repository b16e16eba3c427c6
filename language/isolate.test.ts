import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isolate } from './isolate.ts'

test('whatever a name holds, exactly one isolate opens and closes', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'ع', '\u202e', '\u2066', '\u2068', '\u2069', '\u202c'),
  })
  fc.assert(
    fc.property(name, (text) => {
      const marks = isolate(text).match(/[\u202a-\u202e\u2066-\u2069]/g)
      expect(marks).toEqual(['\u2068', '\u2069'])
      expect(isolate(text).slice(1, -1)).toBe(text.replace(/[^aع]/g, ''))
    }),
  )
})
