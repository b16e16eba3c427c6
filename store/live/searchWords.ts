import { sql } from 'drizzle-orm'
import { termVector, type WeighedText } from '../../language/search/termVector.ts'
import type { Block } from '../../model/body/block.ts'
import { plainParts } from '../../model/body/plain.ts'
import { type HeadlineFamily, headlineFor } from '../../model/headline.ts'
import type { Transaction } from '../database.ts'

/** What `language/search` makes of a text. To be counted up with every change of it: old vectors are then made anew. */
export const searchWordsVersion = 3
/** Under which name the store notes the version that made its search words. */
export const searchWordsNote = 'search words'

/** What of a live article is searched. */
type Searched = {
  id: string
  language: string
  edition: string
  /** Milliseconds since 1970. */
  published: number
  headline: HeadlineFamily
  standfirst: string | null
  blocks: Block[] | null
  notes: { blocks: Block[] }[]
  topics: string[]
}

/**
 * Writes what these articles are found by, from their `live` rows as they stand in this transaction: present when live,
 * absent otherwise. Gives the ids whose words changed.
 */
export async function projectSearchWords(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const chosen = sql`array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`
  const { rows: articles } = await tx.execute<Searched>(sql`
    select a.id, e.language, a.edition, (extract(epoch from a.published_at) * 1000)::float8 as published, a.headline, a.standfirst, a.blocks, a.notes,
      array(select topic from live.article_topic t where t.article = a.id order by t.position, t.topic) as topics
    from live.article a join newsroom.edition e on e.id = a.edition
    where a.id = any(${chosen}) and a.state = 'live'`)
  const vectors = Object.fromEntries(articles.map((article) => [article.id, vectorOf(article)]))
  const { rows } = await tx.execute(sql`
    with shown as (
      select a.id, a.edition, a.section, a.form, a.published_at, w.value::tsvector as words
      from json_each_text(${JSON.stringify(vectors)}::json) w join live.article a on a.id = w.key
    ), gone as (
      delete from live.article_words where article = any(${chosen}) and article not in (select id from shown) returning article
    ), written as (
      insert into live.article_words (article, edition, section, form, published_at, words) select * from shown
      on conflict (article) do update set edition = excluded.edition, section = excluded.section, form = excluded.form,
        published_at = excluded.published_at, words = excluded.words
      where article_words.* is distinct from excluded.*
      returning article
    ) select article from gone union all select article from written`)
  return rows.map((row) => String(row.article))
}

/** Headlines before standfirsts before the text before what stands beside it. */
function vectorOf(article: Searched): string {
  const { language, edition, headline, standfirst, blocks, notes, topics } = article
  const own = headlineFor(headline, 'headline')
  const others = [...new Set([headline.short, headline.search])].filter((line) => line && line !== own)
  const texts: WeighedText[] = [
    ...others.map((line) => ({ weight: 'B' as const, text: line ?? '' })),
    { weight: 'B', text: standfirst ?? '' },
    ...plainParts(blocks ?? []).map(({ as, words }) => ({
      weight: as === 'text' ? ('C' as const) : ('D' as const),
      text: words,
    })),
    ...notes.flatMap((note) =>
      plainParts(note.blocks).map(({ words }) => ({ weight: 'D' as const, text: words })),
    ),
  ]
  const published = new Date(article.published)
  return termVector({ headline: own, texts, topics, edition, published }, language)
}
