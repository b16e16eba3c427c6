import type { Format } from '../format.ts'
import { ItemScanner } from '../json/itemScanner.ts'
import { isDeeperThan } from '../json/nesting.ts'
import { readRecord } from './readRecord.ts'
import { stageJsonLines } from './stageJsonLines.ts'

/** Names by which a JSON file is of another format: ninjs, JSON Feed, an export of Ghost. */
const otherFormats = ['uri', 'headlines', 'bodies', 'pubstatus', 'pubStatus', 'db', 'items', 'data', 'meta']

/**
 * Objects of JSON, one a line or in one list, of any shape: what databases, sites and programs write. What their fields
 * hold is said by `fields` (with dots into objects: `title.rendered`), or known by common names.
 */
export const jsonLines: Format = {
  name: 'json-lines',
  recognises({ text }) {
    const begin = text.replaceAll('\0', '').replace(/^[\ufeff\ufffd]+/, '')
    if (!/^\s*(?:\[\s*)?\{\s*["}]/.test(begin)) return false
    const names = namesIn(begin)
    return names.length > 0 && !otherFormats.some((name) => names.includes(name))
  },
  stage: stageJsonLines,
  needs: () => [],
  read: (raw, _, options) => readRecord(raw, options),
}

/** The names of the first object, as far as it is there. */
function namesIn(begin: string): string[] {
  const [first] = new ItemScanner(begin.length + 1).feed(begin)
  if (first && 'raw' in first && !isDeeperThan(100, first.raw)) {
    try {
      const value: unknown = JSON.parse(first.raw)
      return typeof value === 'object' && value !== null ? Object.keys(value) : []
    } catch {
      return []
    }
  }
  // An object that is longer than the beginning: the names in it, at any depth.
  return [...begin.matchAll(/"([^"\\]{1,60})"\s*:/g)].map(([, name = '']) => name)
}
