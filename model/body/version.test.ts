import { describe, expect, test } from 'vitest'
import { bodyVersion, paragraph } from './block.ts'
import { migrateBody } from './version.ts'

const first = [
  paragraph('a', 'One.'),
  { type: 'words', attrs: { id: 'b', kind: 'subhead' }, content: [{ type: 'text', text: 'Two' }] },
]

describe('a stored body', () => {
  test('of the first version is one of this version as it stands', () => {
    expect(migrateBody(first, 1)).toEqual({ blocks: first })
  })

  test('of this version comes back as it is', () => {
    expect(migrateBody(first, bodyVersion)).toEqual({ blocks: first })
  })

  test('of a newer version is refused, and told to need a newer program', () => {
    expect(migrateBody(first, bodyVersion + 1)).toEqual({
      fault: { where: 'version', what: expect.stringContaining(`bodies up to ${bodyVersion}`) },
    })
  })

  test.each([0, -1, 1.5, Number.NaN])('of the version %d never was', (version) => {
    expect(migrateBody(first, version)).toMatchObject({ fault: { where: 'version' } })
  })

  test('that isn’t one is told with its place', () => {
    expect(migrateBody([{ type: 'marquee', attrs: { id: 'a' } }], 1)).toMatchObject({
      fault: { where: 'blocks[0]' },
    })
  })
})
