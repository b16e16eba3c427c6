import { type Mark, type Part, partsIn, type Run, type TextKind } from '../../model/body/block.ts'
import { type Html, html } from '../../model/html/html.ts'

type Kinds = { readonly [Kind in TextKind]: (words: Html) => Html }
type Marks = { readonly [Type in Mark['type']]: (mark: Extract<Mark, { type: Type }>, words: Html) => Html }

/** How each kind of text block is set. A new kind is one line here; the compiler asks for it. */
const kinds: Kinds = {
  paragraph: (words) => html`<p>${words}</p>\n`,
  subhead: (words) => html`<h2>${words}</h2>\n`,
  'list item': (words) => html`<ul><li>${words}</li></ul>\n`,
  quotation: (words) => html`<blockquote>${words}</blockquote>\n`,
  'pull quote': (words) => html`<blockquote>${words}</blockquote>\n`,
  caption: (words) => html`<p>${words}</p>\n`,
}

const marks: Marks = {
  emphasis: (_, words) => html`<em>${words}</em>`,
  strong: (_, words) => html`<strong>${words}</strong>`,
  link: ({ attrs }, words) => html`<a href="${attrs.href}">${words}</a>`,
  foreign: ({ attrs }, words) =>
    html`<span lang="${attrs.language}" dir="${attrs.direction}">${words}</span>`,
  figure: (_, words) => html`<strong>${words}</strong>`,
}

/** The blocks of a text as markup, in their order. Blocks without words print nothing. */
export function body(blocks: readonly Part[]): Html {
  return html`${blocks.map((block) => {
    if (block.type !== 'words') return body(partsIn(block))
    const { content } = block
    return content !== undefined && content.length > 0 && kinds[block.attrs.kind](html`${content.map(run)}`)
  })}`
}

/** The first mark stands outermost, as in the editor. */
function run({ text, marks: marked = [] }: Run): Html {
  return marked.reduceRight((words, mark) => marking(mark, words), html`${text}`)
}

function marking<Type extends Mark['type']>(mark: Extract<Mark, { type: Type }>, words: Html): Html {
  return (marks[mark.type as Type] as Marks[Type])(mark as never, words)
}
