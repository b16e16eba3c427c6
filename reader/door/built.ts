import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { stylesheet } from '../style/stylesheet.ts'
import { type Encoding, encodingFor } from './encoding.ts'
import { type FlatHead, forever } from './heads.ts'

/** A file that was built from the program's own sources, ready to be sent. */
export type Built = { head: FlatHead; body: Buffer }

const made = new Map<string, Built>()

/**
 * A built file by its path, or null where this build has none of that name. Compressed once at brotli's best, when it is
 * first asked for.
 */
export function builtFile(path: string, accepted: string | undefined, safety: FlatHead): Built | null {
  const sheet = stylesheet()
  if (path !== sheet.path) return null
  const encoding = encodingFor(accepted)
  let built = made.get(encoding)
  if (!built) {
    built = build(Buffer.from(sheet.bytes), sheet.hash, encoding, safety)
    made.set(encoding, built)
  }
  return built
}

function build(bytes: Buffer, hash: string, encoding: Encoding, safety: FlatHead): Built {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const body =
    encoding === 'br'
      ? brotliCompressSync(bytes, { params })
      : encoding === 'gzip'
        ? gzipSync(bytes, { level: 9 })
        : bytes
  const coded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  const head = [
    'Content-Type',
    'text/css; charset=utf-8',
    'Content-Length',
    String(body.length),
    ...coded,
    'ETag',
    `"${hash}-${encoding}"`,
    'Vary',
    'Accept-Encoding',
    ...forever,
    ...safety,
  ]
  return { head, body }
}
