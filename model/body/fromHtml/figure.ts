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
  'byline', 'copyright', 'credit', 'image-credit', 'media-credit', 'photo-credit', 'photocredit', 'source-credit', 'wp-media-credit',
]) // biome-ignore format: a list to be read as one

/** Whether an element holds something with its caption. */
export const isFigure = (element: Element): boolean =>
  element.tagName === 'figure' || classesOf(element).some((name) => boxes.has(name))

/** Whether an element says what the figure around it shows. */
export const isCaption = (element: Element, here: Here): boolean =>
  here.figure !== null &&
  (element.tagName === 'figcaption' || classesOf(element).some((name) => captions.has(name)))

/** Whether an element names who made what the figure around it shows; the first one does. */
export const isCredit = (element: Element, here: Here): boolean =>
  here.figure?.credit === '' &&
  (classesOf(element).some((name) => credits.has(name)) ||
    attribute(element, 'itemprop') === 'copyrightHolder' ||
    (here.role.kind === 'caption' && (element.tagName === 'small' || element.tagName === 'cite')))

/** Reads a caption into the figure around it. */
export const readCaption: Reader = (element, here, _out, walk) => {
  const role = { kind: 'caption' } as const
  for (const block of inside(element.childNodes, { ...here, role, depth: 0 }, walk)) {
    if (block.type === 'words') here.figure?.captions.push(asCaption(block))
    else here.figure?.rest.push(block)
  }
}

/** Reads a credit into the figure around it. */
export const readCredit: Reader = (element, here) => {
  if (here.figure) here.figure.credit = cut(rawText(element), longest.line)
}

/** A figure: a picture, a gallery, a recording, a quotation or a table, with what is said of it. */
export const readFigure: Reader = (element, here, out, walk) => {
  flush(out, here.role)
  const figure: Figure = { captions: [], credit: '', rest: [] }
  const blocks = inside(element.childNodes, { ...here, figure, role: paragraphRole() }, walk)
  if (classesOf(element).includes('graphic'))
    for (const block of blocks) if (block.type === 'picture') block.attrs.graphic = true
  creditFrom(figure)
  const shown = withCaption(blocks, figure, isGallery(element))
  // A credit that found nothing to stand at is words.
  const left: Block[] =
    figure.credit === ''
      ? []
      : [
          {
            type: 'words',
            attrs: { id: '', kind: 'caption' },
            content: [{ type: 'text', text: figure.credit }],
          },
        ]
  append(
    out,
    [...shown, ...left, ...figure.rest].filter((block) => !isLost(block)),
  )
}

/** A gallery of our own is one even with a single picture. */
const isGallery = (element: Element): boolean =>
  element.tagName === 'section' && classesOf(element).includes('gallery')

function withCaption(blocks: Block[], figure: Figure, isGallery: boolean): Block[] {
  const pictures = blocks.filter((block) => block.type === 'picture')
  const { captions } = figure
  const [first] = blocks
  if (blocks.length > (isGallery ? 0 : 1) && pictures.length === blocks.length) {
    credited(pictures, figure)
    return [{ type: 'gallery', attrs: { id: '' }, content: pictures }, ...captions]
  }
  if (pictures.length === 1 && pictures[0]) {
    captioned(pictures[0], captions)
    credited(pictures, figure)
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

/** Gives the figure's credit to the pictures that have none of their own. */
function credited(pictures: readonly Picture[], figure: Figure): void {
  const bare = pictures.filter(({ attrs }) => attrs.credit === undefined)
  if (figure.credit === '' || bare.length === 0) return
  for (const picture of bare) picture.attrs.credit = figure.credit
  figure.credit = ''
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
