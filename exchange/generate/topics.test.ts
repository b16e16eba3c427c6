import { describe, expect, it } from 'vitest'
import { harbour } from './house.ts'
import { subjects } from './prose.ts'
import { seeded } from './seeded.ts'
import { inventTopic, inventTopics, topicCount } from './topics.ts'

const chance = seeded('test')
const told = Array.from({ length: 3000 }, (_, at) => inventTopics(chance, at % subjects))

describe('generated topics', () => {
  it('are one to four for a story, each once, and some come far more often than others', () => {
    const counts = new Map<number, number>()
    for (const topics of told) {
      expect(topics.length).toBeGreaterThan(0)
      expect(topics.length).toBeLessThanOrEqual(4)
      expect(new Set(topics).size).toBe(topics.length)
      for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
    const often = [...counts.values()].sort((a, b) => b - a)
    expect([...counts.keys()].every((topic) => topic >= 0 && topic < topicCount)).toBe(true)
    expect(often[0] ?? 0).toBeGreaterThan(10 * (often[Math.floor(often.length / 2)] ?? 0))
  })

  it('are the same for the same number, and called something in each language of the house', () => {
    for (let number = 0; number < topicCount; number += 1) {
      const topic = inventTopic(number)
      expect(inventTopic(number)).toEqual(topic)
      expect(Object.keys(topic.names).sort()).toEqual(harbour.editions.map(({ language }) => language).sort())
      for (const { name } of Object.values(topic.names)) expect(name.trim().length).toBeGreaterThan(3)
    }
  })
})
