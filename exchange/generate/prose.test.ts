import { describe, expect, it } from 'vitest'
import { languages } from '../../language/facts.ts'
import { declarationSentences } from './declaration.ts'
import { inventName } from './names.ts'
import { inventMatter, subjects, tell } from './prose.ts'
import { seeded } from './seeded.ts'

const letters = { en: /\p{Script=Latin}/gu, ar: /\p{Script=Arabic}/gu, es: /\p{Script=Latin}/gu }

describe.each(languages)('generated words in %s', (language) => {
  const chance = seeded(`prose ${language}`)
  const told = Array.from({ length: 200 }, (_, n) => {
    const matter = inventMatter(chance, n % subjects)
    return { matter, ...tell(matter, language, chance) }
  })

  it('have a headline, a standfirst and paragraphs of natural length', () => {
    for (const { headline, standfirst, paragraphs } of told) {
      expect(headline.split(' ').length).toBeGreaterThanOrEqual(4)
      expect(headline.split(' ').length).toBeLessThanOrEqual(12)
      expect(standfirst.split(' ').length).toBeLessThanOrEqual(32)
      const words = paragraphs.join(' ').split(' ').length
      expect(words).toBeGreaterThanOrEqual(300)
      expect(words).toBeLessThanOrEqual(1000)
      expect(paragraphs.length).toBeGreaterThan(3)
      for (const one of paragraphs) expect(one).toMatch(/[.”»]$/u)
    }
  })

  it('are in their own script', () => {
    const foreign = told.flatMap(({ headline, paragraphs }) =>
      [headline, ...paragraphs].filter((words) => words.replace(letters[language], '').match(/\p{L}/u)),
    )
    expect(foreign).toEqual([])
  })

  it('say only whole sentences of the Declaration', () => {
    const whole = declarationSentences(language)
    for (const { paragraphs } of told.slice(0, 20)) {
      let rest = paragraphs.join(' ')
      for (const sentence of [...whole].sort((a, b) => b.length - a.length))
        rest = rest.replaceAll(sentence, '')
      // What is left are frames and invented names: few words, none of them long runs.
      expect(rest.split(/\s+/).length).toBeLessThan(paragraphs.join(' ').split(' ').length / 3)
    }
  })

  it('differ from each other', () => {
    expect(new Set(told.map(({ paragraphs }) => paragraphs.join())).size).toBe(told.length)
    expect(new Set(told.map(({ headline }) => headline)).size).toBeGreaterThan(told.length / 2)
  })
})

describe('the Declaration', () => {
  it.each(languages)('has whole sentences in %s, and none that lost its meaning', (language) => {
    const sentences = declarationSentences(language)
    expect(sentences.length).toBeGreaterThan(50)
    for (const sentence of sentences) expect(sentence).not.toMatch(/[.\s]$|^يصح/u)
  })
})

describe('invented names', () => {
  it('sound alike in each script, some often and most seldom', () => {
    const chance = seeded('names')
    const names = Array.from({ length: 5000 }, () => inventName(chance))
    for (const { en, ar, es } of names) {
      expect(en).toMatch(/^[A-Z][a-z]{5,6}$/)
      expect(ar).toMatch(/^\p{Script=Arabic}{6,7}$/u)
      expect(es).toBe(en)
    }
    const counts = new Map<string, number>()
    for (const { en } of names) counts.set(en, (counts.get(en) ?? 0) + 1)
    const frequent = Math.max(...counts.values())
    expect(frequent).toBeGreaterThan(300)
    expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(1000)
    expect(new Set(names.map(({ ar }) => ar)).size).toBe(counts.size)
  })
})
