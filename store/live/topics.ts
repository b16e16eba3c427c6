import { sql } from 'drizzle-orm'
import { nameBeginnings } from '../../language/search/names.ts'
import type { Transaction } from '../database.ts'

type Named = { topic: string; language: string; name: string; aliases: string[] }
type Words = { words: string; topic: string; language: string; whole: boolean }

/**
 * Writes what topics are called, and what they are looked for by: these, or all of them. One that was merged into
 * another is absent. Gives the ids of those that changed.
 */
export async function projectTopics(tx: Transaction, only?: readonly string[]): Promise<string[]> {
  const chosen = (column: string) =>
    only
      ? sql`${sql.raw(column)} in (select json_array_elements_text(${JSON.stringify(only)}::json))`
      : sql`true`
  const { rows } = await tx.execute(sql`
    with shown as (
      select t.id, n.language, t.kind, t.gender, n.name, n.slug, n.aliases, n.description
      from newsroom.topic t join newsroom.topic_name n on n.topic = t.id where t.merged_into is null and ${chosen('t.id')}
    ), gone as (
      delete from live.topic l where ${chosen('l.id')}
        and not exists (select from shown where shown.id = l.id and shown.language = l.language) returning id
    ), written as (
      insert into live.topic (id, language, kind, gender, name, slug, aliases, description) select * from shown
      on conflict (id, language) do update set kind = excluded.kind, gender = excluded.gender, name = excluded.name,
        slug = excluded.slug, aliases = excluded.aliases, description = excluded.description
      where topic.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  const { rows: named } = await tx.execute<Named>(
    sql`select id as topic, language, name, aliases from live.topic where ${chosen('id')}`,
  )
  const { rows: found } = await tx.execute(sql`
    with shown as (
      select * from json_to_recordset(${JSON.stringify(named.flatMap(wordsOf))}::json)
        as w(words text, topic text, language text, whole boolean)
    ), gone as (
      delete from live.topic_words l where ${chosen('l.topic')}
        and not exists (select from shown s where (s.topic, s.language, s.words) = (l.topic, l.language, l.words)) returning topic
    ), written as (
      insert into live.topic_words (words, topic, language, whole) select * from shown
      on conflict (topic, language, words) do update set whole = excluded.whole
      where topic_words.whole is distinct from excluded.whole returning topic
    ) select topic as id from gone union all select topic from written`)
  return [...new Set([...rows, ...found].map((row) => String(row.id)))]
}

function wordsOf({ topic, language, name, aliases }: Named): Words[] {
  const found = new Map<string, Words>()
  for (const one of [name, ...aliases]) {
    for (const [at, words] of nameBeginnings(one).entries()) {
      const whole = at === 0 || (found.get(words)?.whole ?? false)
      found.set(words, { words, topic, language, whole })
    }
  }
  return [...found.values()]
}
