/**
 * The text of a JSON file. It is UTF-8 (RFC 8259, section 8.1) unless a byte-order mark, or the zero beside its first
 * character, says UTF-16. Bytes that are wrong become U+FFFD, by which their item is known.
 */
export async function* decodeJson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let first: number[] = []
  let decoder: TextDecoder | null = null
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true })
      continue
    }
    const head = Uint8Array.from([...first, ...piece.subarray(0, 2)])
    if (head.length < 2) {
      first = [...head]
      continue
    }
    decoder = new TextDecoder(encodingOf(head))
    yield decoder.decode(Uint8Array.from(first), { stream: true }) + decoder.decode(piece, { stream: true })
  }
  yield (decoder ?? new TextDecoder()).decode(decoder ? undefined : Uint8Array.from(first))
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8'
}
