import { expect, test } from 'vitest'
import { type Act, classOf, type KeyClass, type KeyKind, key, keyKinds } from './key.ts'
import { plainRights, verbs } from './workflow.ts'

const acts: readonly Act[] = [
  ...verbs,
  ...(Object.keys(plainRights) as (keyof typeof plainRights)[]),
  'rebuild live',
]
const one: Record<KeyKind, string> = {
  article: key.article('4k2m9x0a'),
  card: key.card('4k2m9x0a'),
  story: key.story('4k2m9x0a'),
  list: key.list('en', 'section:news'),
  newest: key.newest('en'),
  around: key.around('en', 'news', new Date('2026-05-31T23:59:59.999Z')),
  front: key.front('en', 'home'),
  breaking: key.breaking('en'),
  line: key.line('4k2m9x0a'),
  section: key.section('news'),
  edition: key.edition('en'),
  contributor: key.contributor('4k2m9x0a'),
  coverage: key.coverage('4k2m9x0a'),
  page: key.page('4k2m9x0a'),
  pages: key.pages('en'),
  region: key.region('africa'),
  label: key.label('live'),
  topic: key.topic('4k2m9x0a'),
  asset: key.asset('4k2m9x0a'),
  address: key.address('/en/a:b'),
  house: key.house,
}

/** Said once more in words: what may never be served again after an act, act by act. */
function expected(act: Act, kind: KeyKind): KeyClass {
  const takesAway = act === 'unpublish' || act === 'withdraw' || act === 'hold'
  switch (kind) {
    case 'article':
    case 'line':
    case 'coverage':
    case 'page':
    case 'list':
    case 'front':
    case 'address':
    case 'house':
      return 'hard'
    case 'card':
    case 'story':
    case 'asset':
      return takesAway ? 'hard' : 'soft'
    case 'newest':
    case 'around':
    case 'breaking':
    case 'section':
    case 'edition':
    case 'contributor':
    case 'pages':
    case 'region':
    case 'label':
    case 'topic':
      return 'soft'
  }
}

test.each(keyKinds)('%s keys have their class at every act', (kind) => {
  expect(one[kind].startsWith(`${kind}:`)).toBe(true)
  for (const act of acts)
    expect([act, classOf(act, one[kind] as `${KeyKind}:${string}`)]).toEqual([act, expected(act, kind)])
})

test('keys of different things are different', () => {
  const made = [
    ...Object.values(one),
    key.list('en', 'latest'),
    key.list('ar', 'latest'),
    key.front('ar', 'home'),
    key.front('en', 'news'),
    key.article('5k2m9x0a'),
    key.newest('ar'),
    key.around('ar', 'news', new Date('2026-05-31T23:59:59.999Z')),
    key.around('en', 'news', new Date('2026-06-01T00:00:00Z')),
  ]
  expect(new Set(made).size).toBe(made.length)
})
