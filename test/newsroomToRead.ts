import { arrangeFront } from '../newsroom/arrangeFront.ts'
import { createArticle } from '../newsroom/createArticle.ts'
import { importArticles } from '../newsroom/importArticles.ts'
import { raiseLine } from '../newsroom/raiseLine.ts'
import type { TestDatabase } from './database.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from './newsroom.ts'
import type { World } from './randomActs.ts'

/** A founded newsroom with enough articles in it that its lists have older pages. */
export async function newsroomToRead(database: TestDatabase): Promise<World> {
  const clock = handClock()
  const room = newsroomOver(database.store, { clock })
  const by = await foundTestHouse(room)
  const batch = Array.from({ length: 48 }, (_, at) => ({
    edition: at < 40 ? 'en' : 'ar',
    section: at % 5 ? 'news' : 'opinion',
    words: wordsOf(`Old story ${at}`, 'Told long ago.'),
    publishedAt: new Date(Date.UTC(2024, 0, 1 + at)),
    ...(at === 3 || at === 44 ? { story: 'shared' } : {}),
    byline: [],
  }))
  const { articles } = take(await importArticles(room, by['editor-in-chief'], batch))
  const { rows } = await database.store.pool.query(
    'select id as article, story, edition from newsroom.article where id = any($1) order by id',
    [[...articles.slice(0, 6), ...articles.slice(42, 46)]],
  )
  const world: World = { room, by, articles: rows, lines: [], pass: clock.pass }
  await prepare(world)
  return world
}

/** What random acts seldom come to by themselves: a front to press, a line in the strip, a version to publish. */
async function prepare(world: World): Promise<void> {
  const { room, articles } = world
  const chief = world.by['editor-in-chief']
  const [first] = articles.filter(({ edition }) => edition === 'en')
  if (!first) throw new Error('The newsroom began without an English article.')
  const raised = take(await raiseLine(room, chief, { edition: 'en', words: 'Now', article: first.article }))
  world.lines.push(raised.line)
  for (const edition of ['en', 'ar']) {
    const cards = { by: 'hand' as const, articles: edition === 'en' ? [first.article] : [] }
    const containers = [{ id: 'lead', layout: 'lead' as const, cards }]
    take(await arrangeFront(room, chief, { edition, front: 'home', version: 0, containers }))
  }
  const words = wordsOf('The same, told elsewhere', 'Words.')
  const made = take(
    await createArticle(room, chief, { edition: 'es', section: 'news', story: first.story, words }),
  )
  articles.push({ ...made, edition: 'es' })
}
