import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../ground/fault.ts'
import { type FolderLock, takeFolderLock } from '../ground/folderLock.ts'

/**
 * Makes this process the one server of a data folder, until it releases the lock or ends. Commands beside a server
 * need no such thing; two servers would send every mail and fire every schedule twice.
 * @throws Fault that names the server which runs already
 */
export function becomeTheServer(dataFolder: string, address: string): FolderLock {
  const note = join(dataFolder, 'server.json')
  const lock = takeFolderLock(join(dataFolder, 'server.lock'))
  if (lock) {
    writeFileSync(note, JSON.stringify({ pid: process.pid, address }), { mode: 0o600 })
    return lock
  }
  const other = readNote(note)
  throw new Fault({
    what: `Dragoman already runs on ${dataFolder}${other ? ` (process ${other.pid}, ${other.address})` : ''}.`,
    remedy: `open that address, or end that process first; for a second newsroom set DRAGOMAN_DATA and PORT`,
  })
}

function readNote(file: string): { pid: number; address: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
