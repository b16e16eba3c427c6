import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pinned } from './cores.ts'
import { pathOf } from './programs.ts'

export type Reference = { url: string; stop(): Promise<void> }

/**
 * Starts nginx with one page, compressed beforehand, as the reference that every ratio is taken against: its own
 * configuration in a temporary folder, its own port on loopback, no access log, files kept open.
 * @param page the page's bytes as they go over the wire, in gzip
 */
export async function startNginx(
  page: Uint8Array,
  workers: number,
  cores: string | null,
): Promise<Reference> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-nginx-'))
  const port = await freePort()
  await writeFile(join(folder, 'page.html.gz'), page)
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, workers))
  const [command, given] = pinned(cores, [
    pathOf('nginx') ?? 'nginx',
    ...['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
  ])
  const child = spawn(command, given, { stdio: ['ignore', 'inherit', 'inherit'] })
  const url = `http://127.0.0.1:${port}/page.html`
  const stop = async (): Promise<void> => {
    await ended(child, 'SIGQUIT')
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await answering(url, child)
  } catch (fault) {
    await stop()
    throw fault
  }
  return { url, stop }
}

function configuration(folder: string, port: number, workers: number): string {
  // As root nginx would hand its workers to a user who may not look into our folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    ${user}
    daemon off;
    worker_processes ${workers};
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      keepalive_requests 100000000;
      open_file_cache max=16 inactive=10m;
      open_file_cache_valid 10m;
      gzip_static on;
      default_type text/html;
      ${scratch.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}; }
    }`
}

/** A TCP port that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}

/** Waits until an address answers 200, 20 s at most; gives up at once when the process that should answer has ended. */
export async function answering(url: string, child: ChildProcess, pause = 20): Promise<void> {
  const until = performance.now() + 20_000
  let last: unknown = 'no answer'
  while (performance.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`What should answer at ${url} ended with status ${child.exitCode}.`)
    try {
      const answer = await fetch(url, { redirect: 'manual' })
      await answer.arrayBuffer()
      if (answer.status === 200) return
      last = `status ${answer.status}`
    } catch (fault) {
      last = fault
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error(`${url} did not answer within 20 s: ${last}`)
}

/** Ends a process that we started, by its id, and waits for it; after 15 s without asking again. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await exit
  clearTimeout(late)
}
