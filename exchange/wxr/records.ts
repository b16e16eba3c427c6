import { longestItem } from '../format.ts'
import type { XmlSink } from './boundedXml.ts'
import { isExport, usualNames } from './names.ts'

/** One element of the channel with all that stands in it: an item, an author, a term, or a line about the site. */
export type WxrRecord = {
  name: string
  /** Its own words, where it is a line. */
  text: string
  fields: Map<string, string>
  categories: { domain: string; nicename: string; name: string }[]
  meta: [key: string, value: string][]
  comments: number
  /** UTF-16 units of everything that was kept of it. */
  size: number
  /** It was longer than an item may be: what it held is gone. */
  isTooLong: boolean
  removed: number
  /** Why it is not XML; empty where it is. */
  broken: string
}

/** Whether the root is an export's, null until it is there; and what has begun and not ended. */
export type WxrProgress = { isExport: boolean | null; open: WxrRecord | null }

/** The levels of an export: the root, its channel, what stands in it, and what that holds. */
const level = { root: 1, record: 3, field: 4 } as const
/** What an entry costs besides its letters. */
const perEntry = 40

/** What WordPress and its caches keep beside an item for themselves: it differs each day and says nothing. */
const ownAffairs =
  /^_(?:oembed_|edit_lock$|edit_last$|encloseme$|pingme$|publicize_|wp_trash_meta_|wp_old_date$|wpas_|jetpack_)|^(?:views|post_views_count)$/

/**
 * Puts the elements of a channel together, one at a time, and gives each when it ends. What an item holds beyond the
 * longest that may be staged is dropped as it comes.
 */
export function wxrRecords(ended: (record: WxrRecord) => void): XmlSink & { progress: WxrProgress } {
  const progress: WxrProgress = { isExport: null, open: null }
  let usual = (name: string): string => name
  let depth = 0
  let words = ''
  /** The element on the field's level, and what it says of itself. */
  let field = ''
  let domain = ''
  let nicename = ''
  let key = ''
  let value = ''

  const grow = (record: WxrRecord, by: number): void => {
    record.size += by
    if (record.size <= longestItem || record.isTooLong) return
    record.isTooLong = true
    words = ''
    record.categories = []
    record.meta = []
    // What names it is short, and stays.
    for (const [name, said] of record.fields) if (said.length > 2000) record.fields.delete(name)
  }

  const keep = (record: WxrRecord): void => {
    if (field === 'category') record.categories.push({ domain, nicename, name: words })
    else if (field === 'wp:postmeta' || field === 'wp:termmeta') {
      if (key !== '' && !ownAffairs.test(key)) record.meta.push([key, value])
    } else if (field === 'wp:comment') record.comments += 1
    else if (!record.fields.get(field)) record.fields.set(field, words)
    grow(record, perEntry)
  }

  return {
    progress,
    open(given, attributes) {
      depth += 1
      if (depth === level.root) {
        progress.isExport = isExport(attributes)
        usual = usualNames(attributes)
      }
      const name = usual(given)
      if (depth === level.record) {
        progress.open = {
          name,
          text: '',
          fields: new Map(),
          categories: [],
          meta: [],
          comments: 0,
          size: 0,
          isTooLong: false,
          removed: 0,
          broken: '',
        }
      }
      if (depth === level.field) {
        field = name
        domain = attributes.domain ?? ''
        nicename = attributes.nicename ?? ''
        key = ''
        value = ''
      }
      if (depth <= level.field || field === 'wp:postmeta' || field === 'wp:termmeta') words = ''
    },
    text(more) {
      const record = progress.open
      if (record === null || record.isTooLong || (depth >= level.field && field === 'wp:comment')) return
      // Space between elements is nobody's.
      if (depth === level.record && record.name === 'item') return
      words += more
      grow(record, more.length)
    },
    close(given) {
      const record = progress.open
      const name = usual(given)
      if (record !== null && depth > level.field) {
        if (name === 'wp:meta_key') key = words
        else if (name === 'wp:meta_value') value = words
        if (name === 'wp:meta_key' || name === 'wp:meta_value') words = ''
      } else if (record !== null && depth === level.field) {
        if (!record.isTooLong || field === 'wp:comment') keep(record)
        words = ''
        field = ''
      } else if (record !== null && depth === level.record) {
        record.text = words
        words = ''
        progress.open = null
        if (progress.isExport === true) ended(record)
      }
      depth -= 1
    },
    removed(count) {
      if (progress.open !== null) progress.open.removed += count
    },
    broken(reason) {
      if (progress.open !== null && progress.open.broken === '') progress.open.broken = reason.slice(0, 200)
    },
  }
}
