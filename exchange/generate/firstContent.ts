import type { Actor, Newsroom, Outcome } from '../../newsroom/act.ts'
import { foundHouse } from '../../newsroom/foundHouse.ts'
import { raiseLine } from '../../newsroom/raiseLine.ts'
import { withRunKey } from '../runKey.ts'
import { fillStore } from './fillStore.ts'
import { firstLine, harbour } from './house.ts'

/**
 * What an empty store begins with until it has a newsroom of its own: the invented house, eleven stories of the last
 * days (ten of them in all three editions, one without Spanish), and a breaking line in each edition. The tables of
 * the jobs must be there, since a line expires. Gives how many articles were written.
 * @param operator may found a house and make keys
 */
export async function firstContent(room: Newsroom, operator: Actor): Promise<number> {
  need(await foundHouse(room, operator, harbour))
  return withRunKey(room, operator, { name: 'first content', role: 'editor-in-chief' }, async (actor) => {
    const until = new Date(room.clock.now().getTime() - 10 * 60 * 1000)
    const options = { articles: 32, seed: 'first content', until, days: 4, everywhere: true }
    const articles = await fillStore(room, actor, options)
    for (const [edition, words] of Object.entries(firstLine))
      need(await raiseLine(room, actor, { edition, words }))
    return articles
  })
}

function need(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`The first content can't be written: ${JSON.stringify(outcome.refusal)}`)
}
