import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'

// A start that need not ask the store whether it is current is faster than one that must load what asks. So a store
// that a server has prepared bears a mark, which lies with the cluster that it speaks of.

/** Where one of these has changed, the store may have to be prepared again. */
const sources = ['../migrations/meta/_journal.json', '../../ground/jobs.ts', '../../package.json']

function thisVersion(): string {
  const hash = createHash('sha256')
  for (const source of sources) hash.update(readFileSync(new URL(source, import.meta.url)))
  return hash.digest('hex')
}

const fileOf = (layout: Layout) => join(layout.server, 'prepared')

function readMark(layout: Layout): string {
  try {
    return readFileSync(fileOf(layout), 'utf8')
  } catch {
    return ''
  }
}

/** Whether this version has prepared the store; `how` tells apart preparations that differ by settings. */
export function isPrepared(layout: Layout, how: string): boolean {
  return readMark(layout) === `${thisVersion()} ${how}`
}

export function markPrepared(layout: Layout, how: string): void {
  writeFileSync(fileOf(layout), `${thisVersion()} ${how}`, { mode: 0o600 })
}

/**
 * Removes the mark of any other version. Done by whoever opens the database, since a newer one may then change it:
 * an older server would trust its own mark and write into a store that it doesn't know.
 */
export function forgetOtherMark(layout: Layout): void {
  const mark = readMark(layout)
  if (mark && !mark.startsWith(`${thisVersion()} `)) rmSync(fileOf(layout), { force: true })
}
