import type { IncomingAuthor } from './incomingArticle.ts'
import { foldSpace } from './plainParagraphs.ts'

/**
 * Whom a line names as its writers, without the word before them; empty where it names only who sends the text, since
 * that is the credit line's.
 * @example bylineNames('Von Christian Hollmann, dpa', ['dpa']) // 'Christian Hollmann, dpa'
 * @example bylineNames('NTB', ['NTB']) // ''
 */
export function bylineNames(line: string, senders: readonly string[] = []): string {
  const names = foldSpace(line).replace(/^(?:by|von|por|par|av|af|door|di|بقلم|كتب)(?::\s*|\s+)/i, '')
  return senders.some((sender) => sender.toLowerCase() === names.toLowerCase()) ? '' : names
}

/** A line and a list that name the same people are said once: as the list, which knows who they are. */
export function oneByline(
  byline: string,
  authors: readonly IncomingAuthor[],
): { byline: string; authors: IncomingAuthor[] } {
  const isSame = authors.length > 0 && (byline === '' || authors.every(({ name }) => byline.includes(name)))
  return isSame ? { byline: '', authors: [...authors] } : { byline, authors: [] }
}
