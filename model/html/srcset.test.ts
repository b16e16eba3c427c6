import { expect, test } from 'vitest'
import { html } from './html.ts'
import { srcset } from './srcset.ts'

const printed = (...addresses: string[]): string =>
  html`<source${srcset(addresses.map((address, at) => ({ address, width: 320 * (at + 1) })))}>`.toString()

test('each address stands with its width', () => {
  expect(printed('/media/a.avif', '/media/b.avif')).toBe(
    '<source srcset="/media/a.avif 320w, /media/b.avif 640w">',
  )
})

test('what could end the attribute, name a program or be read as two addresses is not printed', () => {
  expect(printed('/a"onerror="x')).toBe('<source srcset="/a&quot;onerror=&quot;x 320w">')
  expect(printed('javascript:alert(1)')).not.toContain('javascript')
  expect(printed('/a.jpg 1w, /evil', '/b,c')).toBe('<source>')
})
