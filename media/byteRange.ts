/** Which bytes of a file are asked for; `to` is the last of them. */
export type ByteRange = { from: number; to: number }

/**
 * Reads `Range` (RFC 9110, section 14): one range of bytes. Several ranges, other units and what makes no sense may be
 * ignored, and are: `whole`. Nothing of the file: `unsatisfiable`.
 * @param size of the whole, in bytes
 * @param range the header as it came
 * @param ifRange the header `If-Range` as it came: the range counts only for the file that the client has begun with
 */
export function byteRange(
  size: number,
  etag: string,
  range: string | undefined,
  ifRange: string | undefined,
): ByteRange | 'whole' | 'unsatisfiable' {
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return 'whole'
  const [, first = '', last = ''] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(range) ?? []
  if (first === '') {
    if (last === '') return 'whole'
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return 'whole'
  return from >= size ? 'unsatisfiable' : { from, to }
}
