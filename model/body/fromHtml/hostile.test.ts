import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type Block, plainText } from '../block.ts'
import { bodyHtml } from '../html/bodyHtml.ts'
import { bareSurroundings } from '../html/surroundings.ts'
import { documentOf } from '../schema.ts'
import { blocksFromHtml } from './blocksFromHtml.ts'

const read = (markup: string): Block[] => blocksFromHtml(markup, { mint: (index) => `b${index}` })

/** Shows what would be fetched and run, if anything could be: pictures are seen where they say that they are. */
const around = {
  ...bareSurroundings('en', String),
  picture: ({ source }: { source?: string }) => (source === undefined ? null : { address: source }),
}

/** Whatever follows one of these is no markup for a long time. */
const swallowing = [
  'frameset',
  'noscript',
  'plaintext',
  'script',
  'select',
  'style',
  'template',
  'textarea',
  'title',
  'xmp',
  'iframe',
]
const tags = [
  'a', 'aside', 'audio', 'b', 'base', 'bdi', 'blockquote', 'body', 'br', 'button', 'caption', 'cite', 'dd', 'del', 'details',
  'div', 'embed', 'figcaption', 'figure', 'font', 'footer', 'form',  'h1', 'h3', 'head', 'hr', 'html', 'i',
   'img', 'input', 'li', 'link', 'math', 'meta', 'mi', 'nobr',  'o:p', 'object', 'ol', 'option', 'p',
  'picture',  'pre', 'q',  'section',  'small', 'source', 'span',  'sub', 'sup',
  'svg', 'table', 'tbody', 'td',   'th', 'thead', 'time',  'tr', 'ul', 'video', 'wbr', 
] // biome-ignore format: a list to be read as one
const addresses = [
  'https://ok.example/a', 'http://ok.example/b.png 2x, x 1x', '//ok.example/c', '/own', '#part', 'mailto:a@b.example',
  'javascript:alert(1)', ' java\nscript:alert(1)', 'JAVASCRIPT&colon;alert(1)', 'data:text/html,<script>alert(1)</script>',
  'vbscript:x', 'blob:https://ok.example/1', 'file:///etc/passwd', 'https://', 'http://[', 'https://ok.example/" onload="x',
  'https://x.com/ana/status/1500000000000000000', 'https://www.google.com/url?q=javascript:alert(1)',
] // biome-ignore format: a list to be read as one
const values = [
  ...addresses, 'emoji', 'note correction', 'note update', 'more', 'embed', 'factbox', 'post', 'video', 'infographic', 'gallery',
  'kg-bookmark-card', 'kg-bookmark-title', 'kg-file-card', 'kg-callout-card', 'kg-callout-emoji', 'kg-toggle-card', 'kg-toggle-heading', 'kg-audio-card', 'kg-audio-title', 'kg-video-card',
  'pull-quote', 'twitter-tweet', 'instagram-media', 'wp-caption', 'wp-caption-text', 'credit', 'unseen', 'kind', 'figure',
  'ar', 'fr-CA', 'x-y-', 'rtl', 'auto', '0', '-1', '2', '9999999', 'NaN', 'heading', 'presentation', '⛵',
  'font-weight:700;font-style:italic', 'mso-list:l0 level9 lfo1', 'mso-list:Ignore', 'display:none', 'white-space:pre',
  'background:url(javascript:alert(1))', '2026-03-01T08:00:00Z', '2026-99-99', '<script>alert(1)</script>',
] // biome-ignore format: a list to be read as one
const names = [
  'alt', 'aria-level', 'cite', 'class', 'colspan', 'data-src', 'data-telegram-post', 'datetime', 'dir', 'height', 'hidden',
  'href', 'id', 'lang', 'onclick', 'onerror', 'onload', 'poster', 'role', 'rowspan', 'src', 'srcdoc', 'srcset', 'style',
  'title', 'width', 'xlink:href', 'xmlns',
] // biome-ignore format: a list to be read as one

const attribute = fc
  .record({
    name: fc.constantFrom(...names),
    value: fc.constantFrom(...values),
    quote: fc.constantFrom('"', "'", ''),
  })
  .map(({ name, value, quote }) => ` ${name}=${quote}${value}${quote}`)
const opening = fc
  .tuple(
    fc.constantFrom(...tags),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '>', '>', '/>', '', ' '),
  )
  .map(([tag, attributes, end]) => `<${tag}${attributes.join('')}${end}`)
const closing = fc.constantFrom(...tags, ...swallowing).map((tag) => `</${tag}>`)
const words = fc.constantFrom(
  'words',
  ' ',
  '\n',
  'العربية',
  '— ',
  '(@ana)',
  '&nbsp;',
  '&lt;script&gt;',
  '&#0;',
  '\u0000',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u202e',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<!doctype html>',
  '"',
  "'",
  '<',
)
const markup = fc
  .array(fc.oneof(opening, opening, closing, words), { maxLength: 60 })
  .map((parts) => parts.join(''))

const codeful = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
  'form',
  'svg',
  'math',
  'template',
  'frame',
  'input',
  'button',
])

/** Everything in a document that could run, fetch a program or take an address that does. */
function executable(rendered: string): string[] {
  const found: string[] = []
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(`<body>${rendered}`)]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) {
      if (codeful.has(node.tagName)) found.push(node.tagName)
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'id') found.push(name)
        if (
          /^(href|src|srcset|poster|cite|action)$/.test(name) &&
          !/^(https?:\/\/|mailto:|tel:|\/(?!\/))/.test(value)
        )
          found.push(`${name}=${value}`)
      }
    }
    if ('childNodes' in node) waiting.push(...node.childNodes)
  }
  return found
}

/** Which turn words round until they are turned back: they come in as they are, and hygiene refuses them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

function holds(markup: string): void {
  const blocks = read(markup.replace(turning, ''))
  const document = documentOf(blocks)
  if ('fault' in document) throw new Error(`${document.fault.where} ${document.fault.what}`)
  document.document.check()
  expect(executable(bodyHtml(blocks, around).toString())).toEqual([])
}

describe('anything that comes in', () => {
  it('is a body that can be kept, and nothing in it runs: markup made to harm', () => {
    fc.assert(fc.property(markup, holds), { numRuns: 1500 })
  })

  it('is a body that can be kept, and nothing in it runs: any string', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    )
    fc.assert(fc.property(any, holds), { numRuns: 500 })
  })

  it('loses no word of what is only nested', () => {
    const harmless = [
      'aside',
      'b',
      'blockquote',
      'caption',
      'cite',
      'dd',
      'div',
      'figcaption',
      'figure',
      'footer',
      'h2',
      'i',
      'li',
      'ol',
      'p',
      'pre',
      'small',
      'span',
      'table',
      'td',
      'th',
      'tr',
      'ul',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...harmless).map((tag) => `<${tag}>`),
      fc.constantFrom(...harmless).map((tag) => `</${tag}>`),
      fc.constantFrom(
        '<br>',
        '<img src="https://ok.example/a">',
        '<aside class="factbox">',
        '<figure class="infographic">',
        '<aside class="note update">',
      ),
      fc.nat({ max: 99_999 }).map((number) => ` word${number}x `),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const found = JSON.stringify(read(pieces.join('')))
        for (const word of pieces.filter((one) => one.startsWith(' '))) expect(found).toContain(word.trim())
      }),
      { numRuns: 1500 },
    )
  })

  it('reads the same HTML as the same blocks', () => {
    fc.assert(
      fc.property(markup, (one) => {
        expect(read(one)).toEqual(read(one))
      }),
      { numRuns: 200 },
    )
  })

  it('would be seen by the test if it ran', () => {
    expect(executable('<p onclick=x><a href="javascript:x">y</a><script>z</script>')).toEqual([
      'onclick',
      'script',
      'href=javascript:x',
    ])
  })
})

describe('too much of anything', () => {
  it('keeps the words of what is nested without end', () => {
    for (const tag of [
      'div',
      'blockquote',
      'ul><li',
      'table><tr><td',
      'figure',
      'b',
      'span',
      'x-y',
      'section class=note',
      'aside class="note update"',
    ])
      expect(read(`${`<${tag}>`.repeat(10_000)}deep`).map(plainText)).toEqual(['deep'])
  })

  it('keeps the words of what is nested as deep as browsers go', () => {
    for (const tag of [
      'div',
      'blockquote',
      'figure',
      'aside class="factbox"',
      'figure class="video"',
      'blockquote class="twitter-tweet"',
      'i style="font-weight:bold"',
    ])
      expect(read(`${`<${tag}>`.repeat(508)}deep`).map(plainText)).toContain('deep')
  })

  it('drops programs also where it reads roughly', () => {
    const deep = '<div>'.repeat(600)
    expect(
      read(
        `${deep}a<script>no()</script><style>no</style><title>no</title><svg>no</svg>b<p onclick=no>c`,
      ).map(plainText),
    ).toEqual(['ab', 'c'])
  })

  it('takes 10 MB in one paragraph as it is; whether that can be kept is for the door to say', () => {
    const paragraph = 'word '.repeat(2_000_000)
    const blocks = read(`<p>${paragraph}`)
    expect(blocks.map((block) => plainText(block).length)).toEqual([paragraph.length - 1])
    expect(documentOf(blocks)).toMatchObject({ fault: { where: 'blocks[0]' } })
  })

  // Each of these makes a careless reader take time or memory with the square of its length: 1 MB would not end.
  const piled = [
    '<b><p>', '<font color=1>x<p>', '<p><a href=x>', '<table>x<br>', '<table><td>', '<blockquote><cite>x</cite> ', '<li>a', '</p>',
    '<a b c d ', '<!-- -', '&am', '<![CDATA[', '<script><!--<script>', '<svg><p>', '<figure><figcaption>x', '<select><option>', '<q>', '(@',
    '<img srcset="x 1x, ', '<p style="a:b;', '\u0301', '\u0301\u0323', '<nobr>', '<ruby><rt>', '<br>', '<i class="emoji credit">', '<aside class="note update">',
    '<figure class="video"><figcaption>', '<blockquote class="twitter-tweet"><a href="https://x.com/a/status/1">',
  ] // biome-ignore format: a list to be read as one
  it.each(piled)('comes to an end with %j piled up', (piece) => {
    // As many as a tree holds, and more than it holds.
    for (const length of [150_000, 1_000_000])
      expect(Array.isArray(read(piece.repeat(length / piece.length)))).toBe(true)
  })
})
