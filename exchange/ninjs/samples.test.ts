import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileOf, readFormat } from '../../test/readFormat.ts'
import { ninjsFormat } from './format.ts'

const folder = new URL('../../../shared/samples/ninjs/', import.meta.url)
const there = existsSync(folder)
if (!there)
  console.log(
    'The agencies’ own ninjs samples do not lie beside the checkout (../shared/samples/ninjs): not read.',
  )

/** What agencies really send, read where somebody put it; never a part of the project. */
describe.runIf(there)('the agencies’ own samples', () => {
  const outcome = async (name: string): Promise<string> => {
    const { staged, readings } = await readFormat(ninjsFormat, fileOf(readFileSync(new URL(name, folder))))
    const faults = staged.flatMap((one) => (one.kind === 'fault' ? [one.reason] : []))
    const [reading] = readings
    if (!reading) return faults.join(' ')
    if (!reading.read) return reading.faults.join(' ')
    const { thing } = reading
    return thing.kind === 'event'
      ? `${thing.startsAt.toISOString()} (${thing.precision}), ${thing.place}, ${thing.organisers.join(', ')}`
      : `${thing.language}: ${thing.blocks.map(({ type }) => type).join(' ')}`
  }

  const text = 'words words words words'
  it.each([
    ['iptc-3.1-004_simple_text_article.json', `null: ${text}`],
    ['iptc-3.1-005_complex_text_article.json', `en: ${text}`],
    ['iptc-3.1-007_multimedia.json', `en: picture ${text} picture`],
    ['dpa_text.json', `de: ${text} ${text} words`],
    ['tt_text_image_3.json', `sv: picture ${text}`],
    ['ntb_text.json', 'nb-NO: words'],
    ['ap_image.json', 'It is of type "picture"'],
    ['ap_video.json', 'It is of type "video"'],
    ['simpleEvent.json', '2011-03-16T00:00:00.000Z (day), Twickenham Stadium, London, United Kingdom, '],
    ['iptc-3.1-008_event.json', '2023-07-11T00:00:00.000Z (day), LITEXPO, Vilnius, Lithuania, '],
    ['tt_event_pressconference_3.0.json', '2023-10-05T14:00:00.000Z (minute), , Niklas Gillström'],
    ['ninjs-schema_3.1.json', 'It has no "uri".'],
  ])('%s', async (name, expected) => {
    expect(await outcome(name)).toContain(expected)
  })

  it('leaves none unread, and knows each by its beginning', async () => {
    for (const name of readdirSync(folder)) {
      expect(await outcome(name)).not.toBe('')
      const beginning = readFileSync(new URL(name, folder), 'utf8').slice(0, 4000)
      expect([name, ninjsFormat.recognises({ text: beginning, name })]).toEqual([
        name,
        !name.includes('schema'),
      ])
    }
  })
})
