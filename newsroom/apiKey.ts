import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Grant } from '../model/grant.ts'
import { mintPublicId } from '../model/identity.ts'
import { type Role, roles } from '../model/workflow.ts'
import type { Store } from '../store/database.ts'
import { apiKey, edition, grant, section } from '../store/schema/newsroom.ts'
import { type Actor, act, deskEntry, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** A right to be given: everywhere, unless it names an edition or a section; for ever, unless it ends. */
export type NewGrant = { role: Role; edition?: string; section?: string; until?: Date }

/** Makes a key with its grants. The secret is shown this once; the store keeps its hash. */
export function makeKey(
  room: Newsroom,
  actor: Actor,
  given: { name: string; grants: readonly NewGrant[] },
): Promise<Outcome<{ key: string; secret: string }>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'grant', null)
    for (const one of given.grants) await needPlace(scene, one)
    const id = mintPublicId(room.random)
    const secret = `dragoman_${Buffer.from(room.random(32)).toString('base64url')}`
    await scene.tx.insert(apiKey).values({ id, name: given.name, sha256: hashOf(secret), madeAt: scene.now })
    if (given.grants.length > 0) {
      await scene.tx.insert(grant).values(
        given.grants.map((one) => ({
          holderKind: 'key' as const,
          holder: id,
          role: one.role,
          edition: one.edition ?? null,
          section: one.section ?? null,
          until: one.until ?? null,
        })),
      )
    }
    scene.record(deskEntry('grant', null, { kind: 'key', id }), { name: given.name, grants: given.grants })
    return { key: id, secret }
  })
}

/** Ends a key. Acts that it signed stay signed. */
export function revokeKey(room: Newsroom, actor: Actor, given: { key: string }): Promise<Outcome<null>> {
  return act(
    room,
    actor,
    async (scene) => {
      await needRight(scene, 'grant', null)
      const ended = await scene.tx
        .update(apiKey)
        .set({ revokedAt: scene.now })
        .where(and(eq(apiKey.id, given.key), isNull(apiKey.revokedAt)))
        .returning({ id: apiKey.id })
      if (ended.length === 0) refuse({ kind: 'no such thing', what: 'key in force', id: given.key })
      scene.record(deskEntry('grant', null, { kind: 'key', id: given.key }, { revoked: true }), {
        revoked: true,
      })
      return null
    },
    'no key update',
  )
}

/** The id of the key with this secret, or null. Whether it is still in force is asked again by each act. */
export async function keyOf(store: Store, secret: string): Promise<string | null> {
  const [row] = await store.db
    .select({ id: apiKey.id })
    .from(apiKey)
    .where(and(eq(apiKey.sha256, hashOf(secret)), isNull(apiKey.revokedAt)))
  return row?.id ?? null
}

/** A key is 256 random bits, so a plain hash can't be turned back by guessing. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

async function needPlace(scene: Scene, given: NewGrant): Promise<void> {
  if (!roles.includes(given.role)) refuse({ kind: 'no such thing', what: 'role', id: given.role })
  if (given.edition !== undefined) {
    const [row] = await scene.tx.select({ id: edition.id }).from(edition).where(eq(edition.id, given.edition))
    if (!row) refuse({ kind: 'no such thing', what: 'edition', id: given.edition })
  }
  if (given.section !== undefined) {
    const [row] = await scene.tx.select({ id: section.id }).from(section).where(eq(section.id, given.section))
    if (!row) refuse({ kind: 'no such thing', what: 'section', id: given.section })
  }
}

/** The grants of a key as they stand, expired ones included: `rolesAt` knows the time. */
export async function grantsOfKey(store: Store, key: string): Promise<Grant[]> {
  return store.db
    .select({ role: grant.role, edition: grant.edition, section: grant.section, until: grant.until })
    .from(grant)
    .where(and(eq(grant.holderKind, 'key'), eq(grant.holder, key)))
}

/** Every key in force, the oldest first, with its grants. */
export async function keysInForce(store: Store): Promise<{ key: string; name: string; grants: Grant[] }[]> {
  const keys = await store.db.select().from(apiKey).where(isNull(apiKey.revokedAt)).orderBy(apiKey.madeAt)
  return Promise.all(
    keys.map(async ({ id, name }) => ({ key: id, name, grants: await grantsOfKey(store, id) })),
  )
}
