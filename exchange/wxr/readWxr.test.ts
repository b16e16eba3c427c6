import { describe, expect, it } from 'vitest'
import { articleFrom, exportXml, imported, itemXml, type SampleItem, uploadXml } from './sampleExport.ts'
import { wxr } from './wxr.ts'

const refusal = async (item: SampleItem): Promise<string[]> =>
  (await imported(exportXml([itemXml(item)]))).refused

describe('an item of an export as an article', () => {
  it('is read whole', async () => {
    const { blocks, ...article } = await articleFrom(
      {
        title: 'Ferry &amp; goats: <em>open</em> again',
        excerpt: 'After eleven months, boats go out <b>twice</b> a day.',
        categories: [
          ['category', 'ferries', 'Ferries'],
          ['post_tag', 'goats', 'Goats'],
        ],
        meta: { _edit_lock: '1:1', _yoast_wpseo_title: 'Ferry opens' },
        more: '<wp:post_modified_gmt>2026-03-02 09:00:00</wp:post_modified_gmt>',
      },
      [],
      '<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>ferries</wp:category_nicename><wp:category_parent>sea</wp:category_parent><wp:cat_name>Ferries</wp:cat_name></wp:category><wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>sea</wp:category_nicename><wp:category_parent>world</wp:category_parent><wp:cat_name>Sea</wp:cat_name></wp:category>',
    )
    expect(blocks).toHaveLength(1)
    expect(article).toEqual({
      kind: 'article',
      provider: 'harbour.example',
      identity: 'https://harbour.example/?p=7',
      version: '2026-03-02T09:00:00Z',
      language: 'en-GB',
      headline: { headline: 'Ferry & goats: open again', search: 'Ferry opens' },
      standfirst: 'After eleven months, boats go out twice a day.',
      pictures: [],
      form: 'news',
      byline: '',
      authors: [{ identity: 'rana', name: 'Rana Haddad', role: 'writer' }],
      creditLine: '',
      dateline: '',
      slugline: '',
      editorNote: '',
      cited: [],
      slug: 'ferry-7',
      categories: [{ identity: 'ferries', name: 'Ferries', above: ['world', 'sea'] }],
      topics: [{ identity: 'goats', name: 'Goats', kind: 'subject', wikidata: null }],
      status: 'usable',
      visibility: 'public',
      sticky: false,
      isPage: false,
      firstCreated: new Date('2026-03-01T08:00:00Z'),
      versionCreated: new Date('2026-03-02T09:00:00Z'),
      publishedAt: new Date('2026-03-01T08:00:00Z'),
      embargoedUntil: null,
      addresses: [
        'https://harbour.example/2026/03/ferry-7/',
        'https://harbour.example/?p=7',
        'https://harbour.example/2026/03/ferry-7/feed/',
      ],
      languageGroup: null,
      leftBehind: [],
      doubtful: [],
    })
  })

  it('has ids that depend on its identity alone', async () => {
    const ids = async (item: SampleItem) => (await articleFrom(item)).blocks.map(({ attrs }) => attrs.id)
    expect(await ids({ content: 'a\n\nb' })).toEqual(await ids({ content: 'c\n\nd', title: 'Other' }))
    expect(await ids({ content: 'a' })).not.toEqual(await ids({ content: 'a', id: 8 }))
  })

  it('is named by its guid, else its address, else its number', async () => {
    expect((await articleFrom({ guid: '' })).identity).toBe('https://harbour.example/2026/03/ferry-7/')
    expect((await articleFrom({ guid: ' ', link: '' })).identity).toBe('7')
  })

  it.each([
    ['publish', '', 'public'],
    ['publish', 'enter', 'password'],
    ['future', '', 'scheduled'],
    ['draft', '', 'draft'],
    ['pending', '', 'draft'],
    ['inherit', '', 'draft'],
    ['private', '', 'private'],
    ['trash', '', 'trash'],
    ['in-legal', '', 'draft'],
  ])('of the status %s with the password "%s" is %s', async (status, password, visibility) => {
    const article = await articleFrom({ status, password })
    expect(article.visibility).toBe(visibility)
    const isSeen = ['public', 'password', 'private'].includes(visibility)
    expect(article.addresses.length > 0).toBe(isSeen)
    expect(article.publishedAt !== null).toBe(isSeen)
    expect(article.doubtful).toEqual(
      status === 'in-legal' ? ['Its status is "in-legal", which is taken for a draft.'] : [],
    )
    expect(article.editorNote).toBe(
      visibility === 'scheduled' ? 'It was to be published at 2026-03-01T08:00:00.000Z.' : '',
    )
  })

  it('is sticky, a page, or of a format', async () => {
    expect((await articleFrom({ sticky: true })).sticky).toBe(true)
    expect((await articleFrom({ type: 'page' })).isPage).toBe(true)
    const form = async (format: string) =>
      (await articleFrom({ categories: [['post_format', `post-format-${format}`, format]] })).form
    expect(await Promise.all(['gallery', 'image', 'video', 'audio', 'aside', 'unheard'].map(form))).toEqual([
      'gallery',
      'gallery',
      'video',
      'episode',
      'blog',
      'news',
    ])
  })

  it('drops an excerpt that the text repeats, and shows no shortcodes in one', async () => {
    expect((await articleFrom({ excerpt: 'The first boat left' })).standfirst).toBe('')
    expect((await articleFrom({ excerpt: '[box a="1"]Twice a day[/box]' })).standfirst).toBe('Twice a day')
  })

  it('has its slug as people read it, also where WordPress cut it within a letter', async () => {
    expect((await articleFrom({ name: '%d9%85%d9%8a%d9%86%d8%a7%d8%a1' })).slug).toBe('ميناء')
    expect((await articleFrom({ name: '%d9%85%d9%8a%d9' })).slug).toBe('مي')
    expect((await articleFrom({ name: 'port__trashed', status: 'trash' })).slug).toBe('port')
  })
})

describe('the dates of an item', () => {
  const withoutFeedDate = (item: SampleItem): string =>
    exportXml([
      itemXml(item).replace(/<pubDate>.*<\/pubDate>/, '<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>'),
    ])

  it('are its local one, as a guess that is said, where the one in GMT is zeros', async () => {
    const { articles } = await imported(withoutFeedDate({ dateGmt: '0000-00-00 00:00:00' }))
    expect(articles[0]?.firstCreated).toEqual(new Date('2026-03-01T10:00:00Z'))
    expect(articles[0]?.doubtful).toEqual([
      "Its date has no zone, and was taken as UTC: the site's zone is not in the export.",
    ])
  })

  it('or that of the feed, which names its zone', async () => {
    expect((await articleFrom({ dateGmt: '0000-00-00 00:00:00' })).firstCreated).toEqual(
      new Date('2026-03-01T08:00:00Z'),
    )
  })

  it.each([
    '2026-02-31 10:00:00',
    '2026-13-01 10:00:00',
    '2026-01-01 25:00:00',
    'yesterday',
    '0000-00-00 00:00:00',
  ])('that are impossible are none, and said: %s', async (date) => {
    const text = withoutFeedDate({ dateGmt: date }).replace(
      '<wp:post_date>2026-03-01 10:00:00',
      `<wp:post_date>${date}`,
    )
    const { articles } = await imported(text)
    expect(articles[0]).toMatchObject({
      firstCreated: null,
      publishedAt: null,
      version: '',
      doubtful: ['It has no date, or an impossible one.'],
    })
  })
})

describe('who wrote an item', () => {
  const author = (nicename: string, name: string) => ['author', nicename, name] as const

  it('are all of its co-authors, guests among them', async () => {
    const guest = itemXml({
      id: 50,
      type: 'guest-author',
      name: 'cap-lucia-ferrer',
      title: 'Lucía Ferrer',
      meta: { 'cap-user_login': 'lucia-ferrer', 'cap-display_name': 'Lucía Ferrer' },
    })
    const article = await articleFrom(
      {
        creator: 'admin',
        categories: [
          author('cap-rana', 'rana'),
          author('cap-lucia-ferrer', 'lucia-ferrer'),
          author('cap-omar', 'omar'),
        ],
      },
      [guest],
    )
    expect(article.authors).toEqual([
      { identity: 'rana', name: 'Rana Haddad', role: 'writer' },
      { identity: 'lucia-ferrer', name: 'Lucía Ferrer', role: 'writer' },
      { identity: 'omar', name: 'omar', role: 'writer' },
    ])
  })

  it('is its login where nothing else is known, and nobody where it has none', async () => {
    expect((await articleFrom({ creator: 'omar' })).authors).toEqual([
      { identity: 'omar', name: 'omar', role: 'writer' },
    ])
    expect((await articleFrom({ creator: '' })).authors).toEqual([])
  })
})

describe('what an item is filed under', () => {
  it('its categories with what is above them, the main one first, parents in a circle or not there', async () => {
    const category = (id: number, slug: string, parent: string): string =>
      `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${slug.toUpperCase()}</wp:cat_name></wp:category>`
    const article = await articleFrom(
      {
        categories: [
          ['category', 'a', 'A'],
          ['category', 'c', 'C'],
          ['category', 'lost', 'Lost'],
        ],
        meta: { _yoast_wpseo_primary_category: '3' },
      },
      [],
      category(1, 'a', 'b') + category(2, 'b', 'a') + category(3, 'c', '') + category(4, 'd', 'nowhere'),
    )
    expect(article.categories).toEqual([
      { identity: 'c', name: 'C', above: [] },
      { identity: 'a', name: 'A', above: ['b'] },
      { identity: 'lost', name: 'Lost', above: [] },
    ])
  })

  it('its tags and the terms of other taxonomies, but those that say how the site is run', async () => {
    const { topics } = await articleFrom({
      categories: [
        ['post_tag', '%d9%85%d9%8a%d9%86%d8%a7%d8%a1', 'ميناء'],
        ['people', 'ana-sol', 'Ana Sol'],
        ['location', 'port', 'The port'],
        ['series', 'goats', 'Goats &amp; boats'],
        ['nav_menu', 'main', 'Main'],
        ['wp_theme', 'x', 'x'],
        ['post_format', 'post-format-aside', 'Aside'],
      ],
    })
    expect(topics).toEqual([
      { identity: 'ميناء', name: 'ميناء', kind: 'subject', wikidata: null },
      { identity: 'people:ana-sol', name: 'Ana Sol', kind: 'person', wikidata: null },
      { identity: 'location:port', name: 'The port', kind: 'place', wikidata: null },
      { identity: 'series:goats', name: 'Goats & boats', kind: 'subject', wikidata: null },
    ])
  })

  it('each once, as WXR 1.0 lists them', async () => {
    const article = await articleFrom({
      more: '<category>Sea</category><category domain="category" nicename="sea">Sea</category><category domain="tag">Goats</category><category domain="tag" nicename="goats">Goats</category>',
    })
    expect(article.categories.map(({ identity }) => identity)).toEqual(['sea'])
    expect(article.topics.map(({ identity }) => identity)).toEqual(['goats'])
  })
})

describe('the language of an item', () => {
  const languageOf = async (item: SampleItem, head = '', more: string[] = []) => {
    const { language, languageGroup } = await articleFrom(item, more, head)
    return [language, languageGroup]
  }
  const term = (taxonomy: string, slug: string, description: string): string =>
    `<wp:term><wp:term_id>1</wp:term_id><wp:term_taxonomy>${taxonomy}</wp:term_taxonomy><wp:term_slug>${slug}</wp:term_slug><wp:term_name>x</wp:term_name><wp:term_description><![CDATA[${description}]]></wp:term_description></wp:term>`

  it('is that of the site where nothing else is said', async () => {
    expect(await languageOf({})).toEqual(['en-GB', null])
  })

  it('is what Polylang says, with the group of its translations', async () => {
    const categories = [
      ['language', 'es', 'Español'],
      ['post_translations', 'pll_5f', 'pll_5f'],
    ] as const
    expect(await languageOf({ categories })).toEqual(['es', 'pll_5f'])
    const locale = term('language', 'es', 'a:2:{s:6:"locale";s:5:"es_PE";s:3:"rtl";i:0;}')
    expect(await languageOf({ categories }, locale)).toEqual(['es-PE', 'pll_5f'])
  })

  it('is what a term of Polylang lists, where the item names no group', async () => {
    const list = term('post_translations', 'pll_77', 'a:2:{s:2:"ar";i:7;s:2:"en";i:8;}')
    expect(await languageOf({}, list)).toEqual(['ar', 'pll_77'])
  })

  it('is what WPML says, in post meta or in elements of its own', async () => {
    expect(
      await languageOf({ meta: { _wpml_import_language_code: 'ar', _wpml_import_translation_group: '12' } }),
    ).toEqual(['ar', '12'])
    expect(
      await languageOf({
        more: '<wpml:language xmlns:wpml="https://wpml.org/">fr</wpml:language><wpml:trid xmlns:wpml="https://wpml.org/">9</wpml:trid>',
      }),
    ).toEqual(['fr', '9'])
  })

  it('joins a copy of WPML with what it was made from', async () => {
    const { articles } = await imported(
      exportXml([itemXml({ id: 7 }), itemXml({ id: 8, meta: { _icl_lang_duplicate_of: '7' } })]),
    )
    expect(articles.map(({ languageGroup }) => languageGroup)).toEqual(['copies of 7', 'copies of 7'])
  })

  it('is not what is no language', async () => {
    expect(await languageOf({ categories: [['language', 'not a language', 'x']] })).toEqual(['en-GB', null])
  })
})

describe('titles for search engines and for sharing', () => {
  it.each([
    ['_yoast_wpseo_title', '%%title%% %%sep%% %%sitename%%', undefined],
    ['_yoast_wpseo_title', 'Ferry opens', 'Ferry opens'],
    ['_aioseo_title', '#post_title #separator_sa #site_title', undefined],
    ['_aioseo_title', 'Ferry opens', 'Ferry opens'],
    ['rank_math_title', '%title% %sep% %sitename%', undefined],
    ['rank_math_title', 'Ferry: 100% open', 'Ferry: 100% open'],
    ['rank_math_title', 'Ferry line opens again', undefined],
  ])('%s "%s"', async (key, value, search) => {
    expect((await articleFrom({ meta: { [key]: value } })).headline.search).toBe(search)
  })

  it('keeps what has no place here in the report', async () => {
    const article = await articleFrom({
      meta: {
        '_yoast_wpseo_opengraph-title': 'Share me',
        _yoast_wpseo_metadesc: 'For engines',
        kicker: 'Sea',
        _hidden: 'x',
        '_yoast_wpseo_meta-robots-noindex': '1',
      },
    })
    expect(article.headline.share).toBe('Share me')
    expect(article.leftBehind).toEqual([
      'fields of its site (kicker)',
      'its description for search engines (For engines)',
    ])
    expect(article.doubtful).toEqual(['It asks search engines not to list it.'])
  })
})

describe('the addresses of an item', () => {
  const addresses = async (item: SampleItem) => (await articleFrom(item)).addresses
  const home = 'https://harbour.example/'

  it('are those of a page by its number, and of its earlier slugs', async () => {
    expect(
      await addresses({
        type: 'page',
        link: `${home}about/`,
        guid: `${home}?page_id=7`,
        meta: { _wp_old_slug: 'us' },
      }),
    ).toEqual([`${home}about/`, `${home}?page_id=7`, `${home}?p=7`, `${home}us/`, `${home}about/feed/`])
  })

  it('are not those of another post whose guid it carries, nor the front page', async () => {
    expect(await addresses({ link: home, guid: `${home}?p=99` })).toEqual([`${home}?p=7`])
    expect(await addresses({ link: `${home}a/`, guid: home })).toEqual([
      `${home}a/`,
      `${home}?p=7`,
      `${home}a/feed/`,
    ])
  })

  it('are its guid on an earlier host as well', async () => {
    expect(await addresses({ guid: 'http://old.example/2019/ferry/' })).toContain(
      'http://old.example/2019/ferry/',
    )
  })
})

describe('an item without what an article must have', () => {
  it('takes its first words for a title, and says so', async () => {
    const article = await articleFrom({
      title: '',
      content: 'The boat left at dawn. It came back at night, and nobody was there to see it.',
    })
    expect(article.headline.headline).toBe(
      'The boat left at dawn. It came back at night, and nobody was there to see it.',
    )
    expect(article.doubtful).toEqual(['It has no title: its first words stand in for one.'])
    const long = await articleFrom({
      title: ' ',
      content: `The boat left at dawn. ${'It came back. '.repeat(20)}`,
    })
    expect(long.headline.headline.length).toBeLessThanOrEqual(91)
  })

  it('has a picture alone: that is enough', async () => {
    const article = await articleFrom({ content: '', meta: { _thumbnail_id: '11' } }, [
      uploadXml(11, 'boat.jpg'),
    ])
    expect(article.blocks).toMatchObject([{ type: 'picture' }])
  })

  it('has nothing: refused, with every reason', async () => {
    expect(await refusal({ title: '', content: '' })).toEqual([
      'It has no title, and no words that could stand in for one.',
      'It has neither words nor a picture.',
    ])
    expect(await refusal({ content: '<!-- wp:latest-posts /-->' })).toEqual([
      'It has neither words nor a picture, but for what is left behind: blocks that its site fills in (latest-posts).',
    ])
  })

  it.each(['', 'null', '[]', '{"identity":1}', '{', '"x"'])('is no item: %s', (raw) => {
    expect(wxr.needs(raw)).toEqual([])
    expect(wxr.read(raw, () => [], { language: 'en' })).toEqual({
      read: false,
      faults: ['It is no item of a WordPress export.'],
    })
  })
})
