import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../model/workflow.ts'
import { rebuildLive } from '../store/live/rebuild.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { createCoverage, keepCoverage } from './coverage.ts'
import { importArticles } from './importArticles.ts'
import { publish } from './publish.ts'
import { save } from './save.ts'
import { createStaticPage, keepStaticPage } from './staticPage.ts'
import { update } from './update.ts'
import { withdraw } from './withdraw.ts'

const database = testDatabase()
let room: Newsroom
let by: Record<Role, Actor>
let inside = ''
let elsewhere = ''

beforeAll(async () => {
  room = newsroomOver(database.store)
  by = await foundTestHouse(room)
  const base = { section: 'news', publishedAt: new Date('2026-01-02T03:04:05Z') }
  const { articles } = take(
    await importArticles(room, by.editor, [
      { ...base, edition: 'en', words: wordsOf('Boats stay in', 'One.') },
      { ...base, edition: 'ar', words: wordsOf('القوارب باقية', 'واحد.') },
    ]),
  )
  inside = articles[0] ?? ''
  elsewhere = articles[1] ?? ''
})

const rows = async (statement: string, ...values: unknown[]) =>
  (await database.store.pool.query(statement, values)).rows
const newest = async () =>
  (await rows('select act, audience, keys from newsroom.log order by position desc limit 1'))[0]

describe('a coverage', () => {
  test('is written, published, updated and withdrawn by the verbs that articles have', async () => {
    const { coverage } = take(
      await createCoverage(room, by.editor, { edition: 'en', words: wordsOf('The drought', 'What it is.') }),
    )
    expect(await rows('select from live.coverage')).toEqual([])
    expect(await newest()).toEqual({ act: 'keep coverage', audience: 'desk:en', keys: [] })
    take(await publish(room, by.editor, { coverage, revision: 1 }))
    expect(await rows('select slug, headline, is_open from live.coverage where id = $1', coverage)).toEqual([
      { slug: 'the-drought', headline: { headline: 'The drought' }, is_open: true },
    ])
    expect(await newest()).toEqual({ act: 'publish', audience: 'public', keys: [`coverage:${coverage}`] })
    take(await save(room, by.editor, { coverage, revision: 1, words: wordsOf('The long drought', 'More.') }))
    take(await update(room, by.editor, { coverage, revision: 2 }))
    expect(await rows(`select headline->>'headline' as headline from live.coverage`)).toEqual([
      { headline: 'The long drought' },
    ])
    take(await withdraw(room, by.editor, { kind: 'coverage', id: coverage, notice: 'Told elsewhere.' }))
    expect(await rows('select state, headline, gone from live.coverage')).toEqual([
      { state: 'withdrawn', headline: null, gone: { status: 410, notice: 'Told elsewhere.' } },
    ])
  })

  test('holds articles of its own edition by hand, and loses them again', async () => {
    const { coverage } = take(
      await createCoverage(room, by.editor, { edition: 'en', words: wordsOf('The talks', 'One.') }),
    )
    const list = `coverage:${coverage}`
    take(await keepCoverage(room, by.editor, { coverage, articles: [inside], isOpen: false }))
    expect(await rows('select article from live.listing where list = $1', list)).toEqual([
      { article: inside },
    ])
    expect((await newest())?.keys).toContain(`list:en/${list}`)
    expect(await keepCoverage(room, by.editor, { coverage, articles: [inside, elsewhere] })).toMatchObject({
      ok: false,
      refusal: { kind: 'no such thing', what: 'article of the edition en', id: elsewhere },
    })
    take(await keepCoverage(room, by.editor, { coverage, articles: [] }))
    expect(await rows('select article from live.listing where list = $1', list)).toEqual([])
    expect(await rows('select is_open from newsroom.coverage where id = $1', coverage)).toEqual([
      { is_open: false },
    ])
  })

  test('stands once in an edition, also where two begin it at once', async () => {
    const begin = (edition: string) =>
      createCoverage(room, by.editor, { edition, dossier: '5d0ss1er', words: wordsOf('A cup', 'One.') })
    const both = await Promise.all([begin('en'), begin('en')])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    take(await begin('ar'))
  })

  test('is not for a reporter to begin, and an article’s id is none of its own', async () => {
    expect(
      await createCoverage(room, by.reporter, { edition: 'en', words: wordsOf('Mine', 'One.') }),
    ).toMatchObject({ ok: false, refusal: { kind: 'no right' } })
    expect(await publish(room, by.editor, { coverage: inside, revision: 1 })).toMatchObject({
      ok: false,
      refusal: { kind: 'no such thing', what: 'coverage' },
    })
  })
})

describe('a static page', () => {
  test('is published by the same verbs, told to every footer, and leads its old address on', async () => {
    const { page } = take(
      await createStaticPage(room, by.editor, {
        edition: 'en',
        words: wordsOf('About us', 'We are here.'),
        formerly: [{ host: '', path: '/about-us/', query: '' }],
      }),
    )
    expect(await rows('select target from live.redirect where path = $1', '/about-us/')).toEqual([
      { target: `/en/a/${page}` },
    ])
    take(await publish(room, by.editor, { page, revision: 1 }))
    expect((await newest())?.keys).toEqual([`page:${page}`, 'pages:en'])
    take(await keepStaticPage(room, by.editor, { page, inFooter: false, position: 3 }))
    expect(await rows('select slug, in_footer, position from live.static_page')).toEqual([
      { slug: 'about-us', in_footer: false, position: 3 },
    ])
  })
})

test('rebuilt equals what the verbs wrote', async () => {
  const changed = Object.values(await rebuildLive(database.store))
  expect(changed.reduce((sum, count) => sum + count, 0)).toBe(0)
})
