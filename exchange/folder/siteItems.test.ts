import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correct } from '../../newsroom/correct.ts'
import { createArticle } from '../../newsroom/createArticle.ts'
import { publish } from '../../newsroom/publish.ts'
import { save } from '../../newsroom/save.ts'
import { withdraw } from '../../newsroom/withdraw.ts'
import { actorWith, take, wordsOf } from '../../test/newsroom.ts'
import { choose, seeded } from '../../test/randomActs.ts'
import { type OwnNewsroom, wholeNewsroom } from '../../test/wholeNewsroom.ts'
import { readNinjs } from '../ninjs/read.ts'
import type { WrittenItem } from '../ninjs/write.ts'
import { exportFolder } from './exportFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'dragoman-items-'))
let here: OwnNewsroom
let items: WrittenItem[]
const ids = { corrected: '', gone: '', draft: '' }

beforeAll(async () => {
  const next = seeded(9)
  here = await wholeNewsroom(
    Array.from({ length: 100 }, () => choose(next)),
    join(root, 'originals'),
  )
  const { room } = here
  const chief = await actorWith(room, [{ role: 'editor-in-chief' }])
  const write = async (headline: string): Promise<string> =>
    take(
      await createArticle(room, chief, {
        edition: 'en',
        section: 'politics',
        words: wordsOf(headline, 'One.'),
      }),
    ).article
  ids.corrected = await write('Eleven ships')
  take(await publish(room, chief, { article: ids.corrected, revision: 1 }))
  const words = {
    ...wordsOf('Twelve ships', 'They came.'),
    blocks: [
      ...wordsOf('', 'They came.').blocks,
      { type: 'more' as const, attrs: { id: 'm', article: '1eeeeeee', words: '', as: 'card' as const } },
    ],
  }
  take(await save(room, chief, { article: ids.corrected, revision: 1, words }))
  take(
    await correct(room, chief, { article: ids.corrected, revision: 2, note: { words: 'We counted wrong.' } }),
  )
  ids.gone = await write('Withdrawn')
  take(await publish(room, chief, { article: ids.gone, revision: 1 }))
  take(await withdraw(room, chief, { kind: 'article', id: ids.gone, notice: 'Wrong.' }))
  ids.draft = await write('Never shown')
  const folder = join(root, 'folder')
  await exportFolder(here.store, folder, {
    media: here.media,
    site: { origin: 'https://news.example' },
    program: '1',
  })
  items = readFileSync(join(folder, 'items.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
})
afterAll(async () => {
  await here.store.close()
  rmSync(root, { recursive: true, force: true })
})

const itemOf = (id: string): WrittenItem | undefined => items.find(({ uri }) => uri.endsWith(`/a/${id}`))

const schemaFile = new URL('../../../shared/samples/ninjs/ninjs-schema_3.1.json', import.meta.url)
if (!existsSync(schemaFile))
  console.log(
    'The schema of ninjs 3.1 does not lie beside the checkout (../shared/samples/ninjs): not asked.',
  )

describe.runIf(existsSync(schemaFile))('by the schema of ninjs 3.1', () => {
  let isValid: ValidateFunction
  beforeAll(() => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default(ajv)
    // The schema names it for the shapes of places, which no item of ours has.
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
    isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))
  })

  test('every item is valid', () => {
    for (const item of items) expect(isValid(item), JSON.stringify([isValid.errors, item])).toBe(true)
    expect(items.length).toBeGreaterThan(5)
  })

  test('what is spoilt is not: the schema was asked', () => {
    const [item] = items
    for (const spoilt of [
      { uri: undefined },
      { uri: 'no address' },
      { versionCreated: 'yesterday' },
      { headline: 'of ninjs 1' },
      { bodies: [{ role: 'main' }] },
      { associations: [{ uri: 'https://news.example/1' }] },
    ])
      expect(isValid(JSON.parse(JSON.stringify({ ...item, ...spoilt }))), JSON.stringify(spoilt)).toBe(false)
  })
})

describe('items for anybody', () => {
  test('are the live articles, all of them and nothing else', async () => {
    const { rows } = await here.store.pool.query(
      `select id from newsroom.publishable where kind = 'article' and public = 'live' order by id collate "C"`,
    )
    expect(items.map(({ uri }) => uri.slice(-8))).toEqual(rows.map(({ id }) => id))
    expect(itemOf(ids.corrected)).toBeDefined()
    for (const id of [ids.gone, ids.draft]) expect(itemOf(id)).toBeUndefined()
    expect(JSON.stringify(items)).not.toMatch(/Never shown|Withdrawn/)
  })

  test('say all of an article that the format has a place for', () => {
    expect(itemOf('1ddddddd')).toEqual({
      uri: 'https://news.example/ar/a/1ddddddd',
      type: 'text',
      standard: expect.objectContaining({ name: 'ninjs', version: '3.1' }),
      representationType: 'full',
      version: '1',
      firstCreated: '2026-02-01T06:07:08.009Z',
      versionCreated: '2026-02-04T06:07:08.009Z',
      pubStatus: 'usable',
      language: 'ar',
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'انطلاق' }],
      bodies: [
        { role: 'main', contentType: 'text/html', charCount: 5, wordCount: 1, value: '<p>أولا.</p>\n' },
        { role: 'main', contentType: 'text/plain', charCount: 5, wordCount: 1, value: 'أولا.' },
      ],
      by: 'ليلى مروان والميناء',
      located: 'الميناء',
      copyrightHolder: 'الميناء',
      genres: [{ name: 'news' }],
      subjects: [{ name: 'سياسة', rel: 'section', literal: 'politics' }],
      people: [
        {
          ...{ name: 'موضوع 1', rel: 'about', literal: expect.any(String) },
          uri: 'http://www.wikidata.org/entity/Q2',
        },
      ],
      places: [{ name: 'coast ar', rel: 'region', literal: 'coast-1' }],
      infoSources: [
        { name: 'وكالات', role: 'source' },
        { name: 'An outlet', role: 'cited', uri: 'https://outlet.example/1' },
        { name: 'A document', role: 'cited' },
      ],
      associations: [
        {
          ...{ name: 'en', rel: 'version', type: 'text', language: 'en' },
          uri: 'https://news.example/en/a/1eeeeeee',
          headlines: [{ role: 'main', contentType: 'text/plain', value: 'Told first' }],
        },
      ],
      altIds: [
        { role: 'id', value: '1ddddddd' },
        { role: 'story', value: '1sssssss' },
      ],
    })
  })

  test('name the files of what they show, with its words', () => {
    expect(itemOf('1eeeeeee')?.associations).toContainEqual({
      ...{ uri: 'https://news.example/media/1aaaaaaa', type: 'picture', name: '1aaaaaaa', rel: 'media' },
      descriptions: [
        { role: 'caption', contentType: 'text/plain', value: 'Seven ships' },
        { role: 'alt', contentType: 'text/plain', value: 'Ships' },
      ],
      renditions: [
        {
          name: 'original',
          contentType: 'image/jpeg',
          width: 14,
          height: 10,
          sizeInBytes: expect.any(Number),
        },
      ],
      altIds: [{ role: 'file', value: 'media/1aaaaaaa.jpg' }],
    })
  })

  test('tell what was corrected, and lead on to what they lead to', () => {
    const html = itemOf(ids.corrected)?.bodies?.[0]?.value ?? ''
    expect(html).toContain('We counted wrong.')
    expect(html).toMatch(/href="https:\/\/news.example\/en\/news\/[^"]*1eeeeeee"/)
  })

  test('are read by our own reader as what they say', () => {
    for (const item of items) {
      const reading = readNinjs(item)
      if (!reading.read) {
        // Random newsrooms have articles without a word of text.
        expect([reading.faults, item.bodies?.[1]?.value]).toEqual([[expect.stringContaining('no body')], ''])
        continue
      }
      expect(reading.article.headline.headline).toBe(item.headlines?.[0]?.value)
      expect(reading.article).toMatchObject({
        provider: 'news.example',
        identity: item.uri,
        version: item.version,
      })
    }
  })
})
