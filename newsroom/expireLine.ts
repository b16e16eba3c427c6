import { eq } from 'drizzle-orm'
import { breakingLine } from '../store/schema/newsroom.ts'
import { act, type Newsroom, type Outcome } from './act.ts'
import { openOne } from './publishable.ts'
import { refuse } from './refusal.ts'
import { takeDown } from './takeDown.ts'

/** Takes a breaking line out of the strip when its hour has come. Its own page stays. Doing it twice does it once. */
export function expireLine(room: Newsroom, given: { line: string }): Promise<Outcome<null>> {
  return act(room, { kind: 'clock', origin: 'jobs' }, async (scene) => {
    const item = await openOne(scene, 'breaking line', given.line)
    const [row] = await scene.tx
      .select({ expiresAt: breakingLine.expiresAt })
      .from(breakingLine)
      .where(eq(breakingLine.id, given.line))
    if (!row || row.expiresAt > scene.now)
      refuse({ kind: 'no such thing', what: 'line that is due', id: given.line })
    await takeDown(scene, item, 'expire', null)
    return null
  })
}
