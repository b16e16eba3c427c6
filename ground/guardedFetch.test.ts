import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, expect, test } from 'vitest'
import { guardedFetch } from './guardedFetch.ts'

const folder = mkdtempSync(join(tmpdir(), 'fetch-'))
const open: { server: Server; sockets: Set<Socket> }[] = []

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  open.push({ server, sockets })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const serve = (handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> =>
  listening(createServer(handler))
const serveBytes = (handler: (socket: Socket) => void): Promise<number> => listening(createTcpServer(handler))

const options = (port: number) => ({
  types: ['image/*'],
  bytes: 100_000,
  within: 5000,
  patience: { connect: 1000, head: 400, idle: 400 },
  resolver: async () => ['127.0.0.1'],
  allowedLoopbackPort: port,
})
const fetched = (port: number, more: object = {}, path = '/a') =>
  guardedFetch(`http://pictures.example:${port}${path}`, { ...options(port), ...more })

const picture = (response: ServerResponse, body: Buffer | string = 'bytes', head: object = {}): void => {
  response.writeHead(200, { 'content-type': 'image/png', ...head })
  response.end(body)
}

test('gives what is there, asked for by its name and as it is', async () => {
  let asked: IncomingMessage | undefined
  const port = await serve((request, response) => {
    asked = request
    picture(response, 'bytes', { 'content-type': 'Image/PNG; charset="UTF-8"' })
  })
  expect(await fetched(port, {}, '/صورة.png?w=1#top')).toEqual({
    ok: true,
    address: `http://pictures.example:${port}/%D8%B5%D9%88%D8%B1%D8%A9.png?w=1#top`,
    type: 'image/png',
    charset: 'utf-8',
    bytes: 5,
    body: Buffer.from('bytes'),
  })
  expect(asked?.url).toBe('/%D8%B5%D9%88%D8%B1%D8%A9.png?w=1')
  expect(asked?.headers).toMatchObject({
    host: `pictures.example:${port}`,
    'accept-encoding': 'identity',
    accept: 'image/*, */*;q=0.1',
  })
  expect(asked?.headers.cookie).toBeUndefined()
})

test('into a file, which is private; what is there already is not written over', async () => {
  const port = await serve((_, response) => picture(response))
  const file = join(folder, 'kept')
  expect(await fetched(port, { file })).toMatchObject({ ok: true, bytes: 5 })
  expect(readFileSync(file, 'utf8')).toBe('bytes')
  await expect(fetched(port, { file })).rejects.toMatchObject({ code: 'EEXIST' })
  expect(readFileSync(file, 'utf8')).toBe('bytes')
  rmSync(file)
})

test.each([
  ['ftp://example.org/a', 'address'],
  ['file:///etc/passwd', 'address'],
  ['data:image/png;base64,AA', 'address'],
  ['nothing', 'address'],
  ['/relative', 'address'],
  ['//example.org/a', 'address'],
  ['http://', 'address'],
  ['https://user:secret@example.org/', 'address'],
  ['https://user@example.org/', 'address'],
  ['http://example.org:22/', 'address'],
  ['http://example.org:8080/', 'address'],
  [`http://example.org/${'a'.repeat(5000)}`, 'address'],
  ['http://127.0.0.1/', 'not public'],
  ['http://2130706433/', 'not public'],
  ['http://0177.0.0.1/', 'not public'],
  ['http://0x7f.1/', 'not public'],
  ['http://127.1/', 'not public'],
  ['http://127.0.0.1./', 'not public'],
  ['http://１２７.0.0.1/', 'not public'],
  ['http://0/', 'not public'],
  ['http://169.254.169.254/latest/meta-data/', 'not public'],
  ['http://10.1.2.3/', 'not public'],
  ['http://[::1]/', 'not public'],
  ['http://[::]/', 'not public'],
  ['http://[::ffff:127.0.0.1]/', 'not public'],
  ['http://[::ffff:8.8.8.8]/', 'not public'],
  ['http://[64:ff9b::10.0.0.1]/', 'not public'],
  ['http://[fd00::1]/', 'not public'],
  ['http://[fe80::1]/', 'not public'],
])('refused before anything is sent: %s', async (address, kind) => {
  const resolver = async (): Promise<string[]> => {
    throw new Error('Nobody should be looked up.')
  }
  const result = await guardedFetch(address, { types: ['image/*'], bytes: 10, within: 1000, resolver })
  expect(result).toMatchObject({ ok: false, kind, mayPass: false })
  expect(JSON.stringify(result)).not.toContain('secret')
})

test.each([['127.0.0.1'], ['10.0.0.8'], ['::1'], ['169.254.169.254'], ['fd12::1'], ['fe80::1%eth0']])(
  'a name that leads to %s is refused',
  async (address) => {
    const result = await guardedFetch('http://inside.example/', {
      types: ['image/*'],
      bytes: 10,
      within: 1000,
      resolver: async () => [address],
    })
    expect(result).toMatchObject({ ok: false, kind: 'not public', where: 'http://inside.example/' })
  },
)

test('of the addresses of a name only the public ones are tried', async () => {
  const port = await serve((_, response) => picture(response))
  const resolver = async () => ['10.0.0.1', '127.0.0.1']
  expect(await fetched(port, { resolver })).toMatchObject({ ok: true })
})

test('a name that answers otherwise the second time gains nothing: it is looked up once', async () => {
  let served = 0
  const port = await serve((_, response) => {
    served += 1
    picture(response)
  })
  const answers = [['127.0.0.1'], ['169.254.169.254']]
  const seen: string[] = []
  const resolver = async (name: string) => {
    seen.push(name)
    return answers.shift() ?? []
  }
  expect(await fetched(port, { resolver })).toMatchObject({ ok: true })
  expect(seen).toEqual(['pictures.example'])
  expect(served).toBe(1)
  expect(await fetched(port, { resolver })).toMatchObject({ ok: false, kind: 'not public' })
  expect(served).toBe(1)
})

test.each([
  ['http://127.0.0.1/', 'not public'],
  ['http://169.254.169.254/latest/meta-data/', 'not public'],
  ['http://[::1]/', 'not public'],
  ['http://2852039166/', 'not public'],
  ['http://0251.0376.0251.0376/', 'not public'],
  ['//127.0.0.1/', 'not public'],
  ['http://inside.example/', 'not public'],
  ['https://user:secret@other.example/', 'address'],
  ['http://other.example:6379/', 'address'],
  ['file:///etc/passwd', 'address'],
  ['javascript:alert(1)', 'address'],
])('a redirect to %s is refused', async (location, kind) => {
  const port = await serve((_, response) => response.writeHead(302, { location }).end())
  const resolver = async (name: string) => (name === 'inside.example' ? ['10.0.0.1'] : ['127.0.0.1'])
  expect(await fetched(port, { resolver })).toMatchObject({ ok: false, kind })
})

test('five redirects are followed, each looked up anew; relative ones and ones in UTF-8 too', async () => {
  const port = await serve((request, response) => {
    const { url = '' } = request
    const next = { '/a': 'b', '/b': `http://second.example:${port}/c`, '/c': '/d', '/d': '?e' }[url]
    if (url === '/d?e') {
      const socket = response.socket
      socket?.end(Buffer.from('HTTP/1.1 301 Moved\r\nLocation: /صورة\r\nContent-Length: 0\r\n\r\n', 'utf8'))
    } else if (next) response.writeHead(307, { location: next }).end('ignored')
    else picture(response)
  })
  const seen: string[] = []
  const resolver = async (name: string) => {
    seen.push(name)
    return ['127.0.0.1']
  }
  expect(await fetched(port, { resolver })).toMatchObject({
    ok: true,
    address: `http://second.example:${port}/%D8%B5%D9%88%D8%B1%D8%A9`,
  })
  expect(seen).toEqual([...Array(2).fill('pictures.example'), ...Array(4).fill('second.example')])
})

test('a sixth redirect, and a loop', async () => {
  let asked = 0
  const port = await serve((_, response) => {
    asked += 1
    response.writeHead(302, { location: '/a' }).end()
  })
  expect(await fetched(port)).toMatchObject({ ok: false, kind: 'too many redirects', mayPass: false })
  expect(asked).toBe(6)
})

test('a redirect that leads nowhere is a status', async () => {
  const port = await serve((_, response) => response.writeHead(302).end())
  expect(await fetched(port)).toMatchObject({ kind: 'status' })
})

test.each([
  [404, true],
  [429, true],
  [503, true],
  [403, false],
  [410, false],
  [206, false],
])('status %s', async (status, mayPass) => {
  const port = await serve((_, response) =>
    response.writeHead(status, { 'content-type': 'image/png' }).end('x'),
  )
  expect(await fetched(port)).toMatchObject({ ok: false, kind: 'status', mayPass })
})

test('another type, or none', async () => {
  const port = await serve((request, response) => {
    response.writeHead(200, request.url === '/html' ? { 'content-type': 'text/html; charset=utf-8' } : {})
    response.end('<html>')
  })
  expect(await fetched(port, {}, '/html')).toMatchObject({
    ok: false,
    kind: 'type',
    what: 'It is of the type text/html.',
  })
  expect(await fetched(port, {}, '/none')).toMatchObject({ ok: false, kind: 'type' })
  expect(await fetched(port, { types: ['image/*', ''] }, '/none')).toMatchObject({ ok: true, type: '' })
})

test('too large by what it says, and by what it sends', async () => {
  let sent = 0
  const port = await serve((request, response) => {
    if (request.url === '/says') {
      picture(response, Buffer.alloc(10), { 'content-length': String(2 ** 30) })
      return
    }
    response.writeHead(200, { 'content-type': 'image/png' })
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000
    }
    response.on('drain', more)
    more()
  })
  const file = join(folder, 'endless')
  expect(await fetched(port, { file }, '/says')).toMatchObject({ ok: false, kind: 'too large' })
  expect(await fetched(port, { file }, '/endless')).toMatchObject({ ok: false, kind: 'too large' })
  expect(sent).toBeLessThan(20_000_000)
  expect(readdirSync(folder)).toEqual([])
})

test('a small body that unfolds to a large one', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  expect(bomb.length).toBeLessThan(60_000)
  const small = gzipSync('bytes')
  const port = await serve((request, response) =>
    picture(response, request.url === '/bomb' ? bomb : small, { 'content-encoding': 'gzip' }),
  )
  expect(await fetched(port, {}, '/bomb')).toMatchObject({ ok: false, kind: 'too large' })
  expect(await fetched(port, {}, '/small')).toMatchObject({ ok: true, body: Buffer.from('bytes') })
})

test.each([
  ['gzip', gzipSync(Buffer.alloc(5000, 'a')).subarray(0, 30)],
  ['gzip', Buffer.from('no gzip at all')],
  ['br', Buffer.from('no brotli at all, but long enough to fail')],
])('broken inside its coding (%s)', async (coding, body) => {
  const port = await serve((_, response) => picture(response, body, { 'content-encoding': coding }))
  expect(await fetched(port)).toMatchObject({ ok: false, kind: 'broken' })
})

test('a coding that nobody knows', async () => {
  const port = await serve((_, response) => picture(response, 'x', { 'content-encoding': 'odd' }))
  expect(await fetched(port)).toMatchObject({ ok: false, kind: 'type' })
})

test.each([
  ['by length', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 100\r\n\r\nhalf'],
  [
    'in chunks',
    'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n',
  ],
])('ended in the middle (%s): nothing is kept', async (_, sent) => {
  const port = await serveBytes((socket) => socket.once('data', () => socket.end(sent)))
  const file = join(folder, 'half')
  expect(await fetched(port, { file })).toMatchObject({ ok: false, kind: 'broken', mayPass: true })
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['ends at once', (socket: Socket) => socket.destroy()],
  ['is no HTTP', (socket: Socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9\r\n'))],
  [
    'has a head without end',
    (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      for (let at = 0; at < 50; at += 1) socket.write(`X-${at}: ${'x'.repeat(2000)}\r\n`)
    },
  ],
])('a server that %s', async (_, handler) => {
  const port = await serveBytes(handler)
  expect(await fetched(port)).toMatchObject({ ok: false, kind: 'broken' })
})

test('a server that never answers, one whose head drips, one whose body stops', async () => {
  const silent = await serveBytes(() => {})
  expect(await fetched(silent)).toMatchObject({ ok: false, kind: 'too slow', mayPass: true })
  const dripping = await serveBytes((socket) => {
    const timer = setInterval(() => socket.write('X'), 50)
    socket.write('HTTP/1.1 200 OK\r\n')
    socket.on('close', () => clearInterval(timer))
  })
  expect(await fetched(dripping)).toMatchObject({ ok: false, kind: 'too slow' })
  const stopping = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' })
    response.write('some')
  })
  expect(await fetched(stopping)).toMatchObject({
    ok: false,
    kind: 'too slow',
    what: 'Nothing came for 0.4 s.',
  })
})

test('a body that drips for ever ends with the time for everything', async () => {
  const port = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' })
    const timer = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(timer))
  })
  const began = performance.now()
  expect(await fetched(port, { within: 900 })).toMatchObject({ ok: false, kind: 'too slow' })
  expect(performance.now() - began).toBeLessThan(3000)
})

test('a name that is never found, not found, or whose server is not there', async () => {
  const never = () => new Promise<string[]>(() => {})
  expect(await fetched(1, { resolver: never, within: 300 })).toMatchObject({ kind: 'too slow' })
  const failing = () => Promise.reject(new Error('ENOTFOUND'))
  expect(await fetched(1, { resolver: failing })).toMatchObject({ kind: 'unreachable', mayPass: true })
  const port = await serve(() => {})
  for (const { server } of open.splice(0)) server.close()
  expect(await fetched(port)).toMatchObject({ ok: false, kind: 'unreachable' })
})

test('who called it off learns its own reason', async () => {
  const port = await serve(() => {})
  const stop = new AbortController()
  setTimeout(() => stop.abort(new Error('The program ends.')), 100)
  await expect(fetched(port, { signal: stop.signal })).rejects.toThrow('The program ends.')
})

test('TLS goes to the checked address with the name of the server in its greeting', async () => {
  let greeting = ''
  const port = await serveBytes((socket) =>
    socket.once('data', (bytes) => {
      greeting = bytes.toString('latin1')
      socket.destroy()
    }),
  )
  const result = await guardedFetch(`https://pictures.example.:${port}/`, options(port))
  expect(result).toMatchObject({ ok: false, kind: 'broken' })
  expect(greeting).toContain('pictures.example')
})
