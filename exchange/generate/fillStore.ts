import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { importArticles, largestBatch } from '../../newsroom/importArticles.ts'
import { type GeneratedStory, type GenerateOptions, generateStories } from './stories.ts'
import { openTopics } from './topics.ts'

/**
 * Generates articles into a store that holds the invented house, batch by batch, each one act. Gives how many.
 * @param actor needs the right to import in every edition
 * @param tell told how many are in, after each batch
 * @throws where a batch is refused: what is in by then stays
 */
export async function fillStore(
  room: Newsroom,
  actor: Actor,
  options: GenerateOptions,
  tell: (articles: number) => void = () => {},
): Promise<number> {
  let done = 0
  const batches = inBatches(options)
  const idOf = openTopics(room, actor)
  // Two hands: while the database takes one batch, the next is written. More only wait for each other.
  const hand = async (): Promise<void> => {
    for (const batch of batches) {
      const finished = await Promise.all(
        batch.map(async (one) => ({ ...one, topics: await Promise.all(one.topics.map(idOf)) })),
      )
      const outcome = await importArticles(room, actor, finished)
      if (!outcome.ok)
        throw new Error(`The store refuses what was generated: ${JSON.stringify(outcome.refusal)}`)
      done += batch.length
      tell(done)
    }
  }
  await Promise.all([hand(), hand()])
  return done
}

/** Whole stories in each batch, since a batch is where articles are tied to their story. */
function* inBatches(options: GenerateOptions): Generator<GeneratedStory[number][]> {
  let batch: GeneratedStory[number][] = []
  for (const story of generateStories(options)) {
    if (batch.length + story.length > largestBatch) {
      yield batch
      batch = []
    }
    batch.push(...story)
  }
  if (batch.length > 0) yield batch
}
