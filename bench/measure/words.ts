import { declarationSentences } from '../../exchange/generate/declaration.ts'
import { type Language, languages } from '../../language/facts.ts'
import { searchTokens } from '../../language/search/tokens.ts'
import { type ArticleWords, type Block, plainText, type Run } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import { bodyHtml } from '../../model/body/html/bodyHtml.ts'
import { bareSurroundings } from '../../model/body/html/surroundings.ts'
import { wordDifference } from '../../model/body/wordDifference.ts'
import { difference } from '../../model/difference.ts'
import { html } from '../../model/html/html.ts'
import type { Measurement } from '../context.ts'
import { type BudgetName, type Figure, median } from '../figure.ts'

const wordsInArticle = 1000
const timesBefore = 200
const times = 200

/**
 * What is done to the words of an article, 1,000 of them with all that articles hold, in each language: read from
 * HTML, printed as HTML, stemmed, and two of its revisions told apart. The slowest language is the figure.
 */
export const measureWords: Measurement = async () => {
  const works = languages.map((language) => ({ language, ...workOn(language) }))
  const budgets = ['words, read', 'words, printed', 'words, stemmed', 'words, told apart'] as const
  return budgets.map((budget): Figure => {
    const took = works.map((work) => ({ language: work.language, time: typical(work[budget]) }))
    const said = (of: typeof took): string =>
      of.map(({ language, time }) => `${language} ${time.toFixed(2)} ms`).join(', ')
    const remembered = works.map(({ language, again }) => ({ language, time: typical(again) }))
    return {
      budget,
      value: Math.max(...took.map(({ time }) => time)),
      note:
        budget === 'words, stemmed'
          ? `no word seen before: ${said(took)}; every word seen before: ${said(remembered)}`
          : said(took),
    }
  })
}

/** What is timed, by budget; `again` stems words that were stemmed before. */
type Work = Readonly<Record<Extract<BudgetName, `words, ${string}`> | 'again', () => unknown>>

function workOn(language: Language): Work {
  const markup = articleMarkup(language)
  const read = (): Block[] => blocksFromHtml(markup, { mint: String, language })
  const blocks = read()
  const around = bareSurroundings(language, String)
  const text = blocks.map(plainText).join('\n')
  const unseen = Array.from({ length: timesBefore + times }, (_, at) => strange(text, language, at)).values()
  const [before, after] = [wordsWith(blocks), wordsWith(blocks.flatMap(edited))]
  return {
    'words, read': read,
    'words, printed': () => bodyHtml(blocks, around).toString(),
    'words, stemmed': () => searchTokens(unseen.next().value ?? '', language),
    again: () => searchTokens(text, language),
    'words, told apart': () =>
      difference(before, after).blocks.map((change) =>
        change.kind === 'changed' && change.before.type === 'words' && change.after.type === 'words'
          ? wordDifference(change.before.content ?? [], change.after.content ?? [])
          : [],
      ),
  }
}

/** Stems are remembered by word, so a text is made of words that nobody has seen: two letters go into each. */
function strange(text: string, language: Language, at: number): string {
  const letters = language === 'ar' ? 'بتثجحخدذرزسشصضطظعغفقكلمنهوي' : 'abcdefghijklmnopqrstuvwxyz'
  const letter = (place: number): string => letters[place % letters.length] ?? ''
  const inner = letter(at) + letter(Math.floor(at / letters.length))
  return text.replace(/\p{L}{2,}/gu, (word) => word.slice(0, 2) + inner + word.slice(2))
}

/** The median of many times in milliseconds, once everything is compiled. */
function typical(work: () => unknown): number {
  for (let time = 0; time < timesBefore; time += 1) work()
  const took: number[] = []
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    work()
    took.push(performance.now() - began)
  }
  return median(took)
}

/** An article as agencies and editors write one: paragraphs with links and emphasis, a subhead, a list, a quotation, a table, a picture. */
function articleMarkup(language: Language): string {
  const sentences = declarationSentences(language)
  const paragraphs: string[] = []
  let words = 0
  for (let at = 0; words < wordsInArticle; at += 1) {
    const sentence = sentences[at % sentences.length] ?? ''
    words += sentence.split(' ').length
    paragraphs.push(`${markupOf(sentence, at)}\n`)
  }
  return `<html><body>${paragraphs.join('')}</body></html>`
}

function markupOf(sentence: string, at: number): string {
  const cut = sentence.indexOf(' ', sentence.length / 2)
  const [first, second] = [sentence.slice(0, cut), sentence.slice(cut + 1)]
  const inside = html`${first} <a href="${`https://wire.example/${at}`}">${second}</a>`
  if (at % 12 === 3) return html`<h2>${sentence}</h2>`.toString()
  if (at % 12 === 5) return html`<ul><li>${first}</li><li><em>${second}</em></li></ul>`.toString()
  if (at % 12 === 7) return html`<blockquote><p>${first}</p><cite>${second}</cite></blockquote>`.toString()
  if (at % 12 === 9)
    return html`<figure><img src="${`https://wire.example/${at}.jpg`}" alt="${first}"><figcaption>${second}</figcaption></figure>`.toString()
  if (at % 12 === 11)
    return html`<table><tr><th>${first}</th><td>1</td></tr><tr><th>${second}</th><td>2</td></tr></table>`.toString()
  return html`<p>${inside} <strong>${at}</strong></p>`.toString()
}

const wordsWith = (blocks: Block[]): ArticleWords => ({ headline: { headline: 'x' }, standfirst: '', blocks })

/** A later revision: each third block has other words in its middle, each tenth is gone. */
function edited(block: Block, at: number): Block[] {
  if (at % 10 === 9) return []
  if (at % 3 !== 0 || block.type !== 'words') return [block]
  const content = (block.content ?? []).map((run): Run => {
    const words = run.text.split(' ')
    words.splice(words.length / 2, 1, 'other', 'words')
    return { ...run, text: words.join(' ') }
  })
  return [{ ...block, content }]
}
