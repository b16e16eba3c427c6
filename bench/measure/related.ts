import { sql } from 'drizzle-orm'
import type { Newsroom } from '../../newsroom/act.ts'
import type { Reason } from '../../search/related/candidate.ts'
import { labelledScore, labelledSets } from '../../search/related/labelledScore.ts'
import { type Ask, related } from '../../search/related/related.ts'
import type { Measurement } from '../context.ts'
import { type Figure, median, percentile } from '../figure.ts'
import { withNewsroom } from '../site.ts'

const atOnce = 4
const shown = 4

/**
 * What to read beside an article: how well the choice agrees with the labelled set, and how long it takes, asked for
 * articles all over the large store.
 */
export const measureRelated: Measurement = async (context) => {
  const agreement = labelledSets.map(labelledScore).flatMap(({ language, found, right }): Figure[] => [
    {
      budget: 'related, agreement',
      value: Math.min(found, right) * 100,
      note: `${language}: ${percent(found)} of what belongs beside an article is found, ${percent(right)} of what is chosen belongs there`,
    },
  ])
  const site = await context.site('large', { workers: 1, cores: context.cores.server })
  try {
    return await withNewsroom(site.dataFolder, async (room) => {
      const articles = await someArticles(room, context.pages)
      await choose(room, articles.slice(0, 200))
      const { took, reasons } = await choose(room, articles)
      return [
        {
          budget: 'related, p99',
          value: percentile(took, 99),
          note: `${articles.length} articles of ${context.articles.toLocaleString('en')}, ${atOnce} at once; median ${median(took).toFixed(1)} ms; chosen for ${said(reasons)}`,
        },
        ...agreement,
      ]
    })
  } finally {
    await site.stop()
  }
}

type Place = { article: string; edition: string }

async function choose(
  room: Newsroom,
  articles: readonly Place[],
): Promise<{ took: number[]; reasons: Map<Reason, number> }> {
  const ask: Ask = async ({ name, text }, values) =>
    (await room.store.pool.query({ name, text, values: [...values] })).rows
  const took: number[] = []
  const reasons = new Map<Reason, number>()
  const waiting = articles.values()
  const hand = async (): Promise<void> => {
    for (const one of waiting) {
      const began = performance.now()
      const chosen = await related(ask, one, shown)
      took.push(performance.now() - began)
      for (const { because } of chosen.articles) reasons.set(because, (reasons.get(because) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  return { took, reasons }
}

async function someArticles(room: Newsroom, count: number): Promise<Place[]> {
  const { rows } = await room.store.db.execute(
    sql`select id, edition from live.article where state = 'live' order by md5(id) limit ${count}`,
  )
  return rows.map((row) => ({ article: String(row.id), edition: String(row.edition) }))
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function said(reasons: ReadonlyMap<Reason, number>): string {
  const all = [...reasons.values()].reduce((sum, count) => sum + count, 0)
  return [...reasons].map(([reason, count]) => `${reason} ${percent(count / all)}`).join(', ')
}
