import { sql } from 'drizzle-orm'
import type { Block } from '../../model/body/block.ts'
import type { HeadlineFamily } from '../../model/headline.ts'
import { tellingWords } from '../../model/tellingWords.ts'
import type { Transaction } from '../database.ts'

type Shown = {
  id: string
  edition: string
  section: string
  story: string
  published: string
  language: string
  headline: HeadlineFamily
  standfirst: string | null
  blocks: Block[] | null
}

/**
 * Writes by what these articles are related to others, from their rows in `live.article`, which must have been written
 * before: live ones have a row, others none. Gives the ids whose rows changed.
 */
export async function projectRelatedBy(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const chosen = sql`array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`
  // Instants go through as text: a Date would lose what lies below a millisecond, and be another one when compared.
  const found = await tx.execute(sql`
    select a.id, a.edition, a.section, a.story, a.published_at::text as published, e.language, a.headline, a.standfirst,
      jsonb_path_query_array(a.blocks, '$[0 to 3]') as blocks
    from live.article a join live.edition e on e.id = a.edition
    where a.id = any(${chosen}) and a.state = 'live'`)
  const shown = found.rows as Shown[]
  const rows = shown.map(({ id, edition, section, story, published, language, ...text }) => ({
    ...{ article: id, edition, section, story, published_at: published },
    words: tellingWords(
      { headline: text.headline.headline, standfirst: text.standfirst ?? '', blocks: text.blocks ?? [] },
      language,
    ).join(' '),
  }))
  const { rows: changed } = await tx.execute(sql`
    with shown as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(article text, edition text, section text, story text, published_at timestamptz, words text)
    ), gone as (
      delete from live.related_by r where r.article = any(${chosen})
        and not exists (select from shown where shown.article = r.article) returning r.article
    ), written as (
      insert into live.related_by (article, edition, section, story, published_at, words)
      select article, edition, section, story, published_at, words from shown
      on conflict (article) do update set edition = excluded.edition, section = excluded.section,
        story = excluded.story, published_at = excluded.published_at, words = excluded.words
      where related_by.* is distinct from excluded.* returning article
    ) select article from gone union all select article from written`)
  return changed.map((row) => String(row.article))
}
