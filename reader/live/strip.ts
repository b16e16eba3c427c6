import type { Attribution } from '../../model/attribution.ts'
import { key } from '../../model/key.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'

/** A breaking line with its article's place, where it has a live one. */
export type LiveLine = {
  id: string
  state: 'live' | 'expired' | 'withdrawn' | 'held'
  gone: { status: 410 | 451; notice: string } | null
  attribution: Attribution | null
  /** The contributor whom the attribution names. */
  who: { name: string; gender: 'feminine' | 'masculine' | null } | null
  words: string | null
  raised: number
  /** The article that it leads to, live or not. */
  article: string | null
  articleAt: { section: string; slug: string } | null
}

const columns = `l.id, l.state, l.gone, l.attribution, l.words, l.article,
  (extract(epoch from l.raised_at) * 1000)::float8 as raised,
  (select json_build_object('section', a.section, 'slug', a.slug) from live.article a
    where a.id = l.article and a.state = 'live') as "articleAt",
  (select json_build_object('name', c.name, 'gender', c.gender) from live.contributor c
    where c.id = l.attribution->'who'->>'contributor' and c.language = any($2)
    order by array_position($2, c.language) limit 1) as who`

const strip: Statement = {
  name: 'breaking strip',
  text: `select ${columns} from live.breaking_line l where l.edition = $1 and l.state = 'live'
    order by l.raised_at desc, l.id limit 12`,
}

const one: Statement = {
  name: 'breaking line',
  text: `select ${columns} from live.breaking_line l where l.id = $1 and l.edition = $3`,
}

/** The lines that stand in an edition's strip now, newest first. */
export async function readStrip(reading: Reading, edition: string): Promise<LiveLine[]> {
  reading.reads(key.breaking(edition))
  const lines = await reading.query<LiveLine>(strip, [edition, languagesOf(reading, edition)])
  for (const line of lines) readsOf(reading, line)
  return lines
}

/** A line by its id, whatever became of it. */
export async function readLine(reading: Reading, edition: string, id: string): Promise<LiveLine | null> {
  reading.reads(key.line(id))
  const [line] = await reading.query<LiveLine>(one, [id, languagesOf(reading, edition), edition])
  if (line) readsOf(reading, line)
  return line ?? null
}

/** A name is wanted in the edition's own language tag, else in its plain language. */
export function languagesOf(reading: Reading, edition: string): string[] {
  const tag = reading.house.edition(edition)?.language ?? 'en'
  const [plain = tag] = tag.split('-', 1)
  return plain === tag ? [tag] : [tag, plain]
}

function readsOf(reading: Reading, line: LiveLine): void {
  if (line.article) reading.reads(key.card(line.article))
  const who = line.attribution?.who
  if (who && 'contributor' in who) reading.reads(key.contributor(who.contributor))
}
