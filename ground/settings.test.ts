import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSettings, SettingsFault } from './settings.ts'

const gigabyte = 1024 ** 3
const machine = { memoryBytes: 8 * gigabyte, cores: 2 }
const read = (env: Record<string, string>) => readSettings(env, machine)

/** What is said about a wrong environment. */
function faultsOf(env: Record<string, string>): SettingsFault {
  try {
    read(env)
  } catch (fault) {
    if (fault instanceof SettingsFault) return fault
    throw fault
  }
  throw new Error('these settings are right')
}

test('nothing set is a newsroom on this machine', () => {
  expect(read({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataFolder: resolve('data'),
    demo: true,
    databaseUrl: undefined,
    databaseReaderUrl: undefined,
    siteUrl: 'http://localhost:4000',
    deskUrl: 'http://localhost:4000',
    mediaUrl: 'http://localhost:4000',
    workers: 2,
    siteHosts: [],
    trustProxy: 0,
    smtpUrl: undefined,
  })
})

test('the address of the site follows the port, and desk and media follow the site', () => {
  expect(read({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080')
  const { siteUrl, deskUrl, mediaUrl } = read({
    SITE_URL: 'https://News.Example/',
    MEDIA_URL: 'https://m.example:8443',
  })
  expect([siteUrl, deskUrl, mediaUrl]).toEqual([
    'https://news.example',
    'https://news.example',
    'https://m.example:8443',
  ])
})

test.each([
  [{ memoryBytes: 2 * gigabyte, cores: 8 }, 0],
  [{ memoryBytes: 2 * gigabyte + 1, cores: 1 }, 1],
  [{ memoryBytes: 16 * gigabyte, cores: 3 }, 3],
  [{ memoryBytes: 64 * gigabyte, cores: 32 }, 4],
])('a machine of %o has so many readers: %i', (which, workers) => {
  expect(readSettings({}, which).workers).toBe(workers)
})

test('what is set is read as it is meant', () => {
  const settings = read({
    DRAGOMAN_DEMO: 'no',
    DRAGOMAN_DATA: '/srv/news',
    WORKERS: '0',
    HOST: '::1',
    SITE_HOSTS: 'WWW.news.example, bücher.example:8080,,www.news.example',
    TRUST_PROXY: '2',
    DATABASE_URL: 'postgres://me:secret@db.example/news',
    SMTP_URL: ' smtps://mail.example ',
  })
  expect(settings).toMatchObject({
    demo: false,
    dataFolder: '/srv/news',
    workers: 0,
    host: '::1',
    siteHosts: ['www.news.example', 'xn--bcher-kva.example:8080'],
    trustProxy: 2,
    databaseUrl: 'postgres://me:secret@db.example/news',
    smtpUrl: 'smtps://mail.example',
  })
})

test('an empty value is not set', () => {
  expect(read({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual(read({}))
})

describe('a wrong setting is named, with what is wrong and a value that would do', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '4e3'],
    ['HOST', 'localhost:4000'],
    ['HOST', 'two hosts'],
    ['DRAGOMAN_DEMO', 'perhaps'],
    ['DRAGOMAN_DATA', 'a\0b'],
    ['DATABASE_URL', 'mysql://db/news'],
    ['DATABASE_URL', 'postgres://db.example'],
    ['SITE_URL', 'news.example'],
    ['SITE_URL', 'https://news.example/en'],
    ['SITE_URL', 'https://me:secret@news.example'],
    ['DESK_URL', 'file:///desk'],
    ['MEDIA_URL', 'https://'],
    ['WORKERS', '-1'],
    ['SITE_HOSTS', 'https://news.example'],
    ['SITE_HOSTS', 'news.example/en'],
    ['TRUST_PROXY', 'true'],
    ['SMTP_URL', 'mail.example'],
  ])('%s=%j', (name, value) => {
    const { faults } = faultsOf({ [name]: value })
    expect(faults.map((fault) => fault.name)).toEqual([name])
    const [fault] = faults
    expect(fault?.wrong).not.toBe('')
    // The example is one that works.
    expect(() => read({ DATABASE_URL: 'postgres://a@b/c', [name]: fault?.example ?? '' })).not.toThrow()
  })

  test('all at once', () => {
    const fault = faultsOf({ PORT: 'x', WORKERS: 'y', SITE_URL: 'z' })
    expect(fault.faults.map(({ name }) => name)).toEqual(['PORT', 'SITE_URL', 'WORKERS'])
    expect(fault.message).toContain('PORT=4000')
  })

  test('a name that we do not know, if it looks like ours', () => {
    const fault = faultsOf({ DRAGOMAN_DTAA: '/srv', OTHER: 'x' })
    expect(fault.message).toContain('DRAGOMAN_DTAA is not a setting; did you mean DRAGOMAN_DATA?')
  })

  test('an address for readers without a database', () => {
    expect(faultsOf({ DATABASE_READER_URL: 'postgres://r:s@db/news' }).message).toContain(
      'DATABASE_URL is not set',
    )
  })

  test('without ever showing a secret', () => {
    const secret = 'hunter2'
    for (const name of [
      'DATABASE_URL',
      'DATABASE_READER_URL',
      'SMTP_URL',
      'SITE_URL',
      'DESK_URL',
      'MEDIA_URL',
    ]) {
      for (const value of [
        `https://me:${secret}@host/x`,
        `postgres://me:${secret}@`,
        `smtp//me:${secret}@host`,
      ]) {
        try {
          read({ [name]: value })
        } catch (fault) {
          expect(String(fault)).not.toContain(secret)
        }
      }
    }
  })
})

test('any text at all is either a setting or a fault that names it', () => {
  const names = [
    'PORT',
    'HOST',
    'SITE_URL',
    'SITE_HOSTS',
    'WORKERS',
    'DATABASE_URL',
    'SMTP_URL',
    'TRUST_PROXY',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.oneof(fc.string(), fc.webUrl()), (name, value) => {
      try {
        expect(read({ [name]: value })).toBeTypeOf('object')
      } catch (fault) {
        if (!(fault instanceof SettingsFault)) throw fault
        expect(fault.faults.map((one) => one.name)).toEqual([name])
      }
    }),
  )
})
