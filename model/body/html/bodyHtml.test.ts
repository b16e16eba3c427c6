import { describe, expect, test } from 'vitest'
import { type Block, type Mark, paragraph, type Run, type TextKind, type Words } from '../block.ts'
import { bodyHtml } from './bodyHtml.ts'
import { bareSurroundings, type NoteAround, type Surroundings } from './surroundings.ts'

const bare = bareSurroundings('en', (instant) => new Date(instant).toUTCString())

function printed(blocks: readonly Block[], around: Partial<Surroundings> = {}): string {
  return bodyHtml(blocks, { ...bare, ...around }).toString()
}

function words(kind: TextKind, text: string, attrs: Partial<Words['attrs']> = {}): Words {
  return { type: 'words', attrs: { id: text, kind, ...attrs }, content: [{ type: 'text', text }] }
}

function marked(...content: [text: string, ...marks: Mark[]][]): string {
  const runs = content.map(([text, ...marks]): Run => ({ type: 'text', text, marks }))
  return printed([{ type: 'words', attrs: { id: 'b', kind: 'paragraph' }, content: runs }])
}

const link = (href: string): Mark => ({ type: 'link', attrs: { href } })

describe('marks', () => {
  test.each<[string, string]>([
    [marked(['a<b']), 'a&lt;b'],
    [marked(['a\nb']), 'a<br>b'],
    [marked(['a', { type: 'emphasis' }]), '<em>a</em>'],
    [marked(['a', link('https://a.example/?b&c')]), '<a href="https://a.example/?b&amp;c">a</a>'],
    [
      marked(['א', { type: 'foreign', attrs: { language: 'he', direction: 'rtl' } }]),
      '<bdi lang="he" dir="rtl">א</bdi>',
    ],
    [marked(['−3', { type: 'figure' }]), '<b class="figure"><bdi>−3</bdi></b>'],
  ])('%s', (markup, expected) => {
    expect(markup).toBe(`<p>${expected}</p>\n`)
  })

  test('a link that changes its weight halfway stays one link, in whatever order its marks come', () => {
    const to = link('/a')
    expect(marked(['a', to], ['b', { type: 'strong' }, to], ['c', to], ['d'])).toBe(
      '<p><a href="/a">a<strong>b</strong>c</a>d</p>\n',
    )
    expect(marked(['a', to], ['b', link('/b')])).toBe('<p><a href="/a">a</a><a href="/b">b</a></p>\n')
  })

  test('one element never stands inside another of its kind', () => {
    expect(marked(['a', link('/a'), link('/b')])).toBe('<p><a href="/a">a</a></p>\n')
  })

  test('a link that leads nowhere is words', () => {
    expect(marked(['a', link('javascript:alert(1)')])).toBe('<p>a</p>\n')
  })

  test('a mark of a later version leaves its words', () => {
    expect(marked(['a', { type: 'glow' } as unknown as Mark], ['b', { type: 'strong' }])).toBe(
      '<p>a<strong>b</strong></p>\n',
    )
  })
})

describe('words', () => {
  test('of each kind in its element', () => {
    expect(printed([words('paragraph', 'p'), words('subhead', 's'), words('caption', 'c')])).toBe(
      '<p>p</p>\n<h2>s</h2>\n<p class="caption">c</p>\n',
    )
  })

  test('without a word print nothing, and a list is not broken by one', () => {
    const item = (text: string): Words => words('list item', text)
    expect(printed([paragraph('a', ''), words('subhead', ' \n\u00a0'), { ...item('x'), content: [] }])).toBe(
      '',
    )
    expect(printed([item('a'), item(' '), item('b')])).toBe('<ul><li>a</li><li>b</li></ul>\n')
  })

  test('of a kind from a later version are a paragraph', () => {
    expect(printed([words('verse' as TextKind, 'a'), words('constructor' as TextKind, 'b')])).toBe(
      '<p>a</p>\n<p>b</p>\n',
    )
  })

  test.each<[string, [level: 1 | 2 | 3, text: string, ordered?: boolean][], string]>([
    ['flat', [[1, 'a'], [1, 'b']], '<ul><li>a</li><li>b</li></ul>'],
    ['nested', [[1, 'a'], [2, 'b'], [3, 'c'], [1, 'd']], '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>'],
    ['a level that nobody holds', [[1, 'a'], [3, 'b'], [2, 'c']], '<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>'],
    ['deep at first', [[3, 'a'], [1, 'b']], '<ul><li>a</li><li>b</li></ul>'],
    ['numbers, then points', [[1, 'a', true], [1, 'b', true], [1, 'c']], '<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>'],
    ['numbers within points', [[1, 'a'], [2, 'b', true], [2, 'c', true]], '<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>'],
  ])('a list: %s', (_, items, markup) => {
    const blocks = items.map(([level, text, ordered = false]) => words('list item', text, { level, ordered }))
    expect(printed(blocks)).toBe(`${markup}\n`)
  }) // biome-ignore format: a table

  test('a quotation goes on to the paragraph that names who said it', () => {
    const said = { attribution: 'Irene Solís' }
    expect(printed([words('quotation', 'a'), words('quotation', 'b', said), words('quotation', 'c')])).toBe(
      '<figure class="quotation"><blockquote><p>a</p><p>b</p></blockquote><figcaption><bdi>Irene Solís</bdi></figcaption></figure>\n<figure class="quotation"><blockquote><p>c</p></blockquote></figure>\n',
    )
    expect(printed([words('pull quote', 'a', said)])).toBe(
      '<aside class="pull-quote"><p>a</p><p class="attribution"><bdi>Irene Solís</bdi></p></aside>\n',
    )
  })

  test('subheads never skip a level, in boxes and out of them', () => {
    const sub = (level: 2 | 3): Words => words('subhead', `${level}`, { level })
    const levels = (blocks: Block[], heading: 2 | 3 = 2): string[] =>
      [...printed(blocks, { heading }).matchAll(/<h(\d)>/g)].map(([, level]) => level ?? '')
    const box: Block = {
      type: 'factbox',
      attrs: { id: 'f', title: 'Box' },
      content: [sub(3), sub(2), sub(3)],
    }
    expect(levels([sub(3), sub(2), sub(3), sub(2)])).toEqual(['2', '2', '3', '2'])
    expect(levels([sub(3), sub(3)], 3)).toEqual(['3', '4'])
    expect(levels([box, sub(3)])).toEqual(['2', '3', '3', '4', '3'])
  })
})

const around: Partial<Surroundings> = {
  picture: ({ asset, source }) =>
    asset === 'seen'
      ? { address: '/media/seen.jpg', width: 800, height: 600 }
      : source
        ? { address: source }
        : null,
  recording: (asset) => (asset === 'seen' ? { address: '/media/seen.webm', mediaType: 'video/webm' } : null),
}

describe('pictures', () => {
  const picture = (attrs: object, caption?: string): Block =>
    ({
      type: 'picture',
      attrs: { id: 'p', asset: null, alt: '', ...attrs },
      ...(caption === undefined ? {} : { content: [words('caption', caption)] }),
    }) as Block

  test.each<[string, Block, string]>([
    [
      'seen',
      picture({ asset: 'seen', alt: 'A quay', credit: 'Photo: Noor', graphic: true }, 'At nine'),
      '<figure class="picture graphic"><img src="/media/seen.jpg" alt="A quay" width="800" height="600" loading="lazy" decoding="async"><figcaption>At nine <small class="credit"><bdi>Photo: Noor</bdi></small></figcaption></figure>\n',
    ],
    [
      'not seen: what it shows, in words',
      picture({ alt: 'A quay', credit: 'Photo: Noor' }),
      '<figure class="picture"><p class="unseen"><b>Picture</b> A quay</p><figcaption><small class="credit"><bdi>Photo: Noor</bdi></small></figcaption></figure>\n',
    ],
    [
      'not seen, a caption alone',
      picture({ graphic: true }, 'Fares'),
      '<figure class="picture graphic"><p class="unseen"><b>Graphic</b></p><figcaption>Fares</figcaption></figure>\n',
    ],
    ['not seen, a credit alone', picture({ credit: 'Photo: Noor' }), ''],
    [
      'at an address that runs something',
      picture({ source: 'javascript:alert(1)', alt: 'A' }),
      '<figure class="picture"><p class="unseen"><b>Picture</b> A</p></figure>\n',
    ],
  ])('%s', (_, block, markup) => {
    expect(printed([block], around)).toBe(markup)
  })

  test('a gallery shows those that have anything to show', () => {
    const some = [picture({ alt: 'A' }), picture({})] as never
    expect(printed([{ type: 'gallery', attrs: { id: 'g' }, content: some }])).toBe(
      '<section class="gallery" aria-label="Pictures">\n<figure class="picture"><p class="unseen"><b>Picture</b> A</p></figure>\n</section>\n',
    )
    expect(printed([{ type: 'gallery', attrs: { id: 'g' }, content: [picture({})] as never }])).toBe('')
  })

  test('an infographic is its words where it can’t be seen, and folds them where it can', () => {
    const graphic = (asset: string | null): Block => ({
      type: 'infographic',
      attrs: { id: 'i', asset, alt: 'Fares by year' },
      content: [paragraph('w', 'They rose.')],
    })
    expect(printed([graphic(null)], around)).toBe(
      '<figure class="infographic"><p class="unseen"><b>Graphic</b> Fares by year</p><p>They rose.</p>\n</figure>\n',
    )
    expect(printed([graphic('seen')], around)).toContain(
      '<details><summary>The graphic in words</summary><p>They rose.</p>\n</details>',
    )
  })

  test('a video is played here, or led to, or told of', () => {
    const video = (attrs: object): Block =>
      ({
        type: 'video',
        attrs: { id: 'v', asset: null, ...attrs },
        content: [words('caption', 'A wave')],
      }) as Block
    expect(printed([video({ asset: 'seen', poster: 'seen' })], around)).toContain(
      '<video controls preload="none" poster="/media/seen.jpg"><source src="/media/seen.webm" type="video/webm"></video>',
    )
    expect(printed([video({ address: 'https://www.tv.example/1' })])).toContain(
      '<p class="way"><a href="https://www.tv.example/1">Watch on <bdi>tv.example</bdi></a></p>',
    )
    expect(printed([video({})])).toBe(
      '<figure class="video"><p class="unseen"><b>Video</b></p><figcaption>A wave</figcaption></figure>\n',
    )
    expect(printed([{ type: 'audio', attrs: { id: 'a', asset: null } }])).toBe('')
  })
})

describe('cards', () => {
  test('an embed says where it leads, and leads nowhere by a bad address', () => {
    const embed = (attrs: object): Block => ({
      type: 'embed',
      attrs: {
        id: 'e',
        address: 'https://www.map.example/x',
        provider: '',
        title: '',
        description: '',
        ...attrs,
      },
    })
    expect(printed([embed({ title: 'The line' })])).toBe(
      '<aside class="embed"><p class="kind"><bdi>map.example</bdi></p><p class="leads"><a href="https://www.map.example/x"><bdi>The line</bdi></a></p></aside>\n',
    )
    expect(printed([embed({ address: 'data:text/html,x', title: 'The line', provider: 'Maps' })])).toBe(
      '<aside class="embed"><p class="kind"><bdi>Maps</bdi></p><p class="leads"><bdi>The line</bdi></p></aside>\n',
    )
    expect(printed([embed({ address: 'data:text/html,x' })])).toBe('')
  })

  test('a post keeps its words, in their own direction, and says who, where and when', () => {
    const post = (attrs: object): Block => ({
      type: 'post',
      attrs: {
        id: 'p',
        author: 'Irene',
        handle: '@irene',
        network: 'Harbour',
        address: 'https://h.example/1',
        at: '1970-01-01',
        ...attrs,
      },
      content: [paragraph('w', 'Sea!')],
    })
    expect(printed([post({})])).toBe(
      '<figure class="post"><blockquote dir="auto" cite="https://h.example/1"><p>Sea!</p>\n</blockquote><figcaption><a href="https://h.example/1"><bdi>Irene</bdi> on <bdi>Harbour</bdi></a> <bdi class="handle">@irene</bdi> <time datetime="1970-01-01T00:00:00Z">Thu, 01 Jan 1970 00:00:00 GMT</time></figcaption></figure>\n',
    )
    expect(printed([post({ address: 'x', at: 'never', network: '', handle: '' })])).toBe(
      '<figure class="post"><blockquote dir="auto"><p>Sea!</p>\n</blockquote><figcaption><bdi>Irene</bdi></figcaption></figure>\n',
    )
  })

  test('read more leads to a live article or an address, or is not there', () => {
    const more = (attrs: object): Block => ({
      type: 'more',
      attrs: { id: 'm', words: 'On', as: 'line', ...attrs },
    })
    const article = (id: string) => (id === '1' ? { title: 'T', address: '/en/t-1', standfirst: 'S' } : null)
    expect(printed([more({ article: '1', words: '' })], { article })).toBe(
      '<p class="more"><b>Read more</b> <a href="/en/t-1"><bdi>T</bdi></a></p>\n',
    )
    expect(printed([more({ article: '1', as: 'card' })], { article })).toBe(
      '<aside class="more"><p class="kind">Read more</p><p class="leads"><a href="/en/t-1"><bdi>On</bdi></a></p><p>S</p></aside>\n',
    )
    expect(printed([more({ article: '2' }), more({ address: 'javascript:x' }), more({})], { article })).toBe(
      '',
    )
  })

  test('a feed’s surroundings make every address absolute', () => {
    const address = (each: string): string => new URL(each, 'https://own.example').href
    const blocks: Block[] = [
      { type: 'more', attrs: { id: 'm', address: '/en/x', words: 'On', as: 'line' } },
      {
        type: 'words',
        attrs: { id: 'w', kind: 'paragraph' },
        content: [{ type: 'text', text: 'a', marks: [link('/b')] }],
      },
    ]
    expect([...printed(blocks, { address }).matchAll(/href="([^"]+)"/g)].map(([, each]) => each)).toEqual([
      'https://own.example/en/x',
      'https://own.example/b',
    ])
  })
})

describe('a table', () => {
  type Given = string | { text: string; columns?: number; rows?: number }
  const table = (
    lines: Given[][],
    attrs: { caption?: string; headerRows?: number; headerColumns?: number } = {},
  ): Block => ({
    type: 'table',
    attrs: { id: 't', headerRows: 1, headerColumns: 1, ...attrs },
    content: lines.map((cells, row) => ({
      type: 'row',
      attrs: { id: `r${row}` },
      content: cells.map((given, at) => {
        const { text, ...spans } = typeof given === 'string' ? { text: given } : given
        return {
          type: 'cell',
          attrs: { id: `c${row}-${at}`, ...spans },
          content: [paragraph(`w${row}-${at}`, text)],
        }
      }),
    })),
  })

  test('says what each header is of, and sets figures so that their units meet', () => {
    expect(printed([table([['', 'Fare'], ['Deck', '18'], ['Berth', '−31.5']], { caption: 'Fares' })])).toBe(
      `<table><caption>Fares</caption>
<thead><tr><td></td><th scope="col" class="figures" dir="ltr"><bdi>Fare</bdi></th></tr>
</thead>
<tbody><tr><th scope="row">Deck</th><td class="figures" dir="ltr">18</td></tr>
<tr><th scope="row">Berth</th><td class="figures" dir="ltr">−31.5</td></tr>
</tbody>
</table>
`,
    )
  }) // biome-ignore format: a table

  test('places cells beside those that reach down, so a header column is the first that is seen', () => {
    const markup = printed([
      table([
        ['', 'a', 'b'],
        [{ text: 'Winter', rows: 2 }, 'x', 'y'],
        ['z', 'w'],
      ]),
    ])
    expect(markup).toContain(
      '<tr><th scope="row" rowspan="2">Winter</th><td>x</td><td>y</td></tr>\n<tr><td>z</td><td>w</td></tr>',
    )
  })

  test('cuts spans that leave it', () => {
    const markup = printed([
      table([[{ text: 'a', rows: 9, columns: 1e9 }], [{ text: 'b', rows: 9 }]], { headerColumns: 0 }),
    ])
    expect(markup).toContain('<th scope="col" colspan="100">a</th>')
    expect(markup).toContain('<tr><td>b</td></tr>')
  })

  test('from four columns on may be pushed sideways, by keys too', () => {
    expect(printed([table([['a', 'b', 'c']])])).toMatch(/^<table>/)
    expect(printed([table([['a', 'b', 'c', 'd']])])).toMatch(
      /^<section class="wide" tabindex="0" aria-label="Table">\n<table>/,
    )
    expect(printed([table([['a', 'b', { text: 'c', columns: 2 }]], { caption: 'Fares' })])).toContain(
      'aria-label="Fares"',
    )
  })

  test('without cells is nothing', () => {
    expect(printed([table([]), table([[], []])])).toBe('')
  })
})

describe('boxes and notes', () => {
  const note = (text: string): NoteAround => ({
    kind: "editor's note",
    at: 0,
    blocks: [paragraph('n', text)],
  })

  test('a factbox with its title; without anything in it, nothing', () => {
    const box = (title: string, text: string): Block => ({
      type: 'factbox',
      attrs: { id: 'f', title },
      content: [paragraph('w', text)],
    })
    expect(printed([box('Box', 'Fact')])).toBe('<aside class="factbox"><h2>Box</h2>\n<p>Fact</p>\n</aside>\n')
    expect(printed([box(' ', 'Fact')])).toBe('<aside class="factbox"><p>Fact</p>\n</aside>\n')
    expect(printed([box('', '')])).toBe('')
  })

  test('a note in the body says what it is', () => {
    expect(
      printed([{ type: 'note', attrs: { id: 'n', kind: 'update' }, content: [paragraph('w', 'New.')] }]),
    ).toBe('<aside class="note update"><p class="kind">Update</p>\n<p>New.</p>\n</aside>\n')
  })

  test('notes stand after their block, after the whole list, after the whole box, and never in a circle', () => {
    const blocks: Block[] = [
      words('list item', 'one'),
      words('list item', 'two'),
      { type: 'factbox', attrs: { id: 'f', title: 'Box' }, content: [paragraph('inside', 'x')] },
      paragraph('n', 'last'),
    ]
    const notes = new Map([['one', [note('N1')]], ['inside', [note('N2')]], ['n', [note('N3')]]])
    const text = printed(blocks, { notes }).replace(/<[^>]+>/g, ' ').split(/\s+/).filter((each) => each !== '')
    expect(text.filter((each) => /^(one|two|Box|x|last|N\d)$/.test(each))).toEqual(
      ['one', 'two', 'N1', 'Box', 'x', 'N2', 'last', 'N3'],
    )
    expect(printed(blocks, { notes })).toContain('<p class="when"><time datetime="1970-01-01T00:00:00Z">')
  }) // biome-ignore format: a table
})

test('a kind of a later version is left out, the rest stays', () => {
  const later = { type: 'hologram', attrs: { id: 'h' } } as unknown as Block
  const odd = { type: 'constructor', attrs: { id: 'h' } } as unknown as Block
  expect(printed([paragraph('a', 'a'), later, odd, paragraph('b', 'b')])).toBe('<p>a</p>\n<p>b</p>\n')
})
