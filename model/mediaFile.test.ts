import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaAddress, readMediaAddress } from './address.ts'
import { isRenditionHash, renditionHash } from './mediaFile.ts'

test('a hash is the first 80 bits, five a letter', () => {
  expect(renditionHash(new Uint8Array(32))).toBe('0000000000000000')
  expect(renditionHash(new Uint8Array(32).fill(255))).toBe('zzzzzzzzzzzzzzzz')
  expect(renditionHash(Uint8Array.of(0, 68, 50, 20, 199, 66, 84, 182, 53, 207))).toBe('0123456789abcdef')
  const [one, other] = ['a', 'b'].map((text) => renditionHash(createHash('sha256').update(text).digest()))
  expect(one).not.toBe(other)
})

test('what is made is read, and nothing else', () => {
  const file = { hash: '0123456789abcdef', mime: 'image/avif' }
  const made = mediaAddress('4k2m9x0a', file)
  expect(made).toBe('/media/4k2m9x0a/0123456789abcdef.avif')
  expect(readMediaAddress(made)).toEqual({ asset: '4k2m9x0a', ...file })
  expect(readMediaAddress(`${made}?w=1`)).toEqual({ asset: '4k2m9x0a', ...file })
  for (const other of [
    '/media/4k2m9x0a/0123456789abcdef',
    '/media/4k2m9x0a/0123456789abcdef.svg',
    '/media/4k2m9x0a/0123456789ABCDEF.avif',
    '/media/4k2m9x0a/0123456789abcdel.avif',
    '/media/4k2m9x0a/../0123456789abcdef.avif',
    '/media/%2e%2e/0123456789abcdef.avif',
    '/media/4k2m9x0a//0123456789abcdef.avif',
    '/media/xk2m9x0a/0123456789abcdef.avif',
    '/media/4k2m9x0a/0123456789abcdef.avif/',
    '/en/media/4k2m9x0a/0123456789abcdef.avif',
  ])
    expect(readMediaAddress(other)).toBeNull()
  expect(() => mediaAddress('4k2m9x0a', { ...file, mime: 'image/svg+xml' })).toThrow()
})

test('any bytes give a well-formed hash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 32 }), (bytes) => {
      expect(isRenditionHash(renditionHash(bytes))).toBe(true)
    }),
  )
})
