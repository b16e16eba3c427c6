import { describe, expect, it } from 'vitest'
import { mediaSource } from './mediaSource.ts'

describe('where a picture may be fetched from', () => {
  it.each([
    [' https://a.example/p.jpg ', undefined, 'https://a.example/p.jpg'],
    ['media/boat.jpg', undefined, 'media/boat.jpg'],
    ['./boat.jpg', undefined, './boat.jpg'],
    ['p.jpg', 'https://a.example/2026/one', 'https://a.example/2026/p.jpg'],
    ['//a.example/p.jpg', 'https://b.example/', 'https://a.example/p.jpg'],
  ])('%s, %s', (address, base, source) => {
    expect(mediaSource(address, base)).toBe(source)
  })

  it.each([
    '', '   ', '../../etc/passwd', 'a/../../b', 'a\\..\\b', '/etc/passwd', '\\\\host\\share', 'C:\\boot.ini', 'file:///etc/passwd',
    'javascript:alert(1)', 'data:image/png;base64,AAAA', 'ftp://a.example/p.jpg', '//a.example/p.jpg', 'a\u0000b', 'x'.repeat(3000),
  ])('not from %s', (address) => {
    expect(mediaSource(address)).toBeNull()
  }) // biome-ignore format: a list to be read as one
})
