import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder of the data and those above it that are missing: private, and where root starts Dragoman with the
 * right for others to walk through (not to look), since the database then runs as another user. Folders that were
 * there keep their modes.
 */
export function makeDataFolder(folder: string): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  const first = mkdirSync(folder, { recursive: true, mode })
  if (!first) return
  // Once more, past the umask.
  for (let path = folder; ; path = dirname(path)) {
    chmodSync(path, mode)
    if (path === first || path === dirname(path)) return
  }
}
