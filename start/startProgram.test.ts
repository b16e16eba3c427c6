import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kill, processesOf, testFolder, until } from '../store/embedded/fixtures/machine.ts'

// start.mjs in a project of its own, with the least that it needs: it runs before anything else is there.

let place: ReturnType<typeof testFolder>
let children: ChildProcess[]
beforeEach(() => {
  place = testFolder()
  children = []
  const { folder } = place
  copyFileSync(fileURLToPath(new URL('../start.mjs', import.meta.url)), join(folder, 'start.mjs'))
  const manifest = {
    name: 'small',
    version: '1.0.0',
    private: true,
    scripts: { start: 'node start.mjs start' },
  }
  write('package.json', manifest)
  write('package-lock.json', {
    ...manifest,
    lockfileVersion: 3,
    packages: { '': { name: 'small', version: '1.0.0' } },
  })
  mkdirSync(join(folder, 'start'))
  mkdirSync(join(folder, 'cli'))
})
afterEach(async () => {
  for (const child of children) if (child.pid) kill(-child.pid)
  await place.clear()
})

function write(name: string, content: object | string): void {
  const path = join(place.folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
}

/** Puts the Node that runs this where the packages would have put theirs, and the list that npm leaves. */
function installed(): void {
  const bin = join(place.folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin')
  mkdirSync(bin, { recursive: true })
  symlinkSync(process.execPath, join(bin, 'node'))
  write('node_modules/.package-lock.json', { packages: {} })
}

function run(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    cwd: place.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: place.folder, ...env },
    detached: true,
  })
  children.push(child)
  let told = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      told += data
    })
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  )
  return { child, told: () => told, hear: (words: string) => until(() => told.includes(words)), ended }
}

const start = (...args: string[]) => run(process.execPath, [join(place.folder, 'start.mjs'), ...args])

/** A newsroom that says what it hears, and ends when it is told to or its guard is gone. */
const listening = `
import { Socket } from 'node:net'
const guard = new Socket({ fd: Number(process.argv[2].split('=')[1]) })
guard.on('error', () => {})
guard.on('close', () => { console.log('unguarded'); process.exit(0) })
guard.resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { console.log(signal); process.exit(0) })
setInterval(() => {}, 1000)
console.log('listening')
`

describe('start.mjs', () => {
  test('hands over to the Node of the packages, with words and status', async () => {
    installed()
    write(
      'cli/main.ts',
      'const words: string[] = process.argv.slice(2)\nconsole.log(words, process.version)\nprocess.exit(7)',
    )
    const program = start('dragoman', 'import', 'a file', '--edition', 'en')
    expect(await program.ended).toBe(7)
    expect(program.told()).toBe(`[ 'import', 'a file', '--edition', 'en' ] ${process.version}\n`)
  })

  test('names the commands when it gets another', async () => {
    installed()
    const program = start('stop')
    expect(await program.ended).toBe(1)
    expect(program.told()).toMatch(/Unknown command: stop[\s\S]*start, test, dragoman, bench/)
  })

  test('says that a system is not provided for', async () => {
    write('node_modules/.package-lock.json', { packages: {} })
    write('older.mjs', "Object.defineProperty(process, 'version', { value: 'v22.12.0' })")
    const program = run(process.execPath, ['--import', './older.mjs', 'start.mjs', 'start'])
    expect(await program.ended).toBe(1)
    expect(program.told()).toMatch(/brings no Node for this system[\s\S]*Node 26/)
  })

  test('says that a Node is too old', async () => {
    write('older.mjs', "Object.defineProperty(process, 'version', { value: 'v18.20.1' })")
    const program = run(process.execPath, ['--import', './older.mjs', 'start.mjs', 'start'])
    expect(await program.ended).toBe(1)
    expect(program.told()).toMatch(/20\.19 or later[\s\S]*v18\.20\.1/)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on and ends with the newsroom',
    async (signal) => {
      installed()
      write('start/main.ts', listening)
      const program = start('start')
      await program.hear('listening')
      kill(program.child.pid, signal)
      expect(await program.ended).toBe(0)
      expect(program.told()).toContain(signal)
    },
  )

  test('takes the newsroom with it when it is killed', async () => {
    installed()
    write('start/main.ts', listening)
    const program = start('start')
    await program.hear('listening')
    kill(program.child.pid)
    await program.hear('unguarded')
    await until(() => processesOf(place.folder).length === 0)
  })

  test('ends as the newsroom ended, by a signal too', async () => {
    installed()
    write('start/main.ts', "process.kill(process.pid, 'SIGKILL')")
    expect(await start('start').ended).toBe('SIGKILL')
  })
})

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('ended by %s leaves nothing', async (signal) => {
    installed()
    write('start/main.ts', listening)
    const program = run('npm', ['start'])
    await program.hear('listening')
    kill(program.child.pid, signal)
    await program.hear('SIGTERM')
    await until(() => processesOf(place.folder).length === 0)
  })

  test('installs what is missing, once', async () => {
    installed()
    // Nothing is written down as installed yet; npm empties the folder, so the Node is this one.
    write('node_modules/.package-lock.json', '')
    write('start/main.ts', "console.log('begun')")
    const first = start('start')
    expect(await first.ended).toBe(0)
    expect(first.told()).toMatch(/Installing packages[\s\S]*Packages installed, \d+ s\nbegun/)
    const second = start('start')
    expect(await second.ended).toBe(0)
    expect(second.told()).toBe('begun\n')
  })

  test('says that the network is away', async () => {
    write('.npmrc', 'registry=http://127.0.0.1:9/\nfetch-retries=0\n')
    write('package.json', { name: 'small', version: '1.0.0', dependencies: { 'left-here': '1.0.0' } })
    write('package-lock.json', {
      name: 'small',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: {
        '': { name: 'small', version: '1.0.0', dependencies: { 'left-here': '1.0.0' } },
        'node_modules/left-here': { version: '1.0.0', resolved: 'http://127.0.0.1:9/left-here-1.0.0.tgz' },
      },
    })
    const program = start('start')
    expect(await program.ended).toBe(1)
    expect(program.told()).toMatch(
      /could not be installed\.\nWhy: [\s\S]*ECONNREFUSED[\s\S]*What to do: connect to the network/,
    )
  })
})
