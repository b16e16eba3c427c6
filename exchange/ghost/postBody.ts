import type { Block } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import { escapeText } from '../../model/html/escape.ts'
import { blockIds, type IncomingArticle } from '../incomingArticle.ts'
import { markdownHtml } from '../markdownHtml.ts'
import { plainParagraphs } from '../plainParagraphs.ts'
import { lexicalHtml } from './lexicalHtml.ts'
import type { MadeHtml } from './madeHtml.ts'
import { mobiledocHtml } from './mobiledocHtml.ts'
import type { OwnAddresses } from './ownAddress.ts'
import { settleMedia } from './postMedia.ts'
import { type Row, textIn } from './row.ts'

export type PostBody = Pick<IncomingArticle, 'blocks' | 'pictures'> & {
  leftBehind: Set<string>
  doubtful: Set<string>
}

export type PostSource = {
  identity: string
  post: Row
  /** What is kept of the post in a table beside it. */
  meta: Row
  own: OwnAddresses
  language: string
}

const mostNamed = 5

/** The body of a post: its text as blocks, with its picture above it unless the text opens with that itself. */
export function postBody({ identity, post, meta, own, language }: PostSource): PostBody {
  const { html, leftBehind, doubtful } = htmlOf(post)
  const slug = textIn(post, 'slug')
  const base = `${own.base}/${slug === '' ? '' : `${encodeURIComponent(slug.toWellFormed())}/`}`
  const read = (markup: string, part: 'body' | 'lead'): Block[] =>
    blocksFromHtml(own.filled(markup), { mint: blockIds(identity, part), base, language })

  const blocks = read(html, 'body')
  const featured = featuredHtml(post, meta)
  const lead = featured === '' ? [] : read(featured, 'lead')
  const [first] = blocks
  const { pictures, lost } = settleMedia([...lead, ...blocks], own)
  for (const address of lost.slice(0, mostNamed))
    doubtful.add(
      `A picture of its site can't be found, since nobody says where the site is: ${address.slice(0, 200)}.`,
    )
  const [above] = lead
  const isThere =
    first?.type === 'picture' && above?.type === 'picture' && first.attrs.source === above.attrs.source
  if (featured !== '' && above === undefined) doubtful.add('Its picture has no address that leads anywhere.')
  const all = (isThere ? blocks : [...lead, ...blocks]).filter((block) => !isEmptyPicture(block))
  return { blocks: all, pictures, leftBehind, doubtful }
}

/** A picture that can't be found and of which nothing is said. */
const isEmptyPicture = (block: Block): boolean =>
  block.type === 'picture' &&
  block.attrs.source === undefined &&
  block.attrs.alt === '' &&
  block.content === undefined

function featuredHtml(post: Row, meta: Row): string {
  const source = textIn(post, 'feature_image', 'image')
  if (source === '') return ''
  const said = (name: string): string => textIn(meta, name) || textIn(post, name)
  const caption = said('feature_image_caption')
  return `<figure><img src="${escapeText(source)}" alt="${escapeText(said('feature_image_alt'))}">${
    caption === '' ? '' : `<figcaption>${caption}</figcaption>`
  }</figure>`
}

/** The text as HTML: as Ghost made it, else from what its editors keep, else from plain words. */
function htmlOf(post: Row): MadeHtml {
  const made = (html: string): MadeHtml => ({ html, leftBehind: new Set(), doubtful: new Set() })
  const html = textIn(post, 'html')
  if (html !== '') return made(html)
  const lexical = textIn(post, 'lexical')
  const mobiledoc = textIn(post, 'mobiledoc')
  const kept =
    (lexical === '' ? null : lexicalHtml(lexical)) ?? (mobiledoc === '' ? null : mobiledocHtml(mobiledoc))
  if (kept !== null) return kept
  const markdown = textIn(post, 'markdown')
  const plain = made(
    markdown !== ''
      ? markdownHtml(markdown)
      : plainParagraphs(textIn(post, 'plaintext'))
          .map((words) => `<p>${escapeText(words)}</p>`)
          .join(''),
  )
  if (lexical !== '' || mobiledoc !== '')
    plain.doubtful.add("Its editor's own form of the text can't be read: only plain words came in.")
  return plain
}
