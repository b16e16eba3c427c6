import { lineOf, type RenditionRights } from './rights.ts'

/**
 * A JPEG with its rights as IPTC data sets too, which older programs read and no library at hand writes: a segment
 * APP13 with the image resource 0x0404 (Adobe Photoshop File Formats), in it data sets of IIM 4.2 in UTF-8. The limits
 * of IIM (32 bytes for a name) are kept by nobody, and would cut an Arabic name in the middle.
 * @param jpeg as an encoder wrote it: SOI, then segments
 */
export function withIptc(jpeg: Buffer, given: RenditionRights): Buffer {
  const fields = [
    dataSet(2, 80, lineOf(given.creator)),
    dataSet(2, 110, lineOf(given.credit)),
    dataSet(2, 116, lineOf(given.rights)),
  ].filter((bytes) => bytes.length > 5)
  if (fields.length === 0) return jpeg
  // 1:90 says that what follows is UTF-8 (ISO 2022: ESC % G).
  const records = Buffer.concat([dataSet(1, 90, '\u001b%G'), dataSet(2, 0, '\u0000\u0004'), ...fields])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(records.length)
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000', 'latin1'),
    length,
    records,
    // Resources have an even length.
    Buffer.alloc(records.length % 2),
  ])
  const head = Buffer.from([0xff, 0xed, 0, 0])
  head.writeUInt16BE(resource.length + 2, 2)
  const at = afterApplicationSegments(jpeg)
  return Buffer.concat([jpeg.subarray(0, at), head, resource, jpeg.subarray(at)])
}

function dataSet(record: number, number: number, text: string): Buffer {
  const words = Buffer.from(text, 'utf8')
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(words.length, 3)
  return Buffer.concat([head, words])
}

/** Where the segments APP0 to APP12 end that a JPEG begins with: JFIF must stay the first. */
function afterApplicationSegments(jpeg: Buffer): number {
  let at = 2
  while (jpeg[at] === 0xff && (jpeg[at + 1] ?? 0) >= 0xe0 && (jpeg[at + 1] ?? 0) < 0xed)
    at += 2 + jpeg.readUInt16BE(at + 2)
  return at
}
