import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bodyFault } from '../../model/body/bodyFault.ts'
import { anyBody, nearlyBody } from '../../test/anyBody.ts'
import { blockList } from './blockList.ts'

const door = blockList()

test('takes every body and gives it on as it came', () => {
  fc.assert(
    fc.property(anyBody(), (blocks) => {
      expect(door.parse(blocks)).toEqual(blocks)
    }),
  )
})

/** What the shape of one block can't tell: the verb behind the door does. */
const wholeList =
  /which another block|twice|more marks than|^holds a NUL|^is longer than|one part too many|ends beyond/

test('takes exactly what the room below takes, but for what only the whole list can tell', () => {
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(nearlyBody(), (given) => {
      const fault = bodyFault(given)
      if (fault === null) taken += 1
      else refused += 1
      // A fault of the whole list may stand before one of a shape, so such a list is either taken here or not.
      if (fault === null || !wholeList.test(fault.what))
        expect(door.safeParse(given).success).toBe(fault === null)
    }),
    { numRuns: 3000 },
  )
  expect(Math.min(taken, refused)).toBeGreaterThan(300)
})

test('documents every kind of block and every attribute by name', () => {
  const described = JSON.stringify(z.toJSONSchema(door, { io: 'input' }))
  for (const name of ['pull quote', 'factbox', 'headerColumns', 'attribution', "editor's note", 'figure'])
    expect(described).toContain(`"${name}"`)
})
