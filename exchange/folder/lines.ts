/** The longest line of a folder that is read, in bytes. The longest item that is staged fits, whatever it is escaped to. */
export const longestLine = 32 * 1024 * 1024

/** A line of a file: its number from 1, and its text, or why it has none. */
export type Line = { at: number; text: string } | { at: number; fault: string }

/**
 * The lines of a stream of UTF-8, held one at a time. What is no line (longer than `longest` bytes, no UTF-8, or cut
 * off before its end) is told at its place, and with it the stream ends.
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let parts: Uint8Array[] = []
  let held = 0
  let at = 1
  const take = (last: Uint8Array): Line => {
    const whole = parts.length === 0 ? last : Buffer.concat([...parts, last])
    parts = []
    held = 0
    try {
      return { at, text: decoder.decode(whole) }
    } catch {
      return { at, fault: 'It is not UTF-8.' }
    }
  }
  const tooLong = (): Line => ({ at, fault: `It is longer than ${longest} bytes.` })
  for await (const piece of bytes) {
    let from = 0
    for (let end = piece.indexOf(newline, from); end !== -1; end = piece.indexOf(newline, from)) {
      if (held + end - from > longest) return yield tooLong()
      const line = take(piece.subarray(from, end))
      yield line
      if ('fault' in line) return
      at += 1
      from = end + 1
    }
    const rest = piece.subarray(from)
    held += rest.length
    if (held > longest) return yield tooLong()
    // A copy, since whoever reads may fill the same memory again.
    if (rest.length > 0) parts.push(Uint8Array.from(rest))
  }
  if (held > 0) yield { at, fault: 'It is cut off: no line end follows.' }
}

const newline = 10
