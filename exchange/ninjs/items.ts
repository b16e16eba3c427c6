/** One item as it lay in the file, or why there is none at this place. `at` counts from 1. */
export type RawItem = { at: number; raw: string; value: unknown } | { at: number; raw: string; fault: string }

/**
 * The items in a file: one item, an array of them, or one a line (NDJSON). A broken line spoils only itself; a file
 * that is neither is one fault. An empty file holds no items.
 */
export function itemsIn(file: string): RawItem[] {
  const text = file.replace(/^\ufeff/, '').trim()
  if (text === '') return []
  const whole = parsed(text)
  if ('value' in whole) {
    if (!Array.isArray(whole.value)) return [{ at: 1, raw: text, value: whole.value }]
    return whole.value.map((value: unknown, at) => ({ at: at + 1, raw: JSON.stringify(value), value }))
  }
  const lines = text.split(/\r?\n/).flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at: at + 1 }]))
  const onePerLine = lines.length > 1 && 'value' in parsed(lines[0]?.line ?? '')
  if (!onePerLine) return [{ at: 1, raw: text, fault: `This is not JSON: ${whole.fault}` }]
  return lines.map(({ line, at }) => {
    const one = parsed(line)
    return 'value' in one
      ? { at, raw: line, value: one.value }
      : { at, raw: line, fault: `Line ${at} is not JSON: ${one.fault}` }
  })
}

function parsed(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }
}
