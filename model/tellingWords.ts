import { commonWords } from '../language/commonWords.ts'
import { searchWords } from '../language/search/tokens.ts'
import { type Block, plainText } from './body/block.ts'

/** Beyond so many, further words say little more of what an article is about. */
const mostWords = 24

/** In UTF-16 units: enough of any one text for that many words. */
const longestText = 4000

const common = new Map<string, ReadonlySet<string>>()

/** Stems of the common words, made once a language. */
function commonIn(language: string): ReadonlySet<string> {
  const [plain = language] = language.split('-', 1)
  let stems = common.get(plain)
  if (!stems) {
    stems = new Set((commonWords[plain] ?? []).flatMap((word) => searchWords(word, plain)))
    common.set(plain, stems)
  }
  return stems
}

/**
 * What an article's words say it is about, for comparing it with others: the stems of headline, standfirst and, as far
 * as those are short, its first paragraphs, each once, without what every text has.
 * Whoever changes what comes out counts up `searchWordsVersion` in `store/live/searchWords.ts`: stores then make them anew.
 * @param language BCP 47
 */
export function tellingWords(
  words: { headline: string; standfirst: string; blocks: readonly Block[] },
  language: string,
): string[] {
  const known = commonIn(language)
  const found = new Set<string>()
  for (const text of texts(words)) {
    for (const stem of searchWords(text.slice(0, longestText), language)) {
      if (stem.length > 1 && !known.has(stem)) found.add(stem)
      if (found.size === mostWords) return [...found]
    }
  }
  return [...found]
}

function* texts(words: Parameters<typeof tellingWords>[0]): Generator<string> {
  yield words.headline
  yield words.standfirst
  for (const block of words.blocks) if (block.type === 'words') yield plainText(block)
}
