import { expect, test } from 'vitest'
import { formatList, listPieces } from './list.ts'

test.each([
  ['en', ['Ana'], 'Ana'],
  ['en', ['Ana', 'Iris', 'Omar'], 'Ana, Iris, and Omar'],
  ['en-GB', ['Ana', 'Iris', 'Omar'], 'Ana, Iris and Omar'],
  ['ar', ['أحمد', 'سارة'], 'أحمد وسارة'],
  ['ar', ['أحمد', 'سارة', 'ليلى'], 'أحمد وسارة وليلى'],
  ['es', ['Ana', 'Omar'], 'Ana y Omar'],
  ['es', ['Ana', 'Iris'], 'Ana e Iris'],
])('%s joins %j', (language, items, joined) => {
  expect(formatList(language, items)).toBe(joined)
  const pieces = listPieces(language, items).map((piece) =>
    'item' in piece ? items[piece.item] : piece.literal,
  )
  expect(pieces.join('')).toBe(joined)
})
