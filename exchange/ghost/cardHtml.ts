import { escapeText } from '../../model/html/escape.ts'
import { markdownHtml } from '../markdownHtml.ts'
import { isRow, isSet, type Row, textIn, valueIn } from './row.ts'

/** Makes the HTML of one kind of card, of what it is told. */
type Card = (card: Row) => string

/** What only mails and forms need, in words for the report. */
const leftOut: ReadonlyMap<string, string> = new Map([
  ['signup', 'forms to sign up'],
  ['email', 'words that only mails had'],
  ['email-cta', 'words that only mails had'],
  ['paywall', ''],
])

/**
 * The cards of Ghost's editors, by the names that Lexical (Ghost 5 and later) and mobiledoc (Ghost 1 to 4) give them;
 * both tell a card the same things. They become the HTML that Ghost itself makes of them.
 */
const cards: ReadonlyMap<string, Card> = new Map<string, Card>([
  ['image', (card) => figure('kg-image-card', linked(card, image(card)), card)],
  ['gallery', gallery],
  ['embed', embed],
  ['bookmark', bookmark],
  ['callout', (card) => box('kg-callout-card', `<div>${textIn(card, 'calloutText')}</div>`)],
  ['toggle', toggle],
  ['audio', audio],
  ['video', (card) => figure('kg-video-card', `<video src="${said(card, 'src')}"></video>`, card)],
  ['file', file],
  ['html', (card) => textIn(card, 'html')],
  ['markdown', (card) => markdownHtml(textIn(card, 'markdown'))],
  ['card-markdown', (card) => markdownHtml(textIn(card, 'markdown'))],
  ['codeblock', code],
  ['code', code],
  ['horizontalrule', () => '<hr>'],
  ['hr', () => '<hr>'],
  ['button', (card) => way(card, 'buttonUrl', 'buttonText')],
  ['header', header],
  ['product', product],
  ['call-to-action', (card) => `<div>${textIn(card, 'textValue')}</div>${button(card, 'showButton')}`],
])

/** A card as HTML that nobody has made safe; what is left out, in words; or null where no card is called so. */
export function cardHtml(name: string, card: Row): { html: string } | { leftOut: string } | null {
  const what = leftOut.get(name)
  if (what !== undefined) return { leftOut: what }
  const made = cards.get(name)?.(card)
  return made === undefined ? null : { html: made }
}

const said = (card: Row, ...names: readonly string[]): string => escapeText(textIn(card, ...names))

const box = (name: string, inner: string): string => `<div class="kg-card ${name}">${inner}</div>`

/** A figure with its caption, which is HTML already. */
function figure(name: string, inner: string, card: Row): string {
  const caption = textIn(card, 'caption')
  return `<figure class="kg-card ${name}">${inner}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
}

const image = (card: Row): string => `<img src="${said(card, 'src')}" alt="${said(card, 'alt')}">`

function linked(card: Row, html: string): string {
  const href = said(card, 'href')
  return href === '' ? html : `<a href="${href}">${html}</a>`
}

function gallery(card: Row): string {
  const images = valueIn(card, 'images')
  const shown = Array.isArray(images) ? images.filter(isRow).map(image) : []
  return figure('kg-gallery-card', shown.join(''), card)
}

/** What another site gave to be shown, or else a frame of its address, which is read as a card that leads there. */
function embed(card: Row): string {
  const own = textIn(card, 'html')
  const isShown = /<(?:iframe|blockquote|video|audio|img)\b/i.test(own)
  return figure(
    'kg-embed-card',
    isShown ? own : `<iframe src="${said(card, 'url')}" title="${title(card)}"></iframe>`,
    card,
  )
}

function title(card: Row): string {
  const metadata = valueIn(card, 'metadata')
  return isRow(metadata) ? said(metadata, 'title') : ''
}

function bookmark(card: Row): string {
  const own = valueIn(card, 'metadata')
  const metadata = isRow(own) ? own : card
  const lines = (['title', 'description', 'author', 'publisher'] as const).map(
    (name) => `<div class="kg-bookmark-${name}">${said(metadata, name)}</div>`,
  )
  const href = said(card, 'url') || said(metadata, 'url')
  return figure('kg-bookmark-card', `<a href="${href}">${lines.join('')}</a>`, card)
}

function toggle(card: Row): string {
  const heading = `<div class="kg-toggle-heading"><h4>${textIn(card, 'heading')}</h4></div>`
  return box('kg-toggle-card', `${heading}<div class="kg-toggle-content">${textIn(card, 'content')}</div>`)
}

function audio(card: Row): string {
  const player = `<audio src="${said(card, 'src')}"></audio>`
  return box('kg-audio-card', `${player}<div class="kg-audio-title">${said(card, 'title')}</div>`)
}

function file(card: Row): string {
  const lines = [
    ['title', said(card, 'fileTitle', 'title')],
    ['caption', said(card, 'fileCaption', 'caption')],
    ['filename', said(card, 'fileName')],
  ].map(([name, words]) => `<div class="kg-file-card-${name}">${words}</div>`)
  return box('kg-file-card', `<a href="${said(card, 'src')}">${lines.join('')}</a>`)
}

function code(card: Row): string {
  const caption = textIn(card, 'caption')
  return `<pre><code>${said(card, 'code')}</code></pre>${caption === '' ? '' : `<p>${caption}</p>`}`
}

function header(card: Row): string {
  const subheader = textIn(card, 'subheader')
  return `<h2>${textIn(card, 'header')}</h2><p>${subheader}</p>${button(card, 'buttonEnabled')}`
}

function product(card: Row): string {
  const shown = textIn(card, 'productImageSrc')
  return [
    shown === '' ? '' : `<figure><img src="${escapeText(shown)}" alt=""></figure>`,
    `<h4>${textIn(card, 'productTitle')}</h4>`,
    `<div>${textIn(card, 'productDescription')}</div>`,
    isSet(card, 'productButtonEnabled') ? way(card, 'productUrl', 'productButton') : '',
  ].join('')
}

const button = (card: Row, shown: string): string =>
  isSet(card, shown) ? way(card, 'buttonUrl', 'buttonText') : ''

const way = (card: Row, href: string, words: string): string =>
  `<p><a href="${said(card, href)}">${said(card, words)}</a></p>`
