import { describe, expect, test } from 'vitest'
import { labelledScore, labelledSets } from './labelledScore.ts'

describe('the labelled set', () => {
  test.each(labelledSets)(
    '$language names only its own articles, each once, never an article beside itself',
    ({ articles }) => {
      const ids = articles.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { id, related, thread } of articles) {
        expect(ids).toEqual(expect.arrayContaining([...related, ...(thread ? [thread.earlier] : [])]))
        expect(related).not.toContain(id)
        expect(new Set(related).size).toBe(related.length)
      }
    },
  )

  test.each(labelledSets)('$language counts every topic that it uses', ({ articles, articlesOf }) => {
    expect(Object.keys(articlesOf).sort()).toEqual(
      [...new Set(articles.flatMap(({ topics }) => topics))].sort(),
    )
  })

  // What the choice reaches now. Whoever changes weights or words may raise this, and says why when lowering it.
  test.each(labelledSets)('$language is agreed with', (set) => {
    const { found, right, faults } = labelledScore(set)
    expect(found, faults.join('\n')).toBeGreaterThanOrEqual(0.76)
    expect(right, faults.join('\n')).toBeGreaterThanOrEqual(0.88)
  })
})
