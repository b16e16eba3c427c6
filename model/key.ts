import type { PlainAct, Verb } from './workflow.ts'

/** Every act that the log can carry. */
export type Act = Verb | PlainAct | 'rebuild live'

/**
 * What a rendered page can depend on. A page notes each key that it read, keys of absence included: a page that
 * offers no Arabic version has read `story:…`, an address that leads nowhere has read `address:…`.
 */
export const keyKinds = [
  'article',
  'card',
  'story',
  'list',
  'newest',
  'around',
  'front',
  'breaking',
  'line',
  'section',
  'edition',
  'contributor',
  'coverage',
  'page',
  'pages',
  'region',
  'label',
  'topic',
  'asset',
  'address',
  'house',
] as const
export type KeyKind = (typeof keyKinds)[number]

/** A key: its kind, a colon, and what it is about. */
export type Key = `${KeyKind}:${string}`

/** The makers of keys: the only place that spells them. */
export const key = {
  /** The article's own page. */
  article: (id: string): Key => `article:${id}`,
  /** Every page that shows the article in any form: card, related, also in, hreflang. */
  card: (id: string): Key => `card:${id}`,
  /** Which versions a story has. */
  story: (id: string): Key => `story:${id}`,
  /** The first page of a list of one edition: `latest`, `section:{id}`, `author:{id}`. */
  list: (edition: string, list: string): Key => `list:${edition}/${list}`,
  /** Every older page of a list. Untrue only when something enters below the top: restored, or with an older date. */
  olderList: (edition: string, list: string): Key => `list:${edition}/${list}/older`,
  /** What is newest in an edition, where a page sets it beside its own matter. Unlike the list itself it is soft. */
  newest: (edition: string): Key => `newest:${edition}`,
  /** What was published in a section of an edition within a month (UTC), where a page chooses from it. */
  around: (edition: string, section: string, at: Date): Key =>
    `around:${edition}/${section}/${at.toISOString().slice(0, 7)}`,
  front: (edition: string, front: string): Key => `front:${edition}/${front}`,
  /** The breaking strip of an edition. */
  breaking: (edition: string): Key => `breaking:${edition}`,
  /** A breaking line's own page. */
  line: (id: string): Key => `line:${id}`,
  section: (id: string): Key => `section:${id}`,
  edition: (id: string): Key => `edition:${id}`,
  contributor: (id: string): Key => `contributor:${id}`,
  /** A coverage's own page. */
  coverage: (id: string): Key => `coverage:${id}`,
  /** A static page's own page. */
  page: (id: string): Key => `page:${id}`,
  /** Which static pages an edition has, and how they are called: every footer. */
  pages: (edition: string): Key => `pages:${edition}`,
  region: (id: string): Key => `region:${id}`,
  label: (id: string): Key => `label:${id}`,
  topic: (id: string): Key => `topic:${id}`,
  asset: (id: string): Key => `asset:${id}`,
  /** A path that is, or is not, redirected. */
  address: (path: string): Key => `address:${path}`,
  /** Everything: editions founded anew, the projection rebuilt. Every page reads it. */
  house: 'house:all' as Key,
}

/** Hard: no page that read the key may be served again. Soft: it is served on, and rendered again soon. */
export type KeyClass = 'hard' | 'soft'

/** Acts after which nothing of the article may be shown anywhere. */
const disappearing: readonly Act[] = ['unpublish', 'withdraw', 'hold']

/**
 * The one table of classes: it belongs to the act and the key together.
 * An article's own page, its address and the lists that gain, lose or re-word it are hard at every act. Its card
 * elsewhere is hard when it disappears, soft when it is re-worded. What stands on thousands of pages (strip,
 * names) is soft: dropping all of them at once would cost more than half a minute of an older name.
 */
const classes: Record<KeyKind, KeyClass | ((act: Act) => KeyClass)> = {
  article: 'hard',
  card: (act) => (disappearing.includes(act) ? 'hard' : 'soft'),
  story: (act) => (disappearing.includes(act) ? 'hard' : 'soft'),
  list: 'hard',
  newest: 'soft',
  around: 'soft',
  front: 'hard',
  breaking: 'soft',
  line: 'hard',
  section: 'soft',
  edition: 'soft',
  contributor: 'soft',
  coverage: 'hard',
  page: 'hard',
  pages: 'soft',
  region: 'soft',
  label: 'soft',
  topic: 'soft',
  asset: (act) => (disappearing.includes(act) ? 'hard' : 'soft'),
  address: 'hard',
  house: 'hard',
}

/** The class of a key in the entry of an act. */
export function classOf(act: Act, of: Key): KeyClass {
  const rule = classes[of.slice(0, of.indexOf(':')) as KeyKind]
  return typeof rule === 'function' ? rule(act) : rule
}
