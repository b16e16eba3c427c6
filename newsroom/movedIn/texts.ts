import { sql } from 'drizzle-orm'
import { revision, words } from '../../store/schema/newsroom.ts'
import type { Scene } from '../act.ts'
import { refuse } from '../refusal.ts'
import type { MovedThings, TextOwner, Writer } from './moved.ts'

const nameOf = ({ kind, id }: TextOwner): string => `${kind} ${id}`

/**
 * How revisions are written: their texts begin with the first of them. A basis comes before what was translated from
 * it, perhaps in the same batch, so their ids are taken in advance.
 */
export function revisionWriter({ tx }: Scene): Writer<'revision'> {
  return async (things) => {
    const texts = await textsOf(tx, things)
    const ids = await revisionIds(tx, things.length)
    const known = await bases(tx, things)
    const rows = things.map(({ of, edition: _, alignment, ...row }, at) => {
      const text = texts.get(nameOf(of)) ?? 0
      const id = ids[at] ?? 0
      known.set(`${nameOf(of)} ${row.number}`, { text, revision: id })
      return { ...row, id, text, alignment: alignment && alignedTo(alignment, known) }
    })
    await tx.insert(revision).overridingSystemValue().values(rows)
    await tx.execute(sql`update newsroom.text set head_revision = newest.id
      from (select distinct on (text) text, id from newsroom.revision
        where text in (select json_array_elements_text(${JSON.stringify([...texts.values()])}::json)::bigint)
        order by text, number desc) newest
      where text.id = newest.text`)
  }
}

type Basis = { text: number; revision: number }

function alignedTo(
  { source, ...rest }: NonNullable<MovedThings['revision']['alignment']>,
  known: ReadonlyMap<string, Basis>,
): (typeof revision.$inferInsert)['alignment'] {
  const basis = known.get(`${nameOf(source)} ${source.revision}`)
  if (!basis)
    refuse({
      kind: 'no such thing',
      what: `revision ${source.revision} of the ${source.kind}`,
      id: source.id,
    })
  return { ...basis, ...rest }
}

/** The texts that these revisions belong to, made where this is the first of them. */
async function textsOf(
  tx: Scene['tx'],
  things: readonly MovedThings['revision'][],
): Promise<Map<string, number>> {
  const owners = new Map(things.map(({ of, edition }) => [nameOf(of), { ...of, edition }]))
  const { rows } = await tx.execute<{ kind: TextOwner['kind']; id: string; text: number }>(sql`
    select o.kind, o.id, t.id::float8 as text
    from json_to_recordset(${JSON.stringify([...owners.values()])}::json) as o(kind text, id text, edition text)
    join newsroom.text t on (t.owner_kind, t.owner_id, t.edition) = (o.kind, o.id, o.edition)`)
  const found = new Map(rows.map((row) => [nameOf(row), row.text]))
  const missing = [...owners].flatMap(([name, { kind, id, edition }]) =>
    found.has(name) ? [] : [{ ownerKind: kind, ownerId: id, edition }],
  )
  if (missing.length === 0) return found
  const made = await tx
    .insert(words)
    .values(missing)
    .returning({ kind: words.ownerKind, id: words.ownerId, text: words.id })
  for (const { text, ...owner } of made) found.set(nameOf(owner), text)
  return found
}

async function revisionIds(tx: Scene['tx'], count: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select nextval(pg_get_serial_sequence('newsroom.revision', 'id'))::float8 as id from generate_series(1, ${count})`)
  return rows.map((row) => row.id)
}

/** The revisions of earlier batches that these were translated from. */
async function bases(
  tx: Scene['tx'],
  things: readonly MovedThings['revision'][],
): Promise<Map<string, Basis>> {
  const sources = things.flatMap(({ alignment }) => (alignment ? [alignment.source] : []))
  return revisionsOf(tx, sources)
}

/** Revisions that are here, by their text's owner and their number: `article 4k2m9x0a 3`. */
export async function revisionsOf(
  tx: Scene['tx'],
  wanted: readonly (TextOwner & { revision: number })[],
): Promise<Map<string, Basis>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await tx.execute<TextOwner & { number: number; text: number; revision: number }>(sql`
    select distinct w.kind, w.id, r.number, t.id::float8 as text, r.id::float8 as revision
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w(kind text, id text, revision integer)
    join newsroom.text t on (t.owner_kind, t.owner_id) = (w.kind, w.id)
    join newsroom.revision r on r.text = t.id and r.number = w.revision`)
  return new Map(
    rows.map(({ kind, id, number, text, revision: of }) => [
      `${nameOf({ kind, id })} ${number}`,
      { text, revision: of },
    ]),
  )
}
