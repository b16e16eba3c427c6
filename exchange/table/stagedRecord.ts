import { createHash } from 'node:crypto'
import { longestItem, type ReadingOptions, type SourceFile, type Staged } from '../format.ts'
import { copied } from '../partKind.ts'
import { seenIdentities } from '../seenIdentities.ts'
import { type Columns, siteField } from './columns.ts'
import { type RawRecord, valuesOf } from './rawRecord.ts'
import { recordDate } from './recordDate.ts'

const longestIdentity = 1000

/** A record on its way to be staged: its names and values, and what was doubtful in how it lay in the file. */
export type FoundRecord = { at: number; record: [string, unknown][]; columns: Columns; doubtful: string[] }

/**
 * Stages the records of one file: names each of them, by its id, its address, or its headline with its date. Two with
 * one name are not two articles; the later one is a fault.
 */
export function recordStager(file: SourceFile, options: ReadingOptions): (found: FoundRecord) => Staged {
  const isKnown = seenIdentities()
  const site = webAddress(options.fields?.[siteField] ?? '')
  // A table without addresses goes by its file's name: numbers of one table mean nothing in another.
  const stem = file.name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z]{2,6}$/i, '')
    .trim()
    .slice(0, 100)
    .toWellFormed()
  return ({ at, record, columns, doubtful }) => {
    const values = valuesOf({ columns, record })
    const said = (field: string): string => values.text(field).trim().slice(0, longestIdentity).toWellFormed()
    const address = webAddress(said('address'))
    const own = said('identity') || said('address')
    const unnamed = createHash('sha256')
      .update(`${said('headline')}\n${said('published')}`)
      .digest('hex')
    const provider = site?.hostname ?? address?.hostname ?? (stem || 'table')
    const identity = own || unnamed.slice(0, 32)
    const fault = (reason: string): Staged => ({ kind: 'fault', at, identity: copied(identity), reason })
    if (own === '' && said('headline') === '') return fault('It has no headline.')
    if (isKnown(`${provider} ${identity}`)) return fault('An earlier row of the file has the same name.')
    const item: RawRecord = {
      provider,
      identity,
      isUnnamed: own === '',
      columns: Object.fromEntries(Object.entries(columns)),
      site: site?.href ?? '',
      doubtful,
      record,
    }
    const raw = JSON.stringify(item)
    if (raw.length > longestItem)
      return fault(`It is longer than ${longestItem.toLocaleString('en')} characters.`)
    return {
      kind: 'item',
      at,
      provider: copied(provider),
      identity: copied(identity),
      version: versionOf(said),
      raw,
    }
  }
}

function versionOf(said: (field: string) => string): string {
  for (const field of ['updated', 'published']) {
    const date = recordDate(said(field))
    if (typeof date !== 'string') return date.at.toISOString()
  }
  return ''
}

function webAddress(said: string): URL | null {
  const url = URL.parse(said.trim())
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null
}
