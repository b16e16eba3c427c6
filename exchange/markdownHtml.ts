import MarkdownIt from 'markdown-it'
import { escapeText } from '../model/html/escape.ts'
import { plainParagraphs } from './plainParagraphs.ts'

/** Longer Markdown, in UTF-16 units, is read as plain paragraphs: what is nested in it takes more than its length. */
const longest = 300_000

let reader: ReturnType<typeof MarkdownIt> | undefined

/** Markdown (CommonMark, with tables and what is struck through) as HTML that nobody has made safe. Never throws. */
export function markdownHtml(markdown: string): string {
  if (markdown.length > longest)
    return plainParagraphs(markdown)
      .map((words) => `<p>${escapeText(words)}</p>`)
      .join('')
  reader ??= new MarkdownIt({ html: true })
  return reader.render(markdown)
}
