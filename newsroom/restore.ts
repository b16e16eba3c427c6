import { eq } from 'drizzle-orm'
import { breakingLine, revision, schedule } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { needNoEmbargo } from './goLive.ts'
import { allow, become, needNewest, type Opened, openOne, recordWhereSeen } from './publishable.ts'
import { refuse } from './refusal.ts'
import type { TakeDown } from './takeDown.ts'

/**
 * Leads an unpublished, withdrawn or held thing back: to the site, with exactly the revision that was live, or to
 * unpublished. What was held before it ever was live goes back to being a draft.
 * @param given.revision the number of the revision that will be live again; only needed for the site
 */
export function restore(
  room: Newsroom,
  actor: Actor,
  given: TakeDown & ({ to: 'live'; revision: number } | { to: 'unpublished' }),
): Promise<Outcome<{ public: 'live' | 'unpublished' | 'never' }>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, given.kind, given.id)
    const to = await allow(scene, item, 'restore')
    if (given.to === 'live') {
      await needLiveRevision(scene, item, given.revision)
      needNoEmbargo(scene, item)
      await needHour(scene, item)
    } else if (item.state.public === 'unpublished') {
      refuse({ kind: 'not acceptable', where: 'to', what: 'is how it stands already: unpublished' })
    }
    const next = given.to === 'live' ? 'live' : item.liveRevision === null ? 'never' : 'unpublished'
    await become(scene, item, { ...to, public: next }, { gone: null })
    // A waiting first publication is an update of what is on the site again: the clock could do nothing with it else.
    if (to.work === 'scheduled' && next === 'live')
      await scene.tx.update(schedule).set({ verb: 'update' }).where(eq(schedule.publishable, item.id))
    await recordWhereSeen(scene, item, 'restore')
    return { public: next }
  })
}

/** A line's expiry is carried out once; one that came back after its hour would never end. */
async function needHour(scene: Scene, item: Opened): Promise<void> {
  if (item.kind !== 'breaking line') return
  const [row] = await scene.tx
    .select({ expiresAt: breakingLine.expiresAt })
    .from(breakingLine)
    .where(eq(breakingLine.id, item.id))
  if (row && row.expiresAt <= scene.now)
    refuse({ kind: 'not acceptable', where: 'to', what: 'can only be unpublished: its hour has passed' })
}

async function needLiveRevision(scene: Scene, item: Opened, decidedOn: number): Promise<void> {
  if (item.liveRevision === null) {
    refuse({
      kind: 'not acceptable',
      where: 'to',
      what: 'can only be unpublished: this was never on the site',
    })
  }
  const [was] = await scene.tx
    .select({ id: revision.id, number: revision.number })
    .from(revision)
    .where(eq(revision.id, item.liveRevision))
  if (was) await needNewest(scene, { ...item, head: was }, decidedOn)
}
