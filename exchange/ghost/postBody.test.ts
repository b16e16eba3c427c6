import { describe, expect, it } from 'vitest'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { ownAddresses } from './ownAddress.ts'
import { type PostBody, postBody } from './postBody.ts'
import type { Row } from './row.ts'

function bodyOf(post: Row): PostBody {
  const own = ownAddresses('https://harbour.example')
  return postBody({ identity: 'a', post, meta: {}, own, language: 'en' })
}
const read = (post: Row): string[] => sketch(bodyOf(post).blocks)

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format })
const lexical = (...children: unknown[]): Row => ({
  lexical: JSON.stringify({ root: { type: 'root', children } }),
})
const mobiledoc = (document: Row): Row => ({
  mobiledoc: JSON.stringify({ version: '0.3.1', markups: [], atoms: [], cards: [], ...document }),
})

/** What both editors call a card, what they tell it, and what comes of it. */
type CardCase = [lexicalName: string, mobiledocName: string, card: Row, blocks: string[]]
// biome-ignore format: a table to be read as one
const cards: CardCase[] = [
  ['image', 'image', { src: '__GHOST_URL__/content/images/a.jpg', alt: 'A quay', caption: 'The <b>quay</b>', href: 'https://a.example/' },
    ['picture source=https://harbour.example/content/images/a.jpg alt=A quay', '  caption: The [strong quay]']],
  ['gallery', 'gallery', { images: [{ src: '/content/images/a.jpg', alt: 'One' }, { src: '/content/images/b.jpg' }, 7], caption: 'Two' },
    ['gallery', '  picture source=https://harbour.example/content/images/a.jpg alt=One', '  picture source=https://harbour.example/content/images/b.jpg', 'caption: Two']],
  ['embed', 'embed', { url: 'https://www.youtube.com/watch?v=a1', html: '<iframe src="https://www.youtube.com/embed/a1" title="Boats"></iframe>', caption: 'A film' },
    ['embed address=https://www.youtube.com/watch?v=a1 provider=YouTube title=Boats description=A film']],
  ['embed', 'embed', { url: 'https://a.example/map', html: '<script>no()</script>', metadata: { title: 'A "map"' } }, ['embed address=https://a.example/map provider=a.example title=A "map"']],
  ['bookmark', 'bookmark', { url: 'https://tide.example/', metadata: { title: 'Tides', description: 'High & low', publisher: 'Tide Office' } },
    ['embed address=https://tide.example/ provider=Tide Office title=Tides description=High & low']],
  ['callout', 'callout', { calloutEmoji: '⚓', calloutText: '<p>Boats leave <b>hourly</b>.</p>' }, ['factbox', '  paragraph: Boats leave [strong hourly].']],
  ['toggle', 'toggle', { heading: '<p>Who pays?</p>', content: '<p>The port.</p>' }, ['factbox title=Who pays?', '  paragraph: The port.']],
  ['audio', 'audio', { src: '/content/media/horn.mp3', title: 'The horn' }, ['audio address=https://harbour.example/content/media/horn.mp3', '  caption: The horn']],
  ['video', 'video', { src: '/content/media/boat.mp4', caption: 'A boat' }, ['video address=https://harbour.example/content/media/boat.mp4', '  caption: A boat']],
  ['file', 'file', { src: '/content/files/plan.pdf', fileTitle: 'The plan', fileCaption: 'As voted', fileName: 'plan.pdf' },
    ['embed address=https://harbour.example/content/files/plan.pdf provider=harbour.example title=The plan description=As voted, plan.pdf']],
  ['html', 'html', { html: '<p>Own <i>words</i></p><script>no()</script>' }, ['paragraph: Own [emphasis words]']],
  ['markdown', 'card-markdown', { markdown: '## Boats\n\nOne *two*\n\n- three' }, ['subhead 2: Boats', 'paragraph: One [emphasis two]', 'list item 1: three']],
  ['codeblock', 'code', { code: 'if (a < b)\n  leave()', caption: 'In short' }, ['paragraph: if (a < b)\n  leave()'.replace('  leave', 'leave'), 'paragraph: In short']],
  ['horizontalrule', 'hr', {}, []],
  ['button', 'button', { buttonUrl: 'https://a.example/', buttonText: 'Timetable' }, ['paragraph: [link=https://a.example/ Timetable]']],
  ['header', 'header', { header: 'The quay', subheader: 'at night', buttonEnabled: false, buttonUrl: 'https://a.example/' }, ['subhead 2: The quay', 'paragraph: at night']],
  ['product', 'product', { productTitle: 'A boat', productDescription: '<p>New</p>', productImageSrc: '/content/images/b.jpg' },
    ['picture source=https://harbour.example/content/images/b.jpg', 'subhead 2: A boat', 'paragraph: New']],
  ['call-to-action', 'call-to-action', { textValue: '<p>Come</p>', showButton: true, buttonUrl: 'https://a.example/', buttonText: 'Go' }, ['paragraph: Come', 'paragraph: [link=https://a.example/ Go]']],
  ['signup', 'signup', { header: 'Sign up' }, []],
  ['email', 'email', { html: '<p>Hey</p>' }, []],
  ['paywall', 'paywall', {}, []],
]

describe('the cards of both editors', () => {
  it.each(cards)('%s', (lexicalName, mobiledocName, card, blocks) => {
    expect(read(lexical({ type: lexicalName, ...card }))).toEqual(blocks)
    expect(read(mobiledoc({ cards: [[mobiledocName, card]], sections: [[10, 0]] }))).toEqual(blocks)
  })

  it('are said where they are left out or unknown', () => {
    const { leftBehind, doubtful } = bodyOf(lexical({ type: 'signup' }, { type: 'poll', question: 'a' }))
    expect([...leftBehind]).toEqual(['forms to sign up'])
    expect([...doubtful]).toEqual(['Cards that are not known here were taken out: poll.'])
  })
})

describe('the words of Lexical', () => {
  it('have their paragraphs, headings, lists, quotations, links and marks', () => {
    const link = { type: 'link', url: 'https://a.example/', children: [text('a link', 1)] }
    const inner = {
      type: 'list',
      listType: 'bullet',
      children: [{ type: 'listitem', children: [text('deep')] }],
    }
    const body = lexical(
      { type: 'paragraph', children: [text('The '), text('first', 3), text(' boat, '), link, { type: 'linebreak' }, text('<b>')] },
      { type: 'extended-heading', tag: 'h3', children: [text('Later')] },
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('One')] }, { type: 'listitem', children: [inner] }] },
      { type: 'extended-quote', children: [text('It left.')] },
      { type: 'somebody’s own', children: [text('kept')] },
    ) // biome-ignore format: a text to be read as one
    expect(read(body)).toEqual([
      'paragraph: The [strong emphasis first] boat, [link=https://a.example/ strong a link]\n<b>',
      'subhead 2: Later',
      'list item 1 true: One'.replace('true', 'ordered'),
      'list item 2: deep',
      'quotation: It left.',
      'paragraph: kept',
    ])
  })
})

describe('the words of mobiledoc', () => {
  it('have their sections, marks, atoms and lists', () => {
    const body = mobiledoc({
      markups: [['strong'], ['a', ['href', 'https://a.example/']], ['script']],
      atoms: [['soft-return', '', {}], ['mention', '@ana', {}]],
      sections: [
        [1, 'p', [[0, [], 0, 'The '], [0, [0], 1, 'first'], [0, [1], 0, ' boat'], [1, [], 0, 0], [0, [], 1, 'left '], [1, [2], 1, 1]]],
        [1, 'h2', [[0, [], 0, 'Later']]],
        [1, 'aside', [[0, [], 9, 'It left.']]],
        [3, 'ol', [[[0, [], 0, 'One']], [[0, [], 0, '<Two>']]]],
        [2, '/content/images/a.jpg'],
        [10, 99], [7], 'no', null,
      ],
    }) // biome-ignore format: a text to be read as one
    expect(read(body)).toEqual([
      'paragraph: The [strong first][link=https://a.example/  boat\nleft ]@ana',
      'subhead 2: Later',
      'quotation: It left.',
      'list item 1 ordered: One',
      'list item 1 ordered: <Two>',
      'picture source=https://harbour.example/content/images/a.jpg',
    ])
  })

  it('a card that is kept once and shown a million times is cut', () => {
    const card = ['html', { html: '<p>The boat left.</p>'.repeat(100) }]
    const sections = Array.from({ length: 100_000 }, () => [10, 0])
    const { doubtful, blocks } = bodyOf(mobiledoc({ cards: [card], sections }))
    expect([...doubtful]).toEqual(['It shows more than any text holds; the rest was cut.'])
    expect(blocks.length).toBeLessThan(500_000)
  })
})

describe('which form of a text is taken', () => {
  const all = {
    html: '<p>html</p>',
    ...lexical({ type: 'paragraph', children: [text('lexical')] }),
    ...mobiledoc({ sections: [[1, 'p', [[0, [], 0, 'mobiledoc']]]] }),
    markdown: 'mark*down*',
    plaintext: 'plain\n\ntext',
  }
  it.each([
    [['paragraph: html'], {}],
    [['paragraph: lexical'], { html: null }],
    [['paragraph: mobiledoc'], { html: '', lexical: null }],
    [['paragraph: mark[emphasis down]'], { html: '', lexical: null, mobiledoc: null }],
    [['paragraph: plain', 'paragraph: text'], { html: '', lexical: null, mobiledoc: null, markdown: '' }],
    [['paragraph: mobiledoc'], { html: '', lexical: '{"root":' }],
    [[], { html: '', lexical: null, mobiledoc: null, markdown: null, plaintext: null }],
  ])('%j', (blocks, without) => {
    expect(read({ ...all, ...without })).toEqual(blocks)
  })

  it('says when only plain words could be read', () => {
    const deep = `{"root":${'{"children":['.repeat(10_000)}`
    for (const broken of ['{"root":', 'null', deep])
      expect([...bodyOf({ lexical: broken, plaintext: 'words' }).doubtful]).toEqual([
        "Its editor's own form of the text can't be read: only plain words came in.",
      ])
  })
})
