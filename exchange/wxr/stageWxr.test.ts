import { describe, expect, it } from 'vitest'
import { longestItem, type Staged } from '../format.ts'
import { declaration, end, exportXml, imported, itemXml, rss, stagedFrom, uploadXml } from './sampleExport.ts'
import { wxr } from './wxr.ts'

const kinds = (staged: readonly Staged[]): string[] => staged.map(({ kind }) => kind)
const faults = (staged: readonly Staged[]): Staged[] => staged.filter(({ kind }) => kind === 'fault')
const twoItems = [itemXml({ id: 1 }), itemXml({ id: 2, title: 'مركب الفجر' })]

describe('recognising an export', () => {
  const begins = (text: string) => wxr.recognises({ text, name: 'x' })
  it.each([
    ['1.0', true],
    ['1.1', true],
    ['1.2', true],
  ])('of version %s', (version, isOne) => {
    expect(begins(`<?xml version="1.0"?>\n<!-- made by -->\n${rss.replaceAll('1.2/', `${version}/`)}`)).toBe(
      isOne,
    )
  })

  it('is not led by a feed, by other XML, or by words', () => {
    expect(
      begins('<?xml version="1.0"?><rss version="2.0"><channel><title>http://wordpress.org/export/1.2/'),
    ).toBe(false)
    expect(begins('<feed xmlns:wp="http://wordpress.org/export/1.2/">')).toBe(false)
    expect(begins('{"db":[]}')).toBe(false)
    expect(begins('')).toBe(false)
  })

  it('sees through two bytes a letter', () => {
    expect(begins(Buffer.from(rss, 'utf16le').toString('latin1'))).toBe(true)
  })
})

describe('staging an export', () => {
  it('gives items in order, with names and versions, whatever the size of the pieces', async () => {
    const text = exportXml(twoItems)
    const staged = await stagedFrom(text)
    for (const piece of [1, 2, 3, 7, 64, 100_000]) expect(await stagedFrom(text, piece)).toEqual(staged)
    expect(staged.filter(({ kind }) => kind === 'item')).toMatchObject([
      {
        at: 1,
        provider: 'harbour.example',
        identity: 'https://harbour.example/?p=1',
        version: '2026-03-01T08:00:00Z',
      },
      { at: 2, identity: 'https://harbour.example/?p=2' },
    ])
    expect(faults(staged)).toEqual([])
  })

  it('leaves out what is no text, counted, and takes types of the site’s own where they have words', async () => {
    const comment =
      '<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>no</wp:comment_content></wp:comment>'
    const { articles, leftOut } = await imported(
      exportXml([
        itemXml({ id: 1, more: comment.repeat(3) }),
        itemXml({ id: 2, type: 'nav_menu_item' }),
        itemXml({ id: 3, type: 'revision' }),
        itemXml({ id: 4, type: 'wp_global_styles' }),
        itemXml({ id: 5, type: 'wp_template' }),
        itemXml({ id: 6, type: 'reportage', title: 'A reportage' }),
        itemXml({ id: 8, type: 'counter', content: ' ' }),
      ]),
    )
    expect(articles.map(({ headline }) => headline.headline)).toEqual([
      'Ferry line opens again',
      'A reportage',
    ])
    expect(articles[1]?.doubtful).toEqual(['It is of the type "reportage".'])
    expect(leftOut).toEqual({
      comments: 3,
      'menu entries': 1,
      'earlier revisions': 1,
      'templates and styles': 2,
      'items of the type "counter" without a text': 1,
    })
  })

  it('tells posts apart that share a guid, the same way each time', async () => {
    const guid = 'https://harbour.example/?p=1'
    const staged = await stagedFrom(exportXml([itemXml({ id: 1, guid }), itemXml({ id: 2, guid })]))
    expect(staged.flatMap((one) => (one.kind === 'item' ? [one.identity] : []))).toEqual([guid, `${guid}#2`])
  })

  it('keeps no password', async () => {
    const staged = await stagedFrom(exportXml([itemXml({ password: 'open-sesame' })]))
    expect(JSON.stringify(staged)).not.toContain('open-sesame')
  })

  it('gives every way in which an upload is asked for', async () => {
    const staged = await stagedFrom(exportXml([uploadXml(9, 'boat-scaled.jpg', { parent: 7 })]))
    expect(
      staged.flatMap((one) =>
        one.kind === 'part' && /attach/.test(one.of) ? [`${one.of}: ${one.identity}`] : [],
      ),
    ).toEqual([
      'attachment: 9',
      'attachment of: 7',
      'attachment by address: harbour.example/wp-content/uploads/2026/03/boat.jpg',
    ])
  })

  it('knows names by what the root declares, not by their prefix', async () => {
    const other = exportXml([itemXml({ id: 1 })])
      .replaceAll('xmlns:wp=', 'xmlns:w=')
      .replaceAll('<wp:', '<w:')
      .replaceAll('</wp:', '</w:')
    expect(await stagedFrom(other)).toEqual(await stagedFrom(exportXml([itemXml({ id: 1 })])))
  })
})

describe('the encoding of a file', () => {
  const title = 'Año: مركب'
  const headlines = async (bytes: Uint8Array): Promise<string[]> =>
    (await imported(bytes, 333)).articles.map(({ headline }) => headline.headline)
  const text = (named: string, title: string): string =>
    exportXml([itemXml({ title })]).replace('encoding="UTF-8"', `encoding="${named}"`)

  it('is UTF-8, with a mark or without', async () => {
    expect(await headlines(Buffer.from(exportXml([itemXml({ title })])))).toEqual([title])
    expect(await headlines(Buffer.from(`\ufeff${exportXml([itemXml({ title })])}`))).toEqual([title])
  })

  it('is UTF-16 in both orders', async () => {
    const little = Buffer.from(`\ufeff${text('UTF-16', title)}`, 'utf16le')
    expect(await headlines(little)).toEqual([title])
    expect(await headlines(Buffer.from(little).swap16())).toEqual([title])
    expect(await headlines(little.subarray(2))).toEqual([title])
  })

  it('is what the declaration says', async () => {
    expect(await headlines(Buffer.from(text('ISO-8859-1', 'Año'), 'latin1'))).toEqual(['Año'])
    const curly = Buffer.from(text('Windows-1252', 'He said X'), 'latin1')
    curly[curly.indexOf('He said X') + 8] = 0x93
    expect(await headlines(curly)).toEqual(['He said “'])
    const arabic = Buffer.from(text('windows-1256', 'ABC'), 'latin1')
    arabic.set([0xe3, 0xd1, 0xdf], arabic.indexOf('ABC'))
    expect(await headlines(arabic)).toEqual(['مرك'])
  })

  it('is not the one of two bytes that a file of single ones says', async () => {
    expect(await headlines(Buffer.from(text('UTF-16', title)))).toEqual([title])
  })

  it('that nobody knows is one fault', async () => {
    expect(await stagedFrom(text('EBCDIC-XYZ', title))).toMatchObject([
      { kind: 'fault', reason: expect.stringContaining('EBCDIC-XYZ') },
    ])
  })

  it('leaves U+FFFD where bytes are none of its characters', async () => {
    const bytes = Buffer.from(exportXml([itemXml({ title: 'A?B' })]))
    bytes[bytes.indexOf('A?B') + 1] = 0xff
    expect(await headlines(bytes)).toEqual(['A\ufffdB'])
  })
})

describe('a file that is not what it should be', () => {
  it('ends in the middle: what stood before is there, then a fault', async () => {
    const text = exportXml(twoItems)
    const cut = text.slice(0, text.lastIndexOf('<wp:post_name>'))
    const staged = await stagedFrom(cut)
    expect(kinds(staged).filter((kind) => kind === 'item' || kind === 'fault')).toEqual(['item', 'fault'])
    expect(staged.at(-1)).toMatchObject({
      at: 2,
      identity: 'https://harbour.example/?p=2',
      reason: expect.stringContaining('ends in the middle'),
    })
  })

  it('is cut anywhere, and says so', async () => {
    const text = exportXml(twoItems)
    const from = text.indexOf('<channel>')
    for (let to = from; to < text.length - 9; to += 37)
      expect(faults(await stagedFrom(text.slice(0, to), 5000)), String(to)).toHaveLength(1)
  })

  it.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['JSON', '{"items":[]}'],
    [
      'a feed',
      '<?xml version="1.0"?><rss version="2.0"><channel><item><title>a</title></item></channel></rss>',
    ],
    ['a page', '<!doctype html><html><body><p>a</p></body></html>'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['megabytes of nothing', Buffer.alloc(3_000_000, 0x20)],
    ['megabytes of tags', '<a>'.repeat(1_000_000)],
  ])('is no export but %s: one fault', async (_name, content) => {
    expect(await stagedFrom(content, 65_536)).toEqual([
      { kind: 'fault', at: 1, identity: '', reason: 'It is no WordPress export (WXR 1.0 to 1.2).' },
    ])
  })

  it('begins with what a server printed, and ends with it', async () => {
    const text = exportXml(twoItems)
    const noisy = `\n\n<br />\n<b>Warning</b>: something in /srv/a.php on line 3<br />\n${text}<!-- 2.3 s --><p>more`
    expect(await stagedFrom(noisy)).toEqual(await stagedFrom(text))
  })

  it('has characters that XML does not allow: the item is there without them, and says so', async () => {
    const { articles, faults } = await imported(
      exportXml([
        itemXml({ id: 1, title: 'Fer\u0008ry', content: 'Left\u0000 at\u001b dawn.\ufffe' }),
        itemXml({ id: 2 }),
      ]),
    )
    expect(faults).toEqual([])
    expect(articles[0]?.headline.headline).toBe('Ferry')
    expect(articles[0]?.blocks).toMatchObject([{ content: [{ text: 'Left at dawn.' }] }])
    expect(articles[0]?.leftBehind).toEqual(['4 control characters that no text may hold'])
    expect(articles[1]?.leftBehind).toEqual([])
  })

  it('has one item whose markup is broken: a fault, and the rest goes in', async () => {
    const broken = itemXml({ id: 2 }).replace('</content:encoded>', '</p></content:encoded>')
    const { articles, faults } = await imported(exportXml([itemXml({ id: 1 }), broken, itemXml({ id: 3 })]))
    expect(articles.map(({ identity }) => identity)).toEqual([
      'https://harbour.example/?p=1',
      'https://harbour.example/?p=3',
    ])
    expect(faults).toEqual([
      '2 https://harbour.example/?p=2: Its markup is broken: "</p>" ends nothing that is open.',
    ])
  })

  it('declares entities that grow: none is expanded, declared or fetched', async () => {
    const bomb = `<!DOCTYPE rss [ <!ENTITY a "ha"> <!ENTITY b "${'&a;'.repeat(1000)}"> <!ENTITY f SYSTEM "file:///etc/passwd"> ]>`
    const item = itemXml({ id: 1 }).replace(
      '<description></description>',
      '<description>&b;&f;</description>',
    )
    const staged = await stagedFrom(exportXml([item, itemXml({ id: 2 })]).replace('<rss', `${bomb}<rss`))
    expect(faults(staged)).toMatchObject([{ at: 1, reason: expect.stringContaining('undefined entity') }])
    expect(staged.filter(({ kind }) => kind === 'item')).toMatchObject([{ at: 2 }])
  })

  it('has an item that is too long: a fault, and nothing of it is held', async () => {
    const long = itemXml({ id: 2, content: 'a'.repeat(longestItem + 1) })
    const loose = itemXml({ id: 3 }).replace('<description>', `<description>${'b'.repeat(longestItem + 1)}`)
    const many = itemXml({ id: 4, more: '<category domain="a" nicename="b">c</category>'.repeat(100_000) })
    const staged = await stagedFrom(
      exportXml([itemXml({ id: 1 }), long, loose, many, itemXml({ id: 5 })]),
      65_536,
    )
    expect(staged.flatMap((one) => (one.kind === 'item' ? [one.at] : []))).toEqual([1, 5])
    expect(faults(staged)).toMatchObject(
      [2, 3, 4].map((at) => ({
        at,
        identity: `https://harbour.example/?p=${at}`,
        reason: 'It is longer than 4,000,000 characters.',
      })),
    )
  })

  it('nests without end: that item is a fault', async () => {
    const deep = itemXml({ id: 1, more: '<a>'.repeat(200_000) + '</a>'.repeat(200_000) })
    const staged = await stagedFrom(exportXml([deep, itemXml({ id: 2 })]), 65_536)
    expect(faults(staged)).toMatchObject([{ at: 1, reason: expect.stringContaining('deeper than 40') }])
    expect(staged.filter(({ kind }) => kind === 'item')).toMatchObject([{ at: 2 }])
  })

  it('names nothing: a fault', async () => {
    const bare = `<item><title>a</title><content:encoded>b</content:encoded><wp:post_type>post</wp:post_type></item>`
    expect(faults(await stagedFrom(exportXml([bare])))).toMatchObject([
      { at: 1, reason: expect.stringContaining('nothing names it') },
    ])
  })
})

describe('a large file', () => {
  it('of 50 MB goes through in bounded memory', async () => {
    const item = itemXml({
      id: 1,
      content: 'The first boat left at dawn, and came back at night. '.repeat(60),
    })
    const count = Math.ceil(50_000_000 / item.length)
    let mostHeap = 0
    const before = process.memoryUsage().heapUsed
    const began = performance.now()
    const file = {
      name: 'large.xml',
      bytes: count * item.length,
      async *open() {
        yield Buffer.from(declaration + rss)
        for (let each = 0; each < count; each += 1) yield Buffer.from(item.replaceAll('?p=1', `?p=${each}`))
        yield Buffer.from(end)
      },
    }
    let items = 0
    for await (const one of wxr.stage(file, { language: 'en' })) {
      if (one.kind !== 'item') continue
      items += 1
      if (items % 1000 === 0) mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed - before)
    }
    expect(items).toBe(count)
    expect(mostHeap).toBeLessThan(150_000_000)
    // Half a second where nothing else runs; no test may fail for a busy machine, and no pass may take minutes.
    expect(performance.now() - began).toBeLessThan(30_000)
  }, 60_000)

  it('of one endless section holds none of it', async () => {
    const piece = Buffer.alloc(1_000_000, 0x61)
    let most = 0
    const before = process.memoryUsage().rss
    const file = {
      name: 'endless.xml',
      bytes: 0,
      async *open() {
        yield Buffer.from(`${declaration}${rss}<item><guid>g</guid><content:encoded><![CDATA[`)
        for (let each = 0; each < 200; each += 1) {
          most = Math.max(most, process.memoryUsage().rss - before)
          yield piece
        }
        yield Buffer.from(`]]></content:encoded></item>${end}`)
      },
    }
    const staged: Staged[] = []
    for await (const one of wxr.stage(file, { language: 'en' })) staged.push(one)
    expect(faults(staged)).toMatchObject([
      { at: 1, identity: 'g', reason: 'It is longer than 4,000,000 characters.' },
    ])
    expect(most).toBeLessThan(150_000_000)
  }, 60_000)
})
