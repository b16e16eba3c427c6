import { describe, expect, it } from 'vitest'
import { languageOf } from '../../language/facts.ts'
import { slugOf } from '../../language/slug.ts'
import { isPublicId } from '../../model/identity.ts'
import { contributors, editions, sections } from './house.ts'
import { generateStories } from './stories.ts'

const until = new Date('2026-06-01T12:00:00Z')
const stories = [...generateStories({ articles: 2000, seed: 'test', until })]
const articles = stories.flatMap((story) => story.articles)

describe('generated stories', () => {
  it('hold exactly as many articles as were asked for', () => {
    expect(articles).toHaveLength(2000)
    for (const count of [0, 1, 2, 7])
      expect(
        [...generateStories({ articles: count, seed: 's', until })].flatMap((one) => one.articles),
      ).toHaveLength(count)
  })

  it('are the same for the same seed, ids included', () => {
    expect([...generateStories({ articles: 30, seed: 'same', until })]).toEqual([
      ...generateStories({ articles: 30, seed: 'same', until }),
    ])
    expect(new Set([...stories, ...articles].map(({ id }) => id)).size).toBe(stories.length + articles.length)
    for (const { id } of [...stories, ...articles]) expect(isPublicId(id)).toBe(true)
  })

  it('are told once in an edition, three of ten in more than one', () => {
    for (const story of stories)
      expect(new Set(story.articles.map(({ edition }) => edition)).size).toBe(story.articles.length)
    const several = stories.filter((story) => story.articles.length > 1).length / stories.length
    expect(several).toBeGreaterThan(0.25)
    expect(several).toBeLessThan(0.35)
    for (const { id } of editions)
      expect(articles.filter(({ edition }) => edition === id).length).toBeGreaterThan(500)
  })

  it('or in every edition', () => {
    for (const story of generateStories({ articles: 9, seed: 'all', until, everywhere: true }))
      expect(story.articles.map(({ edition }) => edition)).toEqual(editions.map(({ id }) => id))
  })

  it('stand in sections by Zipf, with the form that the section asks for', () => {
    const count = (section: string) => articles.filter((one) => one.section === section).length
    expect(count('politics')).toBeGreaterThan(2 * count('sports'))
    for (const { id, parent } of sections) if (parent !== null) expect(count(id)).toBeGreaterThan(0)
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
      for (const { contributor } of byline) expect(known.has(contributor)).toBe(true)
      expect(byline.length === 0).toBe(creditLine !== '')
    }
  })

  it('have blocks with ids of their own and a slug in their language', () => {
    const ids = articles.flatMap(({ words }) => words.blocks.map((block) => block.attrs.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { slug, words, edition } of articles)
      expect(slug).toBe(slugOf(words.headline.headline, languageOf(edition)))
  })
})
