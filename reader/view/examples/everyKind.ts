import type { Language } from '../../../language/facts.ts'
import {
  type Block,
  type Note,
  type Picture,
  paragraph,
  type Table,
  type Words,
  wordsOf,
} from '../../../model/body/block.ts'
import type { PictureAround } from '../../../model/body/html/surroundings.ts'
import type { ArticleView, NoteView } from '../articleView.ts'
import { ar } from './kinds/ar.ts'
import { en } from './kinds/en.ts'
import { es } from './kinds/es.ts'
import type { KindsWords } from './kinds/kindsWords.ts'

const words: Readonly<Record<Language, KindsWords>> = { en, ar, es }

/** Where the examples' one picture is; whoever shows the examples serves `examplePicture` there. */
export const examplePictureAddress = '/media/example.svg'

/** The picture as a page places it: in two sizes, which here are one file. */
export const seenPicture: PictureAround = {
  address: examplePictureAddress,
  width: 1200,
  height: 800,
  choices: [
    {
      mediaType: 'image/svg+xml',
      widths: [
        { address: examplePictureAddress, width: 640 },
        { address: examplePictureAddress, width: 1200 },
      ],
    },
  ],
}

/** The asset that has a rendition. All others can't be seen yet. */
const seen = 'quay'
const led = '4k2m9x0a'

/** An article that holds every kind of block and of note, some of its pictures seen and some not. */
export function everyKind(language: Language, article: ArticleView): ArticleView {
  const given = words[language]
  return {
    ...article,
    headline: given.headline,
    searchTitle: given.headline,
    shareTitle: given.headline,
    standfirst: given.standfirst,
    blocks: blocksOf(given),
    notes: [
      noteView(article, 'update', 'top', null, given.topNote),
      noteView(article, 'correction', 'block', 'fares', given.blockNote),
      ...article.notes,
    ],
    articles: new Map([[led, given.article]]),
    pictures: new Map([[seen, seenPicture]]),
    recordings: new Map(),
  }
}

function noteView(
  article: ArticleView,
  kind: Note['attrs']['kind'],
  place: NoteView['place'],
  block: string | null,
  text: string,
): NoteView {
  const at = article.updated ?? article.published
  return { kind, place, block, at, blocks: [paragraph(`note-${place}`, text)] }
}

function blocksOf(given: KindsWords): Block[] {
  const { quotation, pulled, embed, post, infographic, factbox } = given
  return [
    picture('lead', seen, given.picture),
    { type: 'words', attrs: { id: 'opening', kind: 'paragraph' }, content: given.opening },
    picture('quay', seen, given.picture),
    wordsOf('subhead', 'subhead', given.subhead),
    ...given.points.map(([level, text], at) => listItem(`point-${at}`, text, level, false)),
    { ...wordsOf('lower', 'subhead', given.lower), attrs: { id: 'lower', kind: 'subhead', level: 3 } },
    ...given.steps.map((text, at) => listItem(`step-${at}`, text, 1, true)),
    ...quotation.paragraphs.map((text, at, all): Words => {
      const attribution = at === all.length - 1 ? { attribution: quotation.attribution } : {}
      return { ...wordsOf('', 'quotation', text), attrs: { id: `said-${at}`, kind: 'quotation', ...attribution } }
    }),
    { type: 'more', attrs: { id: 'more', address: '/en/', words: given.more, as: 'line' } },
    table('fares', given.table),
    { type: 'factbox', attrs: { id: 'facts', title: factbox.title }, content: [
      paragraph('fact', factbox.words),
      ...factbox.points.map((text, at) => listItem(`fact-${at}`, text, 1, false)),
    ] },
    picture('graphic', 'chart', given.graphic, true),
    { ...wordsOf('', 'pull quote', pulled.words), attrs: { id: 'pulled', kind: 'pull quote', attribution: pulled.attribution } },
    { type: 'gallery', attrs: { id: 'gallery' }, content: given.gallery.map((each, at) =>
      picture(`gallery-${at}`, at === 1 ? 'unseen' : seen, { ...each, credit: given.picture.credit })) },
    { type: 'post', attrs: { id: 'post', author: post.author, handle: post.handle, network: post.network,
      at: '2026-11-20T21:04:00Z', address: 'https://harbour.example/irene/1' }, content: [paragraph('posted', post.words)] },
    { type: 'video', attrs: { id: 'video', asset: null, address: 'https://www.tv-safra.example/ramp' },
      content: [wordsOf('video-caption', 'caption', given.video)] },
    { type: 'audio', attrs: { id: 'audio', asset: null }, content: [wordsOf('audio-caption', 'caption', given.audio)] },
    table('weeks', given.wide),
    { type: 'infographic', attrs: { id: 'decks', asset: 'decks', alt: infographic.alt },
      content: infographic.words.map((text, at) => paragraph(`deck-${at}`, text)) },
    { type: 'infographic', attrs: { id: 'decks-seen', asset: seen, alt: infographic.alt },
      content: infographic.words.map((text, at) => paragraph(`deck-seen-${at}`, text)) },
    { type: 'embed', attrs: { id: 'embed', address: 'https://bay.example/map', ...embed } },
    { type: 'note', attrs: { id: 'note', kind: 'clarification' }, content: [paragraph('noted', given.note)] },
    { type: 'more', attrs: { id: 'more-card', article: led, words: '', as: 'card' } },
    paragraph('closing', given.closing),
  ] // biome-ignore format: a text, to be read down
}

function listItem(id: string, text: string, level: 1 | 2 | 3, ordered: boolean): Words {
  return { ...wordsOf(id, 'list item', text), attrs: { id, kind: 'list item', level, ordered } }
}

function picture(
  id: string,
  asset: string,
  { alt, caption, credit }: KindsWords['picture'],
  graphic = false,
): Picture {
  return {
    type: 'picture',
    attrs: { id, asset, alt, credit, graphic },
    content: [wordsOf(`${id}-caption`, 'caption', caption)],
  }
}

function table(id: string, { caption, rows }: KindsWords['table']): Table {
  return {
    type: 'table',
    attrs: { id, caption, headerRows: 1, headerColumns: 1 },
    content: rows.map((cells, row) => ({
      type: 'row',
      attrs: { id: `${id}-${row}` },
      content: cells.map((text, at) => ({
        type: 'cell',
        attrs: { id: `${id}-${row}-${at}` },
        content: [paragraph(`${id}-${row}-${at}-words`, text)],
      })),
    })),
  }
}

/** A quay at dusk, drawn: sky, sea, a ship, lamps. */
export const examplePicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800">
<linearGradient id="s" x2="0" y2="1"><stop stop-color="#20344a"/><stop offset=".7" stop-color="#d98a5b"/><stop offset="1" stop-color="#f0c089"/></linearGradient>
<path fill="url(#s)" d="M0 0h1200v520H0z"/><path fill="#16303a" d="M0 520h1200v280H0z"/>
<path fill="#f4efe4" d="M260 470h620l-60 90H330z"/><path fill="#e4dccb" d="M360 400h380v70H360z"/><path fill="#a9301a" d="M600 330h60v70h-60z"/>
<path fill="#0d1d24" d="M0 660h1200v140H0z"/>
<g fill="#ffd98a"><circle cx="120" cy="590" r="9"/><circle cx="360" cy="590" r="9"/><circle cx="600" cy="590" r="9"/><circle cx="840" cy="590" r="9"/><circle cx="1080" cy="590" r="9"/></g>
<g stroke="#0d1d24" stroke-width="5"><path d="M120 600v70M360 600v70M600 600v70M840 600v70M1080 600v70"/></g>
</svg>`
