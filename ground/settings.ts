import { isIP } from 'node:net'
import { availableParallelism, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { Fault } from './fault.ts'

/** What an operator may set, read once when a program starts. Addresses have no slash at their end. */
export type Settings = {
  /** The TCP port of the site, and of the desk unless it has its own address. */
  readonly port: number
  /** The address to listen at: this machine only, unless set. */
  readonly host: string
  /** Absolute path of the folder that holds everything that must be kept. */
  readonly dataFolder: string
  /** Whether an empty store is filled with the demo newsroom. */
  readonly demo: boolean
  /** A PostgreSQL of the operator's own, as its owner; without it the embedded one is used. */
  readonly databaseUrl: string | undefined
  /** The same database for reader processes, which may only read what is public. */
  readonly databaseReaderUrl: string | undefined
  readonly siteUrl: string
  readonly deskUrl: string
  readonly mediaUrl: string
  /** Reader processes; 0 runs every role in one process. */
  readonly workers: number
  /** Further hosts that lead to the site, in lower case, with a port where it is not the usual one. */
  readonly siteHosts: readonly string[]
  /** How many proxies stand before Dragoman, each adding one address to X-Forwarded-For. */
  readonly trustProxy: number
  readonly smtpUrl: string | undefined
}

/** One setting that can't be used: its name, what is wrong, and a value that would do. */
export type SettingFault = { name: string; wrong: string; example: string }

/** Every wrong setting at once, so that nobody has to mend them one start at a time. */
export class SettingsFault extends Fault {
  readonly faults: readonly SettingFault[]

  constructor(faults: readonly SettingFault[]) {
    super({
      what: faults.length === 1 ? 'A setting is wrong.' : `${faults.length} settings are wrong.`,
      why: faults.map(({ name, wrong }) => `${name} ${wrong}.`).join('\n     '),
      remedy: `set, for example, ${faults.map(({ name, example }) => (example ? `${name}=${example}` : `no ${name}`)).join(' ')}`,
    })
    this.faults = faults
  }
}

/** The part of a machine that decides how many processes suit it. */
export type Machine = { memoryBytes: number; cores: number }

/** This machine, or the smaller part of it that a container may use. */
export function thisMachine(): Machine {
  const limit = process.constrainedMemory()
  const total = totalmem()
  return { memoryBytes: limit > 0 ? Math.min(limit, total) : total, cores: availableParallelism() }
}

type Environment = Readonly<Record<string, string | undefined>>

const names = [
  'PORT',
  'HOST',
  'DRAGOMAN_DATA',
  'DRAGOMAN_DEMO',
  'DATABASE_URL',
  'DATABASE_READER_URL',
  'SITE_URL',
  'DESK_URL',
  'MEDIA_URL',
  'WORKERS',
  'SITE_HOSTS',
  'TRUST_PROXY',
  'SMTP_URL',
] as const
type Name = (typeof names)[number]

/** Why a value can't be used; the reader of a setting returns it instead of a value. */
class Wrong {
  readonly wrong: string
  constructor(wrong: string) {
    this.wrong = wrong
  }
}

/**
 * Reads the settings from the environment. An empty value counts as not set. Relative folders start where the
 * program was started.
 * @throws SettingsFault that lists every setting that can't be used, and unknown names that begin with DRAGOMAN_
 * @example readSettings({ PORT: '8080' }).siteUrl // 'http://localhost:8080'
 */
export function readSettings(env: Environment, machine: Machine = thisMachine()): Settings {
  const faults: SettingFault[] = []
  const read = <Value>(
    name: Name,
    fallback: Value,
    example: string,
    parse: (text: string) => Value | Wrong,
  ): Value => {
    const text = env[name]?.trim()
    if (!text) return fallback
    const value = parse(text)
    if (!(value instanceof Wrong)) return value
    faults.push({ name, wrong: value.wrong, example })
    return fallback
  }

  const port = read('PORT', 4000, '4000', (text) => wholeNumber(text, 1, 65_535))
  const siteUrl = read('SITE_URL', `http://localhost:${port}`, 'https://news.example', origin)
  const databaseUrl = read(
    'DATABASE_URL',
    undefined,
    'postgres://dragoman:secret@db.example/dragoman',
    database,
  )
  const databaseReaderUrl = read(
    'DATABASE_READER_URL',
    undefined,
    'postgres://dragoman_reader:secret@db.example/dragoman',
    database,
  )
  if (databaseReaderUrl && !databaseUrl) {
    faults.push({
      name: 'DATABASE_READER_URL',
      wrong: 'belongs to a database of your own, but DATABASE_URL is not set',
      example: '',
    })
  }
  const settings: Settings = {
    port,
    host: read('HOST', '127.0.0.1', '0.0.0.0', host),
    dataFolder: resolve(read('DRAGOMAN_DATA', './data', './data', folder)),
    demo: read('DRAGOMAN_DEMO', true, '0', yesOrNo),
    databaseUrl,
    databaseReaderUrl,
    siteUrl,
    deskUrl: read('DESK_URL', siteUrl, 'https://desk.example', origin),
    mediaUrl: read('MEDIA_URL', siteUrl, 'https://media.example', origin),
    workers: read('WORKERS', workersFor(machine), '2', (text) => wholeNumber(text, 0, 64)),
    siteHosts: read('SITE_HOSTS', [], 'www.news.example,news.example', hosts),
    trustProxy: read('TRUST_PROXY', 0, '1', (text) => wholeNumber(text, 0, 10)),
    smtpUrl: read('SMTP_URL', undefined, 'smtp://user:secret@mail.example:587', mail),
  }
  faults.push(...unknownNames(env))
  if (faults.length > 0) throw new SettingsFault(faults)
  return settings
}

/** One process up to 2 GB of memory, else a reader for each core, four at most. */
function workersFor({ memoryBytes, cores }: Machine): number {
  return memoryBytes <= 2 * 1024 ** 3 ? 0 : Math.min(Math.max(cores, 1), 4)
}

function wholeNumber(text: string, least: number, most: number): number | Wrong {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most
    ? number
    : new Wrong(`is ${shown(text)}, but must be a whole number from ${least} to ${most}`)
}

function yesOrNo(text: string): boolean | Wrong {
  if (['1', 'true', 'yes', 'on'].includes(text.toLowerCase())) return true
  if (['0', 'false', 'no', 'off'].includes(text.toLowerCase())) return false
  return new Wrong(`is ${shown(text)}, but must be 1 or 0`)
}

function host(text: string): string | Wrong {
  return isIP(text) || isHostName(text)
    ? text
    : new Wrong(`is ${shown(text)}, but must be an address of this machine or its name, without a port`)
}

function hosts(text: string): string[] | Wrong {
  const found: string[] = []
  for (const part of text.split(',').map((one) => one.trim())) {
    if (!part) continue
    const url = URL.canParse(`http://${part}`) ? new URL(`http://${part}`) : undefined
    if (url?.pathname !== '/' || url.search || url.hash || url.username || /[/?#@]/.test(part)) {
      return new Wrong(`holds ${shown(part)}, which is not a host; hosts are parted by commas`)
    }
    found.push(url.host)
  }
  return [...new Set(found)]
}

function origin(text: string): string | Wrong {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return new Wrong(`is ${shown(text)}, but must be an address that begins with https:// or http://`)
  }
  if (url.username || url.password)
    return new Wrong('holds a user or password, which would be shown to everybody')
  if (url.pathname !== '/' || url.search || url.hash) {
    return new Wrong(
      `is ${shown(text)}, but must end after the host: robots.txt and sitemaps live at its root`,
    )
  }
  return url.origin
}

function database(text: string): string | Wrong {
  // The secret part of an address is never shown, so neither is a broken one.
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    return new Wrong('is not an address that begins with postgres://')
  }
  return new URL(text).pathname.length > 1 ? text : new Wrong('does not name a database after the host')
}

function mail(text: string): string | Wrong {
  return /^smtps?:\/\/./.test(text) && URL.canParse(text)
    ? text
    : new Wrong('is not an address that begins with smtp:// or smtps://')
}

function folder(text: string): string | Wrong {
  return text.includes('\0') ? new Wrong('holds a character that no path may hold') : text
}

function isHostName(text: string): boolean {
  return (
    text.length <= 253 &&
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text)
  )
}

/** A value as a message may quote it: shortened, and without the user and password that an address may hold. */
function shown(text: string): string {
  const safe = text.replace(/[^/\s]*@/g, '…@')
  return JSON.stringify(safe.length > 60 ? `${safe.slice(0, 60)}…` : safe)
}

/** A misspelt setting would be ignored without a word; ours have a name of their own, so it can be told. */
function unknownNames(env: Environment): SettingFault[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('DRAGOMAN_') && !names.includes(name as Name))
    .map((name) => {
      const near = names
        .filter((known) => known.startsWith('DRAGOMAN_'))
        .toSorted((a, b) => distance(name, a) - distance(name, b))[0]
      return { name, wrong: `is not a setting; did you mean ${near}?`, example: '' }
    })
}

/** How many letters must change to make one word the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
