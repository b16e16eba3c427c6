import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pinned } from './cores.ts'
import { answering, ended, freePort, startOwn } from './ownProcess.ts'
import { pathOf } from './programs.ts'
import { temporaryFolder } from './temporaryFolder.ts'

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
  const { path: folder, remove } = temporaryFolder('nginx')
  const port = await freePort()
  await writeFile(join(folder, 'page.html.gz'), page)
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, workers))
  const [command, given] = pinned(cores, [
    pathOf('nginx') ?? 'nginx',
    ...['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
  ])
  const child = startOwn(command, given, { stdio: ['ignore', 'inherit', 'inherit'] })
  const url = `http://127.0.0.1:${port}/page.html`
  const stop = async (): Promise<void> => {
    await ended(child, 'SIGQUIT')
    remove()
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
