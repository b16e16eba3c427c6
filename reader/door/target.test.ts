import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTarget } from './target.ts'

test.each([
  ['/en/', { kind: 'path', path: '/en/' }],
  ['/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/', { kind: 'path', path: '/ar/أخبار/' }],
  ['/ar/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1/', { kind: 'respelt', to: '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/' }],
  ['//elsewhere.example/', { kind: 'respelt', to: '/elsewhere.example/' }],
  ['/en//news/?a=1', { kind: 'respelt', to: '/en/news/?a=1' }],
  ['/%2F%2Felsewhere.example', { kind: 'respelt', to: '/elsewhere.example' }],
  ['/en/%6Eews/', { kind: 'respelt', to: '/en/news/' }],
  ['/what%3F', { kind: 'path', path: '/what?' }],
  ['/%', { kind: 'refused', status: 400 }],
  ['/%C3%28', { kind: 'refused', status: 400 }],
  ['/a%00b', { kind: 'refused', status: 400 }],
  ['/a%0d%0aSet-Cookie:x', { kind: 'refused', status: 400 }],
  ['/a\\b', { kind: 'refused', status: 400 }],
  ['/../etc/passwd', { kind: 'refused', status: 400 }],
  [`/${'a'.repeat(1000)}`, { kind: 'refused', status: 414 }],
  [`/?${'a'.repeat(3000)}`, { kind: 'refused', status: 414 }],
])('%s', (url, read) => {
  expect(readTarget(url)).toMatchObject(read)
})

test('no target throws, leads to another host, or is respelt twice', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '/',
      '//',
      '%2F',
      '%5C',
      '%',
      '..',
      '%2e',
      '?',
      '#',
      '%0A',
      'é',
      '%C3%A9',
      'e\u0301',
      '@',
      ':',
    ),
  )
  const url = fc
    .array(piece, { maxLength: 12 })
    // Node refuses a target that is not plain ASCII before anybody sees it.
    .map((pieces) => `/${pieces.join('')}`.replace(/[^\u0021-\u007e]/g, ''))
  fc.assert(
    fc.property(url, (target) => {
      const read = readTarget(target)
      if (read.kind !== 'respelt') return
      expect(read.to).toMatch(/^\/(?!\/)[\u0021-\u007e]*$/)
      expect(readTarget(read.to).kind).not.toBe('respelt')
    }),
    { numRuns: 2000 },
  )
})
