import type { Pool } from 'pg'
import { liveSnapshot } from './liveSnapshot.ts'

/** Tables of the newsroom that no export carries: rights, books of work, and what is made anew. */
const staying = new Set([
  ...[
    'api_key',
    'grant',
    'audit',
    'log',
    'follower',
    'notification',
    'import_run',
    'import_outcome',
    'incoming_part',
  ],
  ...['rendition'],
])

type Row = Record<string, unknown>
/** What the numbers of a store mean: texts and revisions by their owners. */
type Meanings = { text: Map<unknown, string>; revision: Map<unknown, string> }

/**
 * All that a store holds and an export carries, as text in order, by table: the newsroom's and `live`'s. Internal
 * numbers are told as what they mean, so two stores are equal exactly when they say the same.
 */
export async function contentSnapshot(pool: Pool): Promise<Record<string, string[]>> {
  const meanings = await meaningsOf(pool)
  const { rows: tables } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'newsroom'::regnamespace and c.relkind = 'r' order by 1`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables.filter((table) => !staying.has(table.name))) {
    const { rows } = await pool.query<{ row: Row }>(`select to_jsonb(t) as row from newsroom."${name}" t`)
    found[name] = rows.map(({ row }) => JSON.stringify(told(name, row, meanings))).sort()
  }
  for (const [name, rows] of Object.entries(await liveSnapshot(pool)))
    found[`live.${name}`] = rows.map((row) => JSON.stringify(told(name, JSON.parse(row), meanings))).sort()
  return found
}

async function meaningsOf(pool: Pool): Promise<Meanings> {
  const { rows: texts } = await pool.query<{ id: number; name: string }>(
    `select id::float8 as id, owner_kind || ' ' || owner_id || ' ' || edition as name from newsroom.text`,
  )
  const text = new Map<unknown, string>(texts.map(({ id, name }) => [id, name]))
  const { rows: revisions } = await pool.query<{ id: number; text: number; number: number }>(
    'select id::float8 as id, text::float8 as text, number from newsroom.revision',
  )
  return { text, revision: new Map(revisions.map((one) => [one.id, `${text.get(one.text)} ${one.number}`])) }
}

/** Columns that hold internal numbers, by what they mean; null: they mean nothing outside of their store. */
const numbers: Readonly<Record<string, 'text' | 'revision'>> = {
  text: 'text',
  live_revision: 'revision',
  head_revision: 'revision',
  revision: 'revision',
}

function told(table: string, row: Row, meanings: Meanings): Row {
  const plain = Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const means = numbers[column]
      return [column, means && typeof value === 'number' ? meanings[means].get(value) : value]
    }),
  )
  if (['text', 'revision', 'redirect', 'incoming_item'].includes(table)) delete plain.id
  // Sizes are drawn anew where an asset comes in.
  if (table === 'asset') delete plain.renditions
  const alignment = row.alignment as Row | null | undefined
  if (alignment)
    plain.alignment = {
      ...alignment,
      text: meanings.text.get(alignment.text),
      revision: meanings.revision.get(alignment.revision),
    }
  return plain
}
