import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What wrk said of one run. Times in milliseconds. */
export type WrkRun = { perSecond: number; p50: number; p99: number; answers: number; wrong: number }

export type WrkOptions = {
  url: string
  seconds: number
  connections: number
  threads: number
  /** On which cores, as taskset writes them: `1`, `0,1`. */
  cores: string | null
  headers?: Readonly<Record<string, string>>
}

/** Loads an address with wrk for some seconds. @throws when wrk fails, or an answer was not 2xx or 3xx */
export async function runWrk(options: WrkOptions): Promise<WrkRun> {
  const { url, seconds, connections, threads, cores, headers = {} } = options
  const wrk = [
    'wrk',
    ...[
      '-t',
      String(threads),
      '-c',
      String(connections),
      '-d',
      `${seconds}s`,
      '--latency',
      '--timeout',
      '5s',
    ],
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    url,
  ]
  const [command = '', ...given] = cores === null ? wrk : ['taskset', '-c', cores, ...wrk]
  const { stdout } = await promisify(execFile)(command, given, { timeout: (seconds + 30) * 1000 })
  const run = parseWrk(stdout)
  if (run.wrong > 0)
    throw new Error(`${run.wrong} of ${run.answers} answers from ${url} were errors:\n${stdout}`)
  return run
}

/** Reads what wrk prints. @throws when it is not wrk's output */
export function parseWrk(output: string): WrkRun {
  const number = (pattern: RegExp): number | null => {
    const found = pattern.exec(output)?.[1]
    return found === undefined ? null : Number(found)
  }
  const latency = (share: string): number | null => {
    const found = new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, 'm').exec(output)
    const scale = { us: 0.001, ms: 1, s: 1000, m: 60_000 }[found?.[2] ?? ''] ?? Number.NaN
    return found ? Number(found[1]) * scale : null
  }
  const perSecond = number(/^Requests\/sec:\s+([\d.]+)/m)
  const answers = number(/^\s+(\d+) requests in /m)
  const p50 = latency('50')
  const p99 = latency('99')
  if (perSecond === null || answers === null || p50 === null || p99 === null)
    throw new Error(`This is not what wrk prints:\n${output}`)
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output) ?? []
  const broken = sockets.slice(1).reduce((sum, count) => sum + Number(count), 0)
  return { perSecond, p50, p99, answers, wrong: (number(/Non-2xx or 3xx responses: (\d+)/) ?? 0) + broken }
}
