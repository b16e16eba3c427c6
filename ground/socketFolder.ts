import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the path of a Unix socket may measure on the strictest of our systems (macOS; Linux allows 107). */
const longestPath = 103

/**
 * The folder for a Unix socket: the preferred one when the socket's whole path fits into a socket address
 * (`sockaddr_un`, unix(7)), else a private folder with a short name in the temporary folder, the same at every start.
 * Makes it when it is missing (mode 0700).
 * @param owner the user to whom it was given at an earlier start, if that isn't us
 */
export function socketFolder(preferred: string, socketName: string, owner?: number): string {
  if (Buffer.byteLength(join(preferred, socketName)) <= longestPath) {
    mkdirSync(preferred, { recursive: true, mode: 0o700 })
    return preferred
  }
  const name = `dragoman-${createHash('sha256').update(preferred).digest('hex').slice(0, 12)}`
  const base = Buffer.byteLength(join(tmpdir(), name, socketName)) <= longestPath ? tmpdir() : '/tmp'
  const short = join(base, name)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  // Anybody may have made a folder of this name first; a socket in it would be theirs to replace.
  const found = lstatSync(short)
  const mine = found.isDirectory() && (found.uid === process.getuid?.() || found.uid === owner)
  return mine && (found.mode & 0o077) === 0 ? short : mkdtempSync(join(base, 'dragoman-'))
}
