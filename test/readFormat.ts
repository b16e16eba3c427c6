import type { Format, FormatReading, ReadingOptions, SourceFile, Staged } from '../exchange/format.ts'
import type { IncomingArticle } from '../exchange/incomingArticle.ts'
import type { IncomingEvent } from '../exchange/incomingEvent.ts'

/** Bytes or text as a file to import, in pieces of this many bytes. */
export function fileOf(content: string | Uint8Array, piece = 65_536): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name: 'file',
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

/** A file through both passes of a format, as an import takes it. */
export async function readFormat(
  format: Format,
  file: SourceFile,
  options: ReadingOptions = { language: 'en' },
): Promise<{ staged: Staged[]; readings: FormatReading[] }> {
  const staged: Staged[] = []
  const parts = new Map<string, unknown[]>()
  for await (const one of format.stage(file, options)) {
    staged.push(one)
    if (one.kind !== 'part') continue
    const key = `${one.of} ${one.identity}`
    parts.set(key, [...(parts.get(key) ?? []), one.value])
  }
  const readings = staged.flatMap((one) => {
    if (one.kind !== 'item') return []
    const needed = new Set(format.needs(one.raw).map(({ of, identity }) => `${of} ${identity}`))
    const known = ({ of, identity }: { of: string; identity: string }): readonly unknown[] => {
      const key = `${of} ${identity}`
      if (!needed.has(key)) throw new Error(`It reads "${key}" and has not said that it needs it.`)
      return parts.get(key) ?? []
    }
    return [format.read(one.raw, known, options)]
  })
  return { staged, readings }
}

/** The articles and events in a file; what else is in it is an error of the test. */
export async function thingsIn(
  format: Format,
  file: SourceFile,
): Promise<(IncomingArticle | IncomingEvent)[]> {
  const { readings } = await readFormat(format, file)
  return readings.map((reading) => {
    if (!reading.read) throw new Error(reading.faults.join(' '))
    return reading.thing
  })
}

/** The faults of a file, in both passes. */
export async function faultsIn(format: Format, file: SourceFile): Promise<string[]> {
  const { staged, readings } = await readFormat(format, file)
  return [
    ...staged.flatMap((one) => (one.kind === 'fault' ? [one.reason] : [])),
    ...readings.flatMap((one) => (one.read ? [] : one.faults)),
  ]
}
