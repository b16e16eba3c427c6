import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

/** What browsers run of a page beside its HTML: its bytes, and a path that changes with them. */
export type Script = {
  bytes: Uint8Array
  /** The first 16 hexadecimal digits of the bytes' SHA-256. */
  hash: string
  /** Where it is served, to be kept for ever: `/built/site-<hash>.js`. */
  path: string
}

/** Each is complete in itself: they share no names and import nothing. */
const islands = ['suggestions'] as const

let made: Script | undefined

/** Reads the islands and takes their types out, once. Throws with the file's name when one can't be read. */
export function siteScript(): Script {
  made ??= join()
  return made
}

function join(): Script {
  const text = islands
    .map((name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8'))
    .map((source) => `{\n${tighten(stripTypeScriptTypes(source))}\n}`)
    .join('\n')
  const bytes = new TextEncoder().encode(text)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { bytes, hash, path: `/built/site-${hash}.js` }
}

/** Takes out lines of comment, indentation and empty lines: what can be told without reading the language. */
function tighten(script: string): string {
  return script
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s*\/\*\*.*\*\/$/gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\s+/gm, '')
    .trim()
}
