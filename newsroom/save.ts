import { type ArticleWords, bodyVersion } from '../model/body/block.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type OnDraft, openDrafted } from './drafted.ts'
import { addRevision, allow, become, needNewest, recordForDesk } from './publishable.ts'
import { refuse } from './refusal.ts'

/**
 * Saves the words of an article, a coverage or a static page as a new revision on top of the one that they were written on; refused, with the
 * difference, where somebody else saved meanwhile. What is live stays as it is.
 */
export function save(
  room: Newsroom,
  actor: Actor,
  given: OnDraft & { words: ArticleWords },
): Promise<Outcome<{ revision: number }>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const to = await allow(scene, item, 'save')
    await needNewest(scene, item, given.revision)
    const fault = wordsFault(given.words)
    if (fault) refuse({ kind: 'not acceptable', ...fault })
    const saved = await addRevision(scene, item.text, item.head.number + 1, 'save', given.words, bodyVersion)
    await become(scene, item, to)
    recordForDesk(scene, item, 'save', { revision: saved.number })
    return { revision: saved.number }
  })
}
