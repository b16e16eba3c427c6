import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type StartedNewsroom, startNewsroom } from '../start/fixtures/newsroom.ts'

export const programFile = fileURLToPath(new URL('../start/main.ts', import.meta.url))

/** An answer of the API, or the lack of one. */
export type ApiAnswer = { status: number; body: Record<string, unknown> }

/** The real program at work in a data folder of its own, as `npm start` runs it. */
export type Program = {
  newsroom: StartedNewsroom
  site: string
  key: string
  /** Sends an act; a connection that breaks is an answer with status 0. */
  act(method: string, path: string, body: unknown): Promise<ApiAnswer>
  /** A page as a reader gets it, redirects followed. */
  page(path: string): Promise<{ status: number; words: string; headers: Headers }>
  /** The ids of the processes of a role: `reader`, `desk`, `jobs`, `postgres`, `start`. */
  pidsOf(role: string): number[]
  stop(): Promise<void>
}

/** A folder for a program's data, which `forget` removes. */
export function dataFolder(): { folder: string; forget(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-program-'))
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts the program and waits until everything works, the desk included. A later start needs the first one's key. */
export async function startProgram(
  folder: string,
  env: Record<string, string> = {},
  knownKey?: string,
): Promise<Program> {
  const newsroom = await startNewsroom(folder, env, { program: programFile })
  await newsroom.hear(/The site: http:\S+/)
  if (!knownKey) await newsroom.hear(/dragoman_[\w-]+/)
  const key = knownKey ?? newsroom.told().match(/dragoman_[\w-]+/)?.[0] ?? ''
  const site = `http://localhost:${newsroom.port}`
  const program: Program = {
    newsroom,
    site,
    key,
    async act(method, path, body) {
      try {
        const answer = await fetch(`${site}/api/v1${path}`, {
          method,
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            connection: 'close',
          },
          ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(15_000),
        })
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
      } catch {
        return { status: 0, body: {} }
      }
    },
    async page(path) {
      const answer = await fetch(`${site}${path}`, { headers: { connection: 'close' } })
      return { status: answer.status, words: await answer.text(), headers: answer.headers }
    },
    pidsOf: (role) => pidsOf(newsroom.child.pid ?? -1, folder, role),
    async stop() {
      newsroom.child.kill('SIGTERM')
      await newsroom.ended
    },
  }
  await untilDeskAnswers(program)
  return program
}

/** Until an act comes through: readers listen before the desk does. */
export async function untilDeskAnswers(program: Program): Promise<void> {
  await eventually(
    program,
    'the desk answers',
    async () => (await program.act('GET', '/articles/00000000', undefined)).status === 404,
  )
}

/** Asks again and again until it is so; after a while it throws, with what the program says of itself. */
export async function eventually(
  program: Program,
  what: string,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const end = performance.now() + 20_000
  while (!(await isSo())) {
    if (performance.now() > end) {
      const { words } = await program.page('/readyz')
      const metrics = (await program.page('/metrics')).words
        .split('\n')
        .filter((line) => line.startsWith('dragoman'))
      throw new Error(
        `It never came about: ${what}\n${words}\n${metrics.join('\n')}\n${program.newsroom.told()}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function pidsOf(start: number, folder: string, role: string): number[] {
  if (role === 'start') return [start]
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      const command = textOf(`/proc/${pid}/cmdline`).split('\0')
      if (role === 'postgres')
        return (
          command.some((word) => word.endsWith('/bin/postgres')) &&
          command.some((word) => word.startsWith(folder))
        )
      return parentOf(pid) === start && command.includes(role)
    })
}

function parentOf(pid: number): number {
  return Number(
    textOf(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')[1],
  )
}

/** A process may end while it is looked at. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
