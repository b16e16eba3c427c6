import type { SourceFile } from '../format.ts'
import { strides } from '../strides.ts'

/** How the bytes of a file are letters, by a name of WHATWG Encoding. */
export type Encoding = {
  name: string
  /** Whether it had to be guessed, since the file is neither marked nor UTF-8. */
  isGuess: boolean
}

/** How much of a file that is not UTF-8 is looked at. */
const mostLookedAt = 64 * 1024 * 1024
/** How many letters beyond ASCII may be whole for each that is broken, so that a file is still UTF-8, only spoiled. */
const spoiled = 3

/**
 * The encoding of a file: the one of its byte-order mark, UTF-16 where every second byte is zero, UTF-8 where all of it
 * is, or nearly all. Otherwise it is guessed between the two code pages that spreadsheets here write: in Arabic
 * (Windows-1256) letters beyond ASCII stand beside each other, in Western languages (Windows-1252) alone.
 */
export async function encodingOf(file: SourceFile): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const bytes of file.open()) {
      if (bytes.length === 0) continue
      const marked = isFirst ? markedAs(bytes) : null
      if (marked !== null) return { name: marked, isGuess: false }
      isFirst = false
      decoder.decode(bytes, { stream: true })
    }
    decoder.decode()
    return { name: 'utf-8', isGuess: false }
  } catch (fault) {
    if (fault instanceof TypeError) return guessed(file)
    throw fault
  }
}

function markedAs([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null
}

async function guessed(file: SourceFile): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8')
  let [whole, broken, high, beside, looked, previous] = [0, 0, 0, 0, 0, 0]
  for await (const bytes of file.open()) {
    for (const letter of decoder.decode(bytes, { stream: true })) {
      if (letter === '\ufffd') broken += 1
      else if (letter > '\u007f') whole += 1
    }
    for (const byte of bytes) {
      if (byte > 0xbf) {
        high += 1
        if (previous > 0xbf) beside += 1
      }
      previous = byte
    }
    looked += bytes.length
    if (looked > mostLookedAt) break
  }
  if (whole > broken * spoiled) return { name: 'utf-8', isGuess: false }
  return { name: beside * 2 > high ? 'windows-1256' : 'windows-1252', isGuess: true }
}

/** The text of a file, in pieces. A byte-order mark is none of it; what its encoding has no letter for is U+FFFD. */
export async function* decodedIn(file: SourceFile, { name }: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(name)
  for await (const bytes of strides(file.open())) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
