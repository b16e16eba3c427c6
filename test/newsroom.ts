import { systemClock } from '../ground/clock.ts'
import { jobSender } from '../ground/jobs.ts'
import { systemRandom } from '../ground/random.ts'
import { type ArticleWords, paragraph } from '../model/body/block.ts'
import { type Role, roles } from '../model/workflow.ts'
import type { Actor, Newsroom, Outcome } from '../newsroom/act.ts'
import { makeKey } from '../newsroom/apiKey.ts'
import { foundHouse, type House } from '../newsroom/foundHouse.ts'
import type { Store } from '../store/database.ts'

/** Three editions, four sections, two people: enough of a house for a test. */
export const testHouse: House = {
  editions: (['en', 'ar', 'es'] as const).map((id, position) => ({
    id,
    language: id,
    base: `/${id}`,
    direction: id === 'ar' ? ('rtl' as const) : ('ltr' as const),
    timeZone: 'Etc/UTC',
    timeZoneName: { en: 'Harbour time', ar: 'توقيت الميناء', es: 'hora del puerto' }[id],
    digits: 'latn' as const,
    calendar: 'gregory' as const,
    name: { en: 'The Harbour', ar: 'الميناء', es: 'El Puerto' }[id],
    houseByline: '0house00',
    isDefault: id === 'en',
    position,
  })),
  sections: [
    {
      id: 'news',
      names: {
        en: { name: 'News', slug: 'news' },
        ar: { name: 'أخبار', slug: 'أخبار' },
        es: { name: 'Noticias', slug: 'noticias' },
      },
    },
    {
      id: 'politics',
      parent: 'news',
      names: {
        en: { name: 'Politics', slug: 'politics' },
        ar: { name: 'سياسة', slug: 'سياسة' },
        es: { name: 'Política', slug: 'politica' },
      },
    },
    {
      id: 'economy',
      parent: 'news',
      names: { en: { name: 'Economy', slug: 'economy' }, ar: { name: 'اقتصاد', slug: 'اقتصاد' } },
    },
    {
      id: 'opinion',
      names: {
        en: { name: 'Opinion', slug: 'opinion' },
        ar: { name: 'رأي', slug: 'رأي' },
        es: { name: 'Opinión', slug: 'opinion' },
      },
    },
  ],
  contributors: [
    {
      id: '0house00',
      kind: 'house',
      names: {
        en: { name: 'The Harbour', sortName: 'Harbour', slug: 'the-harbour' },
        ar: { name: 'الميناء', sortName: 'الميناء', slug: 'الميناء' },
        es: { name: 'El Puerto', sortName: 'Puerto', slug: 'el-puerto' },
      },
    },
    {
      id: '1writer0',
      kind: 'person',
      gender: 'feminine',
      names: {
        en: { name: 'Layla Marwan', sortName: 'Marwan Layla', slug: 'layla-marwan' },
        ar: { name: 'ليلى مروان', sortName: 'مروان ليلى', slug: 'ليلى-مروان' },
        es: { name: 'Layla Marwan', sortName: 'Marwan Layla', slug: 'layla-marwan' },
      },
    },
  ],
  labels: [{ id: 'exclusive', names: { en: 'Exclusive', ar: 'حصري', es: 'Exclusiva' } }],
}

/** A clock that a test moves by hand. */
export function handClock(start = new Date('2026-05-01T09:00:00Z')): {
  now(): Date
  set(to: Date): void
  pass(milliseconds: number): void
} {
  let now = start
  return {
    now: () => now,
    set: (to) => {
      now = to
    },
    pass: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}

/** The newsroom over a store, with the machine's clock and randomness unless the test brings its own. */
export function newsroomOver(store: Store, own: Partial<Newsroom> = {}): Newsroom {
  return { store, clock: systemClock, random: systemRandom, jobs: jobSender(store.pool), ...own }
}

export const operator: Actor = { kind: 'operator', origin: 'test' }

/** Founds the test house and gives an actor for each role, everywhere. */
export async function foundTestHouse(room: Newsroom): Promise<Record<Role, Actor>> {
  take(await foundHouse(room, operator, testHouse))
  const actors = {} as Record<Role, Actor>
  for (const role of roles) actors[role] = await actorWith(room, [{ role }])
  return actors
}

/** An actor with these grants. */
export async function actorWith(
  room: Newsroom,
  grants: Parameters<typeof makeKey>[2]['grants'],
): Promise<Actor> {
  const { key } = take(await makeKey(room, operator, { name: 'test', grants }))
  return { kind: 'key', id: key, origin: 'test' }
}

/** The value of an outcome; a refusal ends the test with its whole content. */
export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** An article's words: a headline and paragraphs, with block ids from their order. */
export function wordsOf(headline: string, ...paragraphs: string[]): ArticleWords {
  return {
    headline: { headline },
    standfirst: '',
    blocks: paragraphs.map((words, at) => paragraph(`b${at}`, words)),
  }
}
