import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('a log is lines of JSON on standard error, with the role and the error that is told', () => {
  const program = `
    import { openLog } from ${JSON.stringify(new URL('logging.ts', import.meta.url).href)}
    const log = openLog('reader')
    log.info({ port: 4000 }, 'Listening.')
    log.error({ err: new Error('no paper') }, 'Nothing printed.')
    process.exit(0)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toEqual([
    expect.objectContaining({ level: 30, role: 'reader', port: 4000, msg: 'Listening.' }),
    expect.objectContaining({ level: 50, err: expect.objectContaining({ message: 'no paper' }) }),
  ])
  expect(new Date(lines[0].time).toISOString()).toBe(lines[0].time)
})
