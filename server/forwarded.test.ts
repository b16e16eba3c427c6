import { expect, test } from 'vitest'
import { cameFrom, clientAddress, onwards } from './forwarded.ts'

test('what belongs to one connection ends there, with whatever it names', () => {
  expect(
    onwards({
      connection: 'keep-alive, X-Secret',
      'keep-alive': 'timeout=5',
      'x-secret': '1',
      'transfer-encoding': 'chunked',
      te: 'trailers',
      'proxy-authorization': 'Basic x',
      forwarded: 'for=1.2.3.4',
      accept: '*/*',
      'set-cookie': ['a=1', 'b=2'],
    }),
  ).toEqual({ accept: '*/*', 'set-cookie': ['a=1', 'b=2'] })
})

const claims = { host: 'news.example', 'x-forwarded-for': '9.9.9.9', 'x-forwarded-proto': 'https' }
const connection = { address: '10.0.0.1', secure: false }

test('without a trusted proxy, what a client says of itself counts for nothing', () => {
  expect(cameFrom(claims, connection, 0)).toEqual({
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'news.example',
  })
})

test('behind a trusted proxy its chain goes on, with the proxy at its end', () => {
  expect(cameFrom(claims, connection, 1)).toMatchObject({
    'x-forwarded-for': '9.9.9.9, 10.0.0.1',
    'x-forwarded-proto': 'https',
  })
})

test.each([
  ['10.0.0.1', 0, '10.0.0.1'],
  ['made up, 9.9.9.9, 10.0.0.1', 1, '9.9.9.9'],
  ['9.9.9.9, 10.0.0.2, 10.0.0.1', 2, '9.9.9.9'],
  ['10.0.0.1', 2, '10.0.0.1'],
  [undefined, 0, 'unknown'],
])('of the chain %s with %i proxies, the client is %s', (chain, proxies, client) => {
  expect(clientAddress(chain, proxies)).toBe(client)
})
