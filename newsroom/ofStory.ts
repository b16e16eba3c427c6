import { decide, type Verb } from '../model/workflow.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { open } from './publishable.ts'
import { refuse } from './refusal.ts'
import { rolesHere } from './right.ts'
import { type Gone, takeDown } from './takeDown.ts'

/**
 * Runs an ordinary verb for each of a story's versions in one transaction, each with its own entry and audit line.
 * Versions in which the verb makes no sense (never public, gone already) are left as they are; a right that is
 * missing in one edition refuses the whole. Gives the articles that it touched.
 */
export function ofStory(
  room: Newsroom,
  actor: Actor,
  verb: Extract<Verb, 'withdraw' | 'hold'>,
  given: { story: string } & Gone,
): Promise<Outcome<{ articles: string[] }>> {
  return act(room, actor, async (scene) => {
    const versions = await open(scene, { story: given.story })
    const [first] = versions
    if (!first) refuse({ kind: 'no such thing', what: 'story', id: given.story })
    const touched: string[] = []
    for (const item of versions) {
      const holds = await rolesHere(scene, item.edition, item.section ?? undefined)
      const decision = decide(verb, item.kind, item.state, holds)
      if (!decision.allowed && decision.because === 'state') continue
      await takeDown(scene, item, verb, { status: given.status, notice: given.notice })
      touched.push(item.id)
    }
    if (touched.length === 0) {
      refuse({ kind: 'wrong state', act: verb, public: first.state.public, work: first.state.work, from: [] })
    }
    return { articles: touched }
  })
}
