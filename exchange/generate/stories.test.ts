import { describe, expect, it } from 'vitest'
import { harbour } from './house.ts'
import { generateStories } from './stories.ts'

const until = new Date('2026-06-01T12:00:00Z')
const stories = [...generateStories({ articles: 2000, seed: 'test', until })]
const articles = stories.flat()
const { contributors, editions, sections } = harbour

describe('generated stories', () => {
  it('hold exactly as many articles as were asked for', () => {
    expect(articles).toHaveLength(2000)
    for (const count of [0, 1, 2, 7])
      expect([...generateStories({ articles: count, seed: 's', until })].flat()).toHaveLength(count)
  })

  it('are the same for the same seed, ids of blocks included', () => {
    expect([...generateStories({ articles: 30, seed: 'same', until })]).toEqual([
      ...generateStories({ articles: 30, seed: 'same', until }),
    ])
  })

  it('are told once in an edition, three of ten in more than one', () => {
    for (const story of stories) expect(new Set(story.map(({ edition }) => edition)).size).toBe(story.length)
    const several = stories.filter((story) => story.length > 1).length / stories.length
    expect(several).toBeGreaterThan(0.25)
    expect(several).toBeLessThan(0.35)
    for (const { id } of editions)
      expect(articles.filter(({ edition }) => edition === id).length).toBeGreaterThan(500)
  })

  it('or in every edition', () => {
    for (const story of generateStories({ articles: 9, seed: 'all', until, everywhere: true }))
      expect(story.map(({ edition }) => edition)).toEqual(editions.map(({ id }) => id))
  })

  it('stand in sections by Zipf, with the form that the section asks for', () => {
    const count = (section: string) => articles.filter((one) => one.section === section).length
    expect(count('politics')).toBeGreaterThan(2 * count('sports'))
    for (const { id, parent } of sections) if (parent !== undefined) expect(count(id)).toBeGreaterThan(0)
    for (const one of articles) if (one.section === 'opinion') expect(one.form).toBe('opinion')
  })

  it('spread over two years, and none lies in the future', () => {
    const times = articles.map(({ publishedAt }) => publishedAt.getTime()).sort((a, b) => a - b)
    expect(times.at(-1)).toBeLessThanOrEqual(until.getTime())
    expect(times[0]).toBeGreaterThan(until.getTime() - 731 * 86_400_000)
    const middle = times[1000] ?? 0
    expect(Math.abs(middle - (until.getTime() - 365 * 86_400_000))).toBeLessThan(40 * 86_400_000)
  })

  it('are signed by people of the house, or say where they come from', () => {
    const known = new Set(contributors.map(({ id }) => id))
    for (const { byline, creditLine } of articles) {
      for (const { contributor } of byline ?? []) expect(known.has(contributor)).toBe(true)
      expect(byline?.length === 0).toBe(creditLine !== '')
    }
  })

  it('have blocks with ids of their own', () => {
    const ids = articles.flatMap(({ words }) => words.blocks.map((block) => block.attrs.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
