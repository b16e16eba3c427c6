import { createHash } from 'node:crypto'
import type { MediaOriginals } from '../exchange/folder/exportFolder.ts'
import type { MediaIntake } from '../exchange/folder/importFolder.ts'
import { intakeOf, originalsOf } from '../exchange/folder/mediaRoom.ts'
import { installJobs } from '../ground/jobs.ts'
import { drawing, withDataSets } from '../media/fixtures/pictures.ts'
import { mediaFolderIn } from '../media/mediaFolder.ts'
import { keepBytes } from '../media/originals.ts'
import type { Newsroom } from '../newsroom/act.ts'
import { arrangeFront } from '../newsroom/arrangeFront.ts'
import { createCoverage, keepCoverage } from '../newsroom/coverage.ts'
import { createArticle } from '../newsroom/createArticle.ts'
import { importArticles } from '../newsroom/importArticles.ts'
import { pressFront } from '../newsroom/pressFront.ts'
import { publish } from '../newsroom/publish.ts'
import { raiseLine } from '../newsroom/raiseLine.ts'
import { save } from '../newsroom/save.ts'
import { schedule } from '../newsroom/schedule.ts'
import { createStaticPage, keepStaticPage } from '../newsroom/staticPage.ts'
import { threadStory } from '../newsroom/threadStory.ts'
import { keepTopic } from '../newsroom/topic.ts'
import { withdraw } from '../newsroom/withdraw.ts'
import type { Store } from '../store/database.ts'
import { rebuildLive } from '../store/live/rebuild.ts'
import { makeDatabase, type TestDatabase } from './database.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from './newsroom.ts'
import { type Chosen, carryOutChosen, type World } from './randomActs.ts'

/** The media room of a newsroom in a data folder of its own, with what it was given to take in. */
export function mediaIn(
  dataFolder: string,
  room: Newsroom,
): MediaOriginals & MediaIntake & { taken: string[] } {
  const intake = intakeOf(room, dataFolder, 'test')
  const taken: string[] = []
  return {
    ...originalsOf(dataFolder),
    taken,
    async takeIn(asset, path) {
      await intake.takeIn(asset, path)
      taken.push(asset)
    },
  }
}

/** Puts a picture into the store and its bytes among the originals. The file says more than the newsroom let stand. */
async function addPicture(store: Store, dataFolder: string, id: string): Promise<void> {
  const plain = await drawing(14, 10).jpeg().toBuffer()
  const bytes = withDataSets(plain, [
    [2, 80, 'Whoever the file names'],
    [2, 120, 'What the file says'],
  ])
  const kept = await keepBytes(mediaFolderIn(dataFolder), bytes)
  if (!kept.ok) throw new Error(kept.what)
  await store.pool.query(
    `insert into newsroom.asset (id, kind, state, mime, sha256, bytes, width, height, duration, credit_kind, credit_person,
      rights, taken_at, focus, sources, made_at)
    values ($1, 'picture', 'present', 'image/jpeg', $2, $3, 14, 10, 1.5, 'illustration', '', 'All ours.',
      '2026-02-03T04:05:06.789Z', '{"x": 0.25, "y": 0.5}', '["https://pictures.example/1.jpg"]', '2026-02-04T00:00:00Z')`,
    [id, kept.sha256, kept.bytes],
  )
  await store.pool.query(
    `insert into newsroom.asset_words (asset, language, caption, alt) values ($1, 'en', '', 'An alternative')`,
    [id],
  )
}

/**
 * Gives a newsroom at work something of everything that may move: what has verbs by the verbs, what has none yet as
 * rows. Everything is called after `seed`, so one newsroom may be given several.
 */
async function addOfEverything(world: World, folder: string, seed = 0): Promise<void> {
  const { room } = world
  const chief = world.by['editor-in-chief']
  const { store } = room
  const query = (statement: string, values: unknown[] = []) => store.pool.query(statement, values)
  const nth = (letter: string): string => `${seed}${letter.repeat(7)}`
  await addPicture(store, folder, nth('a'))
  await addPicture(store, folder, nth('b'))
  await query(
    `insert into newsroom.asset (id, kind, credit_kind, sources, made_at) values ($1, 'video', 'file', '["clips/1.mp4"]', now())`,
    [nth('c')],
  )
  await query(`update newsroom.contributor set portrait = $1 where id = '1writer0'`, [nth('a')])
  await query(
    `update newsroom.edition set logos = jsonb_build_object('square', $1::text), channels = '[{"kind": "rss", "address": "/feed.xml"}]',
      navigation = '[{"section": "news", "items": ["politics"]}, {"name": "Other", "address": "https://other.example/"}]' where id = 'en'`,
    [nth('a')],
  )
  const place = (name: string): string => `${name}-${seed}`
  for (const [at, id] of ['levant', 'coast', 'isles'].entries()) {
    await query('insert into newsroom.region (id, position, retired_at) values ($1, $2, $3)', [
      ...[place(id), at, at === 2 ? '2026-01-01' : null],
    ])
    await query(
      `insert into newsroom.region_name select $1, id, $2 || ' ' || id, $1 || '-' || id from newsroom.edition`,
      [place(id), id],
    )
  }
  await query(`insert into newsroom.region_within values ($1, $2), ($3, $1)`, [
    ...[place('coast'), place('levant'), place('isles')],
  ])
  const named = { en: { name: `Topic ${seed}` }, ar: { name: `موضوع ${seed}`, aliases: ['آخر'] } }
  const { topic } = take(
    await keepTopic(room, chief, { kind: 'person', wikidata: `Q${seed + 1}`, names: named }),
  )
  const { topic: merged } = take(
    await keepTopic(room, chief, { kind: 'subject', names: { en: { name: 'Same' } } }),
  )
  const day = (at: number): Date => new Date(Date.UTC(2026, 1, 1 + at, 6, 7, 8, 9))
  const picture = {
    type: 'picture' as const,
    attrs: { id: 'p0', asset: nth('a'), alt: 'Ships' },
    content: [
      {
        type: 'words' as const,
        attrs: { id: 'p1', kind: 'caption' as const },
        content: [{ type: 'text' as const, text: 'Seven ships' }],
      },
    ],
  }
  const original = { ...wordsOf('Told first', 'One.', 'Two.'), standfirst: 'Why it matters' }
  const batch = take(
    await importArticles(room, chief, [
      {
        ...{
          id: nth('d'),
          edition: 'ar',
          section: 'politics',
          words: wordsOf('انطلاق', 'أولا.'),
          publishedAt: day(0),
        },
        ...{
          ofStory: nth('s'),
          topics: [topic, merged],
          slug: 'اسم',
          dateline: 'الميناء',
          creditLine: 'وكالات',
        },
        ...{
          regions: [place('coast')],
          labels: [{ label: 'exclusive', until: day(900) }],
          updatedAt: day(3),
        },
        ...{ cited: [{ name: 'An outlet', address: 'https://outlet.example/1' }, { name: 'A document' }] },
        ...{
          byline: [
            { contributor: '1writer0', role: 'writer', place: 'Harbour' },
            { contributor: '0house00', role: 'x' },
          ],
        },
        ...{ formerly: [{ host: 'old.example', path: `/${seed}/قديم`, query: 'p=1' }] },
      },
      {
        ...{
          id: nth('e'),
          edition: 'en',
          section: 'news',
          publishedAt: day(1),
          ofStory: nth('s'),
          cardLabel: 'form',
        },
        words: { ...original, blocks: [picture, ...original.blocks] },
        ...{
          sections: ['opinion'],
          regions: [place('isles')],
          evergreen: true,
          indexed: false,
          form: 'analysis',
        },
        translationOf: {
          article: nth('d'),
          edges: [
            ['b0', ['b0', 'b1']],
            ['gone', null],
          ],
          shortAdaptation: true,
        },
      },
      {
        ...{
          id: nth('f'),
          edition: 'es',
          section: 'news',
          words: wordsOf('Contado', 'Uno.'),
          publishedAt: null,
        },
        ...{
          ofStory: nth('s'),
          embargoUntil: day(2),
          slugline: `s ${seed}`,
          labels: [{ label: 'exclusive' }],
        },
        translationOf: { article: nth('e'), edges: [['b0', ['b0']]] },
      },
    ]),
  )
  await query('update newsroom.topic set merged_into = $1 where id = $2', [topic, merged])
  // The source goes on, so that what was translated from is neither live nor newest.
  const renewed = wordsOf('Told anew', 'One and a half.')
  take(await save(room, chief, { article: batch.articles[1] ?? '', revision: 1, words: renewed }))
  // What is scheduled is neither live nor newest, and translated from what is neither.
  const waits = { article: batch.articles[2] ?? '', revision: 1 }
  const at = new Date(room.clock.now().getTime() + 86_400_000)
  take(await schedule(room, chief, { ...waits, at }))
  take(await save(room, chief, { ...waits, words: wordsOf('Contado otra vez', 'Dos.') }))
  const line = { edition: 'en', words: `Line ${seed}`, expiresAt: at, article: nth('e') }
  take(
    await raiseLine(room, chief, {
      ...line,
      attribution: { kind: 'statement', who: { topic }, place: 'before' },
    }),
  )
  const front = { edition: 'ar', front: `front ${seed}` }
  const containers = [
    {
      id: 'hand',
      layout: 'lead' as const,
      title: 'أولا',
      cards: { by: 'hand' as const, articles: [nth('d')] },
    },
    {
      id: 'rule',
      layout: 'row' as const,
      cards: { by: 'rule' as const, list: 'section' as const, section: 'news', count: 3 },
    },
  ]
  take(await arrangeFront(room, chief, { ...front, version: 0, containers }))
  take(await pressFront(room, chief, { ...front, version: 1 }))
  take(await arrangeFront(room, chief, { ...front, version: 1, containers: containers.slice(1) }))
  const { story: earlier } = take(
    await createArticle(room, chief, { edition: 'en', section: 'news', words: wordsOf('What came before') }),
  )
  take(await threadStory(room, chief, { story: nth('s'), earlier, kind: 'follows' }))
  const dossier = take(
    await createCoverage(room, chief, {
      edition: 'en',
      words: wordsOf('The talks', 'All of them.'),
      rule: { topic },
    }),
  )
  take(await publish(room, chief, { coverage: dossier.coverage, revision: 1 }))
  const other = { edition: 'ar', words: wordsOf('المحادثات'), dossier: dossier.dossier }
  take(await createCoverage(room, chief, other))
  const hand = [
    nth('e'),
    ...world.articles.filter(({ edition }) => edition === 'en').map(({ article }) => article),
  ]
  take(
    await keepCoverage(room, chief, {
      coverage: dossier.coverage,
      articles: hand.slice(0, 3),
      isOpen: seed % 2 === 0,
    }),
  )
  const page = take(
    await createStaticPage(room, chief, { edition: 'es', words: wordsOf('Quiénes somos', 'Nosotros.') }),
  )
  take(await publish(room, chief, { page: page.page, revision: 1 }))
  take(await keepStaticPage(room, chief, { page: page.page, inFooter: false, position: seed }))
  if (seed % 2) take(await withdraw(room, chief, { kind: 'static page', id: page.page, notice: 'Gone.' }))
  await query(
    `insert into newsroom.event (id, starts_at, ends_at, precision, time_zone, place, organisers, state, planned, editor_note)
      values ($1, '2026-03-04T10:00:00Z', null, 'day', 'Atlantic/Azores', 'Nerida', '{"The port, \\"new\\""}', 'postponed',
        '[{"what": "text", "at": "2026-03-04T12:00:00+02:00", "remark": ""}, {"what": "video", "at": null, "remark": "perhaps"}]', 'Ask.')`,
    [nth('g')],
  )
  await query(
    `insert into newsroom.event_name values ($1, 'en', 'Talks', ''), ($1, 'ar', 'محادثات', 'وصف')`,
    [nth('g')],
  )
  await query(`insert into newsroom.event_story values ($1, $2, 'announcement')`, [nth('g'), nth('s')])
  await query(
    `insert into newsroom.house_list values ('synonyms', 'ar', '[["قارب", "زورق"]]') on conflict do nothing`,
  )
  await query(
    `insert into newsroom.setting values ('hold what a provider kills', 'true') on conflict do nothing`,
  )
  await query(`insert into newsroom.known_as values ($1, 'section', 'rub/1', 'news')`, [`agency ${seed}`])
  const items = [
    ['v1', 'created', 'first', nth('e'), null],
    ['v2', 'updated', 'second', nth('e'), null],
    ['v3', 'waiting', 'third', nth('e'), null],
    ['v0', 'refused', 'zeroth', null, null],
    ['v4', 'created', 'fourth', null, { kind: 'event', id: nth('g') }],
  ] as const
  for (const [version, result, raw, article, became] of items) {
    await query(
      `insert into newsroom.incoming_item (provider, identity, version, sha256, format, raw, result, reason, article, became, received_at)
        values ($1, 'urn:1', $2, $3, 'ninjs', $4, $5, '', $6, $7, '2026-02-01T00:00:00Z')`,
      [
        `agency ${seed}`,
        version,
        createHash('sha256').update(version).digest('hex'),
        raw,
        result,
        article,
        became,
      ],
    )
  }
  // What was written as rows comes before the readers as a rebuilding brings it.
  await rebuildLive(store)
}

/** A newsroom with a store and originals of its own. */
export type OwnNewsroom = {
  database: TestDatabase
  store: Store
  room: Newsroom
  originals: string
  media: ReturnType<typeof mediaIn>
}

/** One with nothing in it but the tables of the jobs. */
export async function emptyNewsroom(originals: string): Promise<OwnNewsroom> {
  const database = await makeDatabase()
  const { store } = database
  await installJobs(store.pool)
  const room = newsroomOver(store)
  return { database, store, room, originals, media: mediaIn(originals, room) }
}

/** One that has something of everything, twice, after these acts. */
export async function wholeNewsroom(acts: readonly Chosen[], originals: string): Promise<OwnNewsroom> {
  const empty = await emptyNewsroom(originals)
  const clock = handClock()
  const room = newsroomOver(empty.store, { clock })
  const by = await foundTestHouse(room)
  const world: World = { room, by, articles: [], lines: [], pass: clock.pass }
  for (const chosen of acts) await carryOutChosen(world, chosen)
  await addOfEverything(world, originals, 1)
  await addOfEverything(world, originals, 2)
  return { ...empty, room }
}
