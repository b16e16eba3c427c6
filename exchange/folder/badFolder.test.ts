import { mkdtempSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describe as inWords } from '../../ground/fault.ts'
import { rebuildLive } from '../../store/live/rebuild.ts'
import { contentSnapshot } from '../../test/contentSnapshot.ts'
import { nothingRebuilt } from '../../test/liveSnapshot.ts'
import { actorWith, foundTestHouse, operator } from '../../test/newsroom.ts'
import { change, changeLines, copied, seal } from '../../test/sealedFolder.ts'
import { emptyNewsroom, type OwnNewsroom, wholeNewsroom } from '../../test/wholeNewsroom.ts'
import { exportFolder } from './exportFolder.ts'
import { FolderFault } from './folderFault.ts'
import { importFolder } from './importFolder.ts'
import { linesOf } from './lines.ts'

const root = mkdtempSync(join(tmpdir(), 'dragoman-bad-'))
const good = join(root, 'good')
let there: OwnNewsroom
let made = 0

beforeAll(async () => {
  const here = await wholeNewsroom([], join(root, 'here'))
  await exportFolder(here.store, good, {
    media: here.media,
    site: { origin: 'https://news.example' },
    program: '1',
  })
  await here.store.close()
  there = await emptyNewsroom(join(root, 'there'))
})
afterAll(async () => {
  await there.store.close()
  rmSync(root, { recursive: true, force: true })
})

const bad = (): string => {
  made += 1
  return copied(good, join(root, `bad-${made}`))
}

/** What an operator reads when the import is refused; the store must be as empty as before. */
async function refusal(folder: string): Promise<string> {
  const fault = await importFolder(there.room, operator, folder, { media: there.media }).then(
    () => 'It was taken.',
    (refused: unknown) => refused,
  )
  expect(fault).toBeInstanceOf(FolderFault)
  const everything = await contentSnapshot(there.store.pool)
  expect(Object.entries(everything).filter(([, rows]) => rows.length > 0)).toEqual([])
  const { rows } = await there.store.pool.query(
    `select (select count(*)::int from newsroom.import_run) as runs, (select position::int from live.log_head) as head`,
  )
  expect(rows).toEqual([{ runs: 0, head: 0 }])
  expect(there.media.taken).toEqual([])
  rmSync(folder, { recursive: true })
  return inWords(fault)
}

type Line = Record<string, unknown>
const of = (type: string) => (line: Line) => line.type === type
/** The first line of a type with some of it changed. */
const changed =
  (type: string, to: (line: Line) => Line) =>
  (lines: Line[]): Line[] =>
    lines.with(lines.findIndex(of(type)), to(lines.find(of(type)) ?? {}))
const having = (type: string, part: Line) => changed(type, (line) => ({ ...line, ...part }))

describe('a folder that is not what was exported', () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    [
      'a manifest that is gone',
      (f) => unlinkSync(join(f, 'manifest.json')),
      /manifest\.json can't be read[\s\S]*not in the folder/,
    ],
    [
      'a manifest that is no JSON',
      (f) => change(f, 'manifest.json', () => 'PK\u0003'),
      /manifest[\s\S]*no JSON/,
    ],
    [
      'a manifest without end',
      (f) => change(f, 'manifest.json', (t) => t + ' '.repeat(200_000)),
      /longer than 100000/,
    ],
    [
      'another manifest',
      (f) => change(f, 'manifest.json', () => '{"name": "dragoman"}'),
      /Its format is wrong/,
    ],
    [
      'a newer one',
      (f) => change(f, 'manifest.json', (t) => t.replace('"version": 1', '"version": 2')),
      /version 2; this program reads up to 1[\s\S]*update Dragoman/,
    ],
    [
      'a type that nobody knows',
      (f) => change(f, 'manifest.json', (t) => t.replace('"things": {', '"things": {"show": 1,')),
      /Its things is wrong/,
    ],
    [
      'a file that was cut',
      (f) => change(f, 'newsroom.ndjson', (t) => t.slice(0, t.length / 2)),
      /newsroom\.ndjson is not the one that was exported[\s\S]*bytes and should have[\s\S]*copy the folder again/,
    ],
    [
      'a file with another byte',
      (f) => change(f, 'newsroom.ndjson', (t) => t.replace('Seven', 'Eight')),
      /newsroom\.ndjson[\s\S]*SHA-256/,
    ],
    [
      'another file of items',
      (f) => change(f, 'items.ndjson', (t) => `${t}{}\n`),
      /items\.ndjson is not the one/,
    ],
    ['other sums of media', (f) => change(f, 'media.sha256', () => ''), /media\.sha256 is not the one/],
    [
      'another picture',
      (f) => writeFileSync(join(f, 'media/1aaaaaaa.jpg'), 'x'),
      /media\/1aaaaaaa\.jpg is not the one/,
    ],
    [
      'a picture less',
      (f) => unlinkSync(join(f, 'media/1aaaaaaa.jpg')),
      /media\/1aaaaaaa\.jpg can't be read/,
    ],
    [
      'a picture that is a link to elsewhere',
      (f) => {
        unlinkSync(join(f, 'media/1aaaaaaa.jpg'))
        symlinkSync(join(good, 'media/1aaaaaaa.jpg'), join(f, 'media/1aaaaaaa.jpg'))
      },
      /media\/1aaaaaaa\.jpg can't be used[\s\S]*no file but a link/,
    ],
    [
      'lines that are a link to elsewhere',
      (f) => {
        unlinkSync(join(f, 'newsroom.ndjson'))
        symlinkSync(join(good, 'newsroom.ndjson'), join(f, 'newsroom.ndjson'))
      },
      /no file but a link/,
    ],
  ])('%s is refused', async (_, spoil, says) => {
    const folder = bad()
    spoil(folder)
    expect(await refusal(folder)).toMatch(says)
  })

  test('no folder at all is refused', async () => {
    await expect(
      importFolder(there.room, operator, join(root, 'nowhere'), { media: there.media }),
    ).rejects.toThrow("manifest.json can't be read")
  })
})

describe('a folder whose sums are right and whose lines are not', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  test.each<[string, (text: string) => string | Uint8Array, RegExp]>([
    [
      'a line that is no JSON',
      (t) => t.replace('{"type":"contributor"', '{"type":contributor'),
      /line 7,[\s\S]*no JSON/,
    ],
    ['a line that is a list', (t) => `[]\n${t}`, /line 1,[\s\S]*does not know: undefined/],
    ['an empty line', (t) => `\n${t}`, /line 1,[\s\S]*no JSON/],
    [
      'a type that nobody knows',
      (t) => `{"type":"show","id":"1"}\n${t}`,
      /line 1,[\s\S]*does not know: "show"[\s\S]*nothing was changed/,
    ],
    ['a type that every object has', (t) => `{"type":"__proto__"}\n${t}`, /does not know: "__proto__"/],
    [
      'a line that nests without end',
      (t) => `{"type":"setting","name":"x","value":${deep}}\n${t}`,
      /line 1,/,
    ],
    ['a last line without its end', (t) => t.trimEnd(), /cut off: no line end/],
    [
      'what is not UTF-8',
      (t) => Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 10]), Buffer.from(t)]),
      /line 1,[\s\S]*not UTF-8/,
    ],
    [
      'a line of 33 million bytes',
      (t) => `"${'x'.repeat(33_600_000)}"\n${t}`,
      /line 1,[\s\S]*longer than 33554432 bytes/,
    ],
  ])('%s is refused', async (_, spoil, says) => {
    const folder = bad()
    change(folder, 'newsroom.ndjson', spoil)
    seal(folder)
    expect(await refusal(folder)).toMatch(says)
  })

  const revision = (words: unknown) => having('revision', { words })
  const block = (one: unknown) => revision({ headline: { headline: 'H' }, standfirst: '', blocks: [one] })
  test.each<[string, (lines: Line[]) => Line[], RegExp]>([
    [
      'a path out of the folder',
      having('asset', { file: 'media/../../../etc/passwd' }),
      /line 1,[\s\S]*Its file: is not where the bytes/,
    ],
    ['a path from the root', having('asset', { file: '/etc/passwd' }), /Its file/],
    [
      'a path with an id out of the folder',
      having('asset', { id: '../x', file: 'media/../x.png' }),
      /Its file/,
    ],
    ['the file of another asset', having('asset', { file: 'media/2aaaaaaa.jpg' }), /Its file/],
    ['a picture that is here and is not', having('asset', { file: null }), /Its file/],
    [
      'a field that nobody knows',
      having('section', { colour: 'red' }),
      /Its section: Unrecognized key: "colour"/,
    ],
    ['a field too few', changed('section', ({ parent: _, ...line }) => line), /Its parent/],
    [
      'the same id twice',
      (all) => [...all.slice(0, 1), ...all],
      /line 2,[\s\S]*brings the asset 1aaaaaaa, which line 1 has brought/,
    ],
    [
      'two articles with one id',
      (all) => {
        const article = all.find(of('article')) ?? {}
        const at = all.findLastIndex(of('article')) + 1
        return all.toSpliced(at, 0, { ...article, story: '2sssssss', edition: 'es' })
      },
      /brings the (publishable|article) \w+, which line \d+ has brought/,
    ],
    [
      'a line and an article with one id',
      (all) => having('breaking line', { id: all.find(of('article'))?.id })(all),
      /brings the publishable|names the revision/,
    ],
    [
      'two default editions',
      (all) => all.map((one) => (one.type === 'edition' ? { ...one, isDefault: true } : one)),
      /brings the default edition/,
    ],
    [
      'a section within one that is not there',
      having('section', { parent: 'nowhere' }),
      /names the section nowhere, which no line brings/,
    ],
    [
      'a section within itself',
      having('section', { parent: 'news' }),
      /names the section news, which only line \d+ brings/,
    ],
    [
      'an article in a section that is not there',
      having('article', { section: 'nowhere' }),
      /names the section nowhere/,
    ],
    [
      'a live revision that is not there',
      having('article', { live: 99 }),
      /names the revision 99 of the article/,
    ],
    [
      'a translation of what comes after it',
      having('revision', {
        alignment: { source: { kind: 'article', id: '2ffffff0', revision: 1 }, edges: [] },
      }),
      /names the revision 1 of the article 2ffffff0, which no line brings/,
    ],
    ['the types in another order', (all) => all.toReversed(), /comes after a/],
    [
      'a live article without a date',
      having('article', { public: 'live', live: 1, firstPublishedAt: null }),
      /Its public: is live without/,
    ],
    ['a state that does not exist', having('article', { public: 'secret' }), /Its public/],
    [
      'work that is scheduled by nothing',
      having('article', { work: 'scheduled', schedule: null }),
      /Its work: does not agree/,
    ],
    ['an id that is none', having('story', { id: '../../x' }), /Its id: is no id/],
    ['a slug that leads elsewhere', having('article', { slug: 'a/../b' }), /Its slug: is no slug/],
    [
      'a section called like a page of the program',
      having('section', { names: { en: { name: 'x', slug: 'api', description: '' } } }),
      /Its names/,
    ],
    ['a base that leads elsewhere', having('edition', { base: '//evil.example' }), /Its base/],
    ['a base that belongs to the program', having('edition', { base: '/api' }), /Its base/],
    ['a former address that runs something', having('redirect', { target: 'javascript:x()' }), /Its target/],
    [
      'an impossible date',
      having('story', { createdAt: '2026-02-30T00:00:00.000Z' }),
      /Its createdAt: is no instant/,
    ],
    ['a date of no calendar', having('story', { createdAt: '0000-01-01T00:00:00.000Z' }), /Its createdAt/],
    [
      'a time zone of nowhere',
      having('edition', { timeZone: 'Moon/Crater' }),
      /Its timeZone: is no time zone/,
    ],
    [
      'a NUL',
      having('contributor', { names: { en: { name: 'a\u0000b', sortName: '', slug: '', line: '' } } }),
      /NUL/,
    ],
    ['half of a letter', having('region', { id: 'a\ud800' }), /surrogate/],
    ['words without blocks', revision({ headline: { headline: 'H' }, standfirst: '' }), /Its words\.blocks/],
    ['a block that nobody knows', block({ type: 'script', attrs: { id: 'b0' } }), /Its words\.blocks/],
    [
      'a link that runs',
      block({ type: 'words', attrs: { id: 'b0', kind: 'paragraph', onclick: 'x' } }),
      /Its words/,
    ],
    [
      'words that turn the direction',
      revision({ headline: { headline: 'a\u202eb' }, standfirst: '', blocks: [] }),
      /Its words\.headline/,
    ],
    [
      'a body of a newer program',
      having('revision', { bodyVersion: 99 }),
      /Its bodyVersion: is newer than this program/,
    ],
    ['a former address that is none', having('redirect', { path: 'x' }), /Its path/],
    [
      'a former address that no index holds',
      having('redirect', { path: `/${'界'.repeat(900)}` }),
      /2,500 bytes/,
    ],
  ])('%s is refused', async (_, spoil, says) => {
    const folder = bad()
    changeLines(folder, spoil)
    seal(folder)
    expect(await refusal(folder)).toMatch(says)
  })

  test('fewer lines than the manifest says are refused', async () => {
    const folder = bad()
    seal(folder)
    change(folder, 'manifest.json', (text) => text.replace(/"story":\d+/, '"story":99'))
    expect(await refusal(folder)).toMatch(/It holds \d+ of the type story, and should hold 99/)
  })

  test('lines are held one at a time, whatever the pieces are', async () => {
    const bytes = Buffer.from('{"a":"ب"}\n\n{"b":2}\n')
    for (let size = 1; size <= bytes.length; size += 1) {
      const pieces = async function* () {
        const same = Buffer.alloc(size)
        for (let at = 0; at < bytes.length; at += size)
          yield same.subarray(0, bytes.copy(same, 0, at, at + size))
      }
      const lines = await Array.fromAsync(linesOf(pieces(), 12))
      expect(lines).toEqual([
        { at: 1, text: '{"a":"ب"}' },
        { at: 2, text: '' },
        { at: 3, text: '{"b":2}' },
      ])
      expect((await Array.fromAsync(linesOf(pieces(), 9)))[0]).toHaveProperty('fault')
    }
  })
})

describe('a folder that is sound, and', () => {
  test('a store that has something in it: refused, with what to do', async () => {
    const full = await emptyNewsroom(join(root, 'full'))
    const by = await foundTestHouse(full.room)
    const before = await contentSnapshot(full.store.pool)
    for (const actor of [operator, by.administrator])
      await expect(importFolder(full.room, actor, good, { media: full.media })).rejects.toThrow(
        /The store is not empty \(it has edition[\s\S]*DRAGOMAN_DATA/,
      )
    expect(await contentSnapshot(full.store.pool)).toEqual(before)
    await full.store.close()
  })

  test('somebody who is no administrator: refused', async () => {
    const other = await emptyNewsroom(join(root, 'other'))
    const chief = await actorWith(other.room, [{ role: 'editor-in-chief' }])
    await expect(importFolder(other.room, chief, good, { media: other.media })).rejects.toThrow(
      'needs one of: administrator',
    )
    const administrator = await actorWith(other.room, [{ role: 'administrator' }])
    expect((await importFolder(other.room, administrator, good, { media: other.media })).missing).toEqual([])
    const { rows } = await other.store.pool.query(
      `select distinct actor like 'key:%' as by_key from newsroom.audit where act = 'move in'`,
    )
    expect(rows).toEqual([{ by_key: true }])
    await other.store.close()
  })

  test('something that somebody makes meanwhile: told, and the same import goes on when it is away', async () => {
    const other = await emptyNewsroom(join(root, 'meanwhile'))
    const { pool } = other.store
    const stops = { ...other.room, jobs: { send: () => Promise.reject(new Error('The power went.')) } }
    await expect(importFolder(stops, operator, good, { media: other.media })).rejects.toThrow(
      'The power went.',
    )
    await pool.query(
      `insert into newsroom.redirect (host, path, query, target) values ('old.example', '/1/قديم', 'p=1', '/en/')`,
    )
    await expect(importFolder(other.room, operator, good, { media: other.media })).rejects.toThrow(
      /Lines \d+ to \d+ of newsroom.ndjson can't move in[\s\S]*duplicate key[\s\S]*run the same import again/,
    )
    const another = bad()
    change(another, 'items.ndjson', () => '')
    seal(another)
    await expect(importFolder(other.room, operator, another, { media: other.media })).rejects.toThrow(
      /is taking in another newsroom \(.*good\)[\s\S]*run that one again first/,
    )
    await pool.query('delete from newsroom.redirect')
    await importFolder(other.room, operator, good, { media: other.media })
    const again = join(root, 'again')
    await exportFolder(other.store, again, {
      media: other.media,
      site: { origin: 'https://news.example' },
      program: '1',
    })
    expect(readdirSync(again, { recursive: true }).sort()).toEqual(
      readdirSync(good, { recursive: true }).sort(),
    )
    expect(await rebuildLive(other.store)).toEqual(nothingRebuilt)
    await other.store.close()
  })

  test('an original that is not where it should be goes as missing, and says so', async () => {
    const other = await emptyNewsroom(join(root, 'lost'))
    await importFolder(other.room, operator, good, { media: other.media })
    const folder = join(root, 'without')
    const read = other.media.read
    const written = await exportFolder(other.store, folder, {
      media: {
        read: (asset) =>
          asset.id === '1aaaaaaa' ? null : asset.id === '2aaaaaaa' ? otherBytes() : read(asset),
      },
      site: { origin: 'https://news.example' },
      program: '1',
    })
    expect(written.missing).toEqual(['1aaaaaaa', '2aaaaaaa'])
    expect(readdirSync(join(folder, 'media')).sort()).toEqual(['1bbbbbbb.jpg', '2bbbbbbb.jpg'])
    const third = await emptyNewsroom(join(root, 'third'))
    const moved = await importFolder(third.room, operator, folder, { media: third.media })
    expect(moved.missing).toEqual(
      ['1aaaaaaa', '2aaaaaaa'].map((id) => `${id}: Its file was not there when the newsroom was exported.`),
    )
    await other.store.close()
    await third.store.close()
  })
})

async function* otherBytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Not these.')
}
