import { type Language, languageOf } from '../../language/facts.ts'
import { paragraph } from '../../model/body/block.ts'
import { mintPublicId } from '../../model/identity.ts'
import type { FinishedArticle } from '../../newsroom/finishedArticle.ts'
import { harbour } from './house.ts'
import { inventMatter, type Matter, subjects, tell } from './prose.ts'
import { type Seeded, seeded, zipf } from './seeded.ts'
import { inventTopics } from './topics.ts'

/** A generated story: the articles that tell it, each in another edition. Its topics are numbers of `topics.ts`. */
export type GeneratedStory = readonly (Omit<FinishedArticle, 'topics'> & {
  publishedAt: Date
  story: string
  topics: readonly number[]
})[]

export type GenerateOptions = {
  articles: number
  seed: string
  /** Nothing was published after this. */
  until: Date
  /** Over how long the articles spread, in days; two years where left out. */
  days?: number
  /** Each story in every edition; otherwise three of ten stories are told in more than one. */
  everywhere?: boolean
}

const forms: Readonly<Record<string, NonNullable<FinishedArticle['form']>>> = {
  opinion: 'opinion',
  analysis: 'analysis',
  blog: 'blog',
  features: 'feature',
}
const { editions } = harbour
const homes = harbour.sections.filter(({ parent }) => parent !== undefined)
const homeRank = zipf(homes.length)
const writers = harbour.contributors.filter(({ kind }) => kind === 'person')
const writerRank = zipf(writers.length)
const sources: Readonly<Record<Language, string>> = { en: 'Agencies', ar: 'وكالات', es: 'Agencias' }

/**
 * Generates stories until they hold exactly so many articles. The same options give the same stories, ids of blocks included.
 * Sections and writers come by Zipf's law, dates spread evenly with the day's rhythm, and three of ten stories are
 * told in two or three editions, where a version follows the first within hours.
 */
export function* generateStories(options: GenerateOptions): Generator<GeneratedStory> {
  const chance = seeded(options.seed)
  const span = (options.days ?? 730) * day
  let left = options.articles
  while (left > 0) {
    const story = inventStory(chance, options, span, left)
    left -= story.length
    yield story
  }
}

const hour = 3_600_000
const day = 24 * hour

function inventStory(chance: Seeded, options: GenerateOptions, span: number, most: number): GeneratedStory {
  const home = homes[homeRank(chance.next())]
  if (!home) throw new Error('The house has no section.')
  const matter = inventMatter(chance, (homes.indexOf(home) * 5 + chance.below(3)) % subjects)
  const at = inventMoment(chance, options.until, span)
  const told = options.everywhere ? [...editions] : inventEditions(chance)
  const byline = chance.next() < 0.7 ? [writers[writerRank(chance.next())]?.id ?? ''] : []
  const story = mintPublicId(chance.bytes)
  // By a chance of their own: what is told does not change with what it is filed under.
  const topics = inventTopics(seeded(`topics of ${story}`), matter.subject)
  return told.slice(0, most).map((edition, version) => {
    const later = new Date(at.getTime() + version * (0.3 + chance.next()) * 2 * hour)
    const publishedAt = later > options.until ? options.until : later
    return inventArticle(chance, {
      story,
      topics,
      edition: edition.id,
      section: home.id,
      matter,
      byline,
      publishedAt,
    })
  })
}

function inventArticle(
  chance: Seeded,
  of: {
    story: string
    topics: readonly number[]
    edition: string
    section: string
    matter: Matter
    byline: readonly string[]
    publishedAt: Date
  },
): GeneratedStory[number] {
  const language = languageOf(of.edition)
  const prose = tell(of.matter, language, chance)
  return {
    story: of.story,
    topics: of.topics,
    edition: of.edition,
    section: of.section,
    form: forms[of.section] ?? 'news',
    creditLine: of.byline.length === 0 ? sources[language] : '',
    byline: of.byline.map((contributor) => ({ contributor, role: 'writer' })),
    words: {
      headline: { headline: prose.headline },
      standfirst: prose.standfirst,
      blocks: prose.paragraphs.map((words, at) => paragraph(`${of.story}-${of.edition}-${at}`, words)),
    },
    publishedAt: of.publishedAt,
  }
}

/** One edition mostly, sometimes two or three. */
function inventEditions(chance: Seeded): (typeof editions)[number][] {
  const how = chance.next()
  const start = chance.below(editions.length)
  const turned = [...editions.slice(start), ...editions.slice(0, start)]
  return turned.slice(0, how < 0.7 ? 1 : how < 0.88 ? 2 : 3)
}

/** Any day of the span alike; within a day three times as often between 6 and 22 o'clock as at night. */
function inventMoment(chance: Seeded, until: Date, span: number): Date {
  for (;;) {
    const at = new Date(until.getTime() - Math.floor(chance.next() * span))
    const night = at.getUTCHours() < 6 || at.getUTCHours() >= 22
    if (!night || chance.next() < 1 / 3) return at
  }
}
