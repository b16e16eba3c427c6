import type { PoolClient } from 'pg'
import type { Moved, Standing, TextOwner } from '../../newsroom/movedIn/moved.ts'
import type { Store } from '../../store/database.ts'

/** What a line brings that nobody else may bring, and what must have been brought before it. */
export type References = { holds: string[]; needs: string[] }

const revision = ({ kind, id }: TextOwner, number: number): string =>
  `revision ${number} of the ${kind} ${id}`

function ofStanding(kind: TextOwner['kind'], thing: Standing): References {
  const own = { kind, id: thing.id }
  const numbers = [thing.newest, thing.live, thing.schedule?.revision].filter(
    (one) => typeof one === 'number',
  )
  return {
    holds: [`publishable ${thing.id}`, ...thing.notes.map((note) => `note ${note.id}`)],
    needs: [
      `edition ${thing.edition}`,
      ...numbers.map((number) => revision(own, number)),
      ...thing.notes.map(({ id, newest }) => revision({ kind: 'note', id }, newest)),
    ],
  }
}

function both(first: References, ...others: Partial<References>[]): References {
  return {
    holds: [...first.holds, ...others.flatMap(({ holds = [] }) => holds)],
    needs: [...first.needs, ...others.flatMap(({ needs = [] }) => needs)],
  }
}

const editionsIn = (names: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(names).map((id) => `edition ${id}`)
const some = (what: string, id: string | null): string[] => (id === null ? [] : [`${what} ${id}`])

/** The references of a line: exactly what the tables insist on, said before anything is written. */
export function referencesOf(thing: Moved): References {
  switch (thing.type) {
    case 'asset':
      return { holds: [`asset ${thing.id}`], needs: [] }
    case 'contributor':
      return { holds: [`contributor ${thing.id}`], needs: some('asset', thing.portrait) }
    case 'edition':
      return {
        holds: [
          `edition ${thing.id}`,
          `base "${thing.base}"`,
          ...some('hreflang', thing.hreflang),
          ...(thing.isDefault ? ['default edition'] : []),
        ],
        needs: some('contributor', thing.houseByline),
      }
    case 'section':
      return {
        holds: [`section ${thing.id}`],
        needs: [...some('section', thing.parent), ...editionsIn(thing.names)],
      }
    case 'region':
      return {
        holds: [
          `region ${thing.id}`,
          ...Object.entries(thing.names).map(
            ([edition, { slug }]) => `region slug "${slug}" of the edition ${edition}`,
          ),
        ],
        needs: editionsIn(thing.names),
      }
    case 'region within':
      return {
        holds: [`region ${thing.region} within ${thing.container}`],
        needs: [`region ${thing.region}`, `region ${thing.container}`],
      }
    case 'label':
      return { holds: [`label ${thing.id}`], needs: editionsIn(thing.names) }
    case 'house list':
      return { holds: [`house list ${thing.kind} ${thing.language}`], needs: [] }
    case 'setting':
      return { holds: [`setting ${thing.name}`], needs: [] }
    case 'topic':
      return {
        holds: [`topic ${thing.id}`, ...some('wikidata', thing.wikidata)],
        needs: some('topic', thing.mergedInto),
      }
    case 'event':
      return { holds: [`event ${thing.id}`], needs: [] }
    case 'story':
      return { holds: [`story ${thing.id}`], needs: thing.topics.map(({ topic }) => `topic ${topic}`) }
    case 'thread':
      return {
        holds: [`thread ${thing.story} to ${thing.earlier}`],
        needs: [`story ${thing.story}`, `story ${thing.earlier}`],
      }
    case 'event story':
      return {
        holds: [`event ${thing.event} in the story ${thing.story}`],
        needs: [`event ${thing.event}`, `story ${thing.story}`],
      }
    case 'revision':
      return {
        holds: [revision(thing.of, thing.number)],
        needs: [
          `edition ${thing.edition}`,
          ...(thing.alignment ? [revision(thing.alignment.source, thing.alignment.source.revision)] : []),
        ],
      }
    case 'coverage':
      return both(ofStanding('coverage', thing), {
        holds: [`coverage ${thing.id}`, `dossier ${thing.dossier} in ${thing.edition}`],
      })
    case 'static page':
      return both(ofStanding('static page', thing), { holds: [`page ${thing.page} in ${thing.edition}`] })
    case 'article':
      return both(ofStanding('article', thing), {
        holds: [`article ${thing.id}`, `story ${thing.story} in ${thing.edition}`],
        needs: [
          `story ${thing.story}`,
          ...[thing.section, ...thing.sections].map((id) => `section ${id}`),
          ...thing.regions.map((id) => `region ${id}`),
          ...thing.labels.map(({ label }) => `label ${label}`),
          ...thing.byline.map(({ contributor }) => `contributor ${contributor}`),
          ...thing.coverages.map(({ coverage }) => `coverage ${coverage}`),
        ],
      })
    case 'breaking line':
      return both(ofStanding('breaking line', thing), { needs: some('article', thing.article) })
    case 'front':
      return { holds: [`front ${thing.edition}/${thing.name}`], needs: [`edition ${thing.edition}`] }
    case 'redirect':
      return { holds: [`former address ${JSON.stringify([thing.host, thing.path, thing.query])}`], needs: [] }
    case 'known as':
      return {
        holds: [`${thing.kind} known as ${JSON.stringify([thing.provider, thing.identity])}`],
        needs: [],
      }
    case 'incoming item':
      return {
        holds: [`item ${JSON.stringify([thing.provider, thing.identity, thing.version, thing.sha256])}`],
        needs: some('article', thing.article),
      }
  }
}

/** A reference that can't stand, with the line that it is in. */
export type BrokenReference = { line: number; why: string }

/** What many lines name is looked at once; how much of it is remembered is bounded, since ids come from outside. */
const oftenNamed = /^(?:edition|section|contributor|region|label|topic) /
const mostRemembered = 50_000
const atOnce = 5_000

/**
 * The references of a whole file, in a table of the database's that only this session sees and that ends with it: a
 * newsroom of a million articles has more of them than belong into memory.
 */
export class ReferenceBook {
  readonly #client: PoolClient
  readonly #remembered = new Set<string>()
  #waiting: { what: string[]; line: number[]; needed: boolean[] } = { what: [], line: [], needed: [] }

  private constructor(client: PoolClient) {
    this.#client = client
  }

  /** Opens a book, hands it to `use`, and closes it. Nothing of it stays. */
  static async with<T>(store: Store, use: (book: ReferenceBook) => Promise<T>): Promise<T> {
    const client = await store.pool.connect()
    try {
      // Between two batches files are read and summed, which takes its time; so does the one look at the end.
      await client.query('begin')
      await client.query('set local statement_timeout = 0')
      await client.query('set local idle_in_transaction_session_timeout = 0')
      await client.query(`create temporary table reference (
        what text collate "C" not null, line integer not null, needed boolean not null) on commit drop`)
      return await use(new ReferenceBook(client))
    } finally {
      await client.query('rollback').catch(() => {})
      client.release()
    }
  }

  async add(line: number, { holds, needs }: References): Promise<void> {
    for (const what of holds) this.#note(what, line, false)
    for (const what of needs) {
      if (oftenNamed.test(what)) {
        if (this.#remembered.has(what)) continue
        if (this.#remembered.size < mostRemembered) this.#remembered.add(what)
      }
      this.#note(what, line, true)
    }
    if (this.#waiting.what.length >= atOnce) await this.#write()
  }

  #note(what: string, line: number, needed: boolean): void {
    this.#waiting.what.push(what)
    this.#waiting.line.push(line)
    this.#waiting.needed.push(needed)
  }

  async #write(): Promise<void> {
    const { what, line, needed } = this.#waiting
    this.#waiting = { what: [], line: [], needed: [] }
    await this.#client.query(
      'insert into reference select * from unnest($1::text[], $2::integer[], $3::boolean[])',
      [...[what, line, needed]],
    )
  }

  /** The first reference that can't stand, if there is one: brought twice, brought by nobody, or brought too late. */
  async firstBroken(): Promise<BrokenReference | null> {
    await this.#write()
    await this.#client.query('analyze reference')
    const twice = await this.#client.query<{ what: string; first: number; line: number }>(`
      select what, min(line) as first, max(line) as line from reference where not needed
      group by what having count(*) > 1 order by 3 limit 1`)
    const [double] = twice.rows
    const missing = await this.#client.query<{ what: string; line: number; held: number | null }>(`
      select n.what, n.line, h.line as held from reference n
      left join reference h on h.what = n.what and not h.needed
      where n.needed and (h.line is null or h.line >= n.line) order by n.line limit 1`)
    const [lost] = missing.rows
    if (double && (!lost || double.line <= lost.line))
      return {
        line: double.line,
        why: `It brings the ${double.what}, which line ${double.first} has brought already.`,
      }
    if (lost)
      return {
        line: lost.line,
        why: `It names the ${lost.what}, which ${lost.held === null ? 'no line brings' : `only line ${lost.held} brings`}.`,
      }
    return null
  }
}
