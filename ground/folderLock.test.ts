import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { awaitFolderLock, takeFolderLock } from './folderLock.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('one holds it, others are told, and after the release another may', () => {
  const file = join(folder, 'one')
  const lock = takeFolderLock(file)
  expect(lock).toBeDefined()
  expect(takeFolderLock(file)).toBeUndefined()
  lock?.release()
  const next = takeFolderLock(file)
  expect(next).toBeDefined()
  next?.release()
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('it ends with its holder, however that ends', async () => {
  const file = join(folder, 'killed')
  const program = `
    import { takeFolderLock } from ${JSON.stringify(new URL('folderLock.ts', import.meta.url).href)}
    takeFolderLock(${JSON.stringify(file)})
    console.log('held')
    setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(takeFolderLock(file)).toBeUndefined()
  let waited = false
  const waiting = awaitFolderLock(file, 30_000, () => {
    waited = true
  })
  holder.kill('SIGKILL')
  const lock = await waiting
  expect([lock !== undefined, waited]).toEqual([true, true])
  lock?.release()
})

test('waiting has an end', async () => {
  const file = join(folder, 'held')
  const lock = takeFolderLock(file)
  expect(await awaitFolderLock(file, 30)).toBeUndefined()
  lock?.release()
})

test('a folder that is not there is an error, not a lock', () => {
  expect(() => takeFolderLock(join(folder, 'missing', 'lock'))).toThrow()
})
