import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { slugOf } from '../language/slug.ts'
import { mintPublicId } from '../model/identity.ts'
import { key } from '../model/key.ts'
import { projectTopics } from '../store/live/topics.ts'
import { topic, topicName } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRightInLanguage } from './right.ts'

/** What a topic is called in one language. */
export type TopicName = {
  /** The house spelling. */
  name: string
  /** Left out, it is made from the name. */
  slug?: string
  /** Other spellings and scripts under which people look for it. */
  aliases?: readonly string[]
  headlineForm?: string
  /** What it is, in a sentence or two. */
  description?: string
  /** First-mention forms; one with the date of an office counts from that day on. */
  firstMention?: readonly { words: string; since?: string }[]
}

/** A topic to be made, or with `id` what is to be changed of one. Languages that are not named stay as they are. */
export type KeptTopic = {
  id?: string
  kind: (typeof topic.$inferInsert)['kind']
  wikidata?: string
  gender?: 'feminine' | 'masculine'
  /** By language, BCP 47. */
  names: Readonly<Record<string, TopicName>>
}

/**
 * Makes a topic, or changes one, in the languages that are named. Whoever acts needs the right in an edition of each
 * of them. Readers see a new name at once: a topic has no draft.
 */
export function keepTopic(
  room: Newsroom,
  actor: Actor,
  given: KeptTopic,
): Promise<Outcome<{ topic: string }>> {
  return act(room, actor, async (scene) => {
    const languages = Object.keys(given.names)
    if (languages.length === 0) refuse({ kind: 'not acceptable', where: 'names', what: 'is empty' })
    for (const language of languages) await needRightInLanguage(scene, 'keep topic', language)
    const names = Object.entries(given.names).map(([language, name]) => nameRow(language, name))
    const id = given.id ?? (await freshTopicId(scene))
    const row = {
      kind: given.kind,
      wikidata: given.wikidata ?? null,
      gender: given.gender ?? null,
    }
    await needOwnWikidata(scene, id, row.wikidata)
    if (given.id === undefined) await scene.tx.insert(topic).values({ id, ...row })
    else await change(scene, id, row)
    for (const name of names) {
      await scene.tx
        .insert(topicName)
        .values({ topic: id, ...name })
        .onConflictDoUpdate({ target: [topicName.topic, topicName.language], set: name })
    }
    await projectTopics(scene.tx, [id])
    scene.record({
      act: 'keep topic',
      audience: 'public',
      edition: null,
      subject: { kind: 'topic', id },
      keys: [key.topic(id)],
    })
    return { topic: id }
  })
}

async function change(
  scene: Scene,
  id: string,
  row: Pick<typeof topic.$inferInsert, 'kind' | 'wikidata' | 'gender'>,
): Promise<void> {
  const [known] = await scene.tx.select().from(topic).where(eq(topic.id, id)).for('update')
  if (!known) refuse({ kind: 'no such thing', what: 'topic', id })
  if (known.mergedInto !== null)
    refuse({ kind: 'not acceptable', where: 'id', what: `was merged into the topic ${known.mergedInto}` })
  await scene.tx.update(topic).set(row).where(eq(topic.id, id))
}

function nameRow(language: string, given: TopicName) {
  const name = given.name.trim()
  const where = `names.${language}`
  if (name === '') refuse({ kind: 'not acceptable', where: `${where}.name`, what: 'is empty' })
  const aliases = [...new Set((given.aliases ?? []).map((alias) => alias.trim()))]
  return {
    language,
    name,
    slug: slugOf(given.slug ?? name, language),
    aliases: aliases.filter((alias) => alias !== '' && alias !== name),
    headlineForm: given.headlineForm ?? null,
    firstMention: [...(given.firstMention ?? [])],
    description: (given.description ?? '').trim(),
  }
}

/** Two topics with one Wikidata id would be one thing twice. */
async function needOwnWikidata(scene: Scene, id: string, wikidata: string | null): Promise<void> {
  if (wikidata === null) return
  // Of two that come with it at once the second waits here, and then finds the first.
  await scene.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`wikidata ${wikidata}`}, 0))`)
  const [other] = await scene.tx
    .select({ id: topic.id })
    .from(topic)
    .where(and(eq(topic.wikidata, wikidata), ne(topic.id, id)))
  if (other)
    refuse({ kind: 'not acceptable', where: 'wikidata', what: `belongs to the topic ${other.id} already` })
}

async function freshTopicId(scene: Scene): Promise<string> {
  for (;;) {
    const id = mintPublicId(scene.room.random)
    const taken = await scene.tx.select({ id: topic.id }).from(topic).where(eq(topic.id, id))
    if (taken.length === 0) return id
  }
}

/** Refuses what is no topic, or was merged into another: then that one is named. */
export async function needTopics(scene: Scene, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const found = await scene.tx
    .select({ id: topic.id, mergedInto: topic.mergedInto })
    .from(topic)
    .where(inArray(topic.id, [...ids]))
  const missing = ids.find((id) => !found.some((row) => row.id === id))
  if (missing !== undefined) refuse({ kind: 'no such thing', what: 'topic', id: missing })
  const merged = found.find((row) => row.mergedInto !== null)
  if (merged)
    refuse({
      kind: 'not acceptable',
      where: 'topics',
      what: `name ${merged.id}, which was merged into ${merged.mergedInto}`,
    })
}
