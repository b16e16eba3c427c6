import { describe, expect, it } from 'vitest'
import { itemsIn } from './items.ts'

const values = (file: string): unknown[] =>
  itemsIn(file).map((one) => ('value' in one ? one.value : `fault at ${one.at}`))

describe('the items in a file', () => {
  it('one item, an array of them, or one a line', () => {
    expect(values('\ufeff{"uri":"a"}\n')).toEqual([{ uri: 'a' }])
    expect(values('[{"uri":"a"},\n {"uri":"b"}]')).toEqual([{ uri: 'a' }, { uri: 'b' }])
    expect(values('{"uri":"a"}\n\n{"uri":"b"}\r\n')).toEqual([{ uri: 'a' }, { uri: 'b' }])
    expect(values(' \n')).toEqual([])
  })

  it('a broken line spoils itself only, and is named', () => {
    expect(values('{"uri":"a"}\n{"uri":\n{"uri":"c"}')).toEqual([{ uri: 'a' }, 'fault at 2', { uri: 'c' }])
  })

  it('a file that is no JSON is one fault, however many lines it has', () => {
    const items = itemsIn('<rss>\n<channel>\n</rss>')
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ at: 1, fault: expect.stringContaining('not JSON') })
  })
})
