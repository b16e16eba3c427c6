import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, type Ready } from './answer.ts'
import { onTheWire } from './heads.ts'
import { mayWriteReady, writeReady } from './wire.ts'

/** Every byte there is, so that none is changed on its way. */
const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7) % 256))
const head = [
  'Content-Type',
  'text/html; charset=utf-8',
  'Content-Length',
  String(bytes.length),
  'ETag',
  '"x-br"',
  'X-Long',
  'a'.repeat(3000),
]
const ready: Ready = {
  etag: '"x-br"',
  head,
  wire: onTheWire(200, head),
  unchanged: [],
  text: bytes.toString('latin1'),
}

let server: Server
let port: number

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/ready' && mayWriteReady(request, response)) writeReady(response, ready)
    else {
      response.writeHead(200, head)
      response.end(bodyOf(ready))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
})

/** What comes back over one connection for these bytes, until it falls silent or is closed. */
function exchange(sent: string, answers: number): Promise<{ raw: Buffer; closed: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
    const finish = (closed: boolean): void => {
      resolve({ raw: Buffer.concat(chunks), closed })
      socket.destroy()
    }
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      const raw = Buffer.concat(chunks)
      const whole = raw.length >= answers * bytes.length
      // One turn more, so that a server that closes can be seen to.
      if (whole && raw.toString('latin1').split('HTTP/1.1 200 OK').length - 1 === answers)
        setTimeout(finish, 50, false)
    })
    socket.on('end', () => finish(true))
    socket.on('error', reject)
  })
}

const ask = (path: string, more = '', version = '1.1'): string =>
  `GET ${path} HTTP/${version}\r\nHost: x\r\n${more}\r\n`

/** Header lines in their order, the date's value apart. */
const linesOf = (raw: Buffer): string[] =>
  (raw.toString('latin1').split('\r\n\r\n')[0] ?? '')
    .split('\r\n')
    .map((line) => line.replace(/^Date: .*/, 'Date'))

const bodyIn = (raw: Buffer): Buffer => raw.subarray(raw.indexOf('\r\n\r\n') + 4)

test('the ready form is what the public way writes, to the byte', async () => {
  const [fast, slow] = [await exchange(ask('/ready'), 1), await exchange(ask('/public'), 1)]
  expect(linesOf(fast.raw)).toEqual(linesOf(slow.raw).filter((line) => !line.startsWith('Keep-Alive:')))
  expect(bodyIn(fast.raw).equals(bytes)).toBe(true)
  expect(bodyIn(slow.raw).equals(bytes)).toBe(true)
  expect(fast.closed).toBe(false)
})

test('several requests at once over one connection are answered in their order', async () => {
  const { raw } = await exchange(ask('/ready') + ask('/public') + ask('/ready'), 3)
  const at = [...raw.toString('latin1').matchAll(/HTTP\/1\.1 200 OK\r\n/g)].map((match) => match.index)
  expect(at).toHaveLength(3)
  for (const [index, begin] of at.entries()) {
    expect(bodyIn(raw.subarray(begin, at[index + 1])).equals(bytes)).toBe(true)
  }
})

test.each([
  ['a client that closes', ask('/ready', 'Connection: close\r\n')],
  ['a client of HTTP/1.0', ask('/ready', '', '1.0')],
])('%s gets a whole answer and is left', async (_, sent) => {
  const { raw, closed } = await exchange(sent, 1)
  expect(bodyIn(raw).equals(bytes)).toBe(true)
  expect(closed).toBe(true)
})

test('no value gets out of its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
      let wire: string
      try {
        wire = onTheWire(200, [name, value])
      } catch {
        return
      }
      expect(wire).toBe(`HTTP/1.1 200 OK\r\n${name}: ${value}\r\n`)
      expect(wire.split(/[\r\n]+/)).toHaveLength(3)
    }),
  )
})
