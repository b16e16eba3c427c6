import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { siteScript } from '../island/script.ts'
import { stylesheet } from '../style/stylesheet.ts'
import { type Encoding, encodingFor } from './encoding.ts'
import { type FlatHead, forever } from './heads.ts'

/** A file that was built from the program's own sources, ready to be sent. */
export type Built = { head: FlatHead; body: Buffer }

const files = [
  { type: 'text/css; charset=utf-8', of: stylesheet },
  { type: 'text/javascript; charset=utf-8', of: siteScript },
] as const

const made = new Map<string, Built>()

/**
 * A built file by its path, or null where this build has none of that name. Compressed once at brotli's best, when it is
 * first asked for.
 */
export function builtFile(path: string, accepted: string | undefined, safety: FlatHead): Built | null {
  const file = files.find((one) => one.of().path === path)
  if (!file) return null
  const encoding = encodingFor(accepted)
  const name = `${path} ${encoding}`
  let built = made.get(name)
  if (!built) {
    const { bytes, hash } = file.of()
    built = build(Buffer.from(bytes), file.type, hash, encoding, safety)
    made.set(name, built)
  }
  return built
}

function build(bytes: Buffer, type: string, hash: string, encoding: Encoding, safety: FlatHead): Built {
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
    type,
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
