import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  kill,
  postmasterOf,
  processesOf,
  startUser,
  testFolder,
  until,
  watchdogOf,
} from '../store/embedded/fixtures/machine.ts'
import { freePort, type StartedNewsroom, startNewsroom } from './fixtures/newsroom.ts'

/** A data folder that has had its first start: most tests begin with a copy, which is quicker to have. */
let prepared: ReturnType<typeof testFolder>
let place: ReturnType<typeof testFolder>
let data: string
let newsrooms: StartedNewsroom[]
beforeAll(async () => {
  prepared = testFolder()
  const newsroom = await startNewsroom(join(prepared.folder, 'data'))
  await newsroom.hear('jobs at work')
  kill(newsroom.child.pid, 'SIGTERM')
  await newsroom.ended
})
afterAll(() => prepared.clear())
beforeEach(() => {
  place = testFolder()
  data = join(place.folder, 'data')
  newsrooms = []
})
afterEach(async () => {
  for (const { child } of newsrooms) if (child.pid) kill(-child.pid)
  await Promise.all(newsrooms.map(({ ended }) => ended))
  await place.clear()
})

async function start(
  env: Record<string, string> = {},
  options: { guarded?: boolean } = {},
): Promise<StartedNewsroom> {
  const newsroom = await startNewsroom(data, env, options)
  newsrooms.push(newsroom)
  return newsroom
}

/** A newsroom at work, on a folder that was used before. */
async function working(env: Record<string, string> = {}, options: { guarded?: boolean } = {}) {
  if (!existsSync(data)) execFileSync('cp', ['-a', join(prepared.folder, 'data'), data])
  const newsroom = await start(env, options)
  await newsroom.hear('jobs at work')
  return newsroom
}

/** Every process of the newsroom; it was started as a group of its own. */
function groupOf({ child }: StartedNewsroom): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => statOf(name)[2] === String(child.pid))
    .map(Number)
}
const roleOf = (newsroom: StartedNewsroom, role: string) =>
  groupOf(newsroom).filter((pid) => commandOf(pid).includes(`roleProcess.ts ${role} `))

function statOf(pid: number | string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Zombies have ended; the test's own loop collects them.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? [] : fields
  } catch {
    return []
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Nothing runs any more, and the next start works. */
async function leavesNothing(newsroom: StartedNewsroom): Promise<void> {
  await until(() => groupOf(newsroom).length === 0 && processesOf(data).length === 0)
}

describe('a start', () => {
  test('brings up readers, a desk and jobs, each with what its role may know', async () => {
    const newsroom = await start({ SMTP_URL: 'smtp://user:secret@localhost' })
    await newsroom.hear('jobs at work')
    expect(newsroom.told()).toMatch(/Making the database …[\s\S]*Making the database: done, \d+\.\d s/)
    expect(newsroom.told()).toContain(`http://localhost:${newsroom.port}`)
    expect(newsroom.told()).toContain('jobs at work with priority 10')
    const seen = new Map<number, Awaited<ReturnType<typeof newsroom.ask>>>()
    await until(async () => {
      const words = await newsroom.ask()
      return seen.set(words.pid, words).size === 2
    })
    const [one, other] = [...seen.values()]
    expect(one?.context.processId).not.toBe(other?.context.processId)
    const { superuser, owner } = JSON.parse(
      readFileSync(join(data, 'database/server/passwords.json'), 'utf8'),
    )
    for (const secret of [superuser, owner, 'smtp://'])
      expect(JSON.stringify([one, other])).not.toContain(secret)
    expect(one?.context).toMatchObject({ role: 'reader', database: { reader: { user: 'dragoman_reader' } } })
    await until(() => existsSync(one?.context.deskSocket ?? ''))
  })

  test('a second time finds everything and says only where the site is', async () => {
    const second = await working()
    expect(second.told()).toBe(`The site: http://localhost:${second.port}\njobs at work with priority 10\n`)
  })

  test('with WORKERS=0 is one process', async () => {
    const newsroom = await working({ WORKERS: '0' })
    expect((await newsroom.ask()).pid).toBe(newsroom.child.pid)
    expect(groupOf(newsroom)).toEqual([newsroom.child.pid])
    kill(newsroom.child.pid, 'SIGTERM')
    expect(await newsroom.ended).toBe(0)
    expect(newsroom.told()).toMatch(/reader ended\n[\s\S]*desk wrote down what it held\n[\s\S]*jobs ended/)
    await leavesNothing(newsroom)
  })
})

test('one process that is ended while it begins ends what has begun', async () => {
  execFileSync('cp', ['-a', join(prepared.folder, 'data'), data])
  const newsroom = await start({ WORKERS: '0' })
  await newsroom.hear('The site')
  kill(newsroom.child.pid, 'SIGTERM')
  expect(await newsroom.ended).toBe(0)
  expect(newsroom.told()).toContain('reader ended')
  await leavesNothing(newsroom)
})

describe('a start that can not be says why and what to do, and leaves nothing', () => {
  test('wrong settings, all at once', async () => {
    const newsroom = await start({ WORKERS: 'many', DRAGOMAN_DEMOS: '1', SITE_URL: 'ftp://here' })
    expect(await newsroom.ended).toBe(1)
    for (const word of ['3 settings are wrong', 'WORKERS', 'DRAGOMAN_DEMO?', 'SITE_URL=https://']) {
      expect(newsroom.told()).toContain(word)
    }
    expect(existsSync(data)).toBe(false)
  })

  test('a taken port, before anything heavy', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    const newsroom = await start({ PORT: String(port) })
    expect(await newsroom.ended).toBe(1)
    expect(newsroom.told()).toContain(`Port ${port} is taken`)
    expect(newsroom.told()).toContain(`PORT=${port + 1}`)
    if (process.platform === 'linux') expect(newsroom.told()).toContain(`(process ${process.pid})`)
    expect(existsSync(join(data, 'database'))).toBe(false)
    other.close()
  })

  test('an address that is not ours', async () => {
    const newsroom = await start({ HOST: '192.0.2.1' })
    expect(await newsroom.ended).toBe(1)
    expect(newsroom.told()).toMatch(/192\.0\.2\.1[\s\S]*HOST/)
  })

  test('a second server on the same folder', async () => {
    const first = await working()
    const second = await start()
    expect(await second.ended).toBe(1)
    expect(second.told()).toContain(
      `already runs on ${data} (process ${first.child.pid}, http://localhost:${first.port})`,
    )
    expect((await first.ask()).context.role).toBe('reader')
  })

  test('a data folder of a newer version', async () => {
    const first = await working()
    kill(first.child.pid, 'SIGTERM')
    await first.ended
    writeFileSync(join(data, 'database/server/cluster/PG_VERSION'), '99\n')
    const second = await start()
    expect(await second.ended).toBe(1)
    expect(second.told()).toContain('A newer Dragoman has used this data folder')
    await leavesNothing(second)
  })
})

describe('an end', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s is in order', async (signal) => {
    const newsroom = await working()
    kill(newsroom.child.pid, signal)
    expect(await newsroom.ended).toBe(0)
    expect(newsroom.told()).toMatch(
      /Ending …\n+reader ended\nreader ended\ndesk begins to end\ndesk wrote down what it held\njobs ended/,
    )
    await leavesNothing(newsroom)
    expect(readFileSync(join(data, 'database/postgres.log'), 'utf8')).toMatch(
      /database system is shut down\n$/,
    )
  })

  test('by a Ctrl-C that reaches every process, and one more of npm, is the same', async () => {
    const newsroom = await working()
    const group = -(newsroom.child.pid ?? 0)
    process.kill(group, 'SIGINT')
    process.kill(group, 'SIGINT')
    expect(await newsroom.ended).toBe(0)
    expect(newsroom.told()).toContain('jobs ended')
    await leavesNothing(newsroom)
  })

  test('of the program that started it ends it', async () => {
    const newsroom = await working({}, { guarded: true })
    newsroom.child.stdio[3]?.destroy()
    expect(await newsroom.ended).toBe(0)
    await leavesNothing(newsroom)
  })

  test('by a second Ctrl-C is at once, and the database is still in order', async () => {
    const newsroom = await working({ SLOW_DESK: '1' })
    kill(newsroom.child.pid, 'SIGINT')
    await newsroom.hear('desk begins to end')
    // Later than what one keystroke may send.
    await new Promise((resolve) => setTimeout(resolve, 800))
    kill(newsroom.child.pid, 'SIGINT')
    expect(await newsroom.ended).toBe(130)
    expect(newsroom.told()).not.toContain('desk wrote down')
    await leavesNothing(newsroom)
    expect(readFileSync(join(data, 'database/postgres.log'), 'utf8')).toMatch(
      /database system is shut down\n$/,
    )
  })

  test('while it still starts leaves nothing', async () => {
    const newsroom = await start()
    await newsroom.hear('Making the database')
    kill(newsroom.child.pid, 'SIGTERM')
    expect(await newsroom.ended).toBe(0)
    await leavesNothing(newsroom)
    await working()
  })

  test('leaves the database to a command beside it', async () => {
    const newsroom = await working()
    const command = startUser(join(data, 'database'))
    const { started, pid } = await command.hear('open')
    expect(started).toBe(false)
    kill(newsroom.child.pid, 'SIGTERM')
    expect(await newsroom.ended).toBe(0)
    expect(postmasterOf(data)).toBe(pid)
    await command.leave()
    await until(() => processesOf(data).length === 0)
  })
})

describe('what is killed', () => {
  test.each(['reader', 'desk', 'jobs'])('a %s comes back', async (role) => {
    const newsroom = await working()
    const [victim] = roleOf(newsroom, role)
    kill(victim)
    await until(() => {
      const now = roleOf(newsroom, role)
      return now.length === (role === 'reader' ? 2 : 1) && !now.includes(victim ?? 0)
    })
    expect(newsroom.told()).toContain(`A ${role} process ended; starting another.`)
    expect((await newsroom.ask()).context.role).toBe('reader')
    kill(newsroom.child.pid, 'SIGTERM')
    expect(await newsroom.ended).toBe(0)
    await leavesNothing(newsroom)
  })

  test('the supervisor: everything ends, and the next start works', async () => {
    const newsroom = await working()
    kill(newsroom.child.pid)
    await newsroom.ended
    const second = await start({ PORT: String(newsroom.port) })
    await second.hear('jobs at work')
    await until(() => groupOf(newsroom).length === 0)
    expect(newsroom.told()).toContain('desk wrote down what it held')
    expect((await second.ask()).context.role).toBe('reader')
  })

  test('the database: it comes back', async () => {
    const newsroom = await working()
    const before = postmasterOf(data)
    kill(before)
    await newsroom.hear('The database is back.')
    expect(postmasterOf(data)).not.toBe(before)
    kill(newsroom.child.pid, 'SIGTERM')
    expect(await newsroom.ended).toBe(0)
    await leavesNothing(newsroom)
  })

  test('the watchdog: another watches, and the database goes on', async () => {
    const newsroom = await working()
    const [database, watchdog] = [postmasterOf(data), watchdogOf(data)]
    kill(watchdog)
    await until(() => (watchdogOf(data) ?? watchdog) !== watchdog)
    expect(postmasterOf(data)).toBe(database)
    await newsroom.hear('The database is back.')
    kill(newsroom.child.pid)
    await newsroom.ended
    await leavesNothing(newsroom)
  })

  test('everything at once: the next start works', async () => {
    const newsroom = await working()
    const all = [...groupOf(newsroom), ...processesOf(data).map(({ pid }) => pid)]
    for (const pid of all) kill(pid)
    await newsroom.ended
    const second = await working({ PORT: String(newsroom.port) })
    expect((await second.ask()).context.role).toBe('reader')
  })
})
