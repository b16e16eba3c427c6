import { describe, expect, it } from 'vitest'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { articleOf, articlesIn, exportJson, post, siteSaying, tables } from '../../test/ghostExport.ts'
import { faultsIn, fileOf, readFormat } from '../../test/readFormat.ts'
import { longestItem } from '../format.ts'
import { ghost } from './ghost.ts'

const id = '65e1a0000000000000000001'
const metaTable = (meta: Readonly<Record<string, unknown>>) => ({
  posts_meta: [{ id: 'm1', post_id: id, ...meta }],
})

describe('recognising an export of Ghost', () => {
  const begins = (text: string) => ghost.recognises({ text, name: 'x' })
  it.each([
    [exportJson(tables())],
    [exportJson(tables(), 2)],
    [`\ufeff${exportJson(tables())}`],
    ['{"meta":{"exported_on":1,"version":"2.0.0"},"data":{"posts":['],
    ['{"data":{"posts":[{"id":1'],
    [[...'{"db":[{"meta":{"version":"003"}'].join('\0')],
  ])('%j', (text) => {
    expect(begins(text)).toBe(true)
  })
  it.each([
    ['{"uri":"urn:x","headline":"a"}'],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
    ['{"title":"a","data":{"posts":[]}}'],
    ['[{"db":[]}]'],
    ['<rss>'],
    [''],
  ])('not %j', (text) => {
    expect(begins(text)).toBe(false)
  })
})

describe('the two passes over an export', () => {
  it('are the same for any size of pieces, with or without what stands around, written in one line or many', async () => {
    const data = tables({ posts: [post(), post({ id: 'b', uuid: 'b', title: 'مركب الفجر' })] })
    const found = await articlesIn(exportJson(data))
    expect(found.map(({ headline }) => headline.headline)).toEqual(['Ferry line opens again', 'مركب الفجر'])
    for (const piece of [1, 2, 7, 100]) expect(await articlesIn(exportJson(data), piece)).toEqual(found)
    expect(await articlesIn(exportJson(data, 2), 50)).toEqual(found)
    expect(await articlesIn(JSON.stringify({ data }))).toEqual(found)
    expect(await articlesIn(JSON.stringify({ meta: { version: '1.0' }, data }))).toEqual(found)
    const back = Object.fromEntries(Object.entries(data).reverse())
    expect(await articlesIn(exportJson(back))).toEqual(found)
  })

  it('in UTF-16', async () => {
    const bytes = Buffer.from(`\ufeff${exportJson(tables())}`, 'utf16le')
    const { staged } = await readFormat(ghost, fileOf(bytes, 3))
    expect(staged.filter(({ kind }) => kind === 'item')).toHaveLength(1)
  })

  it('names items by uuid and site, with the moment of their last change', async () => {
    const { staged } = await readFormat(ghost, fileOf(exportJson(tables())))
    expect(staged.find(({ kind }) => kind === 'item')).toMatchObject({
      at: 1,
      provider: 'harbour.example',
      identity: '0c5c3f6e-1111-4222-8333-944455556666',
      version: '2026-03-02T09:30:00.000Z',
    })
  })

  it('counts what is left out, and keeps no mail addresses', async () => {
    const data = tables({ comments: [{}, {}, {}], members: [{}], roles: [{}], post_revisions: [{}] })
    const { staged } = await readFormat(ghost, fileOf(exportJson(data)))
    const left = staged.flatMap((one) => (one.kind === 'left out' ? [one.what] : []))
    expect(left.sort()).toEqual([
      'comments', 'comments', 'comments', 'earlier revisions', 'readers and their subscriptions',
    ]) // biome-ignore format: a list to be read as one
    expect(JSON.stringify(staged)).not.toContain('@harbour.example')
  })
})

describe('an article of Ghost', () => {
  it('has people in their order, the first tag as its rubric, the others as topics', async () => {
    const article = await articleOf({})
    expect(article).toMatchObject({
      language: 'en',
      authors: [
        { identity: 'rana', name: 'Rana Haddad', role: 'writer' },
        { identity: 'omar', name: 'عمر سعيد', role: 'writer' },
      ],
      categories: [{ identity: 'news', name: 'News', above: [] }],
      topics: [{ identity: 'boats', name: 'Boats', kind: 'subject' }],
      leftBehind: ["tags that only its site's designs use (#wide)"],
      doubtful: [],
      slug: 'ferry-line-opens',
      visibility: 'public',
      sticky: false,
      isPage: false,
    })
    expect(article.firstCreated?.toISOString()).toBe('2026-03-01T07:00:00.000Z')
    expect(article.publishedAt?.toISOString()).toBe('2026-03-01T08:00:00.000Z')
    expect(article.versionCreated?.toISOString()).toBe('2026-03-02T09:30:00.000Z')
  })

  it('has the addresses under which readers found it', async () => {
    expect((await articleOf({})).addresses).toEqual([
      'https://harbour.example/ferry-line-opens/',
      'https://harbour.example/ferry-line-opens/amp/',
      'https://harbour.example/p/0c5c3f6e-1111-4222-8333-944455556666/',
    ])
    const without = { settings: siteSaying({ title: 'The Harbour' }) }
    expect((await articleOf({}, without)).addresses[0]).toBe('/ferry-line-opens/')
    const dated = siteSaying({
      url: 'https://harbour.example',
      permalinks: '/:year/:month/:day/:slug/',
      active_timezone: 'Asia/Jerusalem',
    })
    const late = { published_at: '2018-02-03T23:30:00.000Z' }
    expect((await articleOf(late, { settings: dated })).addresses).toContain(
      'https://harbour.example/2018/02/04/ferry-line-opens/',
    )
    expect((await articleOf({ ...late, type: 'page' }, { settings: dated })).addresses).not.toContain(
      'https://harbour.example/2018/02/04/ferry-line-opens/',
    )
  })

  it('takes the site’s address from whoever imports', async () => {
    const data = tables({ settings: [] })
    const { readings, staged } = await readFormat(ghost, fileOf(exportJson(data)), {
      language: 'es',
      fields: { site: 'https://puerto.example/diario/' },
    })
    expect(readings[0]).toMatchObject({
      thing: {
        language: null,
        addresses: expect.arrayContaining(['https://puerto.example/diario/ferry-line-opens/']),
      },
    })
    expect(staged.find(({ kind }) => kind === 'item')).toMatchObject({ provider: 'puerto.example' })
  })

  type Case = [
    name: string,
    differs: Record<string, unknown>,
    meta: Record<string, unknown>,
    expected: unknown,
  ]
  // biome-ignore format: a table to be read as one
  it.each<Case>([
    ['draft', { status: 'draft', published_at: null }, {}, { visibility: 'draft', addresses: [], publishedAt: null, doubtful: [] }],
    ['scheduled', { status: 'scheduled' }, {}, { visibility: 'scheduled', addresses: [], publishedAt: null, editorNote: 'It was to be published at 2026-03-01T08:00:00.000Z.' }],
    ['members only', { visibility: 'paid' }, {}, { visibility: 'private', doubtful: ['Its site showed it to members only ("paid"): it comes in as a draft.'], addresses: expect.arrayContaining(['https://harbour.example/ferry-line-opens/']) }],
    ['sent by mail only', { status: 'sent' }, {}, { visibility: 'private', addresses: ['https://harbour.example/email/0c5c3f6e-1111-4222-8333-944455556666/', 'https://harbour.example/p/0c5c3f6e-1111-4222-8333-944455556666/'] }],
    ['sent by mail only, as Ghost 4 says it', {}, { email_only: 1 }, { visibility: 'private', doubtful: [expect.stringContaining('sent by mail')] }],
    ['a status that nobody knows', { status: 'mystery' }, {}, { visibility: 'draft', doubtful: [expect.stringContaining('"mystery"')] }],
    ['featured, as a page', { featured: true, type: 'page' }, {}, { sticky: true, isPage: true }],
    ['a language of its own', { locale: 'pt_BR' }, {}, { language: 'pt-BR' }],
    ['a page of Ghost 1', { page: 1, type: undefined }, {}, { isPage: true }],
    ['its headlines', { }, { meta_title: 'Ferries in the harbour', og_title: 'The boats are back' }, { headline: { headline: 'Ferry line opens again', search: 'Ferries in the harbour', share: 'The boats are back' } }],
    ['the headlines of Ghost 2, in the post itself', { meta_title: 'Ferries', twitter_title: 'Boats' }, {}, { headline: { headline: 'Ferry line opens again', search: 'Ferries', share: 'Boats' } }],
    ['its standfirst', { custom_excerpt: 'After ten\nyears.' }, {}, { standfirst: 'After ten years.' }],
    ['a standfirst that repeats the text', { custom_excerpt: 'The first boat left at dawn.' }, {}, { standfirst: '' }],
    ['no title', { title: '(Untitled)', slug: 'untitled-3' }, {}, { headline: { headline: 'The first boat left at dawn.' }, slug: '', doubtful: ['It has no title: its first words stand in for one.'] }],
    ['code of its own', { codeinjection_head: '<script>no()</script>' }, {}, { leftBehind: expect.arrayContaining(['code of its own that ran on its page (code injection)']) }],
    ['what is for machines', {}, { meta_description: 'About <ferries>', og_image: 'https://a.example/s.png' }, { leftBehind: expect.arrayContaining(['its description for search engines (About <ferries>)'.replace(' <ferries>', ''), 'its picture for sharing (https://a.example/s.png)']) }],
    ['another canonical address of the site', {}, { canonical_url: '__GHOST_URL__/old/ferry/' }, { addresses: expect.arrayContaining(['https://harbour.example/old/ferry/']), doubtful: [] }],
    ['a canonical address elsewhere', {}, { canonical_url: 'https://wire.example/ferry' }, { doubtful: ['It says that it was published first at https://wire.example/ferry.'] }],
    ['milliseconds and databases’ dates', { published_at: 1426078349135, updated_at: '2018-02-03 10:20:30' }, {}, { publishedAt: new Date(1426078349135), versionCreated: new Date('2018-02-03T10:20:30Z') }],
    ['impossible dates', { published_at: '2026-02-31T00:00:00Z', updated_at: 'soon' }, {}, { publishedAt: null, doubtful: ['Its updated_at is no date: "soon".', 'Its published_at is no date: "2026-02-31T00:00:00Z".', 'It has no date.'] }],
  ])('%s', async (_, differs, meta, expected) => {
    expect(await articleOf(differs, metaTable(meta))).toMatchObject(expected as object)
  })

  it('of Ghost 0: numbers for names, one author in the row, a picture called image', async () => {
    const old = post({
      id: 7,
      uuid: undefined,
      author_id: 1,
      page: 0,
      image: '/content/images/2015/boat.jpg',
      published_at: 1426078349135,
    })
    const data = { posts: [old], users: [{ id: 1, slug: 'rana', name: 'Rana Haddad' }], tags: [{ id: 3, slug: 'news', name: 'News' }], posts_tags: [{ post_id: 7, tag_id: 3 }] } // biome-ignore format: a table to be read as one
    const [article] = await articlesIn(exportJson(data))
    expect(article).toMatchObject({
      identity: '7',
      provider: 'ghost',
      authors: [{ identity: 'rana' }],
      categories: [{ identity: 'news' }],
      pictures: [{ sources: ['content/images/2015/boat.jpg'], addresses: ['/content/images/2015/boat.jpg'] }],
    })
  })

  it('says when an author is not in the export', async () => {
    const article = await articleOf(
      {},
      { posts_authors: [{ post_id: id, author_id: 'gone', sort_order: 0 }] },
    )
    expect(article).toMatchObject({
      authors: [],
      doubtful: ["It names an author whom the export doesn't have."],
    })
  })
})

describe('the pictures of a post', () => {
  const featured = { feature_image: '__GHOST_URL__/content/images/size/w600/2026/03/boat.jpg' }
  const said = {
    feature_image_alt: 'A ferry at a quay',
    feature_image_caption: 'The <b>first</b> boat (Photo: Lina Saba)',
  }

  it('the featured one opens the text, with what is said of it, led back to what was uploaded', async () => {
    const article = await articleOf(featured, metaTable(said))
    expect(sketch(article.blocks)).toEqual([
      'picture source=https://harbour.example/content/images/2026/03/boat.jpg alt=A ferry at a quay credit=Photo: Lina Saba',
      '  caption: The [strong first] boat',
      'paragraph: The first boat left at dawn.',
    ])
    expect(article.pictures).toMatchObject([
      {
        sources: [
          'https://harbour.example/content/images/2026/03/boat.jpg',
          'https://harbour.example/content/images/size/w600/2026/03/boat.jpg',
          'content/images/2026/03/boat.jpg',
        ],
        caption: 'The first boat',
        alt: 'A ferry at a quay',
        credit: 'Photo: Lina Saba',
      },
    ])
  })

  it('stands once where the text opens with it itself', async () => {
    const html =
      '<figure><img src="https://harbour.example/content/images/2026/03/boat.jpg"></figure><p>a</p>'
    const { blocks, pictures } = await articleOf({ ...featured, html }, metaTable(said))
    expect(blocks.map(({ type }) => type)).toEqual(['picture', 'words'])
    expect(pictures).toHaveLength(1)
  })

  it('where nobody knows the site lie beside the export, and links are paths of the site', async () => {
    const html =
      '<p><a href="__GHOST_URL__/other/">a</a> <a href="https://b.example/">b</a></p><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/a%20b.jpg"></figure><figure class="kg-card kg-video-card"><video src="__GHOST_URL__/content/media/c.mp4"></video></figure><img src="__GHOST_URL__/content/images/../../../etc/passwd"><img src="__GHOST_URL__/logo.png">'
    const article = await articleOf({ html }, { settings: [] })
    expect(sketch(article.blocks)).toEqual([
      'paragraph: [link=/other/ a] [link=https://b.example/ b]',
      'picture source=content/images/a b.jpg',
      'video address=content/media/c.mp4',
    ])
    expect(article.doubtful).toEqual([
      "A picture of its site can't be found, since nobody says where the site is: /content/images/../../../etc/passwd.",
      "A picture of its site can't be found, since nobody says where the site is: /logo.png.",
    ])
    expect(article.pictures.map(({ addresses }) => addresses)).toEqual([
      ['/content/images/a%20b.jpg'],
      ['/content/media/c.mp4'],
    ])
  })
})

describe('what spoils an export', () => {
  it('cut anywhere: what stood before is there, and a fault', async () => {
    const json = exportJson(tables({ posts: [post(), post({ id: 'b', uuid: 'b' })] }))
    const end = json.indexOf('"posts_authors"')
    for (let at = json.indexOf('"posts"') + 9; at < json.length; at += 37) {
      const { staged } = await readFormat(ghost, fileOf(json.slice(0, at)))
      const items = staged.filter(({ kind }) => kind === 'item').length
      const faults = staged.flatMap((one) => (one.kind === 'fault' ? [one.reason] : []))
      expect(faults).toEqual([expect.stringContaining('The file ends in the middle')])
      if (at > end) expect(items).toBe(2)
    }
    expect(await faultsIn(ghost, fileOf(json.slice(0, json.indexOf('"posts"') + 30)))).toEqual([
      'The file ends in the middle of this post. What stood before is here.',
    ])
  })

  it('not JSON, nothing, no tables', async () => {
    for (const text of ['', '<rss>', '[1]', '"a"', '{"a":1}', '{}'])
      expect(await faultsIn(ghost, fileOf(text))).toEqual(['It is no export of Ghost: it has no tables.'])
  })

  it('rows that can’t be read, the others are', async () => {
    const json = exportJson(tables({ posts: [1, null, [], { title: 'a' }, post(), post()] })).replace(
      'null,',
      'nul,',
    )
    expect(await faultsIn(ghost, fileOf(json))).toEqual([
      'It is no JSON object.',
      'It is no JSON object.',
      'It is no JSON object.',
      'It has neither a uuid nor an id, so nothing names it.',
      'An earlier post of the file has the same name.',
    ])
    const { readings } = await readFormat(ghost, fileOf(json))
    expect(readings).toHaveLength(1)
  })

  it('200 MB in one field, or 10,000 levels: nothing is held of it, and the next post is there', async () => {
    const [before = '', after = ''] = exportJson(tables({ posts: ['HERE', post({ uuid: 'b' })] })).split(
      '"HERE"',
    )
    const file = (inside: () => Iterable<string>) => ({
      name: 'x',
      bytes: 0,
      async *open() {
        yield Buffer.from(before)
        for (const piece of inside()) yield Buffer.from(piece)
        yield Buffer.from(after)
      },
    })
    function* long(): Generator<string> {
      yield '{"id":"1","html":"'
      const piece = 'The boat left. '.repeat(70_000)
      for (let count = 0; count < 200; count += 1) yield piece
      yield '"}'
    }
    const heap = process.memoryUsage().heapUsed
    let most = 0
    const staged = []
    for await (const one of ghost.stage(file(long), { language: 'en' })) {
      staged.push(one)
      most = Math.max(most, process.memoryUsage().heapUsed - heap)
    }
    expect(staged.filter(({ kind }) => kind === 'fault')).toMatchObject([
      { at: 1, reason: `It is longer than ${longestItem.toLocaleString('en')} characters.` },
    ])
    expect(staged.filter(({ kind }) => kind === 'item')).toMatchObject([{ at: 2, identity: 'b' }])
    expect(most).toBeLessThan(150_000_000)
    expect(
      await faultsIn(
        ghost,
        file(() => [`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`]),
      ),
    ).toEqual(['It is nested deeper than 100 levels.'])
  })

  it('names that objects have already', async () => {
    const evil = JSON.stringify(post()).replace(
      '{',
      '{"__proto__":{"status":"published","polluted":1},"constructor":1,',
    )
    const json = exportJson(tables({ posts: ['HERE'] })).replace('"HERE"', evil)
    expect(await articlesIn(json)).toHaveLength(1)
    expect('polluted' in {}).toBe(false)
    const meta = '[{"post_id":"65e1a0000000000000000001","__proto__":{"email_only":1}}]'
    const [article] = await articlesIn(
      exportJson(tables()).replace('"posts_meta":[]', `"posts_meta":${meta}`),
    )
    expect(article?.visibility).toBe('public')
  })

  it('no words and no picture', async () => {
    expect(
      await faultsIn(ghost, fileOf(exportJson(tables({ posts: [post({ html: ' ', title: '' })] })))),
    ).toEqual([
      'It has no title, and no words that could stand in for one.',
      'It has neither words nor a picture.',
    ])
  })
})
