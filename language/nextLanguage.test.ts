import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueFaults } from './catalogue/faults.ts'
import type { Catalogue, MessageKey } from './catalogue/messages.ts'
import { tr as turkish } from './next/trCatalogue.ts'
import { tr as turkishFacts } from './next/trFacts.ts'
import { catalogues } from './say.ts'

// Does what the README says about adding a language, to a copy of this room: two files of data and their two lines.
// Nothing else is changed, so whatever works below works for the next language.

type Room = typeof import('./dates.ts') &
  typeof import('./direction.ts') &
  typeof import('./facts.ts') &
  typeof import('./list.ts') &
  typeof import('./numbers.ts') &
  typeof import('./order.ts') &
  typeof import('./quotation.ts') &
  typeof import('./readingTime.ts') &
  typeof import('./relativeTime.ts') &
  typeof import('./roleName.ts') &
  typeof import('./say.ts') &
  typeof import('./slug.ts')

const keys = Object.keys(catalogues.en) as MessageKey[]
const missing = keys.filter((key) => turkish[key] === undefined)
let folder = ''
let room: Room

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'next-language-'))
  const copy = (...path: string[]): string => join(folder, 'language', ...path)
  await cp(import.meta.dirname, copy(), { recursive: true })
  await symlink(join(import.meta.dirname, '..', 'node_modules'), join(folder, 'node_modules'))
  await cp(copy('next', 'trFacts.ts'), copy('facts', 'tr.ts'))
  await cp(copy('next', 'trCatalogue.ts'), copy('catalogue', 'tr.ts'))
  await edit(copy('facts.ts'), [
    ["import { es } from './facts/es.ts'", "$&\nimport { tr } from './facts/tr.ts'"],
    ["['en', 'ar', 'es']", "['en', 'ar', 'es', 'tr']"],
    ['{ en, ar, es }', '{ en, ar, es, tr }'],
  ])
  await edit(copy('say.ts'), [
    ["import { es } from './catalogue/es.ts'", "$&\nimport { tr } from './catalogue/tr.ts'"],
    ['{ en, ar, es }', '{ en, ar, es, tr: tr as Catalogue }'],
  ])
  const files = [
    'dates', 'direction', 'facts', 'list', 'numbers', 'order', 'quotation', 'readingTime', 'relativeTime',
    'roleName', 'say', 'slug',
  ] // biome-ignore format: a list to be read as one
  const parts = await Promise.all(files.map((name) => import(/* @vite-ignore */ copy(`${name}.ts`))))
  room = Object.assign({}, ...parts)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function edit(path: string, changes: readonly (readonly [string, string])[]): Promise<void> {
  let text = await readFile(path, 'utf8')
  for (const [before, after] of changes) {
    expect(text).toContain(before)
    text = text.replace(before, after)
  }
  await writeFile(path, text)
}

const setting = { language: 'tr', timeZone: 'Europe/Istanbul', digits: 'latn', calendar: 'gregory' } as const
const instant = Date.UTC(2026, 10, 22, 22, 3)

describe('Turkish, added as data only', () => {
  test('nothing stands against its catalogue, and each check holds for it', () => {
    const faults = (changes: Partial<Catalogue>): string[] =>
      catalogueFaults('tr', { ...standIns(), ...changes }, turkishFacts, catalogues.en).map(
        ({ key, what }) => `${key} ${what}`,
      )
    expect(faults({})).toEqual([])
    expect(faults({ 'front.latest': 'Latest' })).toContain('front.latest reads as in English')
    expect(faults({ 'front.latest': 'Últimas noticias' })).toEqual([
      "front.latest has letters that its language doesn't write with: ú",
    ])
    expect(faults({ 'front.latest': 'آخر الأخبار' })).toHaveLength(1)
    expect(faults({ 'article.shares': '{count, plural, other {# paylaşım}}' })).toEqual([
      'article.shares says the plurals other and needs one, other',
    ])
    const { 'front.latest': _, ...short } = standIns()
    expect(catalogueFaults('tr', short, turkishFacts, catalogues.en)).toContainEqual({
      key: 'front.latest',
      what: 'is missing',
    })
  })

  test('it is spoken, counted and signed in', () => {
    const say = room.say
    expect(room.languageOf('tr-TR')).toBe('tr')
    expect(room.direction('tr')).toBe('ltr')
    expect(say('tr', 'front.latest')).toBe('Son haberler')
    expect([1, 2, 11].map((count) => say('tr', 'article.shares', { count }))).toEqual([
      '1 paylaşım',
      '2 paylaşım',
      '11 paylaşım',
    ])
    expect(
      say('tr', 'byline.writer', { names: room.formatList('tr', ['Işık', 'İlker']), spokenOf: 'several' }),
    ).toBe('Yazan: Işık ve İlker')
    expect(room.roleName('tr', 'translator', 'feminine')).toBe('Çevirmen')
  })

  test('its days, times and numbers', () => {
    expect(room.formatDate(setting, instant, 'full')).toBe('23 Kasım 2026 Pazartesi')
    expect(room.formatTime(setting, instant)).toBe('01:03')
    expect(room.relativeTime(setting, instant - 5 * 60_000, instant)).toBe('5 dakika önce')
    expect(
      room.zonedMoment({ ...setting, timeZoneName: 'Türkiye saati' }, instant - 86_400_000, instant),
    ).toBe('dün, 01:03 Türkiye saati')
    expect(room.formatNumber(setting, 1234567.5, 'plain')).toBe('1.234.567,5')
    expect(room.formatNumber(setting, 0.12, 'percent')).toBe('%12')
  })

  test('its own i: dotted and dotless stay apart in slugs and in order', () => {
    expect(room.slugOf('IŞIK, İSTANBUL’DA', 'tr')).toBe('ışık-istanbulda')
    expect(room.slugOf('IŞIK', 'en')).toBe('işik')
    expect(room.inOrder('tr', ['iz', 'ıslık', 'hız', 'çam', 'can', 'dam'], (name) => name)).toEqual([
      'can',
      'çam',
      'dam',
      'hız',
      'ıslık',
      'iz',
    ])
  })

  test('lists, quotations and reading', () => {
    expect(room.formatList('tr', ['Ali', 'Ece', 'Can'])).toBe('Ali, Ece ve Can')
    expect(room.quoted('tr', '“Hayır” dedi')).toBe('“‘Hayır’ dedi”')
    expect(room.readingMinutes(664, 'tr')).toBe(4)
  })
})

/** Turkish with words in the place of messages that are newer than it, taking what they take. */
function standIns(): Catalogue {
  const filled = keys.map((key) => {
    const holes = [...catalogues.es[key].matchAll(/\{(\w+)\}/g)].map(([hole]) => hole)
    return [key, turkish[key] ?? ['henüz yok', ...new Set(holes)].join(' ')]
  })
  return Object.fromEntries(filled) as Catalogue
}

test('the Turkish of this test has fallen behind by a few messages at most', () => {
  expect(missing.length).toBeLessThan(keys.length / 2)
})
