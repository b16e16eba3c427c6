/** A piece of a file as text, or why its bytes can't be read as text. */
export type Decoded = { text: string } | { fault: string }

/** How much of a file is looked at to find its encoding, and how much is decoded at once, in bytes. */
const beginning = 1024
const stride = 65_536

/**
 * Bytes as text, in pieces of at most 65,536 bytes. The encoding is the one that a byte-order mark says, else the XML
 * declaration, else UTF-8 (XML 1.0, appendix F), by the names and tables of WHATWG Encoding; bytes that it has no
 * character for become U+FFFD. An encoding that nobody knows is one fault, and nothing else comes.
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Decoded> {
  let decoder: TextDecoder | null = null
  let waiting: Uint8Array[] = []
  let held = 0
  const begun = (): TextDecoder | string => {
    const name = encodingOf(Buffer.concat(waiting))
    try {
      return new TextDecoder(name)
    } catch {
      return `It says that it is encoded in "${name.slice(0, 40)}", which is no known encoding.`
    }
  }
  for await (const chunk of bytes) {
    if (decoder === null) {
      waiting.push(chunk)
      held += chunk.length
      if (held < beginning) continue
      const made = begun()
      if (typeof made === 'string') {
        yield { fault: made }
        return
      }
      decoder = made
    } else waiting = [chunk]
    for (const each of waiting)
      for (let from = 0; from < each.length; from += stride)
        yield { text: decoder.decode(each.subarray(from, from + stride), { stream: true }) }
    waiting = []
  }
  const last = decoder ?? begun()
  if (typeof last === 'string') yield { fault: last }
  else yield { text: last.decode(decoder === null ? Buffer.concat(waiting) : new Uint8Array()) }
}

/**
 * The name of the encoding that a file is in, by its first bytes. A declaration that can be read byte by byte is in
 * no encoding of two bytes, whatever it says.
 */
function encodingOf(first: Uint8Array): string {
  const [a, b, c, d] = first
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be'
  const text = Buffer.from(first.subarray(0, beginning)).toString('latin1')
  const said = /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,60})["']/.exec(text)?.[1] ?? 'utf-8'
  return /^(?:utf-?16|ucs-?2)/i.test(said) ? 'utf-8' : said
}
