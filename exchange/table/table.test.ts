import { describe, expect, it } from 'vitest'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { faultsIn, fileOf, readFormat } from '../../test/readFormat.ts'
import { type Format, longestItem, type ReadingOptions, type SourceFile } from '../format.ts'
import type { IncomingArticle } from '../incomingArticle.ts'
import { csv } from './csv.ts'
import { jsonLines } from './jsonLines.ts'

async function articlesIn(
  format: Format,
  content: string | Uint8Array | SourceFile,
  options: Partial<ReadingOptions> = {},
): Promise<IncomingArticle[]> {
  const file = typeof content === 'string' || content instanceof Uint8Array ? fileOf(content, 11) : content
  const { readings } = await readFormat(format, file, { language: 'en', ...options })
  return readings.map((reading) => {
    if (!reading.read) throw new Error(reading.faults.join(' '))
    if (reading.thing.kind !== 'article') throw new Error('It is an event.')
    return reading.thing
  })
}

async function articleIn(...given: Parameters<typeof articlesIn>): Promise<IncomingArticle> {
  const [article, ...more] = await articlesIn(...given)
  if (article === undefined || more.length > 0) throw new Error('It is not one article.')
  return article
}

/** One object of JSON as an article. */
const ofObject = (value: object, options: Partial<ReadingOptions> = {}): Promise<IncomingArticle> =>
  articleIn(jsonLines, JSON.stringify({ id: 1, title: 'Ferry', text: 'It left.', ...value }), options)

describe('recognising tables', () => {
  const isCsv = (text: string, name = 'x'): boolean => csv.recognises({ text, name })
  const isLines = (text: string): boolean => jsonLines.recognises({ text, name: 'x' })
  it('CSV by its first rows, or by its name', () => {
    for (const text of ['Title,Body\na,b\n', '\ufeffTitle;Text;Date\n"a;b";"c\n', 'العنوان\tالنص\n', 'x,y\n1,2\n', 'sep=;\nTitle;Body\n'])
      expect([text, isCsv(text)]).toEqual([text, true])
    expect(isCsv([...'Title,Body\na,b\n'].join('\0'))).toBe(true)
    for (const text of ['<rss>', '{"a":1,"b":2}', '[{"a":1,"b":2}]', '', 'A line of words\n', 'A line, of words\nand another\n'])
      expect([text, isCsv(text)]).toEqual([text, false])
    expect(isCsv('Words\nmore\n', 'a.csv')).toBe(true)
  }) // biome-ignore format: lists to be read as one

  it('lines of JSON, but none that are another format', () => {
    for (const text of ['{"title":"a"}\n{"title":"b"}', '\ufeff[ {"title":"a"}', '{"title":"a","nested":{"uri":"b"}}\n', '{\n "title": "a"\n}'])
      expect([text, isLines(text)]).toEqual([text, true])
    for (const text of ['{"uri":"urn:a","headline":"b"}', '[{"uri":"urn:a"}]', '{"headlines":[]}', '{"uri":"cut', '{"version":"https://jsonfeed.org/version/1","items":[]}', '{"db":[{}]}', '[1]', '[]', '{}', 'title', ''])
      expect([text, isLines(text)]).toEqual([text, false])
  }) // biome-ignore format: lists to be read as one
})

describe('a table of CSV', () => {
  const text =
    'ID,Title,Standfirst,Text,Published at,Author,Category,Tags,URL,Image URL,Photo caption,Alt text,Photo credit,Language,Desk\r\n' +
    '17,"Ferry line ""opens"" again",After ten years,"The first boat left at dawn.\n\nIt was full.",2026-03-01T08:00:00Z,"By Rana Haddad, Omar Said",News > Local,boats|Old quay,https://harbour.example/2026/ferry,https://harbour.example/i/boat.jpg,The <b>first</b> boat,A ferry,Lina Saba,en,City\r\n'

  it('with common names is read without a mapping', async () => {
    const article = await articleIn(csv, text)
    expect(article).toMatchObject({
      provider: 'harbour.example',
      identity: '17',
      version: '2026-03-01T08:00:00.000Z',
      headline: { headline: 'Ferry line "opens" again' },
      standfirst: 'After ten years',
      language: 'en',
      authors: [{ identity: null, name: 'Rana Haddad', role: 'writer' }, { name: 'Omar Said' }],
      categories: [{ identity: 'News > Local', name: 'Local', above: ['News'] }],
      topics: [{ identity: null, name: 'boats', kind: 'subject' }, { name: 'Old quay' }],
      publishedAt: new Date('2026-03-01T08:00:00Z'),
      addresses: ['https://harbour.example/2026/ferry'],
      visibility: 'public',
      leftBehind: ['what its other columns say (Desk)'],
      doubtful: [],
    })
    expect(sketch(article.blocks)).toEqual([
      'picture source=https://harbour.example/i/boat.jpg alt=A ferry credit=Lina Saba',
      '  caption: The first boat',
      'paragraph: The first boat left at dawn.',
      'paragraph: It was full.',
    ])
    expect(article.pictures).toMatchObject([
      { caption: 'The first boat', credit: 'Lina Saba', alt: 'A ferry' },
    ])
  })

  it('is the same however it is separated, encoded and split', async () => {
    const found = await articlesIn(csv, text)
    const bytes: (string | Uint8Array)[] = [
      `\ufeff${text}`,
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      text.replaceAll('\r\n', '\n'),
    ]
    for (const each of bytes) expect(await articlesIn(csv, each)).toEqual(found)
    const rows = text.replaceAll('Haddad, Omar', 'Haddad| Omar').replaceAll(',', ';')
    expect(await articlesIn(csv, `sep=;\r\n${rows}`)).toEqual(found)
  })

  it('in Arabic and in Spanish', async () => {
    const arabic = 'المعرّف;العنوان;النص;تاريخ النشر;الكاتب;القسم;الوسوم\n١;مركب الفجر;غادر المركب فجراً.;٠١/٠٣/٢٠٢٦;رنا حداد؛ عمر سعيد;أخبار;قوارب، موانئ\n'
    expect(await articleIn(csv, arabic)).toMatchObject({
      identity: '١',
      headline: { headline: 'مركب الفجر' },
      authors: [{ name: 'رنا حداد' }, { name: 'عمر سعيد' }],
      categories: [{ name: 'أخبار' }],
      topics: [{ name: 'قوارب' }, { name: 'موانئ' }],
      doubtful: ['"01/03/2026" was read with the day first.'],
    })
    const spanish = 'Título\tContenido\tFecha\tSección\tEtiquetas\tAutora\nEl barco\t<p>Salió <b>temprano</b>.</p>\t2026-03-01\tNoticias\tbarcos; puertos\tRosa Peña y Luis Mora\n'
    const article = await articleIn(csv, spanish)
    expect(article).toMatchObject({ authors: [{ name: 'Rosa Peña' }, { name: 'Luis Mora' }], topics: [{ name: 'barcos' }, { name: 'puertos' }] })
    expect(sketch(article.blocks)).toEqual(['paragraph: Salió [strong temprano].'])
  }) // biome-ignore format: rows to be read as one

  it('in a code page is read by a guess, which is said', async () => {
    const latin = Buffer.from('Title,Body\nEl año,Salió después de mañana\n', 'latin1')
    expect(await articleIn(csv, latin)).toMatchObject({
      headline: { headline: 'El año' },
      doubtful: expect.arrayContaining([
        'The file is not in UTF-8: its letters were read as windows-1252 by a guess.',
      ]),
    })
    // مركب الفجر in Windows-1256.
    const arabic = Buffer.from([0xe3, 0xd1, 0xdf, 0xc8, 0x20, 0xc7, 0xe1, 0xdd, 0xcc, 0xd1])
    const file = Buffer.concat([
      Buffer.from('Title,Body\n'),
      arabic,
      Buffer.from(','),
      arabic,
      Buffer.from('\n'),
    ])
    expect(await articleIn(csv, file)).toMatchObject({
      headline: { headline: 'مركب الفجر' },
      doubtful: expect.arrayContaining([expect.stringContaining('windows-1256 by a guess')]),
    })
  })

  it('in UTF-8 that is spoiled stays UTF-8, and the row says so', async () => {
    const rows = 'ID,Title,Body\n1,مركب الفجر,غادر\n2,مركب,HERE\n'
    const [before = '', after = ''] = rows.split('HERE')
    const file = Buffer.concat([Buffer.from(before), Buffer.from([0xd9, 0x41]), Buffer.from(after)])
    const found = await articlesIn(csv, file)
    expect(found.map(({ doubtful }) => doubtful)).toEqual([
      [],
      ['It holds bytes that are no letters in its encoding.'],
    ])
  })

  it('rows that don’t fit the columns are faults, the others are read', async () => {
    const file = 'ID,Title,Body\n1,a,b\n2,a\n3,a,b,c\n4,a,b,,\n\n1,again,b\n5,,b\n6,a,\n7,a,b'
    expect(await faultsIn(csv, fileOf(file))).toEqual([
      'It has 2 fields, and the table has 3 columns. It begins in line 3.',
      'It has 4 fields, and the table has 3 columns. It begins in line 4.',
      'An earlier row of the file has the same name.',
      'It has no headline.',
      'It has neither words nor a picture.',
    ])
    const { staged } = await readFormat(csv, fileOf(file))
    expect(staged.flatMap((one) => (one.kind === 'item' ? [[one.at, one.identity]] : []))).toEqual([
      [1, '1'], [4, '4'], [6, '5'], [7, '6'], [8, '7'],
    ]) // biome-ignore format: a list to be read as one
  })

  it('says what to do where nobody can tell the columns', async () => {
    expect(await faultsIn(csv, fileOf('Kopf,Leib\na,b\n'))).toEqual([
      'It doesn\'t say which column holds its headline and its body. The columns are "Kopf", "Leib". A mapping file says it, our name first: {"headline":"Kopf","body":"Leib","published":"Date","section":"Section"}.',
    ])
    expect(await faultsIn(csv, fileOf(''))).toEqual(['It is empty: it has no row of names.'])
    expect(await faultsIn(csv, fileOf('"Title,Body\na,b'))).toEqual([expect.stringContaining('never ends')])
  })

  it('reads what a mapping says, and only that', async () => {
    const file = 'Kopf,Title,Leib,Date,,Site\na,b,c,2026-03-01,d,/2026/a\n'
    const fields = { headline: 'Kopf', body: 'Leib', standfirst: 'column 5', address: 'Site', site: 'https://harbour.example' }
    expect(await articleIn(csv, file, { fields })).toMatchObject({
      provider: 'harbour.example',
      identity: '/2026/a',
      headline: { headline: 'a' },
      standfirst: 'd',
      publishedAt: null,
      addresses: ['https://harbour.example/2026/a'],
      leftBehind: ['what its other columns say (Title, Date)'],
    })
    const faults = async (given: Record<string, string>): Promise<string[]> => {
      const { staged } = await readFormat(csv, fileOf(file), { language: 'en', fields: given })
      return staged.map((one) => (one.kind === 'fault' ? one.reason : one.kind))
    }
    expect(await faults({ headlin: 'Kopf' })).toEqual([expect.stringMatching(/^The mapping names "headlin", which is none of what an article has: identity, headline/)])
    expect(await faults({ headline: 'Kopf', body: 'Lieb' })).toEqual([expect.stringMatching(/^The mapping says that "Lieb" holds the body, and it is not there\. The columns are "Kopf"/)])
    expect(await faults({ headline: 'Kopf' })).toEqual([expect.stringContaining('which column holds its body')])
  }) // biome-ignore format: rows to be read as one

  it('names a row without a name by its words, and its provider by the file', async () => {
    const file = { ...fileOf('Title,Body,Date\na,b,2026-03-01\n'), name: '/home/x/our archive.csv' }
    const [article] = await articlesIn(csv, file)
    expect(article).toMatchObject({
      provider: 'our archive',
      identity: expect.stringMatching(/^[\da-f]{32}$/),
      doubtful: ['It has neither an id nor an address: it goes by its headline and date.'],
    })
    const changed = { ...fileOf('Date,Title,Body\n2026-03-01,a,other words\n'), name: 'our archive.csv' }
    expect((await articlesIn(csv, changed))[0]?.identity).toBe(article?.identity)
  })
})

describe('an object of JSON', () => {
  it('is read one a line, in a list, and over several lines', async () => {
    const objects = [
      { id: 1, title: 'a', text: 'b' },
      { id: 2, title: 'ج', text: 'د', unknown: [1] },
    ]
    const found = await articlesIn(jsonLines, objects.map((one) => JSON.stringify(one)).join('\n'))
    expect(found.map(({ headline }) => headline.headline)).toEqual(['a', 'ج'])
    expect(await articlesIn(jsonLines, JSON.stringify(objects))).toEqual(found)
    expect(
      await articlesIn(jsonLines, objects.map((one) => JSON.stringify(one, null, 2)).join('\n')),
    ).toEqual(found)
  })

  it('may hold its words deeper, as sites and databases write them', async () => {
    const article = await articleIn(
      jsonLines,
      JSON.stringify({
        _id: { $oid: '65e1' }, title: { rendered: 'Tom &amp; Mina' }, content: { rendered: '<p>One</p><p>Two</p>', protected: false },
        date: { $date: '2026-03-01T08:00:00Z' }, tags: [{ name: 'Boats', slug: 'boats' }, 'Ports'], author: { name: 'Rana Haddad' }, image: { src: 'pictures/a b.jpg' }, status: 'publish', link: 'https://harbour.example/a',
      }),
    ) // biome-ignore format: an object to be read as one
    expect(article).toMatchObject({
      identity: '65e1',
      headline: { headline: 'Tom & Mina' },
      topics: [{ name: 'Boats' }, { name: 'Ports' }],
      authors: [{ name: 'Rana Haddad' }],
      publishedAt: new Date('2026-03-01T08:00:00Z'),
      visibility: 'public',
    })
    expect(sketch(article.blocks)).toEqual([
      'picture source=pictures/a b.jpg',
      'paragraph: One',
      'paragraph: Two',
    ])
  })

  it('is found by a mapping with dots, where what is missing is missing', async () => {
    const fields = { headline: 'meta.head.line', body: 'meta.paragraphs', author: 'people.name', picture: 'shot' }
    const first = { meta: { head: { line: 'a' }, paragraphs: ['One.', 'Two.'] }, people: [{ name: 'Rana Haddad' }, { name: 'Omar Said' }] }
    const second = { meta: { head: { line: 'b' }, paragraphs: 'Three.' }, shot: 'https://a.example/b.jpg' }
    const found = await articlesIn(jsonLines, `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`, { fields })
    expect(found.map(({ blocks }) => sketch(blocks))).toEqual([
      ['paragraph: One.', 'paragraph: Two.'],
      ['picture source=https://a.example/b.jpg', 'paragraph: Three.'],
    ])
    expect(found[0]?.authors).toMatchObject([{ name: 'Rana Haddad' }, { name: 'Omar Said' }])
    const wrong = await readFormat(jsonLines, fileOf('{"a":1}\n{"b":2}'), { language: 'en', fields: { headline: 'x', body: 'y' } })
    expect(wrong.staged).toMatchObject([{ kind: 'fault', reason: expect.stringContaining('The columns are "a"') }, { kind: 'fault' }])
    expect(await faultsIn(jsonLines, fileOf('{"a":1}\n'.repeat(100)))).toHaveLength(20)
  }) // biome-ignore format: objects to be read as one

  it('that is broken, deep, long or none spoils only itself', async () => {
    const good = (id: number): string => JSON.stringify({ id, title: 'a', text: 'b' })
    const deep = `{"id":9,"title":"a","text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    const long = `{"id":8,"title":"a","text":"${'x'.repeat(longestItem)}"}`
    const file = [good(1), '{"id":2,"title":', '7', deep, long, good(1), '{"id":5,"text":"b"}', good(6)].join('\n')
    expect(await faultsIn(jsonLines, fileOf(file))).toEqual([
      expect.stringContaining('This is not JSON'),
      'It is no object.',
      'It is nested deeper than 50 levels.',
      expect.stringMatching(/^It is longer than/),
      'An earlier row of the file has the same name.',
      expect.stringContaining('which column holds its headline'),
    ])
    expect((await articlesIn(jsonLines, file.split('\n').filter((_, at) => [0, 7].includes(at)).join('\n'))).map(({ identity }) => identity)).toEqual(['1', '6'])
  }) // biome-ignore format: rows to be read as one

  it('with names that objects have already says nothing by them', async () => {
    const text = '{"id":1,"title":"a","text":"b","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    expect(await articleIn(jsonLines, text)).toMatchObject({ leftBehind: ['what its other columns say (__proto__, constructor)'] })
    expect(await articleIn(csv, 'id,title,text,__proto__,toString\n1,a,b,c,d\n')).toMatchObject({ leftBehind: ['what its other columns say (__proto__, toString)'] })
    expect('polluted' in {}).toBe(false)
    const fields = JSON.parse('{"headline":"title","body":"text","__proto__":"x"}')
    const { staged } = await readFormat(csv, fileOf('title,text\na,b\n'), { language: 'en', fields })
    expect(staged).toMatchObject([{ kind: 'fault', reason: expect.stringContaining('names "__proto__"') }])
  }) // biome-ignore format: rows to be read as one
})

describe('what the fields of a record say', () => {
  type Case = [name: string, given: Record<string, unknown>, expected: unknown]
  // biome-ignore format: a table to be read as one
  it.each<Case>([
    ['a status', { status: 'Draft', date: '2026-03-01', url: 'https://a.example/b' }, { visibility: 'draft', publishedAt: null, addresses: [] }],
    ['a status in Arabic', { status: 'مسودة' }, { visibility: 'draft' }],
    ['a status that is a yes', { status: true }, { visibility: 'public' }],
    ['a plan', { status: 'scheduled', date: '2026-03-01T08:00:00Z', note: 'Ask Mina.' }, { visibility: 'scheduled', editorNote: 'Ask Mina. It was to be published at 2026-03-01T08:00:00.000Z.' }],
    ['a status that nobody knows', { status: 'embargo?' }, { visibility: 'draft', doubtful: ['Its status is "embargo?", which is taken for a draft.'] }],
    ['a language by name', { language: 'العربية' }, { language: 'ar' }],
    ['a locale', { lang: 'es_MX' }, { language: 'es-MX' }],
    ['a language that nobody knows', { language: 'Elvish (west)' }, { language: null, doubtful: ['Its language is "Elvish (west)", which is none that is known.'] }],
    ['a form', { type: 'Opinion' }, { form: 'opinion' }],
    ['a page', { type: 'page' }, { isPage: true, form: 'news' }],
    ['headlines', { 'SEO title': 'Ferries', ogTitle: 'Boats' }, { headline: { headline: 'Ferry', search: 'Ferries', share: 'Boats' } }],
    ['a group', { 'translation group': 77 }, { languageGroup: '77' }],
    ['a path', { url: '/2026/ferry?x=1' }, { addresses: ['/2026/ferry?x=1'] }],
    ['the front page', { url: 'https://a.example/' }, { addresses: [] }],
    ['an address that runs', { url: 'javascript:no()' }, { addresses: [] }],
    ['one person whose name has a comma', { author: 'Haddad, Rana' }, { authors: [{ name: 'Haddad, Rana' }] }],
    ['one person whose name has an y', { author: 'Santiago Ramón y Cajal' }, { authors: [{ name: 'Santiago Ramón y Cajal' }] }],
    ['three people', { byline: 'By Rana Haddad, Omar Said and Luis Mora' }, { authors: [{ name: 'Rana Haddad' }, { name: 'Omar Said' }, { name: 'Luis Mora' }] }],
    ['topics with signs', { tags: '#boats, #ports, #boats' }, { topics: [{ name: 'boats' }, { name: 'ports' }] }],
    ['topics in a list keep their commas', { tags: 'Ports, old|Boats' }, { topics: [{ name: 'Ports, old' }, { name: 'Boats' }] }],
    ['milliseconds', { date: 1772361000000 }, { publishedAt: new Date('2026-03-01T10:30:00Z') }],
    ['seconds', { date: 1772361000 }, { publishedAt: new Date('2026-03-01T10:30:00Z') }],
    ['a picture that leads out', { picture: '../../etc/passwd' }, { pictures: [], doubtful: ['Its picture "../../etc/passwd" leads nowhere.'] }],
    ['dates of three kinds', { created: '2026-01-01', updated: '2026-03-01', published: '2026-02-01' }, { firstCreated: new Date('2026-01-01'), versionCreated: new Date('2026-03-01'), publishedAt: new Date('2026-02-01'), version: '2026-03-01T00:00:00.000Z' }],
  ])('%s', async (_, given, expected) => {
    expect(await ofObject(given)).toMatchObject(expected as object)
  })

  it('an impossible date refuses it', async () => {
    const text = JSON.stringify({ title: 'a', text: 'b', date: '31/02/2026', updated: 'soon' })
    expect(await faultsIn(jsonLines, fileOf(text))).toEqual([
      'Its published date "31/02/2026" is none that can be read.',
      'Its updated date "soon" is none that can be read.',
    ])
  })

  // biome-ignore format: a table to be read as one
  it.each([
    ['One.\n\nTwo\nlines.', ['paragraph: One.', 'paragraph: Two lines.']],
    ['One.\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    ['a < b and c > d', ['paragraph: a < b and c > d']],
    ['Tom &amp; <b>Mina</b>\n\nTwo', ['paragraph: Tom & [strong Mina]', 'paragraph: Two']],
    ['<h2>Ferry</h2><p>One<script>no()</script></p><img src="/a.jpg">', ['paragraph: One', 'picture source=https://a.example/a.jpg']],
  ])('the text %j', async (text, blocks) => {
    const { blocks: found } = await ofObject({ text, url: 'https://a.example/x/' })
    expect(sketch(found)).toEqual(blocks)
  })

  it('a text that is its headline once more stays', async () => {
    const short = await ofObject({ title: 'It left.' })
    expect(sketch(short.blocks)).toEqual(['paragraph: It left.'])
    const longer = await ofObject({ title: 'Ferry', text: 'Ferry\n\nIt left.' })
    expect(sketch(longer.blocks)).toEqual(['paragraph: It left.'])
  })

  it('several pictures: the first opens the text, the others follow it', async () => {
    const article = await ofObject({
      images: ['https://a.example/1.jpg', 'https://a.example/2.jpg', 'https://a.example/3.jpg'],
      caption: 'One',
    })
    expect(sketch(article.blocks)).toEqual([
      'picture source=https://a.example/1.jpg',
      '  caption: One',
      'paragraph: It left.',
      'gallery',
      '  picture source=https://a.example/2.jpg',
      '  picture source=https://a.example/3.jpg',
    ])
    expect(
      (await ofObject({ image: 'https://a.example/1.jpg, https://a.example/2.jpg' })).pictures,
    ).toHaveLength(2)
  })
})

describe('200 MB in one field', () => {
  it.each([
    ['csv', csv, 'ID,Title,Body\n1,a,"', '"\n2,b,c\n'],
    ['csv without marks', csv, 'ID,Title,Body\n1,a,', '\n2,b,c\n'],
    ['json-lines', jsonLines, '{"id":1,"title":"a","text":"', '"}\n{"id":2,"title":"b","text":"c"}\n'],
  ])('%s: nothing is held of it, and the next row is there', async (_, format, before, after) => {
    const file: SourceFile = {
      name: 'x',
      bytes: 0,
      async *open() {
        yield Buffer.from(before)
        const piece = Buffer.from('The boat left. '.repeat(70_000))
        for (let count = 0; count < 200; count += 1) yield piece
        yield Buffer.from(after)
      },
    }
    const heap = process.memoryUsage().heapUsed
    let most = 0
    const staged = []
    for await (const one of format.stage(file, { language: 'en' })) {
      staged.push(one)
      most = Math.max(most, process.memoryUsage().heapUsed - heap)
    }
    expect(staged).toMatchObject([{ kind: 'fault' }, { kind: 'item', identity: '2' }])
    expect(most).toBeLessThan(150_000_000)
  })
})
