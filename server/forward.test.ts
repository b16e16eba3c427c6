import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forwardTo, isForDesk } from './forward.ts'

let folder: string
let socketPath: string
let front: Server
let desk: Server | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forward-'))
  socketPath = join(folder, 'desk.sock')
  const forward = forwardTo({ socketPath, proxies: 0 })
  front = createServer(forward.request)
  front.on('upgrade', forward.upgrade)
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
})
afterEach(async () => {
  for (const server of [front, desk]) {
    server?.closeAllConnections()
    server?.close()
  }
  desk = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function deskWith(handler: RequestListener): Promise<Server> {
  desk = createServer(handler).listen(socketPath)
  await once(desk, 'listening')
  return desk
}

async function ask(
  path: string,
  more: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<{ reply: IncomingMessage; words: string; whole: boolean }> {
  const { port } = front.address() as AddressInfo
  const asked = request({ port, host: '127.0.0.1', path, agent: false, ...more })
  asked.end(more.body)
  const [reply] = (await once(asked, 'response')) as [IncomingMessage]
  let words = ''
  reply.on('data', (bytes) => {
    words += bytes
  })
  reply.on('error', () => {})
  await new Promise((closed) => reply.on('close', closed))
  return { reply, words, whole: reply.complete }
}

test('a request arrives at the desk as it was sent, and so does the answer', async () => {
  await deskWith(async (asked, answer) => {
    let body = ''
    for await (const bytes of asked) body += bytes
    answer.writeHead(201, { 'x-seen': `${asked.method} ${asked.url}`, 'set-cookie': ['a=1', 'b=2'] })
    answer.end(`${body} from ${asked.headers['x-forwarded-for']} with ${asked.headers['x-secret']}`)
  })
  const { reply, words } = await ask('/api/v1/x?y=%20z', {
    method: 'POST',
    body: 'words',
    headers: { connection: 'close, x-secret', 'x-secret': '1', 'x-forwarded-for': '6.6.6.6' },
  })
  expect(reply.statusCode).toBe(201)
  expect(reply.headers).toMatchObject({ 'x-seen': 'POST /api/v1/x?y=%20z', 'set-cookie': ['a=1', 'b=2'] })
  expect(words).toBe('words from 127.0.0.1 with undefined')
})

test('a desk that is away is a problem with a time to come back, not an error of ours', async () => {
  const { reply, words } = await ask('/api/v1/articles', { method: 'POST', body: '{}' })
  expect(reply.statusCode).toBe(503)
  expect(reply.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'retry-after': '2',
    'cache-control': 'no-store',
  })
  expect(JSON.parse(words)).toMatchObject({ status: 503 })
})

test('an answer that breaks off looks broken off', async () => {
  await deskWith((_, answer) => {
    answer.writeHead(200, { 'content-length': '100' })
    answer.write('half', () => answer.destroy())
  })
  expect(await ask('/api/v1/x')).toMatchObject({ words: 'half', whole: false })
})

test('a client that leaves is not worked for any longer', async () => {
  const left = new Promise<void>((resolve) => {
    void deskWith((asked, _answer) => {
      asked.on('close', resolve)
      client.destroy()
    })
  })
  const { port } = front.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  client.on('error', () => {})
  await once(client, 'connect')
  client.write('GET /api/v1/x HTTP/1.1\r\nHost: x\r\n\r\n')
  await left
})

test('an upgrade goes through, in both directions, with what was sent too early', async () => {
  const server = await deskWith(() => {})
  server.on('upgrade', (asked, socket, head) => {
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: ${asked.headers.upgrade}\r\nConnection: Upgrade\r\n\r\n`,
    )
    if (head.length > 0) socket.write(`heard ${head}\n`)
    socket.on('data', (bytes) => socket.write(`heard ${bytes}\n`))
  })
  const { port } = front.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  let words = ''
  const heard = (wanted: string) =>
    new Promise<void>((resolve) => {
      const look = () => words.includes(wanted) && resolve()
      client.on('data', look)
      look()
    })
  client.on('data', (bytes) => {
    words += bytes
  })
  client.write('GET /desk/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nearly')
  await heard('heard early')
  client.write('later')
  await heard('heard later')
  expect(words).toMatch(/^HTTP\/1.1 101 /)
  client.destroy()
})

test('an upgrade without a desk is refused', async () => {
  const { port } = front.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  client.write('GET /desk/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
  const [bytes] = await once(client, 'data')
  expect(String(bytes)).toMatch(/^HTTP\/1.1 503 /)
})

test.each([
  ['/api/v1/x', true],
  ['/desk', true],
  ['/desk?x', true],
  ['/desk/', true],
  ['/desktop/', false],
  ['/en/api/', false],
  ['/apiary', false],
])('%s is the desk’s: %s', (url, is) => {
  expect(isForDesk(url)).toBe(is)
})
