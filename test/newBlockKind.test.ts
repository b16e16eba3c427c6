import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { blockList } from '../desk/api/blockList.ts'
import { type Block, type Part, paragraph, plainText } from '../model/body/block.ts'
import { bodyFault } from '../model/body/bodyFault.ts'
import { type Grammar, grammar } from '../model/body/grammar.ts'
import { blockHashes } from '../model/body/hash/blockHashes.ts'
import { pasteBlocks } from '../model/body/identity/paste.ts'
import { repairIdentity } from '../model/body/identity/repair.ts'
import { blocksOf, documentOf, schemaOf } from '../model/body/schema.ts'
import { idsOf } from '../model/body/tree.ts'
import { difference } from '../model/difference.ts'
import { anyBody, nearlyBody } from './anyBody.ts'

// What a newcomer writes for a new kind of block, all of it: a row in the grammar, and here, since it stays made up,
// a cast in place of its line in `Block`.
const grown: Grammar = {
  ...grammar,
  parts: {
    ...grammar.parts,
    recipe: {
      attributes: {
        ...grammar.parts.gallery.attributes,
        dish: { is: 'text', longest: 200, counts: 'words' },
        minutes: { is: 'count', from: 1, to: 10_000, counts: 'facts' },
        shownAs: { is: 'one of', of: ['steps', 'list'], optional: true, counts: 'format' },
      },
      holds: ['words', 'picture'],
      top: true,
    },
  },
}

const recipe = (more: object = {}, words = 'Soak the beans.'): Block =>
  ({
    type: 'recipe',
    attrs: { id: 'r', dish: 'Ful', minutes: 40, ...more },
    content: [paragraph('step', words)],
  }) as unknown as Block
const recipes = anyBody(grown).filter((blocks) => blocks.some(({ type }) => (type as string) === 'recipe'))
const words = (...blocks: Block[]) => ({ headline: { headline: '' }, standfirst: '', blocks })

describe('a made-up kind of block, once its row is in the grammar,', () => {
  test('is in the schema of the editor', () => {
    const schema = schemaOf(grown)
    expect(() => schema.nodes.recipe?.create().check()).not.toThrow()
    fc.assert(
      fc.property(recipes, (blocks) => {
        const made = documentOf(blocks, grown, schema)
        if ('fault' in made) throw new Error(made.fault.what)
        made.document.check()
        expect(blocksOf(made.document, grown).map(plainText)).toEqual(blocks.map(plainText))
      }),
      { numRuns: 30 },
    )
  })

  test('passes the doors, and is refused there when it is wrong', () => {
    const door = blockList(grown)
    expect(door.parse([recipe()])).toEqual([recipe()])
    expect(bodyFault([recipe()], 'blocks', grown)).toBeNull()
    for (const wrong of [{ minutes: 0 }, { dish: null }, { shownAs: 'song' }, { salt: 1 }]) {
      expect(door.safeParse([recipe(wrong)]).success).toBe(false)
      expect(bodyFault([recipe(wrong)], 'blocks', grown)).toMatchObject({ where: 'blocks[0]' })
    }
    expect(bodyFault([recipe()])?.what).toContain('"recipe"')
    expect(blockList().safeParse([recipe()]).success).toBe(false)
    expect(JSON.stringify(z.toJSONSchema(door))).toContain('"shownAs"')
    fc.assert(
      fc.property(nearlyBody(grown), (given) => {
        if (bodyFault(given, 'blocks', grown) === null) expect(door.safeParse(given).success).toBe(true)
      }),
    )
  })

  test('keeps its identity by the same rules', () => {
    let count = 0
    const mint = () => `n${count++}`
    const [copy] = pasteBlocks([recipe()], { live: new Set(['r', 'step']), fromHere: true, mint })
    expect([...idsOf(copy ? [copy] : [])]).toEqual(['n0', 'n1'])
    expect(copy?.attrs).toMatchObject({ copyOf: 'r', dish: 'Ful' })
    expect(idsOf(repairIdentity([recipe(), recipe()], mint)).size).toBe(4)
  })

  test('shows in differences, itself and what stands in it', () => {
    const changes = (after: Block) =>
      difference(words(recipe()), words(after)).blocks.map((change) =>
        change.kind === 'changed' ? [change.after.attrs.id, ...change.what] : [change.kind],
      )
    expect(changes(recipe())).toEqual([])
    expect(changes(recipe({ minutes: 50 }))).toEqual([['r', 'details']])
    expect(changes(recipe({}, 'Boil them.'))).toEqual([['step', 'words']])
  })

  test('shows in the hash that its row names', () => {
    const changed = (after: Part) => {
      const [one, other] = [blockHashes(recipe(), grown), blockHashes(after, grown)]
      return (['words', 'format', 'facts'] as const).filter((what) => one[what] !== other[what])
    }
    expect(changed(recipe({ id: 'other' }))).toEqual([])
    expect(changed(recipe({ dish: 'Koshari' }))).toEqual(['words'])
    expect(changed(recipe({ minutes: 50 }))).toEqual(['facts'])
    expect(changed(recipe({ shownAs: 'list' }))).toEqual(['format'])
    expect(changed(recipe({}, 'Boil them.'))).toEqual(['words'])
  })
})
