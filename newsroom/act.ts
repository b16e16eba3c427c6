import { and, eq, isNull } from 'drizzle-orm'
import type { Clock } from '../ground/clock.ts'
import type { JobSender } from '../ground/jobs.ts'
import type { Random } from '../ground/random.ts'
import type { Entry, Subject } from '../model/entry.ts'
import type { Grant } from '../model/grant.ts'
import type { Act } from '../model/key.ts'
import { isUnstorable, sqlState } from '../store/away.ts'
import type { Store, Transaction } from '../store/database.ts'
import { appendEntries } from '../store/log/append.ts'
import { apiKey, audit, grant } from '../store/schema/newsroom.ts'
import { type Refusal, Refused, refuse } from './refusal.ts'

/** What a command needs: the store, and clock, randomness and jobs as arguments. */
export type Newsroom = { store: Store; clock: Clock; random: Random; jobs: JobSender }

/** Who acts, and where from (an address, `command line`, `jobs`). The clock acts when an hour has come. */
export type Actor =
  | { kind: 'key'; id: string; origin: string }
  | { kind: 'account'; id: string; origin: string }
  | { kind: 'clock'; origin: string }
  /** Whoever can run programs on the newsroom's machine: founds the house and gives the first right. */
  | { kind: 'operator'; origin: string }

/** A carried-out act: its position in the log, for whoever wants to wait for the readers. */
export type Done<T> = { ok: true; position: number; value: T }
export type Outcome<T> = Done<T> | { ok: false; refusal: Refusal }

/** What a command works with inside its transaction. */
export type Scene = {
  tx: Transaction
  room: Newsroom
  now: Date
  actor: Actor
  actorName: string
  grants: readonly Grant[]
  /** Says what was done: one entry for followers and one line for the audit. */
  record(entry: Entry, detail?: Readonly<Record<string, unknown>>): void
}

/** How an actor stands in audit lines and revisions: `key:4k2m9x0a`, `clock`. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'clock' || actor.kind === 'operator' ? actor.kind : `${actor.kind}:${actor.id}`
}

/**
 * Carries out one command in one transaction at READ COMMITTED: grants are read in it, audit lines are written, and
 * the log's entries are appended as its last statement. A refusal rolls everything back and comes out as a value; a
 * database that is away comes out as an exception, and whether the act happened is then found by asking again.
 */
export async function act<T>(
  room: Newsroom,
  actor: Actor,
  carryOut: (scene: Scene) => Promise<T>,
  keyLock: KeyLock = 'share',
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(room, actor, carryOut, keyLock)
    } catch (fault) {
      if (fault instanceof Refused) return { ok: false, refusal: fault.refusal }
      if (isUnstorable(fault)) return { ok: false, refusal: unstorable }
      // Of two that waited for each other one was ended; nothing of it was kept, so it begins again.
      if (sqlState(fault) !== deadlock || attempt === attempts) throw fault
    }
  }
}

/** How the key of whoever acts is locked: an act that may end the very key that signs it takes it whole at once. */
type KeyLock = 'share' | 'no key update'

const deadlock = '40P01'
const attempts = 3

function inTransaction<T>(
  room: Newsroom,
  actor: Actor,
  carryOut: (scene: Scene) => Promise<T>,
  keyLock: KeyLock,
): Promise<Done<T>> {
  return room.store.db.transaction(
    async (tx) => {
      const now = room.clock.now()
      const recorded: { entry: Entry; detail: Readonly<Record<string, unknown>> }[] = []
      const scene: Scene = {
        tx,
        room,
        now,
        actor,
        actorName: nameOf(actor),
        grants: await grantsOf(tx, actor, keyLock),
        record: (entry, detail = {}) => {
          recorded.push({ entry, detail })
        },
      }
      const value = await carryOut(scene)
      await tx.insert(audit).values(
        recorded.map(({ entry, detail }) => ({
          at: now,
          actor: scene.actorName,
          origin: actor.origin,
          act: entry.act,
          edition: entry.edition,
          subjectKind: entry.subject.kind,
          subject: entry.subject.id,
          detail,
        })),
      )
      const position = await appendEntries(
        tx,
        recorded.map(({ entry }) => entry),
      )
      return { ok: true as const, position, value }
    },
    { isolationLevel: 'read committed' },
  )
}

/** For what no command looks at itself: an id, a remark, a place. */
const unstorable: Refusal = {
  kind: 'not acceptable',
  where: 'input',
  what: 'holds a NUL or half of a surrogate pair',
}

/**
 * The key's row stays locked until the act ends: revoking waits for acts that have begun, and once it has returned no
 * act of that key can follow in the log.
 */
async function grantsOf(tx: Transaction, actor: Actor, keyLock: KeyLock): Promise<Grant[]> {
  if (actor.kind === 'clock' || actor.kind === 'operator') return []
  if (actor.kind === 'key') {
    const [known] = await tx
      .select({ id: apiKey.id })
      .from(apiKey)
      .where(and(eq(apiKey.id, actor.id), isNull(apiKey.revokedAt)))
      .for(keyLock)
    if (!known) refuse({ kind: 'not signed in', why: 'The key is unknown or was revoked.' })
  }
  return tx
    .select({ role: grant.role, edition: grant.edition, section: grant.section, until: grant.until })
    .from(grant)
    .where(and(eq(grant.holderKind, actor.kind), eq(grant.holder, actor.id)))
}

/** An entry that only the desk of an edition may follow, with no page to renew. */
export function deskEntry(
  verb: Act,
  edition: string | null,
  subject: Subject,
  detail?: Entry['detail'],
): Entry {
  return {
    act: verb,
    audience: `desk:${edition ?? '*'}`,
    edition,
    subject,
    keys: [],
    ...(detail ? { detail } : {}),
  }
}
