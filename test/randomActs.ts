import { paragraph } from '../model/body/block.ts'
import type { Role } from '../model/workflow.ts'
import type { Actor, Newsroom, Outcome } from '../newsroom/act.ts'
import { arrangeFront } from '../newsroom/arrangeFront.ts'
import { correct } from '../newsroom/correct.ts'
import { createArticle } from '../newsroom/createArticle.ts'
import { expireLine } from '../newsroom/expireLine.ts'
import { fireSchedule } from '../newsroom/fireSchedule.ts'
import { hold } from '../newsroom/hold.ts'
import { holdStory } from '../newsroom/holdStory.ts'
import { importArticles } from '../newsroom/importArticles.ts'
import { markReady } from '../newsroom/markReady.ts'
import { pressFront } from '../newsroom/pressFront.ts'
import { publish } from '../newsroom/publish.ts'
import { raiseLine } from '../newsroom/raiseLine.ts'
import { restore } from '../newsroom/restore.ts'
import { save } from '../newsroom/save.ts'
import { schedule } from '../newsroom/schedule.ts'
import { sendBack } from '../newsroom/sendBack.ts'
import { smallCorrection } from '../newsroom/smallCorrection.ts'
import { submit } from '../newsroom/submit.ts'
import { tagStory } from '../newsroom/tagStory.ts'
import { threadStory } from '../newsroom/threadStory.ts'
import { keepTopic } from '../newsroom/topic.ts'
import { unindex } from '../newsroom/unindex.ts'
import { unpublish } from '../newsroom/unpublish.ts'
import { unschedule } from '../newsroom/unschedule.ts'
import { update } from '../newsroom/update.ts'
import { withdraw } from '../newsroom/withdraw.ts'
import { withdrawStory } from '../newsroom/withdrawStory.ts'
import { wordsOf } from './newsroom.ts'

/** A newsroom at work, and what it has made so far. Several may work on one store, each with its own list. */
export type World = {
  room: Newsroom
  by: Record<Role, Actor>
  articles: { article: string; story: string; edition: string }[]
  lines: string[]
  /** Lets an hour pass, so that schedules and lines come due. */
  pass(milliseconds: number): void
}

/** What becomes an act: which one, on which thing, and two choices more. Any numbers do, so that a test can shrink them. */
export type Chosen = readonly [act: number, thing: number, one: number, other: number]

/** The test house's editions, and the sections that each has. */
const sections = {
  en: ['news', 'politics', 'economy', 'opinion'],
  ar: ['news', 'politics', 'economy', 'opinion'],
  es: ['news', 'politics', 'opinion'],
} as const
const editions = ['en', 'ar', 'es'] as const
const headlines = [
  'Harbour talks open',
  'انطلاق محادثات الميناء',
  'Comienzan las conversaciones',
  'Eleven ships',
]

function pick<T>(from: readonly T[], number: number): T {
  const found = from[number % from.length]
  if (found === undefined) throw new Error('Nothing to pick from.')
  return found
}

const wordsBy = (one: number, other: number) => ({
  ...wordsOf(pick(headlines, one), `Paragraph ${other}.`),
  standfirst: other % 3 === 0 ? `Standfirst ${one}` : '',
})

type Case = (world: World, chosen: Chosen) => Promise<Outcome<unknown> | undefined>

const onArticle =
  (carryOut: (world: World, at: Standing, one: number, other: number) => Promise<Outcome<unknown>>): Case =>
  async (world, [, thing, one, other]) => {
    if (world.articles.length === 0) return undefined
    const { article } = pick(world.articles, thing)
    return carryOut(world, await standing(world, article), one, other)
  }

const onLine =
  (carryOut: (world: World, line: Standing, one: number) => Promise<Outcome<unknown>>): Case =>
  async (world, [, thing, one]) => {
    if (world.lines.length === 0) return undefined
    return carryOut(world, await standing(world, pick(world.lines, thing)), one)
  }

/** What a desk would know of a thing before it acts on it. */
type Standing = { article: string; revision: number; live: number; blocks: string[] }

async function standing(world: World, id: string): Promise<Standing> {
  const { rows } = await world.room.store.pool.query(
    `select p.id as article, head.number as revision, coalesce(was.number, 0) as live,
      array(select block->'attrs'->>'id' from jsonb_array_elements(head.words->'blocks') block) as blocks
    from newsroom.publishable p join newsroom.text t on t.id = p.text join newsroom.revision head on head.id = t.head_revision
    left join newsroom.revision was on was.id = p.live_revision where p.id = $1`,
    [id],
  )
  return rows[0] as Standing
}

const chief = (world: World): Actor => world.by['editor-in-chief']

const create: Case = async (world, [, thing, one, other]) => {
  const edition = pick(editions, one)
  const known = other % 3 === 0 && world.articles.length > 0 ? pick(world.articles, thing).story : undefined
  const outcome = await createArticle(world.room, chief(world), {
    edition,
    section: pick(sections[edition], other),
    words: wordsBy(one, other),
    ...(known ? { story: known } : {}),
    ...(one % 2 ? { byline: [{ contributor: '1writer0', role: 'writer', place: 'Harbour' }] } : {}),
  })
  if (outcome.ok) world.articles.push({ ...outcome.value, edition })
  return outcome
}

const importBatch: Case = async (world, [, thing, one, other]) => {
  const batch = Array.from({ length: 1 + (thing % 4) }, (_, at) => ({
    edition: pick(editions, at),
    section: pick(['news', 'politics', 'opinion'], one + at),
    words: wordsBy(one + at, other),
    publishedAt: new Date(Date.UTC(2025, other % 12, 1 + at)),
    ...(other % 2 && at < 3 ? { story: 'shared' } : {}),
    byline: one % 2 ? [{ contributor: '1writer0', role: 'writer' }] : [],
  }))
  const outcome = await importArticles(world.room, chief(world), batch)
  if (outcome.ok) {
    const { rows } = await world.room.store.pool.query(
      'select id as article, story, edition from newsroom.article where id = any($1) order by id',
      [outcome.value.articles],
    )
    world.articles.push(...rows)
  }
  return outcome
}

const raise: Case = async (world, [, thing, one, other]) => {
  const edition = pick(editions, one)
  const tells = world.articles.filter((item) => item.edition === edition)
  const outcome = await raiseLine(world.room, chief(world), {
    edition,
    words: pick(headlines, other),
    attribution: { kind: 'official', who: { words: 'Harbour office' }, place: 'after' },
    expiresAt: new Date(world.room.clock.now().getTime() + (1 + (thing % 5)) * 1_800_000),
    ...(other % 2 && tells.length > 0 ? { article: pick(tells, thing).article } : {}),
  })
  if (outcome.ok) world.lines.push(outcome.value.line)
  return outcome
}

const front: Case = async (world, [, thing, one, other]) => {
  const name = { edition: pick(editions, thing), front: pick(['home', 'news'], one) }
  const { rows } = await world.room.store.pool.query(
    'select version from newsroom.front where edition = $1 and name = $2',
    [name.edition, name.front],
  )
  const version = (rows[0] as { version: number } | undefined)?.version ?? 0
  const cards = world.articles.filter((item) => item.edition === name.edition).map((item) => item.article)
  if (other % 3 === 0 && version > 0) return pressFront(world.room, chief(world), { ...name, version })
  return arrangeFront(world.room, chief(world), {
    ...name,
    version,
    containers: [
      { id: 'lead', layout: 'lead', cards: { by: 'hand', articles: cards.slice(0, other % 4) } },
      { id: 'latest', layout: 'list', cards: { by: 'rule', list: 'latest', count: 10 } },
    ],
  })
}

/** Stories get topics and threads from a handful of either, so that many share them. */
const topic: Case = async (world, [, thing, one, other]) => {
  const known = await topicIds(world)
  const changed = one % 2 === 0 && known.length > 0 ? { id: pick(known, thing) } : {}
  if (known.length > 4 && !('id' in changed)) return undefined
  const names = { en: { name: `Topic ${other}` }, [pick(editions, other)]: { name: pick(headlines, one) } }
  return keepTopic(world.room, chief(world), { ...changed, kind: 'subject', names })
}

async function topicIds(world: World): Promise<string[]> {
  const { rows } = await world.room.store.pool.query('select id from newsroom.topic order by id')
  return rows.map(({ id }) => id as string)
}

const tag: Case = async (world, [, thing, one, other]) => {
  if (world.articles.length === 0) return undefined
  const known = await topicIds(world)
  const topics = known.filter((_, at) => (one >> at) % 2 === 1)
  const { story } = pick(world.articles, thing)
  return tagStory(world.room, chief(world), { story, topics: other % 2 ? topics : topics.reverse() })
}

const thread: Case = async (world, [, thing, one, other]) => {
  if (world.articles.length === 0) return undefined
  const story = pick(world.articles, thing).story
  const earlier = pick(world.articles, one).story
  const kind = pick(['follows', 'background', 'none'] as const, other)
  return threadStory(world.room, chief(world), { story, earlier, kind })
}

const gone = (one: number) => ({ status: one % 2 ? (451 as const) : (410 as const), notice: `Notice ${one}` })

/** Every act that readers may come to see, and those between; the frequent ones stand more than once. */
const cases: readonly (readonly [string, Case])[] = [
  ['create', create],
  ['create', create],
  ['import', importBatch],
  [
    'save',
    onArticle((w, at, one, other) =>
      save(w.room, chief(w), {
        article: at.article,
        revision: at.revision,
        words: {
          ...wordsBy(one, other),
          blocks: [
            ...at.blocks.map((id, n) => paragraph(id, `Said again ${one + n}.`)),
            paragraph(`n${other}-${one}-${at.revision}`, 'New.'),
          ],
        },
      }),
    ),
  ],
  [
    'save',
    onArticle((w, at, one, other) =>
      save(w.room, chief(w), { article: at.article, revision: at.revision, words: wordsBy(one, other) }),
    ),
  ],
  ['submit', onArticle((w, at) => submit(w.room, chief(w), at))],
  ['mark ready', onArticle((w, at) => markReady(w.room, chief(w), at))],
  ['send back', onArticle((w, at) => sendBack(w.room, chief(w), { ...at, remark: 'Once more.' }))],
  ['publish', onArticle((w, at) => publish(w.room, chief(w), at))],
  ['publish', onArticle((w, at) => publish(w.room, chief(w), at))],
  ['publish', onArticle((w, at) => publish(w.room, chief(w), at))],
  ['update', onArticle((w, at) => update(w.room, chief(w), at))],
  [
    'correct',
    onArticle((w, at, one) =>
      correct(w.room, chief(w), {
        ...at,
        note: { words: `We erred ${one}.`, ...(at.blocks[0] ? { place: 'block', block: at.blocks[0] } : {}) },
      }),
    ),
  ],
  ['small correction', onArticle((w, at) => smallCorrection(w.room, chief(w), { ...at, of: 'typo' }))],
  ['unpublish', onArticle((w, at) => unpublish(w.room, chief(w), at))],
  [
    'withdraw',
    onArticle((w, at, one) =>
      withdraw(w.room, chief(w), { kind: 'article', id: at.article, notice: `Wrong ${one}` }),
    ),
  ],
  [
    'hold',
    onArticle((w, at, one) => hold(w.room, chief(w), { kind: 'article', id: at.article, ...gone(one) })),
  ],
  [
    'restore',
    onArticle((w, at) =>
      restore(w.room, chief(w), { kind: 'article', id: at.article, to: 'live', revision: at.live }),
    ),
  ],
  [
    'restore',
    onArticle((w, at) => restore(w.room, chief(w), { kind: 'article', id: at.article, to: 'unpublished' })),
  ],
  [
    'unindex',
    onArticle((w, at, one) => unindex(w.room, chief(w), { article: at.article, indexed: one % 2 === 0 })),
  ],
  [
    'schedule',
    onArticle((w, at, one) =>
      schedule(w.room, chief(w), {
        ...at,
        at: new Date(w.room.clock.now().getTime() + (1 + (one % 4)) * 900_000),
      }),
    ),
  ],
  ['unschedule', onArticle((w, at) => unschedule(w.room, chief(w), at))],
  [
    'fire',
    onArticle((w, at) => {
      w.pass(3_600_000)
      return fireSchedule(w.room, { id: at.article })
    }),
  ],
  [
    'withdraw story',
    async (w, [, thing]) =>
      w.articles.length
        ? withdrawStory(w.room, chief(w), { story: pick(w.articles, thing).story, notice: 'All wrong.' })
        : undefined,
  ],
  [
    'hold story',
    async (w, [, thing, one]) =>
      w.articles.length
        ? holdStory(w.room, chief(w), { story: pick(w.articles, thing).story, ...gone(one) })
        : undefined,
  ],
  ['raise line', raise],
  [
    'withdraw line',
    onLine((w, at, one) =>
      withdraw(w.room, chief(w), { kind: 'breaking line', id: at.article, notice: `Wrong ${one}` }),
    ),
  ],
  [
    'hold line',
    onLine((w, at, one) => hold(w.room, chief(w), { kind: 'breaking line', id: at.article, ...gone(one) })),
  ],
  [
    'restore line',
    onLine((w, at) =>
      restore(w.room, chief(w), { kind: 'breaking line', id: at.article, to: 'live', revision: at.live }),
    ),
  ],
  [
    'expire line',
    onLine((w, at) => {
      w.pass(3_600_000)
      return expireLine(w.room, { line: at.article })
    }),
  ],
  ['front', front],
  ['front', front],
  ['topic', topic],
  ['tag', tag],
  ['tag', tag],
  ['thread', thread],
  ['thread', thread],
]

/** Carries out the act that the numbers choose, on what there is. Undefined where there is nothing to act on yet. */
export async function carryOutChosen(
  world: World,
  chosen: Chosen,
): Promise<{ name: string; outcome: Outcome<unknown> | undefined }> {
  const [name, carryOut] = pick(cases, chosen[0])
  world.pass(1000)
  return { name, outcome: await carryOut(world, chosen) }
}

/** Numbers that look random and are the same for the same seed (mulberry32), for what must be made alike twice. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** Four numbers of a seeded row. */
export function choose(next: () => number): Chosen {
  return [next(), next(), next(), next()]
}
