import { describe, expect, it } from 'vitest'
import { faultsIn, fileOf, readFormat, thingsIn } from '../../test/readFormat.ts'
import { longestItem } from '../format.ts'
import { ninjsFormat } from './format.ts'

const item = (number: number, own: Readonly<Record<string, unknown>> = {}) => ({
  uri: `urn:newsml:wire.example:20260301:${number}`,
  version: '1',
  versionCreated: '2026-03-01T10:00:00Z',
  headlines: [{ value: `Boat ${number} is back` }],
  bodies: [{ contentType: 'text/html', value: '<p>It left at dawn.</p>' }],
  ...own,
})
const names = async (file: string): Promise<string[]> =>
  (await thingsIn(ninjsFormat, fileOf(file))).map(({ identity }) => identity.split(':').at(-1) ?? '')

describe('a file of ninjs items', () => {
  it('one item, an array, one a line, or the envelope of a service', async () => {
    const three = [item(1), item(2), item(3)]
    expect(await names(JSON.stringify(item(1), null, 2))).toEqual(['1'])
    expect(await names(JSON.stringify(three, null, 2))).toEqual(['1', '2', '3'])
    expect(await names(three.map((one) => JSON.stringify(one)).join('\r\n'))).toEqual(['1', '2', '3'])
    expect(await names(JSON.stringify({ hits: three, total: 3 }))).toEqual(['1', '2', '3'])
    expect(await names(JSON.stringify({ data: { items: three.map((one) => ({ item: one })) } }))).toEqual([
      '1',
      '2',
      '3',
    ])
    expect(await names('')).toEqual([])
  })

  it('is staged with the names of its items, and their text as it lay there', async () => {
    const raw = JSON.stringify(item(1), null, 1)
    const { staged } = await readFormat(ninjsFormat, fileOf(`[${raw}]`))
    const identity = 'urn:newsml:wire.example:20260301:1'
    expect(staged).toEqual([{ kind: 'item', at: 1, provider: 'wire.example', identity, version: '1', raw }])
  })

  it('is read the same in pieces of any size', async () => {
    const file = JSON.stringify([item(1, { located: 'ميناء 😀' }), item(2)])
    const whole = await readFormat(ninjsFormat, fileOf(file))
    for (const piece of [1, 2, 3, 5, 1000])
      expect(await readFormat(ninjsFormat, fileOf(file, piece))).toEqual(whole)
  })

  it('what is wrong with one says so, and the others come in', async () => {
    const deep = `{"uri":"urn:deep","a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    const bytes = new TextEncoder().encode(
      `[${JSON.stringify(item(1))},{"uri":"urn:broken",},{"version":"1"},${deep},7,${JSON.stringify(item(2))}]`,
    )
    const { staged, readings } = await readFormat(ninjsFormat, fileOf(bytes))
    expect(
      staged.map((one) => (one.kind === 'fault' ? `${one.at} ${one.identity} ${one.reason}` : one.kind)),
    ).toEqual([
      'item',
      expect.stringMatching(/^2 urn:broken This is not JSON: /),
      '3  It has no "uri".',
      '4 urn:deep It is nested deeper than 100 levels.',
      '5  It has no "uri".',
      'item',
    ])
    expect(readings.map(({ read }) => read)).toEqual([true, true])
  })

  it.each([
    ['<rss><channel></channel></rss>', 'This is not JSON'],
    [JSON.stringify([item(1)]).slice(0, -30), 'The file ends in the middle of this item.'],
    [`${JSON.stringify([item(1)]).slice(0, -1)},`, 'The file ends in the middle of its list of items.'],
    [JSON.stringify(item(1, { headlines: undefined })), 'It has no headline.'],
    [JSON.stringify(item(1, { bodies: [] })), 'It has no body that can be read'],
    [JSON.stringify(item(1, { versionCreated: '2026-02-30T10:00:00Z' })), 'is not a date and time'],
  ])('%#: a fault', async (file, words) => {
    expect((await faultsIn(ninjsFormat, fileOf(file))).join(' ')).toContain(words)
  })

  it('bytes that are not UTF-8 are a fault of their item', async () => {
    const bytes = Uint8Array.from(JSON.stringify([item(1, { located: 'Peña' }), item(2)]), (sign) =>
      sign.charCodeAt(0),
    )
    const { staged } = await readFormat(ninjsFormat, fileOf(bytes))
    expect(staged.map(({ kind }) => kind)).toEqual(['fault', 'item'])
  })

  it('a field of 200 MB is a fault, is never held, and what follows comes in', async () => {
    const piece = new TextEncoder().encode('x'.repeat(1_000_000))
    let most = 0
    const file = {
      ...fileOf(''),
      async *open() {
        yield new TextEncoder().encode(`[${JSON.stringify(item(1))},{"uri":"urn:long","edNote":"`)
        for (let count = 0; count < 200; count += 1) {
          yield piece
          most = Math.max(most, process.memoryUsage().heapUsed)
        }
        yield new TextEncoder().encode(`"},${JSON.stringify(item(2))}]`)
      },
    }
    const before = process.memoryUsage().heapUsed
    const { staged } = await readFormat(ninjsFormat, file)
    expect(staged.map((one) => (one.kind === 'fault' ? one.reason : one.kind))).toEqual([
      'item',
      `It is longer than ${longestItem} characters.`,
      'item',
    ])
    expect(most - before).toBeLessThan(100_000_000)
  })

  it('the same item twice is the same twice', async () => {
    const { readings } = await readFormat(ninjsFormat, fileOf(JSON.stringify([item(1), item(1)])))
    expect(readings[0]).toEqual(readings[1])
  })

  it('a language that nobody knows is given as it came in', async () => {
    const [thing] = await thingsIn(ninjsFormat, fileOf(JSON.stringify(item(1, { language: 'x-klingon!' }))))
    expect(thing).toMatchObject({
      language: 'x-klingon!',
      blocks: [{ content: [{ text: 'It left at dawn.' }] }],
    })
  })

  it('hostile markup comes in as words', async () => {
    const value =
      '<p onclick="x()">One <script>alert(1)</script><a href="javascript:x()">two</a></p><iframe src="//evil.example"></iframe>'
    const [thing] = await thingsIn(
      ninjsFormat,
      fileOf(JSON.stringify(item(1, { bodies: [{ contentType: 'text/html', value }] }))),
    )
    expect(JSON.stringify(thing)).not.toMatch(/script|onclick/)
  })

  it.each([
    ['{"uri":"urn:x","headlines":[]}', true],
    ['\ufeff [\n{"version":"1","uri":"urn:x","body_html":""}]', true],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', false],
    ['{"db":[{"meta":{}}]}', false],
    ['{"id":1,"title":"x"}\n{"id":2}', false],
    ['<newsItem/>', false],
    ['', false],
  ])('%s: recognised %s', (text, is) => {
    expect(ninjsFormat.recognises({ text, name: 'x.json' })).toBe(is)
  })
})
