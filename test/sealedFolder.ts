import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Line = Record<string, unknown>

/** A copy of an exported folder, to be changed by whoever means no good. */
export function copied(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  return to
}

/** Changes a file of a folder as text. */
export function change(folder: string, name: string, to: (text: string) => string | Uint8Array): void {
  const file = join(folder, name)
  writeFileSync(file, to(readFileSync(file, 'utf8')))
}

/** Changes the lines of `newsroom.ndjson`. */
export function changeLines(folder: string, to: (lines: Line[]) => Line[]): void {
  change(folder, 'newsroom.ndjson', (text) =>
    to(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    )
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  )
}

/** Makes a changed folder say of itself what it is: its sums and counts are right, whatever is in it. */
export function seal(folder: string): void {
  change(folder, 'manifest.json', (text) => {
    const manifest = JSON.parse(text)
    for (const name of Object.keys(manifest.files)) {
      const bytes = readFileSync(join(folder, name))
      manifest.files[name] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    }
    const things: Record<string, number> = {}
    for (const line of readFileSync(join(folder, 'newsroom.ndjson'), 'latin1').trimEnd().split('\n')) {
      const type = line.length < 1e6 ? typeIn(line) : undefined
      if (type !== undefined && type in manifest.things) things[type] = (things[type] ?? 0) + 1
    }
    return JSON.stringify({ ...manifest, things })
  })
}

function typeIn(line: string): string | undefined {
  return /^\{"type":"([^"]+)"/.exec(line)?.[1]
}
