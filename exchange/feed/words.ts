import { type Block, paragraph } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import { foldSpace, plainParagraphs } from '../plainParagraphs.ts'
import { oneLine } from '../repeated.ts'
import type { FeedWords } from './entry.ts'

/** Feeds don't say which it is; what holds a tag or an entity was HTML. */
const isHtml = ({ value, as }: FeedWords): boolean =>
  as === 'html' || (as === 'looks' && /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(value))

/** Words as a line. */
export function lineOf(words: FeedWords): string {
  return isHtml(words)
    ? foldSpace(blocksFromHtml(words.value, { mint: String, base: 'about:blank' }).map(oneLine).join(' '))
    : foldSpace(words.value)
}

/**
 * Words as the blocks of a body.
 * @param base the address of their page; empty where there is none
 */
export function blocksOf(
  words: FeedWords,
  mint: (index: number) => string,
  base: string,
  language: string,
): Block[] {
  return isHtml(words)
    ? blocksFromHtml(words.value, {
        mint,
        base: URL.canParse(base) ? base : 'about:blank',
        ...(language === '' ? {} : { language }),
      })
    : plainParagraphs(words.value).map((text, at) => paragraph(mint(at), text))
}
