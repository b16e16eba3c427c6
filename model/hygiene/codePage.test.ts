import { expect, test } from 'vitest'
import { windows1252, windows1256 } from './codePage.ts'

test.each([
  ['windows-1252', windows1252],
  ['windows-1256', windows1256],
])('%s is the page that the platform decodes', (name, page) => {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128)
  const read = new TextDecoder(name).decode(bytes)
  expect(page.characters).toBe(read)
  for (let byte = 128; byte < 256; byte += 1) expect(page.byteOf(read.charCodeAt(byte - 128))).toBe(byte)
  expect(page.byteOf('a'.charCodeAt(0))).toBeUndefined()
  expect(page.byteOf('中'.charCodeAt(0))).toBeUndefined()
})
