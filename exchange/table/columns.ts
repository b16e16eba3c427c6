import { type FieldName, fieldNames, fieldOf, isFieldName } from './fieldNames.ts'

/** Which column holds what: our name → theirs. */
export type Columns = Readonly<Partial<Record<FieldName, string>>>

/** What a mapping may say besides: the address of the site that the table is of. */
export const siteField = 'site'

const mostNamed = 40

/**
 * Which column of a table holds what: as a mapping says, else by names that are common for it; or why nobody can tell,
 * with the columns that are there and what to write.
 * @param names of the columns, or of the fields of an object
 * @param areAll whether what isn't among the names is nowhere: objects leave out what they don't have
 */
export function columnsOf(
  names: readonly string[],
  mapping: Readonly<Record<string, string>> | undefined,
  areAll: boolean,
): { columns: Columns } | { fault: string } {
  const said = Object.entries(mapping ?? {}).filter(([ours]) => ours !== siteField)
  const found = said.length > 0 ? mapped(said, names, areAll) : { columns: recognised(names) }
  if ('fault' in found) return found
  const lacking = (['headline', 'body'] as const).filter((ours) => found.columns[ours] === undefined)
  if (lacking.length === 0) return found
  const which = lacking.map((ours) => `its ${ours}`).join(' and ')
  return { fault: `It doesn't say which column holds ${which}. ${help(names)}` }
}

function mapped(
  said: readonly (readonly [string, string])[],
  names: readonly string[],
  areAll: boolean,
): { columns: Columns } | { fault: string } {
  const columns: Partial<Record<FieldName, string>> = {}
  for (const [ours, theirs] of said) {
    if (!isFieldName(ours))
      return {
        fault: `The mapping names "${short(ours)}", which is none of what an article has: ${fieldNames.join(', ')}, or ${siteField}.`,
      }
    if (!isThere(theirs, names) && !areAll) continue
    if (!isThere(theirs, names))
      return {
        fault: `The mapping says that "${short(theirs)}" holds the ${ours}, and it is not there. ${help(names)}`,
      }
    columns[ours] = theirs
  }
  return { columns }
}

/** A name with dots may lead into what a field holds: `title.rendered`. */
const isThere = (theirs: string, names: readonly string[]): boolean =>
  names.includes(theirs) || names.includes(theirs.split('.')[0] ?? '')

function recognised(names: readonly string[]): Columns {
  const columns: Partial<Record<FieldName, string>> = {}
  const ranks = new Map<FieldName, number>()
  for (const name of names) {
    const known = fieldOf(name)
    if (known === null || (ranks.get(known.field) ?? Number.POSITIVE_INFINITY) <= known.rank) continue
    ranks.set(known.field, known.rank)
    columns[known.field] = name
  }
  return columns
}

function help(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => `"${short(name)}"`)
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  const [one = 'Title', other = 'Text'] = names
  const example = JSON.stringify({
    headline: short(one),
    body: short(other),
    published: 'Date',
    section: 'Section',
  })
  return `The columns are ${shown.join(', ')}${more}. A mapping file says it, our name first: ${example}.`
}

const short = (text: string): string => text.slice(0, 60).toWellFormed()
