/** How many bytes are looked at for a mark of the byte order and a declaration. */
const looked = 1024

/**
 * The text of an XML file, whose bytes come in pieces of any size. The encoding is the one that a byte-order mark says,
 * else the bytes of its first `<?`, else its declaration, else UTF-8 (XML 1.0, appendix F); an encoding that nobody
 * knows is taken for UTF-8. Bytes that are wrong in it become U+FFFD, which never ends the reading. Characters that no
 * XML 1.0 document may hold (section 2.2: controls, U+FFFE, U+FFFF) are left out, since old exports are full of them
 * and a parser would refuse the whole file for one.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head = new Uint8Array(0)
  let decoder: TextDecoder | null = null
  for await (const piece of bytes) {
    if (decoder) {
      yield legal(decoder.decode(piece, { stream: true }))
      continue
    }
    head = joined(head, piece)
    if (head.length < looked) continue
    decoder = new TextDecoder(xmlEncoding(head))
    yield legal(decoder.decode(head, { stream: true }))
  }
  decoder ??= new TextDecoder(xmlEncoding(head))
  yield legal(head.length < looked ? decoder.decode(head) : decoder.decode())
}

/** The encoding of an XML file that begins with these bytes, by a name that `TextDecoder` knows. */
function xmlEncoding(head: Uint8Array): string {
  const begins = (...signs: number[]): boolean => signs.every((sign, at) => head[at] === sign)
  if (begins(0xef, 0xbb, 0xbf)) return 'utf-8'
  if (begins(0xff, 0xfe) || begins(0x3c, 0x00, 0x3f, 0x00)) return 'utf-16le'
  if (begins(0xfe, 0xff) || begins(0x00, 0x3c, 0x00, 0x3f)) return 'utf-16be'
  const text = new TextDecoder('latin1').decode(head.subarray(0, looked))
  const [, said = 'utf-8'] =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']/.exec(text) ?? []
  // Whoever could read the declaration byte by byte knows that it is not UTF-16.
  return /^(?:utf|ucs|iso-10646)-?(?:16|2)/i.test(said) || !isKnown(said) ? 'utf-8' : said
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding)
    return true
  } catch {
    return false
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const legal = (text: string): string => text.replace(illegal, '')

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
