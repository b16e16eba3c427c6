import { sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { schedule as scheduleTable } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type OnDraft, openDrafted } from './drafted.ts'
import { needNoEmbargo, needWords } from './goLive.ts'
import { allow, become, needNewest, recordForDesk } from './publishable.ts'
import { refuse } from './refusal.ts'

/**
 * Lets the clock publish (or, for what is live, update) exactly this revision at an instant. The durable job is
 * put in with the same transaction, so it exists when the schedule does, and an older one finds nothing to do.
 */
export function schedule(
  room: Newsroom,
  actor: Actor,
  given: OnDraft & { at: Date },
): Promise<Outcome<{ revision: number; at: string }>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const to = await allow(scene, item, 'schedule')
    await needNewest(scene, item, given.revision)
    if (given.at <= scene.now)
      refuse({ kind: 'not acceptable', where: 'at', what: 'lies in the past: publish instead' })
    needNoEmbargo(scene, item, given.at)
    // The clock can ask nobody: what it could not publish is refused now.
    await needWords(scene, item.head.id)
    const waiting = {
      verb: item.state.public === 'live' ? ('update' as const) : ('publish' as const),
      revision: item.head.id,
      dueAt: given.at,
      madeBy: scene.actorName,
    }
    await scene.tx
      .insert(scheduleTable)
      .values({ publishable: item.id, ...waiting })
      .onConflictDoUpdate({ target: scheduleTable.publishable, set: waiting })
    await become(scene, item, to)
    await room.jobs.send(
      fromDrizzle(scene.tx, sql),
      'due',
      { act: 'fire schedule', id: item.id, at: given.at.toISOString() },
      given.at,
    )
    recordForDesk(scene, item, 'schedule', { revision: given.revision, at: given.at.toISOString() })
    return { revision: given.revision, at: given.at.toISOString() }
  })
}
