import { describe, expect, test } from 'vitest'
import { paragraph } from '../../model/body/block.ts'
import { articlePage } from './articlePage.ts'
import type { CreditView, NoteView } from './articleView.ts'
import { attributed, attributionOf } from './attribution.ts'
import { byline } from './byline.ts'
import { exampleArticle, exampleFront, exampleSection } from './examples.ts'
import { heldPage, missingPage, unavailablePage, withdrawnPage } from './faultPages.ts'
import { frontPage } from './frontPage.ts'
import { linePage } from './linePage.ts'
import type { AttributionView } from './pageView.ts'
import { sectionPage } from './sectionPage.ts'

const css = '/built/site-0.css'

/** Words as a reader sees them. */
function seen(markup: { toString(): string }): string {
  return markup
    .toString()
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('a byline', () => {
  const lina = { name: 'لينا حداد', address: null, gender: 'feminine' } as const
  const samir = { name: 'سمير عودة', address: '/ar/author/سمير-2b6r8w4t', gender: 'masculine' } as const
  const noor = { name: 'نور', address: null, gender: null }
  const signed = (credit: CreditView): string => seen(byline('ar', { kind: 'people', credits: [credit] }))

  test.each<[CreditView, string]>([
    [{ role: 'writer', people: [lina], place: null }, 'كتبته لينا حداد'],
    [{ role: 'writer', people: [samir], place: null }, 'كتبه سمير عودة'],
    [{ role: 'writer', people: [noor], place: null }, 'بقلم نور'],
    [{ role: 'writer', people: [lina, samir], place: null }, 'بقلم لينا حداد وسمير عودة'],
    [{ role: 'correspondent', people: [lina], place: 'صفرا' }, 'مراسلتنا في صفرا لينا حداد'],
    [{ role: 'correspondent', people: [noor], place: 'صفرا' }, 'من صفرا: نور'],
    [{ role: 'correspondent', people: [samir], place: null }, 'كتبه سمير عودة'],
    [{ role: 'additionalReporting', people: [lina], place: null }, 'شاركت في التغطية لينا حداد'],
    [{ role: 'guest', people: [samir], place: null }, 'الضيف: سمير عودة'],
    [{ role: 'translator', people: [], place: null }, ''],
  ])('%o reads %s', (credit, line) => {
    expect(signed(credit)).toBe(line)
  })

  test('links who has a page and keeps every name’s direction to itself', () => {
    expect(
      byline('ar', {
        kind: 'people',
        credits: [{ role: 'writer', people: [samir], place: null }],
      }).toString(),
    ).toBe('<p class="byline">كتبه <a href="/ar/author/سمير-2b6r8w4t"><bdi>سمير عودة</bdi></a></p>\n')
  })

  test('by the house is its name alone', () => {
    expect(seen(byline('en', { kind: 'house', name: 'The Dragoman' }))).toBe('The Dragoman')
  })
})

describe('an attribution', () => {
  const named = (words: string): AttributionView['who'] => ({ words, spokenOf: 'feminine' })
  const from = (more: Partial<AttributionView>): AttributionView => ({
    ...{ kind: 'official', who: null, where: null, saidTo: null, place: 'before' },
    ...more,
  })

  test.each<[string, AttributionView, string]>([
    ['en', from({ kind: 'our correspondent' }), 'Our correspondent'],
    [
      'en',
      from({ kind: 'our correspondent', who: named('Lina'), where: 'Safra' }),
      'Our correspondent Lina in Safra',
    ],
    ['ar', from({ kind: 'our correspondent', who: named('لينا'), where: 'صفرا' }), 'مراسلتنا لينا في صفرا'],
    [
      'es',
      from({ kind: 'our correspondent', who: named('Lina'), where: 'Safra' }),
      'Nuestra corresponsal Lina en Safra',
    ],
    ['ar', from({ who: named('وزيرة النقل'), saidTo: 'راديو ليمارا' }), 'وزيرة النقل لـ«راديو ليمارا»'],
    ['es', from({ who: named('La ministra'), saidTo: 'Radio Lemara' }), 'La ministra a Radio Lemara'],
    ['en', from({ kind: 'unnamed source' }), 'A source'],
    ['ar', from({ kind: 'unnamed source', who: null, where: 'صفرا' }), 'مصدر في صفرا'],
    ['en', from({ kind: 'unnamed outlet', where: 'Lemara' }), 'Media reports in Lemara'],
    ['en', from({ kind: 'named outlet', who: named('Radio Lemara') }), 'Radio Lemara'],
    ['en', from({ kind: 'statement', who: named('The ministry') }), 'The ministry in a statement'],
    ['es', from({ kind: 'statement' }), 'Comunicado'],
  ])('in %s: %o', (language, attribution, said) => {
    expect(seen(attributionOf(language, attribution))).toBe(said)
  })

  test('stands before or after the words, or not at all', () => {
    const line = { words: 'It rains', at: 0, address: null }
    const radio = from({ kind: 'named outlet', who: named('Radio') })
    expect(seen(attributed('en', { ...line, attribution: radio }))).toBe('Radio: It rains')
    expect(seen(attributed('en', { ...line, attribution: { ...radio, place: 'after' } }))).toBe(
      'It rains — Radio',
    )
    expect(seen(attributed('en', { ...line, attribution: null }))).toBe('It rains')
  })
})

describe('notes', () => {
  const { page, ...article } = exampleArticle('en', css)
  const note = (place: NoteView['place'], block: string | null): NoteView => ({
    kind: 'correction',
    at: article.published,
    place,
    block,
    blocks: [paragraph('n', `at ${place} ${block}`)],
  })
  const notes = [note('top', null), note('block', 'b3'), note('block', 'lost'), note('foot', null)]

  test('stand above the text, at their block, and under it; one whose block is gone is not lost', () => {
    const words = seen(articlePage({ ...article, page, notes }))
    const order = [
      'at top null',
      'bring the van',
      'at block b3',
      'Seven hours',
      'at block lost',
      'at foot null',
    ]
    const places = order.map((each) => words.indexOf(each))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(words.match(/at block b3/g)).toHaveLength(1)
  })

  test('without a foot leave no heading for it', () => {
    expect(articlePage({ ...article, page, notes: notes.slice(0, 2) }).toString()).not.toContain('id="notes"')
  })
})

test('a read-more line leads to an article by what is live of it', () => {
  const { page, ...article } = exampleArticle('en', css)
  const more = { type: 'more', attrs: { id: 'm', article: '4k2m9x0a', words: '', as: 'line' } } as const
  const found = { title: 'Night pilots', address: '/en/coast/night-pilots-4k2m9x0a', standfirst: '' }
  const shown = (articles: ReadonlyMap<string, typeof found>): string =>
    articlePage({ ...article, page, blocks: [more], articles }).toString()
  expect(shown(new Map([['4k2m9x0a', found]]))).toContain(
    '<a href="/en/coast/night-pilots-4k2m9x0a"><bdi>Night pilots</bdi></a>',
  )
  expect(shown(new Map())).not.toContain('class="more"')
})

describe('an article page', () => {
  const article = exampleArticle('ar', css)
  const markup = articlePage(article).toString()

  test('says when by the edition’s clock and zone, and to machines in UTC', () => {
    expect(markup).toContain(
      '<time datetime="2026-11-22T10:00:00Z">22 نوفمبر 2026، 12:00 بتوقيت القدس</time>',
    )
  })

  test('prints the edition’s digits wherever the program writes numbers', () => {
    const edition = { ...article.page.edition, digits: 'arab' as const }
    expect(articlePage({ ...article, page: { ...article.page, edition } }).toString()).toContain(
      '٢٢ نوفمبر ٢٠٢٦، ١٢:٠٠ بتوقيت القدس</time>',
    )
  })

  test('tells search engines of every version, itself included, and where it lives', () => {
    const alternates = [...markup.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)].map(
      ([, language]) => language,
    )
    expect(alternates).toEqual(['en', 'ar', 'es', 'x-default'])
    expect(markup).toContain(`<link rel="canonical" href="${article.page.canonical}">`)
    expect(markup).not.toContain('noindex')
  })

  test('keeps itself out of indexes when told to', () => {
    const page = { ...article.page, indexed: false }
    expect(articlePage({ ...article, page }).toString()).toContain('<meta name="robots" content="noindex">')
  })

  test('uses each of the headline family in its place', () => {
    expect(markup).toContain(`<title>${article.searchTitle} · الترجمان</title>`)
    expect(markup).toContain(`<meta property="og:title" content="${article.shareTitle}">`)
    expect(markup).toContain(`<h1>${article.headline}</h1>`)
  })

  test('carries data that says what the page says', () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(markup)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'NewsArticle',
      headline: article.headline,
      inLanguage: 'ar',
      datePublished: '2026-11-22T10:00:00Z',
      dateModified: '2026-11-22T10:52:00Z',
      author: [{ '@type': 'Person', name: 'لينا حداد' }],
      publisher: { name: 'الترجمان' },
    })
  })

  test('offers its other versions, each in its own language, and not other editions’ fronts', () => {
    const offered = /<div class="versions">.*?<\/div>/s.exec(markup)?.[0] ?? ''
    expect(
      [...offered.matchAll(/lang="(\w+)" dir="(\w+)">([^<]+)/g)].map(([, ...parts]) => parts.join(' ')),
    ).toEqual(['en ltr English', 'es ltr Español'])
    const elsewhere = article.page.elsewhere.map((each) => ({ ...each, samePage: false }))
    expect(articlePage({ ...article, page: { ...article.page, elsewhere } }).toString()).not.toContain(
      'versions',
    )
  })

  test('marks where it lies in the navigation: the section, or the one above it', () => {
    const current = (section: string): string[] =>
      [
        ...articlePage({ ...article, page: { ...article.page, section } })
          .toString()
          .matchAll(/aria-current="(\w+)">([^<]+)/g),
      ].map(([, kind, name]) => `${kind} ${name}`)
    expect(current('/ar/ساحل/')).toEqual(['page الساحل'])
    expect(current('/ar/علوم/بحر/')).toEqual(['true علوم'])
    expect(current('/ar/none/')).toEqual([])
  })
})

describe('lists', () => {
  test('a front shows no container without cards', () => {
    const front = exampleFront('en', css)
    const empty = { kind: 'rail', title: 'Nothing here', address: null, cards: [] } as const
    expect(frontPage({ ...front, containers: [...front.containers, empty] }).toString()).not.toContain(
      'Nothing here',
    )
  })

  test('a section leads to older stories and back to the newest', () => {
    const section = exampleSection('en', css)
    const links = (older: string | null, newest: string | null): string =>
      seen(
        /<p class="pager">.*?<\/p>/s.exec(sectionPage({ ...section, older, newest }).toString())?.[0] ?? '',
      )
    expect(links('/en/science/?before=1', '/en/science/')).toBe('Newest stories Older stories')
    expect(links('/en/science/?before=1', null)).toBe('Older stories')
    expect(links(null, null)).toBe('')
  })

  test('a line without an article leads nowhere', () => {
    const { page } = exampleFront('en', css)
    const line = { attribution: null, words: 'It rains', at: 0, address: null }
    expect(linePage({ page, line }).toString()).not.toContain('Read the full story')
    expect(linePage({ page, line: { ...line, address: '/en/news/x-1' } }).toString()).toContain(
      'Read the full story',
    )
  })
})

describe('faults', () => {
  const { page } = exampleArticle('en', css)

  test.each([
    ['missing', missingPage({ page })],
    ['withdrawn', withdrawnPage({ page, notice: [] })],
    ['held', heldPage({ page, legal: true })],
  ])('%s says nothing to indexes or previews, whatever the page carried', (_, markup) => {
    expect(markup.toString()).toContain('<meta name="robots" content="noindex">')
    expect(markup.toString()).not.toMatch(/rel="(canonical|alternate)"|og:/)
  })

  test('unavailable counts in the edition’s digits', () => {
    const view = {
      language: 'ar',
      direction: 'rtl',
      name: 'الترجمان',
      stylesheet: css,
      retryAfter: 30,
    } as const
    expect(seen(unavailablePage({ ...view, digits: 'arab' }))).toContain('بعد ٣٠ ثانية')
    expect(seen(unavailablePage({ ...view, digits: 'latn' }))).toContain('بعد 30 ثانية')
  })
})
