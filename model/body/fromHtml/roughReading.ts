import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Words } from '../block.ts'
import { isBlock, isDropped } from './kinds.ts'
import { oneLine } from './text.ts'

const structure = new Set(['blockquote', 'br', 'figure', 'li', 'ol', 'table', 'td', 'th', 'tr', 'ul'])
const heading = /^h[1-6]$/
const parts = (tag: string): boolean => isBlock(tag) || structure.has(tag) || heading.test(tag)

/** Elements whose inside is no markup (WHATWG HTML, section 13.2.5.1 ff.): the tokenizer has to be told. */
const rawText = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
])

/**
 * The words of HTML that is too deep or too long for a tree, as paragraphs: one pass over its tags with no memory of
 * what is open, so any markup takes time in proportion to its length. Ids are empty.
 */
export function roughReading(html: string): Words[] {
  const blocks: Words[] = []
  let open = ''
  let skipping = ''
  const close = (): void => {
    const text = oneLine(open)
    open = ''
    if (text !== '')
      blocks.push({ type: 'words', attrs: { id: '', kind: 'paragraph' }, content: [{ type: 'text', text }] })
  }
  const add = ({ chars }: Token.CharacterToken): void => {
    if (skipping === '') open += chars
  }
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, selfClosing }) {
        const mode = rawText.get(tagName)
        if (mode !== undefined) tokenizer.state = mode
        if (parts(tagName)) {
          // What was never closed must not swallow the rest.
          skipping = ''
          close()
        } else if (skipping === '' && !selfClosing && (isDropped(tagName) || mode !== undefined)) {
          if (!empty.has(tagName)) skipping = tagName
        }
      },
      onEndTag({ tagName }) {
        if (tagName === skipping) skipping = ''
        if (parts(tagName)) close()
      },
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  )
  tokenizer.write(html, true)
  close()
  return blocks
}

/** Elements that never hold anything, so there is nothing in them to skip. */
const empty = new Set(['area', 'base', 'embed', 'frame', 'input', 'link', 'meta', 'param', 'source', 'track'])
