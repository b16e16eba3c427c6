import { nameKey } from '../language/search/names.ts'
import { beginningTerm, quoted } from '../language/search/termVector.ts'
import { foldedWords } from '../language/search/tokens.ts'
import { type HeadlineFamily, headlineFor } from '../model/headline.ts'
import { longestQuestion } from './question.ts'
import type { Run } from './run.ts'

/** What somebody may be about to type. */
export type Suggestion =
  | { kind: 'topic'; id: string; words: string }
  | { kind: 'article'; id: string; section: string; slug: string; words: string }

const mostTopics = 4
const mostArticles = 6
const leastLetters = 2
const mostWords = 8
/** Stands behind every letter that goes on a name. */
const lastOfAll = '\u{10ffff}'

/**
 * Topics whose name or alias goes on like what was typed, then the newest articles whose headlines hold its words, the
 * last one as a beginning. Nothing for less than two letters.
 */
export async function suggestFrom(
  run: Run,
  edition: { id: string; language: string },
  typed: string,
): Promise<Suggestion[]> {
  const text = typed.slice(0, longestQuestion).toWellFormed()
  const name = nameKey(text)
  const words = foldedWords(text, edition.language, mostWords)
  const last = words.at(-1) ?? ''
  if (name.length < leastLetters || last.length < leastLetters) return []
  const asked = words
    .map((word, at) => quoted(beginningTerm(word)) + (at === words.length - 1 ? ':*' : ''))
    .join(' & ')
  const [topics, articles] = await Promise.all([
    run<{ id: string; name: string }>(
      'suggest topics',
      // By two ends and not by `like`, of which an index knows nothing before its pattern is known.
      `select t.id, t.name from (
        select distinct on (w.topic) w.topic, w.whole, w.words from live.topic_words w where w.words ~>=~ $1 and w.words ~<~ $3
        order by w.topic, w.whole desc, length(w.words)
      ) w join live.topic t on t.id = w.topic and t.language = $2
      order by w.whole desc, length(w.words), t.name, t.id limit ${mostTopics}`,
      [name, edition.language, name + lastOfAll],
    ),
    run<{ id: string; section: string; slug: string; headline: HeadlineFamily }>(
      'suggest articles',
      `with newest as materialized (
        select w.article, w.published_at from live.article_words w
        where w.words @@ $1::tsquery and w.edition = $2 order by w.published_at desc, w.article desc limit ${mostArticles}
      ) select a.id, a.section, a.slug, a.headline from newest n join live.article a on a.id = n.article
      where a.state = 'live' order by n.published_at desc, n.article desc`,
      [asked, edition.id],
    ),
  ])
  return [
    ...topics.map(({ id, name: words }) => ({ kind: 'topic' as const, id, words })),
    ...articles.map(({ headline, ...article }) => ({
      kind: 'article' as const,
      ...article,
      words: headlineFor(headline, 'headline'),
    })),
  ]
}
