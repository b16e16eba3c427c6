import { sql } from 'drizzle-orm'
import type { Entry } from '../../model/entry.ts'
import type { Transaction } from '../database.ts'
import { logChannel } from './channel.ts'

/**
 * Appends the entries of one act and gives the position of the last. It must be the transaction's *last* statement:
 * from here to the end of the commit everybody else's append waits, which is what makes the order of positions the
 * order of commits, without gaps, and rolls back with the rest.
 */
export async function appendEntries(tx: Transaction, entries: readonly Entry[]): Promise<number> {
  if (entries.length === 0)
    throw new Error('An act without an entry was about to commit: every act appends at least one.')
  const rows = JSON.stringify(
    entries.map((entry) => ({
      act: entry.act,
      audience: entry.audience,
      edition: entry.edition,
      subject_kind: entry.subject.kind,
      subject: entry.subject.id,
      keys: entry.keys,
      detail: entry.detail ?? {},
    })),
  )
  const count = entries.length
  const { rows: answer } = await tx.execute(sql`
    with head as (
      update live.log_head set position = position + ${count}::bigint returning position
    ), entry as (
      insert into newsroom.log (position, act, audience, edition, subject_kind, subject, keys, detail)
      select head.position - ${count}::bigint + row.number, row.value->>'act', row.value->>'audience',
        row.value->>'edition', row.value->>'subject_kind', row.value->>'subject',
        array(select jsonb_array_elements_text(row.value->'keys')), row.value->'detail'
      from head, jsonb_array_elements(${rows}::jsonb) with ordinality as row(value, number)
    )
    select position::float8 as position, pg_notify(${logChannel}, position::text) from head`)
  return Number((answer[0] as { position: number }).position)
}
