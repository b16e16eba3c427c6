import type { Actor, Newsroom } from '../newsroom/act.ts'
import { createArticle } from '../newsroom/createArticle.ts'
import { publish } from '../newsroom/publish.ts'
import { save } from '../newsroom/save.ts'
import { update } from '../newsroom/update.ts'
import { take, wordsOf } from './newsroom.ts'

/** An article on the site, with its path and what it takes to say it anew. */
export type OnSite = { id: string; path: string; say(headline: string): Promise<number> }

/** Publishes an article with this headline; `say` updates it and gives the act's position in the log. */
export async function publishOne(
  room: Newsroom,
  actor: Actor,
  headline: string,
  place: { edition?: string; section?: string } = {},
): Promise<OnSite> {
  const { edition = 'en', section = 'news' } = place
  const words = (said: string) => wordsOf(said, `What there is to say of it: ${said}.`)
  const made = take(
    await createArticle(room, actor, { edition, section, words: words(headline), slug: 'a-story' }),
  )
  let { revision } = made
  take(await publish(room, actor, { article: made.article, revision }))
  return {
    id: made.article,
    path: `/${edition}/${section}/a-story-${made.article}`,
    async say(said) {
      const saved = take(await save(room, actor, { article: made.article, revision, words: words(said) }))
      revision = saved.revision
      const outcome = await update(room, actor, { article: made.article, revision })
      take(outcome)
      return outcome.ok ? outcome.position : 0
    },
  }
}
