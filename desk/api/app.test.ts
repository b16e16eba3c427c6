import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeKey } from '../../newsroom/apiKey.ts'
import { openStore } from '../../store/database.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, newsroomOver, operator, take, wordsOf } from '../../test/newsroom.ts'
import { commands, deskApi } from './app.ts'

const database = testDatabase()
const faults: unknown[] = []
let ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
let secret: string

beforeAll(async () => {
  const room = newsroomOver(database.store)
  await foundTestHouse(room)
  secret = take(await makeKey(room, operator, { name: 'api', grants: [{ role: 'editor-in-chief' }] })).secret
  const api = deskApi({
    room,
    awaitReaders: async (position) => ({ position, unconfirmed: [] }),
    originOf: () => 'test',
    onFault: (_, fault) => faults.push(fault),
  })
  ask = async (method, path, body, headers = {}) =>
    api.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
})

const article = { edition: 'en', section: 'politics', words: wordsOf('Ferry line opens', 'It opened.') }

describe('the way through the door', () => {
  test('creates, publishes, corrects, schedules and withdraws an article', async () => {
    const created = await ask('POST', '/articles', article)
    expect(created.status).toBe(201)
    const { article: id, revision } = (await created.json()) as { article: string; revision: number }
    const published = await ask('POST', `/articles/${id}/publish`, { revision })
    expect(await published.json()).toMatchObject({ revision: 1, unconfirmedReaders: [] })
    await ask('PUT', `/articles/${id}/words`, {
      revision: 1,
      words: wordsOf('Ferry line opens late', 'It opened.'),
    })
    const corrected = await ask('POST', `/articles/${id}/correct`, {
      revision: 2,
      note: { words: 'It was late.' },
    })
    expect(corrected.status).toBe(200)
    await ask('PUT', `/articles/${id}/words`, { revision: 2, words: wordsOf('Ferry line opens', 'Later.') })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect(await (await ask('POST', `/articles/${id}/schedule`, { revision: 3, at })).json()).toMatchObject({
      at,
    })
    expect((await ask('POST', `/articles/${id}/withdraw`, { notice: 'Wrong.' })).status).toBe(200)
    expect(await (await ask('GET', `/articles/${id}`)).json()).toMatchObject({
      public: 'withdrawn',
      work: 'ready',
      schedule: null,
      revision: 3,
    })
  })

  test('answers a moved revision with what lies between', async () => {
    const { article: id } = (await (await ask('POST', '/articles', article)).json()) as { article: string }
    await ask('PUT', `/articles/${id}/words`, {
      revision: 1,
      words: wordsOf('Ferry line opens', 'It closed.'),
    })
    const answer = await ask('POST', `/articles/${id}/publish`, { revision: 1 })
    expect(answer.status).toBe(409)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      type: 'urn:dragoman:problem:moved',
      newest: 2,
      difference: { blocks: [{ kind: 'changed' }] },
    })
  })
})

describe('what is not let in', () => {
  test.each([
    ['no key', {}, 401],
    ['a wrong key', { authorization: 'Bearer nonsense' }, 401],
    ['another scheme', { authorization: 'Basic Zm9vOmJhcg==' }, 401],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('%s', async (_, headers, status) => {
    const answer = await ask('POST', '/articles', article, {
      ...(status === 401 ? { authorization: '' } : {}),
      ...headers,
    })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    })
  })

  test.each([
    ['not JSON', '{', 400],
    ['a list', '[]', 400],
    ['a member too many', { ...article, surprise: 1 }, 400],
    ['a NUL in the words', { ...article, words: wordsOf('A\u0000B') }, 422],
    ['half a pair', { ...article, words: wordsOf('A\ud800') }, 422],
    [
      'one id twice',
      {
        ...article,
        words: {
          headline: { headline: 'A' },
          blocks: [1, 2].map(() => ({ type: 'words', attrs: { id: 'x', kind: 'paragraph' } })),
        },
      },
      422,
    ],
    ['an unknown edition', { ...article, edition: 'xx' }, 404],
    ['an unknown section', { ...article, section: 'xx' }, 404],
    ['too much', JSON.stringify({ filler: 'x'.repeat(5_000_000) }), 413],
  ])('%s', async (_, body, status) => {
    const answer = await ask('POST', '/articles', body)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('whatever is sent, the answer is never a fault of ours', async () => {
    const { article: id } = (await (await ask('POST', '/articles', article)).json()) as { article: string }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...commands),
        fc.jsonValue(),
        fc.string(),
        async (command, body, wild) => {
          const path = command.path
            .replace(/\{article\}/, id)
            .replaceAll(/\{\w+\}/g, encodeURIComponent(wild) || 'x')
          const answer = await ask(command.method, path, body)
          expect(answer.status).toBeLessThan(500)
        },
      ),
      { numRuns: 150 },
    )
    expect(faults).toEqual([])
  })
})

test('a database that is away: every act answers 503 and says how to go on', async () => {
  const away = newsroomOver(openStore({ ...database.owner, host: '127.0.0.1', port: 1 }))
  const api = deskApi({
    room: away,
    awaitReaders: async (position) => ({ position, unconfirmed: [] }),
    originOf: () => 'test',
    onFault: (_, fault) => faults.push(fault),
  })
  for (const command of commands) {
    const answer = await api.request(`/api/v1${command.path.replaceAll(/\{\w+\}/g, '00000000')}`, {
      method: command.method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await answer.json()).toMatchObject({ type: 'urn:dragoman:problem:store-away' })
  }
  expect(faults).toEqual([])
  await away.store.close()
})

test('the description names every command, with the schema of its body', async () => {
  const description = (await (await ask('GET', '/openapi.json')).json()) as {
    paths: Record<
      string,
      Record<string, { operationId: string; requestBody: { content: Record<string, { schema: object }> } }>
    >
  }
  const operations = Object.values(description.paths).flatMap((item) => Object.values(item))
  expect(operations.map((one) => one.operationId).sort()).toEqual(commands.map((one) => one.name).sort())
  const publish = description.paths['/api/v1/articles/{article}/publish']?.post
  expect(publish?.requestBody.content['application/json']?.schema).toMatchObject({ required: ['revision'] })
})
