import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../model/workflow.ts'
import { rebuildLive } from '../store/live/rebuild.ts'
import { testDatabase } from '../test/database.ts'
import { nothingRebuilt } from '../test/liveSnapshot.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { importArticles } from './importArticles.ts'

const database = testDatabase()
let room: Newsroom
let by: Record<Role, Actor>

beforeAll(async () => {
  room = newsroomOver(database.store)
  by = await foundTestHouse(room)
  await database.store.pool.query(`
    insert into newsroom.region (id) values ('mena'), ('palestine');
    insert into newsroom.region_within (region, container) values ('palestine', 'mena');
    insert into newsroom.region_name (region, edition, name, slug)
      select r, e, r, r from unnest(array['mena', 'palestine']) r, unnest(array['en', 'ar']) e`)
})

const base = { edition: 'en', section: 'news', publishedAt: new Date('2024-02-03T04:05:06Z') }
const rows = async (statement: string, ...values: unknown[]) =>
  (await database.store.pool.query(statement, values)).rows

describe('what comes in finished', () => {
  test('keeps its ids, dates, places, labels and old addresses, and stands in the lists of all its regions', async () => {
    const { articles } = take(
      await importArticles(room, by.editor, [
        {
          ...base,
          id: '7m0ved00',
          ofStory: '7st0ry00',
          words: wordsOf('A shop for the sea', 'It opened.'),
          sections: ['opinion'],
          regions: ['palestine'],
          labels: [{ label: 'exclusive' }],
          cited: [{ name: 'Yearly report', address: 'https://example.org/report' }],
          dateline: 'Almara',
          cardLabel: 'region',
          evergreen: true,
          byline: [{ contributor: '1writer0', role: 'correspondent', place: 'Almara' }],
          formerly: [{ host: '', path: '/2024/02/a-shop', query: '' }],
        },
      ]),
    )
    expect(articles).toEqual(['7m0ved00'])
    expect(
      await rows(
        'select story, dateline, labels, cited, card_label, evergreen, byline, published_at from live.article where id = $1',
        '7m0ved00',
      ),
    ).toEqual([
      {
        story: '7st0ry00',
        dateline: 'Almara',
        labels: [{ label: 'exclusive', until: null }],
        cited: [{ name: 'Yearly report', address: 'https://example.org/report' }],
        card_label: 'region',
        evergreen: true,
        byline: [{ contributor: '1writer0', role: 'correspondent', place: 'Almara' }],
        published_at: base.publishedAt,
      },
    ])
    expect(
      (await rows('select list from live.listing where article = $1 order by 1', '7m0ved00')).map(
        (row) => row.list,
      ),
    ).toEqual(['latest', 'region:mena', 'region:palestine', 'section:news', 'section:opinion'])
    expect(await rows('select target from live.redirect where path = $1', '/2024/02/a-shop')).toEqual([
      { target: '/en/a/7m0ved00' },
    ])
  })

  test('may be a draft: no reader sees it, and the desk alone is told', async () => {
    const { articles } = take(
      await importArticles(room, by.editor, [
        { ...base, publishedAt: null, words: wordsOf('Not yet', 'One.') },
      ]),
    )
    expect(await rows('select public, work from newsroom.publishable where id = $1', articles[0])).toEqual([
      { public: 'never', work: 'draft' },
    ])
    expect(await rows('select from live.article where id = $1', articles[0])).toEqual([])
    const [entry] = await rows('select audience, keys from newsroom.log order by position desc limit 1')
    expect(entry).toEqual({ audience: 'desk:en', keys: [] })
  })

  test('a translation names the revision of its source, whichever of the two comes first in the batch', async () => {
    const { articles } = take(
      await importArticles(room, by.editor, [
        {
          ...base,
          edition: 'ar',
          story: 's',
          words: wordsOf('إضراب', 'واحد.'),
          translationOf: { article: '8s0rce00', edges: [['b0', ['b0']]] },
        },
        { ...base, id: '8s0rce00', story: 's', words: wordsOf('A strike', 'One.', 'Two.') },
      ]),
    )
    expect(
      await rows(
        `select r.alignment->'edges' as edges, (r.alignment->>'revision')::bigint = s.live_revision as right
        from newsroom.publishable p join newsroom.revision r on r.id = p.live_revision, newsroom.publishable s
        where p.id = $1 and s.id = '8s0rce00'`,
        articles[0],
      ),
    ).toEqual([{ edges: [['b0', ['b0']]], right: true }])
  })

  test('a story that exists is told once in an edition, in another by adding to what it is about', async () => {
    const again = (edition: string) =>
      importArticles(room, by.editor, [
        { ...base, edition, ofStory: '7st0ry00', words: wordsOf('دكان', 'واحد.') },
      ])
    expect(await again('en')).toMatchObject({
      ok: false,
      refusal: { where: '[0].ofStory', what: 'is told in en already, by the article 7m0ved00' },
    })
    take(await again('ar'))
    expect(await rows('select count(*)::int from live.article where story = $1', '7st0ry00')).toEqual([
      { count: 2 },
    ])
  })

  test.each([
    ['a taken id', { id: '7m0ved00' }, { where: 'id', what: '7m0ved00 is taken' }],
    ['an id of another shape', { id: 'a/../b' }, { where: '[0].id' }],
    [
      'a region that is not there',
      { regions: ['atlantis'] },
      { kind: 'no such thing', what: 'region', id: 'atlantis' },
    ],
    [
      'a label that is not there',
      { labels: [{ label: 'secret' }] },
      { kind: 'no such thing', what: 'label' },
    ],
    ['a section that the edition lacks', { edition: 'es', sections: ['economy'] }, { id: 'economy' }],
    [
      'a source that is not there',
      { translationOf: { article: '9n0b0dy0', edges: [] } },
      { kind: 'no such thing', what: 'article', id: '9n0b0dy0' },
    ],
    [
      'a translation of itself',
      { id: '8c1rc1e0', translationOf: { article: '8c1rc1e0', edges: [] } },
      { what: 'goes in a circle' },
    ],
  ])('%s is refused, and nothing is written', async (_, more, refusal) => {
    const before = await rows('select count(*) from newsroom.article')
    expect(
      await importArticles(room, by.editor, [{ ...base, words: wordsOf('One', 'Two.'), ...more }]),
    ).toMatchObject({ ok: false, refusal })
    expect(await rows('select count(*) from newsroom.article')).toEqual(before)
  })

  test('leaves the readers’ side as a rebuilding would make it', async () => {
    const changed = await rebuildLive(database.store)
    // The regions of this test came in by hand, past every verb.
    expect({ ...changed, house: 0 }).toEqual(nothingRebuilt)
  })
})
