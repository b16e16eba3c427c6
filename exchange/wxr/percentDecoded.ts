/**
 * A slug or path as people read it. WordPress cuts long ones at a number of bytes, so the last letter may be a part of
 * one: it is left out.
 * @example percentDecoded('%d9%85%d9%8a%d9%86%d8') // 'مين'
 */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
      .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
        Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8').replaceAll('\ufffd', ''),
      )
      .replace(/%[0-9a-f]?$/i, '')
  }
}
