import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Part, partsIn } from '../../model/body/block.ts'
import { bodyFault } from '../../model/body/bodyFault.ts'
import { longestItem } from '../format.ts'
import type { IncomingArticle } from '../incomingArticle.ts'
import { lineBreaks } from './lineBreaks.ts'
import { markupPieces } from './markup.ts'
import { exportXml, imported, itemXml, stagedFrom, uploadXml } from './sampleExport.ts'
import { withoutShortcodes } from './shortcodes.ts'

const upload = uploadXml(11, 'boat.jpg', { excerpt: 'The boat', parent: 7 })
const kept = itemXml({ id: 90, type: 'wp_block', content: '<!-- wp:block {"ref":90} /--><p>Kept</p>' })
const whole = exportXml([
  itemXml({ id: 7, content: '[gallery]\n<img src="/a-1x1.jpg">' }),
  upload,
  itemXml({ id: 8 }),
])

function* everyPart(blocks: readonly Block[]): Generator<Part> {
  const waiting: Part[] = [...blocks]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    yield part
    waiting.push(...partsIn(part))
  }
}

/** What holds for every article, whatever it was read from. */
function expectSound(article: IncomingArticle): void {
  expect(bodyFault(article.blocks)).toBeNull()
  expect(article.headline.headline).not.toBe('')
  const ids = [...everyPart(article.blocks)].map(({ attrs }) => attrs.id)
  expect(new Set(ids).size).toBe(ids.length)
  const sources = [...everyPart(article.blocks)].flatMap((part) =>
    part.type === 'picture' && part.attrs.source !== undefined ? [part.attrs.source] : [],
  )
  const known = article.pictures.map((picture) => picture.sources[0])
  expect(known).toEqual([...new Set(known)])
  expect(new Set(known)).toEqual(new Set(sources))
  for (const { sources } of article.pictures)
    for (const source of sources) expect(source).toMatch(/^(?:https?:\/\/|wp-content\/uploads\/(?!.*\.\.\/))/)
  for (const address of article.addresses) expect(address).toMatch(/^https?:\/\//)
}

const content = fc
  .array(
    fc.constantFrom(
      '[gallery]', '[gallery ids="11,99"]', '[caption id="attachment_11"]', '[caption caption="<b>x"]', '[/caption]', '[box a=1]', '[/box]',
      '[[', ']]', '[', ']', '[embed]', '[/embed]', '[audio src="', '"]', '[playlist]', '[video]', 'https://youtu.be/a', '\n', '\n\n', '\r\n', ' ',
      'words', 'مركب', '<p>', '</p>', '<pre>', '</pre>', '<code>', '</code>', '<a href="https://harbour.example/b.jpg">', '</a>', '<img src="',
      '<img class="wp-image-11" src="/wp-content/uploads/2026/03/boat-300x200.jpg">', '<img src="//[', '<img src="data:x">', '">', '>', '<', '&amp;',
      '&#0;', '&#x110000;', '<!--', '-->', '<!-- wp:paragraph -->', '<!-- /wp:paragraph -->', '<!-- wp:gallery {"ids":[1]} -->', '<!-- wp:query -->',
      '<!-- /wp:query -->', '<!-- wp:block {"ref":90} /-->', '<!-- wp:cover {"url":"https://a.example/b.jpg","hasParallax":true} -->', '<!-- wp:x {', '<!--more-->',
      '<!--nextpage-->', '<table>', '<tr>', '<td>', '</table>', '<ul>', '<li>', '</ul>', '<script>', '</script>', '<figure>', '<figcaption>', '</figure>',
      '<iframe src="https://youtu.be/a">', '<svg>', '\u0000', '\ud800', '\u202e', '$&', '$1', '__proto__', 'https://picture.invalid/0', '<img src="https://picture.invalid/0">',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join('')) // biome-ignore format: a list to be read as one

describe('whatever stands in an export', () => {
  it('any content of an item gives sound articles, without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        content,
        content,
        fc.constantFrom('11', '99', '-1', ''),
        async (text, title, featured) => {
          const item = itemXml({
            content: text,
            title,
            excerpt: title,
            meta: { _thumbnail_id: featured, footnotes: title },
          })
          const { articles, refused, faults } = await imported(exportXml([item, upload, kept]))
          expect(faults).toEqual([])
          expect(articles.length + Number(refused.length > 0)).toBe(1)
          for (const article of articles) expectSound(article)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('any bytes are staged without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, piece) => {
          const staged = await stagedFrom(bytes, piece)
          expect(staged).toMatchObject([{ kind: 'fault' }])
        },
      ),
    )
  })

  it('an export with anything put in and cut out gives sound articles, items in order, and a fault where it is cut', async () => {
    const noise = fc.oneof(
      content,
      fc.constantFrom(
        '<![CDATA[',
        ']]>',
        '</item>',
        '<item>',
        '<!DOCTYPE a [',
        ']>',
        '<?x',
        '?>',
        '</channel></rss>',
        '<wp:postmeta>',
        '</wp:postmeta>',
        '<wp:comment>',
        '</content:encoded>',
      ),
    )
    const change = fc.record({ at: fc.nat(whole.length), drop: fc.nat(200), put: noise })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 5000 }),
        async (changes, piece) => {
          const text = changes.reduce(
            (all, { at, drop, put }) => all.slice(0, at) + put + all.slice(at + drop),
            whole,
          )
          const staged = await stagedFrom(text, piece)
          const places = staged.flatMap((one) =>
            one.kind === 'item' || one.kind === 'fault' ? [one.at] : [],
          )
          expect(places).toEqual([...places].sort((one, other) => one - other))
          for (const article of (await imported(text, piece)).articles) expectSound(article)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('the size of the pieces that it comes in changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 100 }), async (text, piece) => {
        const noisy = `${whole.slice(0, 1500)}${text}${whole.slice(1500)}`
        expect(await stagedFrom(noisy, piece)).toEqual(await stagedFrom(noisy, 100_000))
      }),
    )
  })
})

describe('HTML in pieces', () => {
  it('is all of it, in order', () => {
    fc.assert(
      fc.property(content, (html) => {
        let at = 0
        for (const { from, to } of markupPieces(html)) {
          expect(from).toBe(at)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(at).toBe(html.length)
      }),
    )
  })
})

describe('time grows with the length of a text, and no faster', () => {
  const rules = { shown: () => '', unknown: () => {}, tag: () => null }
  // biome-ignore format: a table to be read as one
  const patterns = ['[', '[a', '[a ', '[a [', '[/a]', '[aa][/ab]', '[caption]', '[[a]', '[a b="', '<', '<a "', '<a b="', "<a b='", '<a b="">', '<!--', '<!-- wp:a {', '<!-- wp:a -->', '<!-- /wp:b -->', '<!-- wp:query -->', '\n', ' \n ', ' ', 'a\n', '<p>\n', '<pre>', '<b>', '<script>', '</', '<img src="/a-1x1.jpg">', '<img src="', '[gallery ids="1,1,1"]', '[gallery ', 'ids="', '%d8', '&#', '&amp;', 'https://youtu.be/a\n', '"id":1', '<!-- wp:cover {', '<a wp-block-file__button']

  it.each(patterns)('%j', async (pattern) => {
    const html = pattern.repeat(Math.ceil(400_000 / pattern.length))
    const began = performance.now()
    lineBreaks(withoutShortcodes(html, rules))
    const { articles, refused, faults } = await imported(
      exportXml([itemXml({ content: html, excerpt: pattern.repeat(100), name: html.slice(0, 10_000) })]),
      65_536,
    )
    expect([articles.length + Number(refused.length > 0), faults]).toEqual([1, []])
    // What grows with the square of the length would take minutes.
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it('an item of the longest that may be', async () => {
    const { articles } = await imported(
      exportXml([
        itemXml({ content: 'The boat left at dawn. '.repeat(Math.floor((longestItem - 5000) / 23)) }),
      ]),
      65_536,
    )
    expect(articles).toHaveLength(1)
  })
})
