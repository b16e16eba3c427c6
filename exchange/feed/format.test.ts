import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../model/body/bodyFault.ts'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { faultsIn, fileOf, readFormat, thingsIn } from '../../test/readFormat.ts'
import type { IncomingArticle } from '../incomingArticle.ts'
import { feedFormat } from './format.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const articles = async (content: string | Uint8Array): Promise<IncomingArticle[]> =>
  (await thingsIn(feedFormat, fileOf(content))).filter((thing) => thing.kind === 'article')
const rss = (inside: string): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://t.example/</link>${inside}</channel></rss>`
const entry = (inside: string): string =>
  `<item><title>A title</title><guid>https://t.example/1</guid><description>Some words.</description>${inside}</item>`
const one = async (inside: string): Promise<IncomingArticle> => {
  const [article] = await articles(rss(entry(inside)))
  if (!article) throw new Error('There is none.')
  return article
}

describe('a feed of RSS 2.0, as blogs write it', () => {
  it('gives articles with their addresses, writers, rubrics and pictures', async () => {
    const { readings } = await readFormat(feedFormat, fileOf(fixture('blog.xml')))
    const [reading] = readings
    if (!reading?.read || reading.thing.kind !== 'article') throw new Error('It is none.')
    const { blocks, pictures, ...read } = reading.thing
    expect(bodyFault(blocks)).toBeNull()
    expect(sketch(blocks)).toEqual([
      'picture source=https://quay.example/files/harbour.jpg?w=1200 credit=Lucía Ferrer',
      '  caption: The harbour in March',
      'paragraph: The first boat left at dawn with forty people and nine goats, and the whole town came to wave.',
      'subhead 2: What it costs',
      'paragraph: A ticket is [link=https://quay.example/tickets/ four crowns].',
      'picture source=https://quay.example/files/boat.jpg alt=A white ferry credit=Photo: Q. Post',
      '  caption: The boat',
    ])
    expect(pictures.map(({ sources }) => sources)).toEqual([
      ['https://quay.example/files/boat.jpg', 'https://quay.example/files/boat.jpg?w=300'],
      ['https://quay.example/files/harbour.jpg?w=1200'],
    ])
    expect(read).toMatchObject({
      provider: 'quay.example',
      identity: 'https://quay.example/?p=77',
      version: '',
      language: 'en-GB',
      headline: { headline: 'Ferries & goats: the island line is back' },
      standfirst: '',
      form: 'news',
      authors: [{ identity: null, name: 'Rana Haddad', role: 'writer' }],
      slug: 'ferries-and-goats',
      categories: [{ name: 'Transport' }, { name: 'Outer Islands' }, { name: 'ferries' }],
      topics: [{ name: 'Outer Islands' }, { name: 'ferries' }],
      publishedAt: new Date('2026-03-03T07:30:00Z'),
      addresses: ['https://quay.example/2026/03/ferries-and-goats/', 'https://quay.example/?p=77'],
      doubtful: [],
    })
  })

  it('an impossible day is doubted, a missing headline refused', async () => {
    const { readings } = await readFormat(feedFormat, fileOf(fixture('blog.xml')))
    expect(readings[1]).toMatchObject({
      thing: {
        publishedAt: null,
        doubtful: ['Its date "Mon, 30 Feb 2026 09:30:00 GMT" is no date that we can read.'],
      },
    })
    expect(readings[2]).toEqual({ read: false, faults: ['It has no headline.'] })
  })

  it('a summary of one’s own stays, with what the blog adds taken off', async () => {
    const { standfirst } = await one(
      '<link>https://t.example/1</link><content:encoded>&lt;p&gt;A long text.&lt;/p&gt;</content:encoded>',
    )
    expect(standfirst).toBe('Some words.')
  })

  it.each([
    ['<media:thumbnail url="t.jpg" width="90"/>', ['picture']],
    ['<media:thumbnail url="t.jpg"/><media:content url="p.jpg" type="image/jpeg"/>', ['picture']],
    [
      '<media:group><media:content url="p.jpg?w=1"/><media:content url="p.jpg?w=2"/></media:group>',
      ['picture'],
    ],
    [
      '<enclosure url="p.jpg" type="image/jpeg" length="1"/><enclosure url="q.png" type="image/png" length="1"/>',
      ['picture', 'picture'],
    ],
    ['<enclosure url="javascript:alert(1)" type="image/jpeg" length="1"/>', []],
    ['<enclosure url="paper.pdf" type="application/pdf" length="1"/>', []],
  ])('%s', async (inside, kinds) => {
    const { blocks } = await one(inside)
    expect(blocks.map(({ type }) => type).filter((type) => type !== 'words')).toEqual(kinds)
  })

  it('relative addresses are those of the item’s page', async () => {
    const { blocks } = await one(
      '<link>https://t.example/2026/one</link><content:encoded><![CDATA[<p><a href="two">two</a></p><img src="/p.jpg">]]></content:encoded>',
    )
    expect(sketch(blocks)).toEqual([
      'paragraph: [link=https://t.example/2026/two two]',
      'picture source=https://t.example/p.jpg',
    ])
  })
})

describe('other feeds', () => {
  it('a podcast gives episodes: the picture, the sound, the words', async () => {
    const [episode] = await articles(fixture('podcast.xml'))
    expect(episode).toMatchObject({
      form: 'episode',
      identity: 'voces-3',
      headline: { headline: 'Capítulo 3: el farero' },
      authors: [{ name: 'Ana Peña' }],
      publishedAt: new Date('2026-03-04T06:00:00Z'),
    })
    expect(sketch(episode?.blocks ?? [])).toEqual([
      'picture source=https://voces.example/3.jpg',
      'audio address=https://voces.example/3.mp3',
      'paragraph: Una conversación con el último farero de la isla.',
    ])
  })

  it('Atom', async () => {
    const [article] = await articles(fixture('wire.atom'))
    expect(article).toMatchObject({
      provider: 'wire.example',
      identity: 'tag:wire.example,2026:e1',
      version: '2026-03-01T08:30:00.000Z',
      language: 'ar',
      headline: { headline: 'عودة العبّارات إلى الجزر' },
      standfirst: 'بعد أحد عشر شهراً.',
      authors: [{ name: 'هيئة التحرير' }],
      cited: [{ name: 'صحيفة الرصيف', address: 'https://quay.example/1' }],
      categories: [{ identity: 'https://wire.example/sections#transport', name: 'نقل' }],
      topics: [{ name: 'عبّارات' }],
      publishedAt: new Date('2026-03-01T06:00:00Z'),
      versionCreated: new Date('2026-03-01T08:30:00Z'),
      addresses: ['https://wire.example/n/1'],
    })
    expect(sketch(article?.blocks ?? [])).toEqual([
      'picture source=https://wire.example/n/1.jpg',
      'paragraph: غادر أول قارب عند الفجر.',
      'paragraph: وعاد [link=https://wire.example/n/2 ليلاً].',
    ])
  })

  it('RSS 1.0', async () => {
    expect(await articles(fixture('news.rdf'))).toMatchObject([
      {
        identity: 'https://old.example/42.html',
        headline: { headline: 'The crane is gone' },
        authors: [{ name: 'Omar Sayegh' }],
        categories: [{ name: 'Harbour' }],
        publishedAt: new Date('2004-05-06T06:08:09Z'),
      },
    ])
  })

  it('JSON Feed', async () => {
    const { readings } = await readFormat(feedFormat, fileOf(fixture('feed.json')))
    expect(readings).toMatchObject([
      {
        thing: {
          identity: 'https://notes.example/7',
          headline: { headline: 'The tide <is> high' },
          standfirst: 'Third step, first time this year.',
          authors: [{ identity: 'https://notes.example/mina', name: 'Mina Saleh' }],
          topics: [{ name: 'tides' }],
          leftBehind: ['1 enclosed file'],
          cited: [{ name: 'tides.example', address: 'https://tides.example/report' }],
        },
      },
      { read: false, faults: ['It has no headline.'] },
    ])
  })

  it('are read the same in pieces of any size', async () => {
    for (const name of ['blog.xml', 'podcast.xml', 'feed.json']) {
      const whole = await readFormat(feedFormat, fileOf(fixture(name)))
      for (const piece of [1, 3, 1000])
        expect(await readFormat(feedFormat, fileOf(fixture(name), piece))).toEqual(whole)
    }
  })
})

describe('a feed that is not as it should be', () => {
  const good = (number: number): string =>
    `<item><title>Title ${number}</title><guid>urn:${number}</guid><description>Words</description></item>`

  it('cut off, it gives what was whole', async () => {
    const file = rss(good(1) + good(2) + good(3)).replace(/<\/description><\/item><\/channel>.*/, '')
    const { staged } = await readFormat(feedFormat, fileOf(file))
    expect(staged.map((of) => (of.kind === 'fault' ? of.reason : of.kind))).toEqual([
      'item',
      'item',
      'The file ends in the middle of this item.',
    ])
  })

  it('broken, its items know the feed that they came in', async () => {
    const file = new TextDecoder().decode(fixture('wire.atom')).replace('</feed>', '<entry>')
    const { readings } = await readFormat(feedFormat, fileOf(file))
    const [whole] = (await readFormat(feedFormat, fileOf(fixture('wire.atom')))).readings
    expect(readings).toEqual([whole])
    const rdf = new TextDecoder().decode(fixture('news.rdf')).replace('</rdf:RDF>', '<item>')
    expect((await readFormat(feedFormat, fileOf(rdf))).readings).toEqual(
      (await readFormat(feedFormat, fileOf(fixture('news.rdf')))).readings,
    )
    const blog = new TextDecoder().decode(fixture('blog.xml')).replace('</rss>', '')
    expect((await readFormat(feedFormat, fileOf(blog))).readings).toEqual(
      (await readFormat(feedFormat, fileOf(fixture('blog.xml')))).readings,
    )
  })

  it('names of persons that are longer than names are cost no time', async () => {
    const person = (words: string): string => `<author>${words}</author>`
    const [article] = await articles(
      rss(entry(person('('.repeat(1_000_000)) + person('a@b.example (Rana Haddad)'))),
    )
    expect(article?.authors.map(({ name }) => name)).toEqual(['Rana Haddad'])
  })

  it('broken in the middle, it gives the others', async () => {
    const deep = `<item><guid>urn:deep</guid><x>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</x></item>`
    const { staged } = await readFormat(
      feedFormat,
      fileOf(rss(`${good(1)}<item><title>no end</item>${deep}${good(2)}`)),
    )
    expect(staged.map(({ kind }) => kind)).toEqual(['item', 'fault', 'fault', 'item'])
  })

  it.each([
    ['', 'no feed that can be read'],
    ['<!doctype html><html><body>Not found</body></html>', 'no feed that can be read'],
    ['{"version":"https://jsonfeed.org/version/1.1"', 'no feed that can be read'],
    [`{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(10_000)}`, 'nested deeper than 50'],
    [rss('<item><title>Nameless</title></item>'), 'It has no id and no address.'],
    [rss('<item><guid>urn:1</guid><description>Words</description></item>'), 'no headline'],
    [rss('<item><guid>urn:1</guid><title>Words</title></item>'), 'no text'],
    [
      rss(
        `<item><guid>urn:1</guid><title>T</title><description>${'x'.repeat(4_100_000)}</description></item>`,
      ),
      'longer than 4000000',
    ],
  ])('%#: a fault', async (file, words) => {
    expect((await faultsIn(feedFormat, fileOf(file))).join(' ')).toContain(words)
  })

  it('entities are never multiplied', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>${rss(good(1).replace('Words', '&b;&b;'))}`
    const [article] = await articles(bomb)
    expect(sketch(article?.blocks ?? [])).toEqual(['paragraph: &b;&b;'])
  })

  it('one that is larger than feeds are is not read', async () => {
    const piece = new Uint8Array(1_000_000).fill(0x20)
    const file = {
      ...fileOf(''),
      async *open() {
        for (let count = 0; count < 100; count += 1) yield piece
      },
    }
    expect(await faultsIn(feedFormat, file)).toEqual(['It is larger than 64 MB, which no feed is.'])
  })

  it('what its encoding made unreadable is doubted', async () => {
    const bytes = Uint8Array.from(rss(good(1).replace('Words', 'Peña')), (sign) => sign.charCodeAt(0))
    expect(await articles(bytes)).toMatchObject([
      { doubtful: ['It holds characters that its encoding made unreadable (�).'] },
    ])
  })

  it('hostile markup comes in as words', async () => {
    const article = await one(
      '<content:encoded><![CDATA[<p onclick="x()">One<script>x()</script> <a href="javascript:x()">two</a>]]></content:encoded>',
    )
    expect(sketch(article.blocks)).toEqual(['paragraph: One two'])
  })

  it('a text that was not staged here is a fault', () => {
    for (const raw of ['', 'null', '7', '{}', '{"feed":{}}'])
      expect(feedFormat.read(raw, () => [], { language: 'en' })).toMatchObject({ read: false })
  })
})

describe('a feed is known by its beginning', () => {
  it.each([
    ['<?xml version="1.0"?>\n<rss version="2.0"><channel>', true],
    ['\ufeff<rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">', false],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', true],
    ['<rdf:RDF xmlns="http://example.org/">', false],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', true],
    ['<feed>', false],
    ['{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"', true],
    ['{"version":"1"}', false],
    ['<newsItem>', false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect(feedFormat.recognises({ text, name: 'x' })).toBe(is)
  })
})
