import { bodyVersion, paragraph } from '../model/body/block.ts'
import { idsOf } from '../model/body/tree.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { mintPublicId } from '../model/identity.ts'
import { note, words } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { type OnDraft, openDrafted } from './drafted.ts'
import { goLive, type Published } from './goLive.ts'
import { addRevision, allow, needNewest, type Opened, revisionOf } from './publishable.ts'
import { refuse } from './refusal.ts'

/** What readers are told of a correction, and where: at the head, at the foot, or at the block that was wrong. */
export type CorrectionNote = {
  words: string
  kind?: 'correction' | 'clarification'
  place?: 'top' | 'foot' | 'block'
  block?: string
}

/** Replaces what a live thing says and tells readers what was wrong. */
export function correct(
  room: Newsroom,
  actor: Actor,
  given: OnDraft & { note: CorrectionNote },
): Promise<Outcome<Published>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const to = await allow(scene, item, 'correct')
    await needNewest(scene, item, given.revision)
    await addNote(scene, item, given.note)
    return goLive(scene, item, 'correct', to, item.head, true)
  })
}

/** A note's words are a text of their own, so that they too have revisions. */
async function addNote(scene: Scene, item: Opened, given: CorrectionNote): Promise<void> {
  if (given.words.trim() === '') refuse({ kind: 'not acceptable', where: 'note.words', what: 'is empty' })
  if (given.place === 'block' && !given.block)
    refuse({ kind: 'not acceptable', where: 'note.block', what: 'is missing for a note at a block' })
  const content = { headline: { headline: '' }, standfirst: '', blocks: [paragraph('note', given.words)] }
  const fault = wordsFault(content)
  if (fault) refuse({ kind: 'not acceptable', where: 'note.words', what: fault.what })
  if (given.block !== undefined) await needBlock(scene, item, given.block)
  const id = mintPublicId(scene.room.random)
  const [text] = await scene.tx
    .insert(words)
    .values({ ownerKind: 'note', ownerId: id, edition: item.edition })
    .returning({ id: words.id })
  if (!text) throw new Error('The database took a text and gave no id.')
  await addRevision(scene, text.id, 1, 'correction', content, bodyVersion)
  await scene.tx.insert(note).values({
    id,
    publishable: item.id,
    kind: given.kind ?? 'correction',
    place: given.place ?? 'foot',
    block: given.block ?? null,
    text: text.id,
    madeAt: scene.now,
  })
}

/** A note at a block that is not in the text would be shown nowhere. */
async function needBlock(scene: Scene, item: Opened, block: string): Promise<void> {
  const corrected = await revisionOf(scene, item, item.head.number)
  if (!corrected || !idsOf(corrected.words.blocks).has(block))
    refuse({ kind: 'no such thing', what: 'block of the corrected text', id: block })
}
