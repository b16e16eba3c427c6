import type { Role } from '../model/workflow.ts'
import { type Actor, type Newsroom, nameOf } from '../newsroom/act.ts'
import { makeKey, revokeKey } from '../newsroom/apiKey.ts'

const longestRun = 24 * 60 * 60 * 1000

/**
 * Carries out a run from the command line with a key of its own, so that rights are asked and the audit says which
 * run it was. The key is made by the operator, nobody sees its secret, and it ends with the run, at the latest in a day.
 * @throws where the operator may make no key
 */
export async function withRunKey<T>(
  room: Newsroom,
  operator: Actor,
  run: { name: string; role: Role; edition?: string },
  carryOut: (actor: Actor) => Promise<T>,
): Promise<T> {
  const until = new Date(room.clock.now().getTime() + longestRun)
  const edition = run.edition === undefined ? {} : { edition: run.edition }
  const made = await makeKey(room, operator, {
    name: run.name,
    grants: [{ role: run.role, until, ...edition }],
  })
  if (!made.ok)
    throw new Error(`${nameOf(operator)} can't begin "${run.name}": ${JSON.stringify(made.refusal)}`)
  try {
    return await carryOut({ kind: 'key', id: made.value.key, origin: operator.origin })
  } finally {
    await revokeKey(room, operator, { key: made.value.key })
  }
}
