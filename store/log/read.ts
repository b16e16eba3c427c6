import type { ClientBase } from 'pg'
import type { LoggedEntry, Subject } from '../../model/entry.ts'
import type { Act, Key } from '../../model/key.ts'

/** Which log a role may see: the owner all of it, readers the public entries only. */
export type LogSource = 'newsroom.log' | 'live.log_public'

/** How many entries one look takes at most. */
export const batchSize = 1000

/** Entries in order, and the position up to which nothing else is visible to this source. */
export type LogPage = { entries: LoggedEntry[]; upTo: number }

type Row = {
  head: number
  position: number | null
  at: Date
  act: Act
  audience?: LoggedEntry['audience']
  edition: string | null
  subject_kind: Subject['kind']
  subject: string
  keys: Key[]
  detail: Readonly<Record<string, string | number | boolean>>
}

/**
 * Reads what came after a position. Head and entries are seen in one snapshot, and since positions are committed in
 * order, `upTo` is a promise: no entry at or below it will ever appear later.
 */
export async function readLog(client: ClientBase, source: LogSource, after: number): Promise<LogPage> {
  const { rows } = await client.query<Row>({
    name: `log after ${source}`,
    text: `select head.position::float8 as head, entry.*, entry.position::float8 as position
      from live.log_head head left join lateral (
        select * from ${source} where position > $1 and position <= head.position order by position limit ${batchSize}
      ) entry on true order by entry.position`,
    values: [after],
  })
  const entries = rows.flatMap((row) =>
    row.position === null
      ? []
      : [
          {
            position: row.position,
            at: row.at,
            act: row.act,
            audience: row.audience ?? ('public' as const),
            edition: row.edition,
            subject: { kind: row.subject_kind, id: row.subject },
            keys: row.keys,
            detail: row.detail,
          },
        ],
  )
  const head = rows[0]?.head ?? after
  return { entries, upTo: entries.length === batchSize ? (entries.at(-1)?.position ?? head) : head }
}
