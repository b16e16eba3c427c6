import { type Html, html } from '../../html/html.ts'
import { type Block, type Factbox, type Part, partsIn, type Words } from '../block.ts'
import { embed } from './embed.ts'
import { gallery } from './gallery.ts'
import { heading } from './heading.ts'
import { infographic } from './infographic.ts'
import { more } from './more.ts'
import { noteBox } from './note.ts'
import { picture } from './picture.ts'
import { insideBox, type Place, type Printed, startOf } from './place.ts'
import { post } from './post.ts'
import { audio, video } from './recording.ts'
import { type NoteAround, type Surroundings, withoutNotes } from './surroundings.ts'
import { table } from './table.ts'
import { time } from './time.ts'
import { allWords, group, groupEnd } from './words.ts'

type Kinds = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, place: Place) => Printed
}

/** How each kind of block is set. A new kind is one line here; the compiler asks for it. */
const kinds: Kinds = {
  words: (block, place) => group([block], place),
  picture,
  gallery,
  video,
  audio,
  embed,
  post,
  table,
  infographic,
  more,
  factbox,
  note: ({ attrs, content = [] }, place) => {
    const words = allWords(content, place)
    return words && noteBox(attrs.kind, words, null, place.around.language)
  },
}

/**
 * The blocks of a text as HTML, in their order, each followed by the notes that stand at it. Pure; nothing in the
 * blocks can become markup, run or name an element (no `id` is ever made of them). Blocks that hold nothing for a
 * reader print nothing, and so does a kind that only a later version of the schema knows.
 * @example bodyHtml([paragraph('b1', 'Hello')], bareSurroundings('en', when)).toString() // '<p>Hello</p>\n'
 */
export function bodyHtml(blocks: readonly Block[], around: Surroundings): Html {
  return flow(blocks, startOf(around))
}

/** A note of an article as it stands at a block, or above the text. */
export function noteHtml(note: NoteAround, around: Surroundings): Html {
  const words = bodyHtml(note.blocks, withoutNotes(around))
  return noteBox(note.kind, words, note.at === null ? null : time(note.at, around), around.language)
}

function flow(blocks: readonly Block[], place: Place): Html {
  const { notes } = place.around
  const pieces: Printed[] = []
  for (let at = 0; at < blocks.length; ) {
    const end = groupEnd(blocks, at)
    const together = blocks.slice(at, end)
    const first = blocks[at] as Block
    pieces.push(first.type === 'words' ? group(together as Words[], place) : one(first, place))
    if (notes.size > 0) pieces.push(...notesAt(together, place))
    at = end
  }
  return html`${pieces}`
}

function one<Type extends Block['type']>(block: Extract<Block, { type: Type }>, place: Place): Printed {
  const type = block.type as Type
  return Object.hasOwn(kinds, type) ? (kinds[type] as Kinds[Type])(block, place) : null
}

/** A note at something within a block stands after the whole of it: a table is no place for one. */
function notesAt(parts: readonly Part[], place: Place): Html[] {
  return parts.flatMap((part) => [
    ...(place.around.notes.get(part.attrs.id) ?? []).map((note) => noteHtml(note, place.around)),
    ...notesAt(partsIn(part), place),
  ])
}

/** Its title is a heading, so that it can be found and left out; what it holds stands one level deeper. */
function factbox({ attrs, content = [] }: Factbox, place: Place): Printed {
  const title = attrs.title.trim() === '' ? null : heading(html`${attrs.title}`, 0, place)
  const inside = flow(content, insideBox(place))
  if (title === null && inside.toString() === '') return null
  return html`<aside class="factbox">${title}${inside}</aside>\n`
}
