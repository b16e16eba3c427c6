import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../model/body/bodyFault.ts'
import { fileOf, readFormat } from '../../test/readFormat.ts'
import type { Format, ReadingOptions } from '../format.ts'
import { csv } from './csv.ts'
import { fieldNames } from './fieldNames.ts'
import { jsonLines } from './jsonLines.ts'

/** What an import may rely on, whatever a file says. */
async function holds(format: Format, content: string | Uint8Array, options?: ReadingOptions): Promise<number> {
  const { staged, readings } = await readFormat(format, fileOf(content, 100), options)
  for (const one of staged) {
    if (one.kind === 'fault') expect(one.reason).not.toBe('')
    if (one.kind === 'item') expect(one.identity).not.toBe('')
    if ('at' in one) expect(one.at).toBeGreaterThanOrEqual(1)
  }
  const names = staged.flatMap((one) => (one.kind === 'item' ? [`${one.provider} ${one.identity}`] : []))
  expect(new Set(names).size).toBe(names.length)
  for (const reading of readings) {
    if (!reading.read) {
      expect(reading.faults.length).toBeGreaterThan(0)
      continue
    }
    const { thing } = reading
    if (thing.kind !== 'article') throw new Error('It is an event.')
    expect(thing.headline.headline).not.toBe('')
    expect(bodyFault(thing.blocks)).toBeNull()
    for (const address of thing.addresses) expect(address).toMatch(/^(?:https?:\/\/|\/)/)
    for (const { sources } of thing.pictures)
      for (const source of sources) if (!/^https?:/i.test(source)) expect(source).not.toMatch(/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z][\w+.-]*:/i)
    for (const date of [thing.firstCreated, thing.versionCreated, thing.publishedAt])
      expect(date === null || !Number.isNaN(date.getTime())).toBe(true)
    expect(JSON.stringify(thing)).not.toMatch(/"(?:href|source|address)":"\s*(?:javascript|data|vbscript|file):/i)
  }
  return staged.length
} // biome-ignore format: a list of promises to be read as one

const words = fc
  .array(
    fc.constantFrom(
      'words', 'مركب', ' ', '\n', '\r\n', '"', '""', ',', ';', '|', '\t', '>', '<', '<p>', '</p>', '<b>', '<img src="', '<script>', '&amp;', '&#0;', '\u0000', '\ud800', '\u202e', '__proto__',
      'https://a.example/b', 'javascript:no()', '../', '/', '\\', 'C:', '%2e%2e', 'data:text/html,x', '2026', '-', '03', '01', '٣', 'and', 'y', '#', '$&', 'table.invalid',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('')) // biome-ignore format: a list to be read as one
const row = fc.dictionary(
  fc.constantFrom('title', 'text', ...fieldNames, '__proto__', 'x'),
  fc.oneof(words, fc.jsonValue()),
  { maxKeys: 10 },
)

describe.each([csv, jsonLines].map((format) => [format.name, format] as const))(
  'whatever stands in %s',
  (_, format) => {
    it('any bytes give faults or items', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
          await holds(format, bytes)
          const head = format === csv ? 'id,title,text\n' : '{"id":0,"title":"a","text":"b"}\n'
          await holds(format, Buffer.concat([Buffer.from(head), bytes]))
        }),
        { numRuns: 300 },
      )
    })

    it('any values give sound articles or faults, one for each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        const all = rows.map((each, at) => ({ title: 'a', text: 'b', ...each, id: String(at) }))
        const names = [...new Set(['id', 'title', 'text', ...fieldNames])]
        const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))
        const file =
          format === csv
            ? [names, ...all.map((each) => names.map((name) => said(Object.entries(each).find(([own]) => own === name)?.[1])))]
                .map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
                .join('\n')
            : all.map((each) => JSON.stringify(each)).join('\n')
        const fields = { headline: 'title', body: 'text', identity: 'id', ...Object.fromEntries(fieldNames.filter((name) => !['headline', 'body', 'identity'].includes(name)).map((name) => [name, name])) }
        expect(await holds(format, file, { language: 'en', fields })).toBe(rows.length)
      }),
      { numRuns: 300 },
    )
  }) // biome-ignore format: a shape to be read as one

    it('any text gives faults or items', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (parts) => {
          await holds(format, parts.join('\n'))
          await holds(format, `${format === csv ? 'id,title,text,date,image\n' : ''}${parts.join('\n')}`)
        }),
        { numRuns: 300 },
      )
    })
  },
)
