import { eq } from 'drizzle-orm'
import { revision, schedule } from '../store/schema/newsroom.ts'
import { act, type Newsroom, type Outcome } from './act.ts'
import { goLive, type Published } from './goLive.ts'
import { allow, open } from './publishable.ts'
import { refuse } from './refusal.ts'

/**
 * Carries out the schedule of a thing when its hour has come, with exactly the revision that was scheduled.
 * Refused as "no such thing" where there is none any more, or where it was moved to a later hour: the job that
 * belongs to that hour comes by itself. Doing it twice does it once.
 */
export function fireSchedule(room: Newsroom, given: { id: string }): Promise<Outcome<Published>> {
  return act(room, { kind: 'clock', origin: 'jobs' }, async (scene) => {
    const [item] = await open(scene, { ids: [given.id] })
    if (!item) refuse({ kind: 'no such thing', what: 'schedule that is due', id: given.id })
    const [waiting] = await scene.tx
      .select({ verb: schedule.verb, dueAt: schedule.dueAt, id: revision.id, number: revision.number })
      .from(schedule)
      .innerJoin(revision, eq(revision.id, schedule.revision))
      .where(eq(schedule.publishable, given.id))
    if (!waiting || waiting.dueAt > scene.now) {
      refuse({ kind: 'no such thing', what: 'schedule that is due', id: given.id })
    }
    const to = await allow(scene, item, waiting.verb)
    return goLive(scene, item, waiting.verb, to, { id: waiting.id, number: waiting.number }, true)
  })
}
