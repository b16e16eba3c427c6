import type { PublishableKind, Verb } from '../model/workflow.ts'
import type { Scene } from './act.ts'
import { allow, become, type Opened, recordWhereSeen } from './publishable.ts'

/** What is taken off the site, and what its address says from now on. */
export type TakeDown = { kind: PublishableKind; id: string }

/** How an address answers when what it led to was withdrawn or is held (RFC 9110 §15.5.11, RFC 7725). */
export type Gone = { status: 410 | 451; notice: string }

/**
 * Carries out a verb that takes a thing off the site, on a thing already locked. The revision that was live stays
 * known, so that `restore` can bring back exactly that one.
 */
export async function takeDown(
  scene: Scene,
  item: Opened,
  verb: Extract<Verb, 'unpublish' | 'withdraw' | 'hold' | 'expire'>,
  gone: Gone | null,
): Promise<void> {
  const to = await allow(scene, item, verb)
  await become(scene, item, to, { gone })
  await recordWhereSeen(scene, item, verb)
}
