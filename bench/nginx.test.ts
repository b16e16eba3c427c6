import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { startNginx } from './nginx.ts'
import { pathOf } from './programs.ts'
import { openReader } from './reading.ts'

const there = pathOf('nginx') !== null
if (!there)
  console.log('nginx is not installed (apt-get install nginx): the benchmark runs it, this test does not.')

describe.runIf(there)('the reference', () => {
  it('answers with exactly the bytes that it was given, and leaves nothing behind', async () => {
    const page = gzipSync('<!doctype html><p>a page', { level: 9 })
    const nginx = await startNginx(page, 1, null)
    const { origin, pathname } = new URL(nginx.url)
    const reader = openReader(origin, 1)
    const answer = await reader.read(pathname, { 'accept-encoding': 'gzip' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.body.equals(page)).toBe(true)
    expect(gunzipSync(answer.body).toString()).toContain('a page')
    reader.close()
    await nginx.stop()
    await expect(fetch(nginx.url)).rejects.toThrow()
  })
})
