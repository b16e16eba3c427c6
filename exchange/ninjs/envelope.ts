/** Where services of agencies put what they answer with. */
const lists = ['items', 'hits', 'data', 'results', 'newsItems', 'docs'] as const
const wrappers = ['item', 'ninjs', '_source'] as const

/**
 * The items in an envelope (`{ "hits": [ … ] }`, `{ "data": { "items": [ { "item": … } ] } }`), or null where the value
 * is no envelope. What has a `uri` is an item itself.
 */
export function itemsWithin(value: unknown, depth = 0): unknown[] | null {
  if (!isObject(value) || typeof value.uri === 'string') return null
  for (const name of lists) {
    const inner = value[name]
    if (Array.isArray(inner) && inner.length > 0) return inner.map(unwrapped)
    const deeper = depth < 2 ? itemsWithin(inner, depth + 1) : null
    if (deeper) return deeper
  }
  return null
}

function unwrapped(value: unknown): unknown {
  if (!isObject(value) || typeof value.uri === 'string') return value
  return wrappers.map((name) => value[name]).find(isObject) ?? value
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
