import { longestItem, type SourceFile } from '../format.ts'
import { decodeJson } from '../json/decodeJson.ts'
import { copied } from '../partKind.ts'
import { strides } from '../strides.ts'
import { type Row, rowOf, textIn, valueIn } from './row.ts'
import { type ScannedRow, TableScanner } from './tableScanner.ts'

export type Tag = { slug: string; name: string; isInternal: boolean }
export type Person = { slug: string; name: string }

/** What stands anywhere in an export and is needed from its first post on. */
export type FirstLook = {
  /** The site's address as its settings say it; seldom there. */
  address: string
  title: string
  locale: string
  timeZone: string
  /** The shape of addresses that sites before Ghost 2 could choose: `/:year/:month/:slug/`. */
  permalinks: string
  /** By id. */
  tags: ReadonlyMap<string, Tag>
  people: ReadonlyMap<string, Person>
}

/** More than any site has; those beyond are known by nothing. In about 50 MB. */
const most = 100_000
const longest = 300

/** The rows of an export's wanted tables, and of others that they are there. */
export async function* rowsOf(
  file: SourceFile,
  scanner: TableScanner,
): AsyncGenerator<ScannedRow, void, undefined> {
  for await (const piece of decodeJson(strides(file.open()))) {
    yield* scanner.feed(piece)
    if (scanner.isOver) return
  }
}

/**
 * Goes through an export for what its posts refer to. Tags and people come after the posts, or before them, as the
 * version likes; a post's tag is found by two tables. They are few, and held: ids with names, 300 characters each.
 */
export async function firstLook(file: SourceFile): Promise<FirstLook> {
  const settings = new Map<string, string>()
  const tags = new Map<string, Tag>()
  const people = new Map<string, Person>()
  const scanner = new TableScanner((table) => wanted.has(table), longestItem)
  for await (const row of rowsOf(file, scanner)) {
    const found = 'raw' in row ? rowOf(row.raw) : null
    if (found === null) continue
    const id = short(textIn(found, 'id'))
    if (row.table === 'settings') takeSetting(settings, found)
    else if (row.table === 'users') {
      const name = short(textIn(found, 'name', 'slug'))
      if (people.size < most && id !== '') people.set(id, { slug: short(textIn(found, 'slug')), name })
    } else if (tags.size < most && id !== '') {
      const name = short(textIn(found, 'name'))
      const isInternal = name.startsWith('#') || textIn(found, 'visibility') === 'internal'
      tags.set(id, { slug: short(textIn(found, 'slug')) || name, name, isInternal })
    }
  }
  const said = (...keys: readonly string[]): string =>
    keys.map((key) => settings.get(key) ?? '').find((value) => value !== '') ?? ''
  return {
    address: said('url', 'site_url'),
    title: said('title'),
    locale: said('locale', 'lang', 'default_locale', 'defaultLang'),
    timeZone: said('timezone', 'active_timezone', 'activeTimezone'),
    permalinks: said('permalinks'),
    tags,
    people,
  }
}

const wanted = new Set(['settings', 'tags', 'users'])

function takeSetting(settings: Map<string, string>, row: Row): void {
  const value = valueIn(row, 'value')
  if (typeof value === 'string' && settings.size < 1000)
    settings.set(short(textIn(row, 'key')), short(value.trim()))
}

/** Text of an own memory: what was cut from a file would keep all of it. */
const short = (text: string): string => copied(text.slice(0, longest))
