import type { NamedTopic } from './asked.ts'
import type { Run } from './run.ts'

/** The topics that some of these names are names of, with what the language calls them. */
export async function topicsNamed(
  run: Run,
  names: readonly string[],
  language: string,
): Promise<Map<string, NamedTopic[]>> {
  const rows = await run<{ words: string; topic: string; names: string[] | null }>(
    'search topics named',
    `select distinct on (w.words, w.topic) w.words, w.topic, t.aliases || t.name as names
    from live.topic_words w left join live.topic t on t.id = w.topic and t.language = $2
    where w.words = any($1) and w.whole`,
    [names, language],
  )
  return Map.groupBy(
    rows.map(({ words, topic, names }) => ({ words, topic, names: names ?? [] })),
    ({ words }) => words,
  )
}

/** What the language calls these topics, their counts with them; what it has no name for is left out. */
export async function namesOfTopics(
  run: Run,
  topics: readonly { id: string; count: number }[],
  language: string,
): Promise<{ id: string; name: string; count: number }[]> {
  if (topics.length === 0) return []
  const rows = await run<{ id: string; name: string }>(
    'search topic names',
    'select id, name from live.topic where id = any($1) and language = $2',
    [topics.map(({ id }) => id), language],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  // One that this language has no name for can't be offered in it.
  return topics.flatMap(({ id, count }) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name, count }]
  })
}
