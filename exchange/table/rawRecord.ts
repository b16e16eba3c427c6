import { z } from 'zod'

/** A row, or an object, as it is staged: all that it says, and what is known of how to read it. */
const rawRecord = z.object({
  provider: z.string(),
  identity: z.string(),
  /** Whether it had no name of its own, so that its words stand in for one. */
  isUnnamed: z.boolean(),
  /** Our name → theirs. */
  columns: z.record(z.string(), z.string()),
  /** The address of the site that the table is of, or an empty string. */
  site: z.string(),
  /** What was doubtful in how it lay in the file, in words for the report. */
  doubtful: z.array(z.string()),
  /** Names and values in their order; fields without a value are left out. */
  record: z.array(z.tuple([z.string(), z.unknown()])),
})
export type RawRecord = z.infer<typeof rawRecord>

/** A record as it was staged, or null where it is none. Never throws. */
export function rawRecordOf(raw: string): RawRecord | null {
  try {
    return rawRecord.safeParse(JSON.parse(raw)).data ?? null
  } catch {
    return null
  }
}

/** What a record holds under our names. */
export type Values = {
  /** As text, as it is; empty where nothing is said. */
  text(field: string): string
  /** As a list, where it is one; else the text alone. */
  list(field: string): string[]
}

/** What a value may hold its words in, the likeliest first: `{"rendered": "…"}`, `{"name": "…"}`. */
const inside = [
  'rendered', 'value', 'html', 'text', 'name', 'title', 'label', 'url', 'src', 'href', 'slug', 'id', '$oid', '$date', '$numberLong',
] // biome-ignore format: a list to be read as one

export function valuesOf({ columns, record }: Pick<RawRecord, 'columns' | 'record'>): Values {
  const find = (field: string): unknown => {
    const theirs = Object.hasOwn(columns, field) ? columns[field] : undefined
    if (theirs === undefined) return undefined
    const own = record.find(([name]) => name === theirs)
    if (own) return own[1]
    const [first = '', ...steps] = theirs.split('.')
    return within(record.find(([name]) => name === first)?.[1], steps)
  }
  return {
    text: (field) => textsIn(find(field)).join('\n\n'),
    list: (field) => textsIn(find(field)),
  }
}

function within(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(value)) return value.map((one) => within(one, steps))
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return within(Object.entries(value).find(([name]) => name === step)?.[1], rest)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const fields = new Map(Object.entries(value))
  for (const name of inside) {
    const found = textsIn(fields.get(name))
    if (found.length > 0) return found
  }
  return []
}
