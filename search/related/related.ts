import { type Key, key } from '../../model/key.ts'
import type { Candidate, RelatedArticle, ThreadPlace } from './candidate.ts'
import { type Found, findCandidates, windowDays } from './findCandidates.ts'
import { relatedTo } from './score.ts'

/** How a page asks `live`: a named statement in the snapshot that it is made from. */
export type Ask = <Row>(
  statement: { readonly name: string; readonly text: string },
  values: readonly unknown[],
) => Promise<Row[]>

/** What stands beside an article, the best first, and the keys that the choice depends on. */
export type Related = { articles: RelatedArticle[]; keys: Key[] }

const none: Related = { articles: [], keys: [] }

/**
 * Chooses what to read beside a live article from what is live in its edition, in one query. Whoever shows it reads
 * the keys given here, all of them soft, and `card:` of each article that is shown. Nothing where the article is not
 * live in that edition.
 * @param count how many at most, up to {@link mostRelated}
 */
export async function related(
  ask: Ask,
  of: { article: string; edition: string },
  count: number,
): Promise<Related> {
  const [found] = await ask<Found>(findCandidates, [of.article, of.edition])
  if (!found?.own) return none
  const [story, section, published, words, topics] = found.own
  const subject = {
    ...{ id: of.article, story, published, words: words.split(' ') },
    topics: topics.map(([topic]) => topic),
  }
  const articles = relatedTo(subject, candidatesOf(found), {
    count: Math.min(count, mostRelated),
    articlesOf: new Map(topics),
    newest: found.newest.map(([id, story, published]) => ({ id, story, published, state: 'live' })),
  })
  return {
    articles,
    keys: [
      key.story(story),
      ...found.threads.map(key.story),
      ...subject.topics.map(key.topic),
      ...months(published).map((at) => key.around(of.edition, section, at)),
      ...(articles.length < count || articles.some(({ because }) => because === 'newest')
        ? [key.newest(of.edition)]
        : []),
    ],
  }
}

/** Of the newest twice as many are looked at, so that some may be the article itself or chosen for better reasons. */
export const mostRelated = 8

function candidatesOf({ candidates }: Found): Candidate[] {
  return candidates.map(([id, story, published, words, topics, thread]) => ({
    ...{ id, story, published, words: words.split(' '), topics, state: 'live' as const },
    ...(thread === null ? {} : { thread: thread as ThreadPlace }),
  }))
}

/** An instant in each month (UTC) that the time around an article touches. */
function months(published: number): Date[] {
  const reach = windowDays * 86_400_000
  const last = new Date(published + reach)
  const all: Date[] = []
  for (let at = new Date(published - reach); at <= last; ) {
    all.push(at)
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1))
  }
  return all
}
