import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { besideFile } from './besideFile.ts'

const above = realpathSync(mkdtempSync(join(tmpdir(), 'beside-')))
const folder = join(above, 'import')
afterAll(() => rmSync(above, { recursive: true, force: true }))

beforeAll(() => {
  mkdirSync(join(folder, 'صور'), { recursive: true })
  mkdirSync(join(above, 'import-other'))
  for (const file of ['import/a.jpg', 'import/صور/b c.jpg', 'import-other/secret', 'secret'])
    writeFileSync(join(above, file), 'x')
  symlinkSync('a.jpg', join(folder, 'within'))
  symlinkSync('../secret', join(folder, 'out'))
  symlinkSync(above, join(folder, 'above'))
})

test.each([
  ['a.jpg', 'a.jpg'],
  ['./a.jpg', 'a.jpg'],
  ['صور/b c.jpg', 'صور/b c.jpg'],
  ['within', 'a.jpg'],
])('%s is in the folder', async (path, file) => {
  expect(await besideFile(folder, path)).toEqual({ ok: true, file: join(folder, file) })
})

test('through a link to the folder itself', async () => {
  const link = join(above, 'link')
  symlinkSync(folder, link)
  expect(await besideFile(link, 'a.jpg')).toEqual({ ok: true, file: join(folder, 'a.jpg') })
})

test.each([
  [''],
  ['.'],
  ['../secret'],
  ['صور/../../secret'],
  ['صور/../a.jpg'],
  ['../import-other/secret'],
  [join(above, 'secret')],
  ['/etc/passwd'],
  ['out'],
  ['above/secret'],
  ['above/import-other/secret'],
  ['..\\secret'],
  ['a.jpg\0.png'],
  ['صور'],
  ['a'.repeat(2000)],
])('%j leads nowhere', async (path) => {
  expect(await besideFile(folder, path)).toMatchObject({ ok: false, mayPass: false })
})

test('what is not there may come', async () => {
  expect(await besideFile(folder, 'later.jpg')).toMatchObject({ ok: false, mayPass: true })
})
