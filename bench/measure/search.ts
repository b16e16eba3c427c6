import { join } from 'node:path'
import { declarationSentences } from '../../exchange/generate/declaration.ts'
import { seeded } from '../../exchange/generate/seeded.ts'
import { withRunKey } from '../../exchange/runKey.ts'
import { paragraph } from '../../model/body/block.ts'
import type { Newsroom } from '../../newsroom/act.ts'
import { importArticles } from '../../newsroom/importArticles.ts'
import { labelledSearches, type SearchScore, searchScore } from '../../search/labelled/labelledScore.ts'
import type { LabelledSearch } from '../../search/labelled/labelledSearch.ts'
import { openSearch, type Search } from '../../search/search.ts'
import { openEmbedded } from '../../store/embedded/open.ts'
import type { BenchContext, Measurement } from '../context.ts'
import { type Figure, median, percentile } from '../figure.ts'
import { withNewsroom } from '../site.ts'

const atOnce = 2
const questionsOfEach = 200

/**
 * How long a search takes in the large store, whose few words each stand in most of its articles, so that nothing there
 * is rare; and how well what is found agrees with the labelled set.
 */
export const measureSearch: Measurement = async (context) => [
  await speed(context),
  ...(await agreement(context)),
]

async function speed(context: BenchContext): Promise<Figure> {
  const site = await context.site('large', { workers: 1, cores: context.cores.server })
  try {
    return await withSearch(site.dataFolder, async (search) => {
      const questions = askedQuestions(Math.min(questionsOfEach, context.pages))
      await askAll(search, questions.slice(0, 60))
      const took = await askAll(search, questions)
      return {
        budget: 'search, p99',
        value: percentile(took, 99),
        note: `${took.length} questions at ${context.articles.toLocaleString('en')} articles, words, phrases and exclusions, ${atOnce} at once; median ${median(took).toFixed(1)} ms`,
      }
    })
  } finally {
    await site.stop()
  }
}

async function agreement(context: BenchContext): Promise<Figure[]> {
  const site = await context.site('small', { workers: 0 })
  try {
    const now = new Date()
    const ids = await withNewsroom(site.dataFolder, (room) => importSets(room, now))
    return await withSearch(site.dataFolder, async (search) => {
      const figures: Figure[] = []
      for (const set of labelledSearches) {
        const score = await searchScore(search, set, ids.get(set) ?? [], now)
        figures.push(...figuresOf(set, score))
      }
      return figures
    })
  } finally {
    await site.stop()
  }
}

function figuresOf({ language, groups, questions }: LabelledSearch, score: SearchScore): Figure[] {
  const faults = score.faults.length === 0 ? '' : `; ${score.faults.join('; ')}`
  return [
    {
      budget: 'search, word groups',
      value: score.groups * 100,
      note: `${language}: of ${groups.length} groups, those of which every form finds every other`,
    },
    {
      budget: 'search, agreement',
      value: Math.min(score.precision, score.recall) * 100,
      note: `${language}: ${questions.length} questions; ${Math.round(score.precision * 100)} % of the first five are wanted, ${Math.round(score.recall * 100)} % of what is wanted is among them${faults}`,
    },
  ]
}

async function importSets(room: Newsroom, now: Date): Promise<Map<LabelledSearch, string[]>> {
  const operator = { kind: 'operator', origin: 'bench' } as const
  const ids = new Map<LabelledSearch, string[]>()
  await withRunKey(room, operator, { name: 'labelled', role: 'editor' }, async (actor) => {
    for (const set of labelledSearches) {
      const outcome = await importArticles(
        room,
        actor,
        set.articles.map(([, headline, text], at) => ({
          edition: set.language,
          section: 'news',
          words: {
            headline: { headline },
            standfirst: '',
            blocks: [paragraph('b1', text)],
          },
          publishedAt: new Date(now.getTime() - (set.articles.length - at) * 3_600_000),
        })),
      )
      if (!outcome.ok)
        throw new Error(`The store refuses the labelled set: ${JSON.stringify(outcome.refusal)}`)
      ids.set(set, outcome.value.articles)
    }
  })
  return ids
}

type Question = { language: string; typed: string }

/** Half single words, then pairs, phrases and exclusions, of the words that the generated articles are made of. */
function askedQuestions(ofEach: number): Question[] {
  const chance = seeded('search')
  return labelledSearches.flatMap(({ language }) => {
    const sentences = declarationSentences(language)
    const words = [...new Set(sentences.join(' ').match(/\p{L}{4,}/gu) ?? [])]
    return Array.from({ length: ofEach }, (_, at) => {
      const one = chance.pick(words)
      const part = chance.pick(sentences).split(' ').slice(0, 2).join(' ')
      const kinds = [one, one, one, one, one, `${one} ${chance.pick(words)}`, `${chance.pick(words)} ${one}`]
      const typed = [...kinds, `${one} -${chance.pick(words)}`, `"${part}"`][at % 9] ?? one
      return { language, typed }
    })
  })
}

async function askAll(search: Search, questions: readonly Question[]): Promise<number[]> {
  const took: number[] = []
  const now = new Date()
  const waiting = [...questions]
  const hand = async (): Promise<void> => {
    for (let question = waiting.pop(); question; question = waiting.pop()) {
      const { language, typed } = question
      const began = performance.now()
      await search.search({ edition: { id: language, language }, typed, page: 1, now })
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  return took
}

async function withSearch<T>(dataFolder: string, work: (search: Search) => Promise<T>): Promise<T> {
  const embedded = await openEmbedded({ folder: join(dataFolder, 'database') })
  const search = openSearch(embedded.access.reader)
  try {
    return await work(search)
  } finally {
    await search.close()
    embedded.drop()
  }
}
