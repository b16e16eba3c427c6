import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// `npm test`: brings what a fresh machine lacks, then the checks, then the tests. Arguments go to Vitest, and then
// only the tests that they name run.

const root = fileURLToPath(new URL('..', import.meta.url))
const only = process.argv.slice(2)

/** Debian's packages that the tests use, each with a file that shows that it is there. */
const needed = [
  { name: 'chromium', file: '/usr/bin/chromium' },
  { name: 'fonts-noto-core', file: '/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf' },
]

const checks = [
  { title: 'types', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  {
    title: 'types of islands',
    command: ['node_modules/typescript/bin/tsc', '-p', 'reader/island/tsconfig.json'],
  },
  { title: 'style', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { title: 'stylesheets', command: ['node_modules/stylelint/bin/stylelint.mjs', 'reader/**/*.css'] },
  {
    title: 'rooms and arrows',
    command: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--output-type', 'err', '.'],
  },
  { title: 'nothing unused', command: ['node_modules/knip/bin/knip.js'] },
]

process.chdir(root)
await bringPackages()
if (only.length === 0) await runChecks()
await runTests()

/** Installs missing packages as root; otherwise ends with the one line to run, since a skipped test proves nothing. */
async function bringPackages(): Promise<void> {
  const missing = needed.filter(({ file }) => !existsSync(file)).map(({ name }) => name)
  if (missing.length === 0) return
  const line = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      `The browser tests need ${missing.join(' and ')}. Run this, then npm test again:\n  sudo sh -c '${line}'`,
    )
    process.exit(1)
  }
  console.log(`Installing ${missing.join(', ')} (Debian, once) …`)
  const { status, output } = await run(['/bin/sh', '-c', line], { DEBIAN_FRONTEND: 'noninteractive' })
  if (status !== 0) {
    console.error(
      `${output}\nThe packages could not be installed. Run this by hand and see what stops it:\n  ${line}`,
    )
    process.exit(1)
  }
}

/** All checks, even when one fails, so that one run shows everything. */
async function runChecks(): Promise<void> {
  let failed = false
  for (const { title, command } of checks) {
    const began = performance.now()
    const { status, output } = await run([process.execPath, ...command])
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
    if (status !== 0) console.log(output)
    failed ||= status !== 0
  }
  if (failed) process.exit(1)
}

async function runTests(): Promise<void> {
  if (process.getuid?.() !== 0) {
    console.log(
      'You are not root: the tests of what root does (store/embedded) are left out and counted as skipped.',
    )
  }
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...only], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

function run(
  command: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ status: number; output: string }> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ status: code ?? 1, output }))
  })
}
