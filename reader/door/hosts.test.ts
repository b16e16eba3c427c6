import { expect, test } from 'vitest'
import { configuredHosts, plainHost } from './hosts.ts'

const hosts = configuredHosts({
  siteUrl: 'https://News.example',
  siteHosts: ['www.news.example', 'other.example:8080'],
  host: '::1',
  port: 4000,
})

test.each([
  'news.example',
  'NEWS.example',
  'news.example.',
  'news.example:443',
  'www.news.example:80',
  'other.example:8080',
  'localhost:4000',
  '127.0.0.1:4000',
  '[::1]:4000',
])('%s is ours', (header) => {
  expect(hosts.has(plainHost(header))).toBe(true)
})

test.each([
  '',
  'evil.example',
  'news.example.evil.example',
  'news.example:4000',
  'localhost',
  'news.example@evil.example',
  ' news.example',
])('%j is not', (header) => {
  expect(hosts.has(plainHost(header))).toBe(false)
})
