import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeAddress } from './address.ts'
import { attributes } from './attributes.ts'
import { html } from './html.ts'

test.each([
  ['/en/news/harbour-4k2m9x0a', '/en/news/harbour-4k2m9x0a'],
  ['/ar/أخبار/محادثات', '/ar/أخبار/محادثات'],
  ['?before=4k2m9x0a', '?before=4k2m9x0a'],
  ['#notes', '#notes'],
  [' https://elsewhere.example/a b ', 'https://elsewhere.example/a%20b'],
  ['HTTP://elsewhere.example', 'HTTP://elsewhere.example'],
  ['mailto:desk@dragoman.example', 'mailto:desk@dragoman.example'],
  ['tel:+9701234567', 'tel:+9701234567'],
])('%j may stand', (address, printed) => {
  expect(safeAddress(address)).toBe(printed)
  expect(html`<a href="${address}"></a>`.toString()).toBe(`<a href="${printed}"></a>`)
})

test.each([
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '\\\\elsewhere.example',
  'http:elsewhere.example',
  'https:///elsewhere.example',
  'elsewhere.example',
  './relative',
])('%j leads nowhere', (address) => {
  expect(safeAddress(address)).toBe('#')
  expect(html`<img src="${address}" alt="">`.toString()).toBe('<img src="#" alt="">')
  expect(attributes({ href: address }).toString()).toBe(' href="#"')
})

describe('as a browser reads it (WHATWG URL)', () => {
  const own = 'https://own.example/ar/'
  const pieces = [
    ...[
      'javascript',
      'data',
      'http',
      'https',
      'mailto',
      'tel',
      ':',
      '/',
      '//',
      '\\',
      '?',
      '#',
      '@',
      '.',
      'x',
      ' ',
    ],
    ...['\t', '\n', '\r', '\0', '\u00a0', '\u200b', '\u202e', '%0a', '&', '"', '<', 'ع'],
  ]
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...pieces) }),
    fc.webUrl(),
  )

  test('no address runs anything, and none that begins as ours leaves us', () => {
    fc.assert(
      fc.property(anything, (address) => {
        const printed = safeAddress(address)
        if (!URL.canParse(printed, own)) return
        const url = new URL(printed, own)
        expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(url.protocol)
        if (/^[/?#]/.test(printed)) expect(url.origin).toBe('https://own.example')
        else expect(printed).toMatch(/^(https?:\/\/|mailto:|tel:)/i)
      }),
      { numRuns: 2000 },
    )
  })
})
