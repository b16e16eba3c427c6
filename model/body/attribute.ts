/**
 * What an attribute of a block or mark may be. `longest` counts UTF-16 units. `counts` says which hash of a block a
 * change of it shows in: what is read, how it is set, or what is claimed; identity counts nowhere.
 */
export type Attribute = { optional?: true; counts: 'words' | 'format' | 'facts' | 'nothing' } & (
  | { is: 'text'; longest: number }
  /** 1 to 64 units; opaque. */
  | { is: 'id' }
  | { is: 'ids'; most: number }
  /** The id of an asset, or null until it is in the media room. */
  | { is: 'asset' }
  /** ISO 8601: a day, or a minute or second with its offset. */
  | { is: 'instant' }
  | { is: 'count'; from: number; to: number }
  | { is: 'yes or no' }
  | { is: 'one of'; of: readonly [string | number, ...(string | number)[]] }
)

/** The longest id, in UTF-16 units. */
export const longestId = 64

/** A day, or a time of day with its offset. Written so that it can't run away: every part has a fixed length. */
export const instantShape =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/

/** PostgreSQL keeps neither NUL nor half a surrogate pair in JSON. */
export function storable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}

/** Says what is wrong with a value that is there, as the end of a sentence ("is longer than …"), or null. */
export function attributeFault(value: unknown, attribute: Attribute): string | null {
  switch (attribute.is) {
    case 'text':
      return textFault(value, attribute.longest)
    case 'id':
      return idFault(value)
    case 'ids':
      if (!Array.isArray(value)) return 'is not a list of ids'
      if (value.length > attribute.most) return `holds more than ${attribute.most} ids`
      return value.some((one) => idFault(one) !== null) ? 'holds something that is no id' : null
    case 'asset':
      return value === null ? null : idFault(value)
    case 'instant':
      return typeof value === 'string' && instantShape.test(value) && !Number.isNaN(Date.parse(value))
        ? null
        : 'is not an ISO 8601 instant'
    case 'count':
      return Number.isInteger(value) && Number(value) >= attribute.from && Number(value) <= attribute.to
        ? null
        : `is not a whole number from ${attribute.from} to ${attribute.to}`
    case 'yes or no':
      return typeof value === 'boolean' ? null : 'is neither true nor false'
    case 'one of':
      return attribute.of.some((one) => one === value) ? null : `is not one of ${attribute.of.join(', ')}`
  }
}

function textFault(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return 'is not text'
  if (value.length > longest) return `is longer than ${longest} characters`
  return storable(value) ? null : 'holds a NUL or half of a surrogate pair'
}

function idFault(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= longestId && storable(value)
    ? null
    : `is not a usable id (1 to ${longestId} characters)`
}
