import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openReader, readEach } from './reading.ts'

const asked: string[] = []
let together = 0
let most = 0
let threeAreHere = (): void => {}
// The first answers wait until three readers have asked, so that they are seen together on any machine.
const whenThree = new Promise<void>((resolve) => {
  threeAreHere = resolve
})
const server = createServer(async (request, answer) => {
  asked.push(request.url ?? '')
  together += 1
  most = Math.max(most, together)
  if (together === 3) threeAreHere()
  await whenThree
  together -= 1
  answer.writeHead(request.url === '/missing' ? 404 : 200).end('page')
})
let site = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

it('reads each page once, so many at once and no more', async () => {
  const reader = openReader(site, 3)
  const paths = Array.from({ length: 40 }, (_, at) => `/${at}`)
  const told: number[] = []
  const took = await readEach(reader, paths, 3, (read) => told.push(read))
  expect(took).toHaveLength(40)
  expect([...asked].sort()).toEqual([...paths].sort())
  expect(most).toBe(3)
  expect(told.at(-1)).toBe(40)
  reader.close()
})

it('ends at the first page that is not there', async () => {
  const reader = openReader(site, 2)
  await expect(readEach(reader, ['/a', '/missing', '/b'], 2)).rejects.toThrow('/missing answered 404')
  expect((await reader.read('/a')).body.toString()).toBe('page')
  reader.close()
})
