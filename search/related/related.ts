import { type Key, key } from '../../model/key.ts'
import type { RelatedArticle } from './candidate.ts'
import { type FoundRow, findCandidates, mostRelated, readFound, windowDays } from './findCandidates.ts'
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
  const [row] = await ask<FoundRow>(findCandidates, [of.article, of.edition])
  if (!row) return none
  const found = readFound(of.article, row)
  const { subject } = found
  const articles = relatedTo(subject, found.candidates, {
    count: Math.min(count, mostRelated),
    articlesOf: found.articlesOf,
    newest: found.newest,
  })
  return {
    articles,
    keys: [
      key.story(subject.story),
      ...found.threads.map(key.story),
      ...subject.topics.map(key.topic),
      ...months(subject.published).map((at) => key.around(of.edition, found.section, at)),
      ...(articles.length < count || articles.some(({ because }) => because === 'newest')
        ? [key.newest(of.edition)]
        : []),
    ],
  }
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
