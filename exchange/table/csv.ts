import { type Format, longestItem } from '../format.ts'
import { CsvScanner } from './csvScanner.ts'
import { fieldOf } from './fieldNames.ts'
import { readRecord } from './readRecord.ts'
import { separatorOf } from './separator.ts'
import { stageCsv } from './stageCsv.ts'

/**
 * Tables as spreadsheets and databases write them: CSV (RFC 4180) with any separator, in UTF-8, UTF-16 or a code page.
 * The first row names the columns; what they hold is said by `fields`, or known by common names.
 */
export const csv: Format = {
  name: 'csv',
  recognises({ text, name }) {
    const begin = text.replaceAll('\0', '').replace(/^[\ufeff\ufffd]+/, '')
    if (/^\s*[<{[]/.test(begin)) return false
    const { separator, from } = separatorOf(begin)
    const [head, next] = new CsvScanner(separator, longestItem).feed(begin.slice(from))
    const isNamed = /\.(?:csv|tsv|tab)$/i.test(name)
    if (head === undefined || !('fields' in head)) return isNamed && begin.trim() !== ''
    const { fields } = head
    const areNames = fields.every((field) => field.length <= 100 && !/[\n\r]/.test(field))
    if (!areNames || (fields.length < 2 && !isNamed)) return false
    const isAlike = next !== undefined && 'fields' in next && next.fields.length === fields.length
    return isNamed || isAlike || fields.filter((field) => fieldOf(field) !== null).length >= 2
  },
  stage: stageCsv,
  needs: () => [],
  read: (raw, _, options) => readRecord(raw, options),
}
