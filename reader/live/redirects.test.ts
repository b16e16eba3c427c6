import { expect, test } from 'vitest'
import { chooseRedirect, type LiveRedirect } from './redirects.ts'

const rows: LiveRedirect[] = [
  { host: '', query: '', target: '/any' },
  { host: 'old.example', query: '', target: '/old' },
  { host: '', query: 'p=12', target: '/twelve' },
  { host: '', query: 'p=12&page=2', target: '/twelve/2' },
]
const choose = (host: string, query: string, from = rows) =>
  chooseRedirect(from, host, new URLSearchParams(query))?.target

test.each([
  ['news.example', '', '/any'],
  ['old.example', '', '/old'],
  ['old.example', 'p=12', '/twelve'],
  ['news.example', 'utm=1&page=2&p=12', '/twelve/2'],
  ['news.example', 'p=13', '/any'],
])('%s ?%s leads to %s', (host, query, target) => {
  expect(choose(host, query)).toBe(target)
})

test('a redirect of another host or query is none', () => {
  expect(choose('news.example', '', rows.slice(1))).toBeUndefined()
})
