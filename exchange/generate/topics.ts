import { sql } from 'drizzle-orm'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { type KeptTopic, keepTopic } from '../../newsroom/topic.ts'
import { type InventedName, inventName } from './names.ts'
import { type Seeded, seeded, zipf } from './seeded.ts'

/** How many topics there are to be written about. */
export const topicCount = 400

/** Each subject has so many topics of its own, which its stories are mostly about. */
const ofSubject = 16
const rankInSubject = zipf(ofSubject)
const rank = zipf(topicCount)

/** Which topics a story has, by number: one or two of its subject, then any, a few of which come often. */
export function inventTopics(chance: Seeded, subject: number): number[] {
  const own = 1 + chance.below(2)
  const any = chance.below(3)
  return [
    ...new Set([
      ...Array.from({ length: own }, () => (subject * ofSubject + rankInSubject(chance.next())) % topicCount),
      ...Array.from({ length: any }, () => rank(chance.next())),
    ]),
  ]
}

/** What there may be in a place. */
// biome-ignore format: rows to be read as rows
const organisations: readonly ((place: InventedName) => InventedName)[] = [
  ({ en, ar, es }) => ({ en: `University of ${en}`, ar: `جامعة ${ar}`, es: `Universidad de ${es}` }),
  ({ en, ar, es }) => ({ en: `Port of ${en}`, ar: `ميناء ${ar}`, es: `Puerto de ${es}` }),
  ({ en, ar, es }) => ({ en: `Bank of ${en}`, ar: `مصرف ${ar}`, es: `Banco de ${es}` }),
]

/** The topic with a number, always the same: a place, somebody, or an organisation. */
export function inventTopic(number: number): KeptTopic {
  const chance = seeded(`topic ${number}`)
  const [one, other] = [inventName(chance), inventName(chance)]
  const kinds: readonly (() => Pick<KeptTopic, 'kind'> & { name: InventedName })[] = [
    () => ({ kind: 'place', name: one }),
    () => ({
      kind: 'person',
      name: { en: `${one.en} ${other.en}`, ar: `${one.ar} ${other.ar}`, es: `${one.es} ${other.es}` },
    }),
    () => ({ kind: 'organisation', name: chance.pick(organisations)(one) }),
  ]
  const { kind, name } = (kinds[number % kinds.length] ?? chance.pick(kinds))()
  return { kind, names: { en: { name: name.en }, ar: { name: name.ar }, es: { name: name.es } } }
}

/**
 * Gives the ids of generated topics in a store; one that is not there yet is made when it is first asked for.
 * @throws where the newsroom refuses it
 */
export function openTopics(room: Newsroom, actor: Actor): (number: number) => Promise<string> {
  const ids = new Map<number, Promise<string>>()
  return (number) => {
    let id = ids.get(number)
    if (!id) {
      id = findOrKeep(room, actor, inventTopic(number))
      ids.set(number, id)
    }
    return id
  }
}

async function findOrKeep(room: Newsroom, actor: Actor, topic: KeptTopic): Promise<string> {
  const { rows } = await room.store.db.execute(
    sql`select topic from newsroom.topic_name where language = 'en' and name = ${topic.names.en?.name ?? ''} limit 1`,
  )
  if (rows[0]) return String(rows[0].topic)
  const outcome = await keepTopic(room, actor, topic)
  if (!outcome.ok) throw new Error(`The store refuses a generated topic: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.topic
}
