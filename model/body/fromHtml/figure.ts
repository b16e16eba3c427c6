import type { Block, Picture, Words } from '../block.ts'
import { plainText } from '../block.ts'
import { attribute, classesOf, type Element, rawText } from './element.ts'
import { type Figure, type Here, paragraphRole, type Reader } from './here.ts'
import { cut, longest } from './limits.ts'
import { append, flush, inside } from './paragraph.ts'
import { isLost } from './picture.ts'

const boxes = new Set(['gallery', 'gallery-item', 'wp-block-gallery', 'wp-block-image', 'wp-caption'])
const captions = new Set(['caption-text', 'gallery-caption', 'wp-caption-dd', 'wp-caption-text'])
const credits = new Set([
  'copyright', 'credit', 'image-credit', 'media-credit', 'photo-credit', 'photocredit', 'source-credit', 'wp-media-credit',
]) // biome-ignore format: a list to be read as one

/** Whether an element holds something with its caption. */
export const isFigure = (element: Element): boolean =>
  element.tagName === 'figure' || classesOf(element).some((name) => boxes.has(name))

/** Whether an element says what the figure around it shows. */
export const isCaption = (element: Element, here: Here): boolean =>
  here.figure !== null &&
  (element.tagName === 'figcaption' || classesOf(element).some((name) => captions.has(name)))

/** Whether an element names who made what the figure around it shows. */
export const isCredit = (element: Element, here: Here): boolean =>
  here.figure !== null &&
  (classesOf(element).some((name) => credits.has(name)) ||
    attribute(element, 'itemprop') === 'copyrightHolder' ||
    (here.role.kind === 'caption' && (element.tagName === 'small' || element.tagName === 'cite')))

/** Reads a caption into the figure around it. */
export const readCaption: Reader = (element, here, _out, walk) => {
  const role = { kind: 'caption' } as const
  for (const block of inside(element.childNodes, { ...here, role, depth: 0 }, walk))
    if (block.type === 'words') here.figure?.captions.push(asCaption(block))
}

/** Reads a credit into the figure around it. */
export const readCredit: Reader = (element, here) => {
  if (here.figure && here.figure.credit === '') here.figure.credit = cut(rawText(element), longest.line)
}

/** A figure: a picture, a gallery, a recording, a quotation or a table, with what is said of it. */
export const readFigure: Reader = (element, here, out, walk) => {
  flush(out, here.role)
  const figure: Figure = { captions: [], credit: '' }
  const blocks = inside(element.childNodes, { ...here, figure, role: paragraphRole() }, walk)
  if (classesOf(element).includes('graphic'))
    for (const block of blocks) if (block.type === 'picture') block.attrs.graphic = true
  append(
    out,
    withCaption(blocks, figure).filter((block) => !isLost(block)),
  )
}

function withCaption(blocks: Block[], figure: Figure): Block[] {
  const pictures = blocks.filter((block) => block.type === 'picture')
  creditFrom(figure)
  const { captions, credit } = figure
  const [first] = blocks
  if (blocks.length > 1 && pictures.length === blocks.length) {
    if (credit !== '') for (const picture of pictures) picture.attrs.credit ??= credit
    return [{ type: 'gallery', attrs: { id: '' }, content: pictures }, ...captions]
  }
  if (pictures.length === 1 && pictures[0]) {
    captioned(pictures[0], captions)
    if (credit !== '') pictures[0].attrs.credit ??= credit
    return blocks
  }
  const line = captions.map(plainText).join(' ')
  if (blocks.length === 1 && first) {
    if (first.type === 'video' || first.type === 'audio') {
      if (captions.length > 0) first.content = captions
      return blocks
    }
    if (first.type === 'table' && first.attrs.caption === undefined && line !== '') {
      first.attrs.caption = cut(line, longest.lines)
      return blocks
    }
    if (first.type === 'embed' && first.attrs.description === '') {
      first.attrs.description = cut(line, longest.lines)
      return blocks
    }
  }
  const last = blocks.at(-1)
  if (last?.type === 'words' && last.attrs.kind === 'quotation' && line !== '' && !last.attrs.attribution) {
    last.attrs.attribution = cut(line, longest.line)
    return blocks
  }
  return [...blocks, ...captions]
}

function captioned(picture: Picture, captions: Words[]): void {
  if (captions.length > 0) picture.content = [...(picture.content ?? []), ...captions]
}

function asCaption(words: Words): Words {
  return { ...words, attrs: { id: '', kind: 'caption' } }
}

/** What agencies put in brackets at the end of a caption: `(Photo: Name)`, `(AP Photo/Name)`, `(© Name)`. */
const sayingWhoMade =
  /(?:^|[\s/:])(?:photos?|photograph|pictures?|image|foto|fotografía|imagen)(?:$|[\s/:])|©|صورة|تصوير/iu
const longestCredit = 120

function creditFrom(figure: Figure): void {
  const runs = figure.captions.at(-1)?.content
  const run = runs?.at(-1)
  if (figure.credit !== '' || !runs || !run || !run.text.endsWith(')')) return
  const from = run.text.lastIndexOf('(')
  const credit = run.text.slice(from + 1, -1).trim()
  if (from < 0 || credit === '' || credit.length > longestCredit || !sayingWhoMade.test(credit)) return
  figure.credit = credit
  run.text = run.text.slice(0, from).trimEnd()
  if (run.text === '') runs.pop()
  if (runs.length === 0) figure.captions.pop()
}
