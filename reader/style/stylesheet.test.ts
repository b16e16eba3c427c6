import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import stylelint from 'stylelint'
import { describe, expect, test } from 'vitest'
import { stylesheet, tighten } from './stylesheet.ts'

const folder = new URL('./', import.meta.url)
const sources = readdirSync(folder).filter((name) => name.endsWith('.css'))
const sent = new TextDecoder().decode(stylesheet().bytes)

test('every style file is sent, the ranking of the layers first', () => {
  expect(sent.startsWith('@layer reset, tokens, base, layout, components, print;')).toBe(true)
  for (const name of sources) expect(sent).toContain(tighten(readFileSync(new URL(name, folder), 'utf8')))
  expect(sent).not.toContain('/*')
})

test('its path is made from its bytes, so it may be kept for ever', () => {
  const { bytes, hash, path } = stylesheet()
  expect(hash).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 16))
  expect(path).toBe(`/built/site-${hash}.css`)
  expect(stylesheet()).toBe(stylesheet())
})

describe('the rules of style', () => {
  test.each(sources)('%s keeps them', async (name) => {
    const { results } = await stylelint.lint({ files: new URL(name, folder).pathname })
    expect(results.flatMap(({ warnings }) => warnings.map(({ text }) => text))).toEqual([])
  })

  test.each([
    'margin-left: 1px',
    'padding: 1px 2px 3px 4px',
    'left: 0',
    'width: 1px',
    'text-align: right',
    'float: left',
    'border-right-color: red',
    'border-top-left-radius: 1px',
  ])('%s is refused, since it names a side of the screen', async (declaration) => {
    const { errored } = await stylelint.lint({
      code: `.a {\n  ${declaration};\n}\n`,
      codeFilename: new URL('trial.css', folder).pathname,
    })
    expect(errored).toBe(true)
  })

  test('styles by direction are refused', async () => {
    const code = '[dir="rtl"] .a {\n  color: red;\n}\n'
    const { errored } = await stylelint.lint({ code, codeFilename: new URL('trial.css', folder).pathname })
    expect(errored).toBe(true)
  })
})

describe('contrast (WCAG 2.2, 1.4.3): at least 4.5 to 1', () => {
  const tokens = readFileSync(new URL('tokens.css', folder), 'utf8')
  const [light, dark] = tokens.split('prefers-color-scheme: dark')
  const pairs = [
    ['ink', 'paper'],
    ['ink', 'paper-tint'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'paper-tint'],
    ['accent', 'paper'],
    ['accent', 'paper-tint'],
    ['on-accent', 'accent'],
    ['paper', 'ink'],
  ] as const

  test.each([
    ['light', light],
    ['dark', dark],
  ])('in the %s scheme', (_, scheme) => {
    for (const [words, ground] of pairs) {
      const ratio = contrast(colour(scheme ?? '', words), colour(scheme ?? '', ground))
      expect(ratio, `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

function colour(tokens: string, name: string): string {
  const found = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(tokens)?.[1]
  if (found === undefined) throw new Error(`tokens.css has no colour --${name} of six digits in this scheme.`)
  return found
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
