import { expect, test } from 'vitest'
import { key } from '../../model/key.ts'
import { keyHead, safetyHead } from './heads.ts'

const named = (head: readonly string[], name: string): string => head[head.indexOf(name) + 1] ?? ''

test('shared caches are told the page’s own key and those that can become hard, none that only become soft', () => {
  const head = keyHead('page:1', [key.house, key.card('1'), key.breaking('en'), key.section('news')])
  expect(named(head, 'Surrogate-Key')).toBe('page:1 house:all card:1')
  expect(named(head, 'Cache-Tag')).toBe('page:1,house:all,card:1')
})

test('keys are fit for a header, and never more than 16 kB', () => {
  const keys = Array.from({ length: 3000 }, (_, at) => key.list('en', `section:قسم,${at}`))
  const value = named(keyHead('page:1', keys), 'Cache-Tag')
  expect(value.length).toBeLessThanOrEqual(16_384)
  expect(value).toMatch(/^[\u0021-\u007e]+$/)
  expect(value.split(',')).toHaveLength(value.split(',list:').length)
})

test('no inline code or style, no frames, and pictures from the media host only where there is one', () => {
  expect(named(safetyHead(null), 'Content-Security-Policy')).not.toMatch(/unsafe|\*|https?:/)
  expect(named(safetyHead('https://m.example'), 'Content-Security-Policy')).toContain(
    "img-src 'self' https://m.example;",
  )
})
