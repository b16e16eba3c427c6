import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { itemsIn } from './items.ts'
import { readNinjs } from './read.ts'

const folder = new URL('../../../shared/samples/ninjs/', import.meta.url)
const there = existsSync(folder)
if (!there)
  console.log(
    'The agencies’ own ninjs samples do not lie beside the checkout (../shared/samples/ninjs): not read.',
  )

/** What agencies really send, read where somebody put it; never a part of the project. */
describe.runIf(there)('the agencies’ own samples', () => {
  const outcome = (name: string): string => {
    const [item] = itemsIn(readFileSync(new URL(name, folder), 'utf8'))
    if (!item || !('value' in item)) return item?.fault ?? 'nothing'
    const reading = readNinjs(item.value)
    return reading.read
      ? `${reading.article.language} ${reading.article.blocks.length} blocks`
      : reading.faults.join(' ')
  }

  it.each([
    ['iptc-3.1-004_simple_text_article.json', 'null 4 blocks'],
    ['iptc-3.1-005_complex_text_article.json', 'en 4 blocks'],
    ['iptc-3.1-007_multimedia.json', 'en 4 blocks'],
    ['dpa_text.json', 'de 9 blocks'],
    ['tt_text_image_3.json', 'sv 6 blocks'],
    ['ntb_text.json', 'It has no body'],
    ['ap_image.json', 'of type "picture"'],
    ['ap_video.json', 'of type "video"'],
    ['simpleEvent.json', 'of type "event"'],
    ['iptc-3.1-008_event.json', 'of type "event"'],
    ['tt_event_pressconference_3.0.json', 'of type "event"'],
    ['ninjs-schema_3.1.json', 'no "uri"'],
  ])('%s', (name, expected) => {
    expect(outcome(name)).toContain(expected)
  })

  it('leaves none unread', () => {
    for (const name of readdirSync(folder)) expect(outcome(name)).not.toBe('nothing')
  })
})
