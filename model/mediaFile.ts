import { alphabet } from './identity.ts'

/** The types that readers are given, and how their files end. No SVG: it is a document that may hold programs. */
const extensions = {
  'image/jpeg': 'jpg',
  'image/avif': 'avif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
} as const satisfies Readonly<Record<string, string>>
const mimes: ReadonlyMap<string, string> = new Map(
  Object.entries(extensions).map(([mime, extension]) => [extension, mime]),
)

/** How a file of a type ends, without a dot. @throws for a type that readers are never given */
export function extensionOf(mime: string): string {
  const extension = Object.entries(extensions).find(([known]) => known === mime)?.[1]
  if (extension === undefined) throw new Error(`Nothing of the type ${mime} is given to readers.`)
  return extension
}

/** The type of a file that ends so, or null. */
export function mimeOf(extension: string): string | null {
  return mimes.get(extension) ?? null
}

const hashLetters = 16

/**
 * The name of a file by what it holds: the first 80 bits of its SHA-256 in Crockford's base32. Two files of one asset
 * will never share it.
 * @param sha256 at least 10 bytes
 */
export function renditionHash(sha256: Uint8Array): string {
  let bits = 0n
  for (const byte of sha256.subarray(0, (hashLetters * 5) / 8)) bits = (bits << 8n) | BigInt(byte)
  let hash = ''
  for (let at = hashLetters - 1; at >= 0; at -= 1)
    hash += alphabet.charAt(Number((bits >> BigInt(5 * at)) & 31n))
  return hash
}

/** True for a well-formed hash; says nothing of whether such a file exists. */
export function isRenditionHash(text: string): boolean {
  return /^[0-9abcdefghjkmnpqrstvwxyz]{16}$/.test(text)
}
