import { describe, expect, it } from 'vitest'
import { decodeXml } from './decodeXml.ts'

const utf16 = (text: string, isBig: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((at) => {
    const code = text.charCodeAt(at)
    return isBig ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8]
  })
const latin = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0))
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]

async function decoded(bytes: number[], piece: number): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield Uint8Array.from(bytes.slice(at, at + piece))
  }
  let text = ''
  for await (const one of decodeXml(pieces())) text += one
  return text
}

describe('the text of an XML file', () => {
  const long = `<a>${'ñ😀ميناء '.repeat(200)}</a>`
  const cases: [string, number[], string][] = [
    ['UTF-8 without a word', utf8(long), long],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8(long)], long],
    ['UTF-16, little end first, by its mark', [0xff, 0xfe, ...utf16(long, false)], long],
    ['UTF-16, big end first, by its mark', [0xfe, 0xff, ...utf16(long, true)], long],
    [
      'UTF-16 by its first characters',
      utf16(`<?xml version="1.0"?>${long}`, false),
      `<?xml version="1.0"?>${long}`,
    ],
    [
      'what its declaration says',
      latin("<?xml version='1.0' encoding='ISO-8859-1'?><a>Peña</a>"),
      "<?xml version='1.0' encoding='ISO-8859-1'?><a>Peña</a>",
    ],
    [
      'an encoding that nobody knows, as UTF-8',
      utf8('<?xml version="1.0" encoding="x-klingon"?><a>ñ</a>'),
      '<?xml version="1.0" encoding="x-klingon"?><a>ñ</a>',
    ],
    [
      'UTF-16 said and UTF-8 meant',
      utf8('<?xml version="1.0" encoding="utf-16"?><a>ñ</a>'),
      '<?xml version="1.0" encoding="utf-16"?><a>ñ</a>',
    ],
    ['wrong bytes, as U+FFFD', [...utf8('<a>'), 0xff, 0xc3, ...utf8('</a>')], '<a>\ufffd\ufffd</a>'],
    ['no bytes', [], ''],
  ]
  it.each(cases)('%s, in pieces of any size', async (_, bytes, text) => {
    for (const piece of [1, 2, 3, 7, 1023, 1024, 100_000]) expect(await decoded(bytes, piece)).toBe(text)
  })

  it('leaves out what no XML may hold', async () => {
    expect(await decoded(utf8('<a>\u0000one\u000b\ttwo\n\u001f\uffff</a>'), 5)).toBe('<a>one\ttwo\n</a>')
  })
})
