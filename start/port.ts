import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { Fault } from '../ground/fault.ts'

/**
 * Makes sure that the site's port can be had, before anything heavy is done.
 * @throws Fault that says who holds it, where that can be known
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.message))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
  if (code) throw portFault(host, port, code)
}

/** What to tell when a port can't be listened at. */
export function portFault(host: string, port: number, code: string): Fault {
  if (code === 'EADDRINUSE') {
    const holder = whoHolds(port)
    return new Fault({
      what: `Port ${port} is taken${holder ? ` by ${holder}` : ''}.`,
      remedy: `end that program, or start on another port: PORT=${port === 65_535 ? 4000 : port + 1} npm start`,
    })
  }
  if (code === 'EACCES') {
    return new Fault({
      what: `Port ${port} may not be used.`,
      why: 'Ports below 1024 belong to root.',
      remedy: 'set PORT to 1024 or more, and let a proxy listen at the low port',
    })
  }
  return new Fault({
    what: `Nothing can listen at ${host}, port ${port} (${code}).`,
    remedy:
      'set HOST to an address of this machine: 127.0.0.1 for this machine only, 0.0.0.0 for every network',
  })
}

/** The program that listens at a port, on Linux and if it may be seen. */
function whoHolds(port: number): string | undefined {
  try {
    const sockets = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeners(table, port)))
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (openFiles(pid).some((file) => sockets.has(file))) {
        return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (process ${pid})`
      }
    }
  } catch {
    // Another system, or not ours to see.
  }
  return undefined
}

/** The listening sockets of a table of proc_net_tcp(5), by the names that /proc/PID/fd gives them. */
function listeners(table: string, port: number): string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && fields[1]?.endsWith(`:${wanted}`))
    .map((fields) => `socket:[${fields[9]}]`)
}

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`)
      } catch {
        return ''
      }
    })
  } catch {
    return []
  }
}
