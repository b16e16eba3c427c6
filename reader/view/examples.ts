import { facts, type Language, languages } from '../../language/facts.ts'
import { say } from '../../language/say.ts'
import { slugOf } from '../../language/slug.ts'
import { paragraph } from '../../model/body/block.ts'
import type { Html } from '../../model/html/html.ts'
import { articlePage } from './articlePage.ts'
import type { ArticleView } from './articleView.ts'
import { chooserPage } from './chooserPage.ts'
import { ar } from './examples/ar.ts'
import { en } from './examples/en.ts'
import { es } from './examples/es.ts'
import { everyKind, seenPicture } from './examples/everyKind.ts'
import { exampleAnswer } from './examples/exampleAnswer.ts'
import type { ExampleWords } from './examples/exampleWords.ts'
import { heldPage, missingPage, unavailablePage, withdrawnPage } from './faultPages.ts'
import { frontPage } from './frontPage.ts'
import { linePage } from './linePage.ts'
import type { CardView, ContainerView, FrontView, SectionView } from './listViews.ts'
import type { ElsewhereView, PageView } from './pageView.ts'
import { searchBusyPage, searchPage } from './searchPage.ts'
import { sectionPage } from './sectionPage.ts'
import { staticPage } from './staticPage.ts'

/** A page with a name, in one language: what tests, screenshots and the documentation of the views show. */
export type Example = { name: string; language: Language; page: (stylesheet: string) => Html }

const words: Readonly<Record<Language, ExampleWords>> = { en, ar, es }
const site = 'https://dragoman.example'

/** Where examples look for the script: whoever serves them serves it there. */
export const exampleScript = '/built/site.js'

/** A page's surroundings: every language but its own in the switch, two breaking lines. */
function pageOf(language: Language, path: string, samePage: boolean, stylesheet: string): PageView {
  const { edition, lines } = words[language]
  const elsewhere = languages
    .filter((other) => other !== language)
    .map((other): ElsewhereView => {
      const { direction, front } = words[other].edition
      const address = samePage ? `${front}${path}` : front
      return { language: other, direction, name: facts[other].endonym, address, samePage }
    })
  return {
    edition,
    stylesheet,
    script: exampleScript,
    canonical: encodeURI(`${site}${edition.front}${path}`),
    alternates: [...languages, 'x-default'].map((hreflang) => ({
      hreflang,
      address: `${site}/${hreflang === 'x-default' ? 'en' : hreflang}/${path}`,
    })),
    indexed: true,
    elsewhere,
    section: null,
    breaking: lines,
  }
}

function cardsOf(language: Language): CardView[] {
  const { edition, article, stories } = words[language]
  return stories.map(([section, headline, standfirst], place) => {
    const { name, address } = edition.navigation[section] ?? { name: '', address: '/' }
    return {
      headline,
      address: `${address}${slugOf(headline, language)}-${place % 10}c8v5n1p`,
      label: { name, address },
      standfirst: standfirst ?? '',
      published: article.published - place * 37 * 60_000,
      picture: place % 3 === 2 ? null : seenPicture,
    }
  })
}

/** The article that every language tells. */
export function exampleArticle(language: Language, stylesheet: string): ArticleView {
  const { article, edition } = words[language]
  const page = pageOf(language, 'coast/night-ferry-sails-again-5t0hj3wd', true, stylesheet)
  const next = cardsOf(language).slice(5, 9).map(bare)
  const none = { articles: new Map(), pictures: new Map(), recordings: new Map() }
  return { ...article, ...none, next, page: { ...page, section: edition.navigation[1]?.address ?? null } }
}

/** A front with every kind of container. */
export function exampleFront(language: Language, stylesheet: string): FrontView {
  const cards = cardsOf(language)
  const { navigation } = words[language].edition
  const rail = (section: number): ContainerView => ({
    kind: 'rail',
    title: navigation[section]?.name ?? '',
    address: navigation[section]?.address ?? null,
    cards: cards
      .slice(3)
      .filter(({ label }) => label?.name === navigation[section]?.name)
      .slice(0, 4),
  })
  return {
    page: pageOf(language, '', true, stylesheet),
    containers: [
      { kind: 'lead', title: null, address: null, cards: cards.slice(0, 3) },
      { kind: 'row', title: null, address: null, cards: cards.slice(3, 7) },
      {
        kind: 'list',
        title: say(language, 'front.latest'),
        address: null,
        cards: cards.slice(7, 13).map(bare),
      },
      rail(2),
      rail(3),
    ],
  }
}

function bare(card: CardView): CardView {
  return { ...card, standfirst: '' }
}

/** A front that nobody has arranged: the newest beside one another, then the sections. */
function frontByRule(language: Language, stylesheet: string): FrontView {
  const { page, containers } = exampleFront(language, stylesheet)
  const cards = cardsOf(language).map((card) => ({ ...card, picture: null }))
  const [, , , ...rails] = containers
  return {
    page,
    containers: [
      { kind: 'lead', title: null, address: null, cards: cards.slice(0, 5) },
      { kind: 'row', title: null, address: null, cards: cards.slice(5, 9) },
      ...rails,
    ],
  }
}

/** A section's second page, so that both ways of the pager show. */
export function exampleSection(language: Language, stylesheet: string): SectionView {
  const { edition, section } = words[language]
  const item = edition.navigation[2] ?? { name: '', address: '/', children: [] }
  const page = pageOf(language, '', false, stylesheet)
  return {
    page: { ...page, section: item.address },
    name: item.name,
    description: section.description,
    above: [],
    below: item.children,
    cards: cardsOf(language).filter(({ label }) => label?.name === item.name),
    older: `${item.address}?before=3c8v5n1p`,
    newest: item.address,
  }
}

function examplesIn(language: Language): Example[] {
  const { edition, lines, notice } = words[language]
  const [line] = lines
  const page = (stylesheet: string): PageView => pageOf(language, '', false, stylesheet)
  const quiet = (stylesheet: string): PageView => ({ ...page(stylesheet), breaking: [], elsewhere: [] })
  const named: Record<string, Example['page']> = {
    article: (css) => articlePage(exampleArticle(language, css)),
    'article with every kind of block': (css) =>
      articlePage(everyKind(language, exampleArticle(language, css))),
    'article with the least': (css) =>
      articlePage({
        ...exampleArticle(language, css),
        page: { ...quiet(css), indexed: false },
        standfirst: '',
        label: null,
        byline: { kind: 'house', name: edition.name },
        sources: [],
        updated: null,
        notes: [],
        next: [],
      }),
    front: (css) => frontPage(exampleFront(language, css)),
    'front by rule': (css) => frontPage(frontByRule(language, css)),
    'empty front': (css) => frontPage({ page: quiet(css), containers: [] }),
    section: (css) => sectionPage(exampleSection(language, css)),
    'empty section': (css) =>
      sectionPage({
        ...exampleSection(language, css),
        page: quiet(css),
        cards: [],
        below: [],
        older: null,
        newest: null,
      }),
    'breaking line': (css) =>
      linePage({ page: { ...page(css), breaking: [] }, line: line ?? fail(language) }),
    search: (css) => searchPage({ page: page(css), ...exampleAnswer(language, edition, cardsOf(language)) }),
    'search that found nothing': (css) =>
      searchPage({
        page: quiet(css),
        typed: '<q> "&amp;"',
        answer: { found: 0, more: false, results: [], facets: [], previous: null, next: null, older: null },
      }),
    'search without a question': (css) => searchPage({ page: page(css), typed: '', answer: null }),
    'search that is busy': (css) =>
      searchBusyPage({ page: page(css), typed: lines[0]?.words ?? '', retryAfter: 5 }),
    'static page': (css) => {
      const [about] = edition.pages
      return staticPage({
        page: page(css),
        title: about?.name ?? fail(language),
        standfirst: '',
        blocks: [paragraph('about', edition.about), paragraph('rights', edition.rightsLine)],
        pictures: new Map(),
      })
    },
    missing: (css) => missingPage({ page: page(css) }),
    withdrawn: (css) => withdrawnPage({ page: page(css), notice: [paragraph('w1', notice)] }),
    'withdrawn without notice': (css) => withdrawnPage({ page: page(css), notice: [] }),
    'held for legal reasons': (css) => heldPage({ page: page(css), legal: true }),
    held: (css) => heldPage({ page: page(css), legal: false }),
    unavailable: (css) => unavailablePage({ ...edition, stylesheet: css, retryAfter: 5 }),
    chooser: (css) => chooserPage(chooser(language, css, false)),
    'nothing at the root': (css) => chooserPage(chooser(language, css, true)),
  }
  return Object.entries(named).map(([name, made]) => ({ name, language, page: made }))
}

function chooser(
  language: Language,
  stylesheet: string,
  missing: boolean,
): Parameters<typeof chooserPage>[0] {
  const order = [language, ...languages.filter((other) => other !== language)]
  return {
    publication: words[language].edition.name,
    stylesheet,
    canonical: missing ? null : `${site}/`,
    editions: order.map((each) => {
      const { direction, name, slogan, front } = words[each].edition
      return { language: each, direction, name, slogan, address: front }
    }),
    missing,
  }
}

function fail(language: Language): never {
  throw new Error(
    `The ${language} examples have no breaking line; add one to reader/view/examples/${language}.ts.`,
  )
}

/** Every kind of page in every language. */
export const examples: readonly Example[] = languages.flatMap(examplesIn)
