import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The stylesheet as it is sent: its bytes, and a path that changes with them. */
export type Stylesheet = {
  bytes: Uint8Array
  /** The first 16 hexadecimal digits of the bytes' SHA-256. */
  hash: string
  /** Where it is served, to be kept for ever: `/built/site-<hash>.css`. */
  path: string
}

const files = ['layers', 'reset', 'tokens', 'base', 'layout', 'components', 'body', 'print'] as const

let read: Stylesheet | undefined

/** Reads and joins the style files, once. Throws with the file's name when one can't be read. */
export function stylesheet(): Stylesheet {
  read ??= join()
  return read
}

function join(): Stylesheet {
  const text = files
    .map((name) => tighten(readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')))
    .join('\n')
  const bytes = new TextEncoder().encode(text)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { bytes, hash, path: `/built/site-${hash}.css` }
}

/** Takes out comments, indentation and empty lines: what can be told without reading CSS. */
export function tighten(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/^\s+/gm, '')
    .trim()
}
