const candidates = [',', ';', '\t', '|'] as const

/**
 * What separates the fields of a file: what a spreadsheet says in its first line (`sep=;`), else the sign that stands
 * most often in the first line that isn't empty, outside of quotation marks; a comma where none does.
 * @param beginning the first of the file, its first line whole
 * @returns the sign, and how much of the beginning only says it
 */
export function separatorOf(beginning: string): { separator: string; from: number } {
  const said = /^sep=([,;\t|])(?:\r\n?|\n)/i.exec(beginning)
  if (said) return { separator: said[1] ?? ',', from: said[0].length }
  const counts = new Map<string, number>()
  let isQuoted = false
  let hasWords = false
  for (const sign of beginning) {
    if (sign === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if ((sign === '\n' || sign === '\r') && hasWords) break
    if (sign.trim() !== '') hasWords = true
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  const [separator] = candidates.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  return { separator: separator ?? ',', from: 0 }
}
