import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Part, partsIn } from '../../model/body/block.ts'
import { bodyFault } from '../../model/body/bodyFault.ts'
import { exportJson, post, tables } from '../../test/ghostExport.ts'
import { fileOf, readFormat } from '../../test/readFormat.ts'
import type { IncomingArticle } from '../incomingArticle.ts'
import { markdownHtml } from '../markdownHtml.ts'
import { ghost } from './ghost.ts'
import { TableScanner } from './tableScanner.ts'

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
  expect(article.identity).not.toBe('')
  const shown = [...everyPart(article.blocks)].flatMap((part) =>
    part.type === 'picture'
      ? (part.attrs.source ?? [])
      : part.type === 'video' || part.type === 'audio'
        ? (part.attrs.address ?? [])
        : [],
  )
  const known = article.pictures.map(({ sources }) => sources[0])
  expect(known).toEqual([...new Set(known)])
  for (const source of known) expect(shown).toContain(source)
  for (const { sources } of article.pictures)
    for (const source of sources) {
      expect(source).toMatch(/^(?:https?:\/\/|content\/)/)
      if (source.startsWith('content/')) expect(source.split(/[/\\]/)).not.toContain('..')
    }
  for (const address of article.addresses) expect(address).toMatch(/^(?:https?:\/\/|\/)/)
  expect(JSON.stringify(article)).not.toMatch(
    /"(?:href|source|address)":"\s*(?:javascript|data|vbscript|file):/i,
  )
  for (const date of [article.firstCreated, article.versionCreated, article.publishedAt])
    expect(date === null || !Number.isNaN(date.getTime())).toBe(true)
}

async function holds(content: string | Uint8Array, piece?: number): Promise<number> {
  const { staged, readings } = await readFormat(ghost, fileOf(content, piece))
  for (const one of staged) if (one.kind === 'fault') expect(one.reason).not.toBe('')
  for (const reading of readings) {
    if (reading.read && reading.thing.kind === 'article') expectSound(reading.thing)
    else expect(reading.read ? [] : reading.faults).not.toEqual([])
  }
  return staged.filter(({ kind }) => kind === 'item' || kind === 'fault').length
}

/** Signs and shapes that Ghost's fields hold, and those that nobody should write. */
const words = fc
  .array(
    fc.constantFrom(
      'words', 'مركب', ' ', '\n', '<p>', '</p>', '<b>', '<img src="', '__GHOST_URL__', '/content/images/a.jpg', '/../', '%2e%2e/', '\\', '">', '<figure class="kg-card kg-bookmark-card">',
      '<div class="kg-card kg-toggle-card">', '<div class="kg-toggle-heading">', '<div class="kg-card kg-callout-card">', '<a href="javascript:no()">', '<a href="', '</div>', '</figure>',
      '<video src="', '<audio src="', '<iframe src="https://youtu.be/a">', '<figcaption>', '<script>', '</script>', '&amp;', '&#0;', '\u0000', '\ud800', '\u202e', '$&', '__proto__',
      '# ', '* ', '> ', '`', '[a](', ')', 'https://ghost.invalid', 'https://harbour.example', 'data:text/html,x', '{', '}', '[', ']', '"', ':', ',', '1',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join('')) // biome-ignore format: a list to be read as one

const scalar = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
)
const names = [
  'title', 'slug', 'html', 'plaintext', 'lexical', 'mobiledoc', 'markdown', 'status', 'visibility', 'type', 'page', 'featured', 'feature_image', 'published_at', 'created_at', 'updated_at',
  'custom_excerpt', 'codeinjection_head', 'canonical_url', 'meta_title', 'og_image', 'author_id', 'uuid', 'id', '__proto__', 'constructor', 'toString',
] // biome-ignore format: a list to be read as one
const row = fc.dictionary(fc.constantFrom(...names), scalar, { maxKeys: 8 })

const cardNames = fc.constantFrom('image', 'gallery', 'embed', 'bookmark', 'callout', 'toggle', 'audio', 'video', 'file', 'html', 'markdown', 'code', 'header', 'product', 'hr', '__proto__', 'x') // biome-ignore format: a list to be read as one
const payload = fc.dictionary(
  fc.constantFrom('src', 'alt', 'caption', 'href', 'images', 'url', 'html', 'metadata', 'markdown', 'code', 'calloutText', 'heading', 'content', 'fileTitle', 'header', 'productTitle', 'text', 'format', 'tag', 'listType'), // biome-ignore format: a list to be read as one
  scalar,
  { maxKeys: 5 },
)
const { node } = fc.letrec<{ node: Record<string, unknown> }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(cardNames, payload).map(([type, card]) => ({ ...card, type })),
    fc
      .tuple(fc.constantFrom('paragraph', 'list', 'listitem', 'link', 'quote', 'text', 'heading', 'x'), payload, fc.array(tie('node'), { maxLength: 3 }))
      .map(([type, more, children]) => ({ ...more, type, children })),
  ),
})) // biome-ignore format: a shape to be read as one
const lexical = fc
  .array(node, { maxLength: 4 })
  .map((children) => JSON.stringify({ root: { type: 'root', children } }))
const mobiledoc = fc
  .record({
    markups: fc.jsonValue(),
    atoms: fc.jsonValue(),
    cards: fc.array(fc.tuple(cardNames, payload)),
    sections: fc.array(
      fc.oneof(
        fc.tuple(fc.constant(10), fc.nat(4)),
        fc.tuple(fc.constantFrom(1, 2, 3), words, fc.jsonValue()),
        fc.jsonValue(),
      ),
    ),
  })
  .map((document) => JSON.stringify(document))

describe('whatever stands in an export of Ghost', () => {
  it('any bytes give a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await holds(bytes, 50)).toBe(1)
      }),
    )
  })

  it('any posts give sound articles or faults, one for each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 4 }), row, row, async (posts, meta, setting) => {
        const json = exportJson(
          tables({ posts: posts.map((each, at) => ({ ...post({ id: String(at), uuid: String(at) }), ...each })), posts_meta: [{ post_id: '0', ...meta }], settings: [{ key: 'url', ...setting }] }),
        ) // biome-ignore format: a shape to be read as one
        expect(await holds(json)).toBe(posts.length)
      }),
      { numRuns: 300 },
    )
  })

  it('any text of an editor gives a sound article or a fault', async () => {
    await fc.assert(
      fc.asyncProperty(lexical, mobiledoc, words, async (one, other, html) => {
        for (const body of [{ lexical: one }, { mobiledoc: other }, { html }, { markdown: html }, { lexical: html, plaintext: html }])
          expect(await holds(exportJson(tables({ posts: [post({ html: null, ...body })] })))).toBe(1)
      }),
      { numRuns: 300 },
    ) // biome-ignore format: a shape to be read as one
  })

  it('an export with anything put in and cut out gives sound articles or faults', async () => {
    const whole = exportJson(tables({ posts: [post(), post({ uuid: 'b' }), post({ uuid: 'c' })] }))
    const change = fc.record({ at: fc.nat(whole.length), drop: fc.nat(60), put: words })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const text = changes.reduce(
          (all, { at, drop, put }) => all.slice(0, at) + put + all.slice(at + drop),
          whole,
        )
        await holds(text, 100)
      }),
      { numRuns: 300 },
    )
  })

  it('rows are found the same however the file is split', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.constantFrom(0, 1), fc.integer({ min: 1, max: 20 }), (values, indent, size) => {
        const json = JSON.stringify({ meta: values, db: [{ data: { a: values, b: 7, 'c"': values } }] }, null, indent)
        const scanner = new TableScanner((table) => table === 'a', 100_000)
        const rows = (json.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).flatMap((piece) => scanner.feed(piece))
        expect(rows.flatMap((one) => ('raw' in one ? [JSON.parse(one.raw)] : []))).toEqual(JSON.parse(JSON.stringify(values)))
        expect(rows.filter((one) => 'passed' in one)).toHaveLength(values.length)
        expect(scanner.isOver).toBe(true)
      }),
    ) // biome-ignore format: a shape to be read as one
  })
})

describe('Markdown takes time with its length, and no exception', () => {
  // biome-ignore format: a table to be read as one
  it.each(['> ', '- a\n', '1. ', '[', '![', '*a ', '`', '<', '&', '\\', '# ', '| a | b |\n', '[a](', '[a]: b\n\nc ', 'a\n===\n', '***a ', '    a\n'])('%j', (pattern) => {
    const began = performance.now()
    expect(markdownHtml(pattern.repeat(Math.floor(250_000 / pattern.length)))).not.toBe('')
    // What grows with the square of the length would take minutes.
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it('what is longer than any text is read as plain paragraphs', () => {
    expect(markdownHtml(`${'a'.repeat(300_000)}\n\n*b*`)).toMatch(/<p>\*b\*<\/p>$/)
  })
})
