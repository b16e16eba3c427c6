import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleWords, type Block, paragraph } from './body/block.ts'
import { type Difference, difference } from './difference.ts'

const wordsWith = (blocks: Block[]): ArticleWords => ({
  headline: { headline: 'Said' },
  standfirst: '',
  blocks,
})
const text = fc.constantFrom('One.', 'Two.', 'ثلاثة.', '')
const blocks = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefghij'), words: text }), {
    selector: ({ id }) => id,
    maxLength: 10,
  })
  .map((all) => all.map(({ id, words }) => paragraph(id, words)))

/** Carries out on the earlier words what the difference says. */
function applied(before: readonly Block[], { blocks: changes }: Difference): Block[] {
  const removed = new Set(
    changes.flatMap((change) => (change.kind === 'removed' ? [change.block.attrs.id] : [])),
  )
  const moved = new Set(changes.flatMap((change) => (change.kind === 'moved' ? [change.block.attrs.id] : [])))
  const changed = new Map(
    changes.flatMap((change) => (change.kind === 'changed' ? [[change.after.attrs.id, change.after]] : [])),
  )
  const staying = before
    .filter(({ attrs }) => !removed.has(attrs.id) && !moved.has(attrs.id))
    .map((block) => changed.get(block.attrs.id) ?? block)
  const placed = new Map<number, Block>()
  for (const change of changes) {
    if (change.kind === 'moved') placed.set(change.to, change.block)
    if (change.kind === 'added') placed.set(change.at, change.block)
  }
  const result: Block[] = []
  for (let at = 0; result.length < staying.length + placed.size; at += 1) {
    const block = placed.get(at) ?? staying[at - [...placed.keys()].filter((place) => place < at).length]
    if (!block) throw new Error(`Nothing stands at ${at}.`)
    result.push(block)
  }
  return result
}

/** The fewest blocks that must be taken out so that the rest kept its order, by trying every choice. */
function fewestMoves(before: readonly Block[], after: readonly Block[]): number {
  const order = before.map(({ attrs }) => attrs.id)
  const kept = after.map(({ attrs }) => order.indexOf(attrs.id)).filter((at) => at >= 0)
  let longest = 0
  for (let choice = 0; choice < 1 << kept.length; choice += 1) {
    const chosen = kept.filter((_, at) => choice & (1 << at))
    if (chosen.every((place, at) => at === 0 || place > (chosen[at - 1] ?? 0)))
      longest = Math.max(longest, chosen.length)
  }
  return kept.length - longest
}

describe('the difference of two revisions', () => {
  test('carried out on the earlier one gives the later one', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        expect(applied(before, difference(wordsWith(before), wordsWith(after)))).toEqual(after)
      }),
      { numRuns: 1000 },
    )
  })

  test('says nothing of what did not change, and moves as few blocks as can be', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const changes = difference(wordsWith(before), wordsWith(after)).blocks
        for (const change of changes) {
          if (change.kind === 'changed') expect(change.before).not.toEqual(change.after)
        }
        expect(changes.filter(({ kind }) => kind === 'moved')).toHaveLength(fewestMoves(before, after))
        expect(difference(wordsWith(before), wordsWith(before)).blocks).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is none between words and the same words as the database keeps them', () => {
    const link: Block = {
      type: 'words',
      attrs: { id: 'b', kind: 'paragraph' },
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: '/' } }, { type: 'strong' }] },
      ],
    }
    const stored: Block = {
      attrs: { kind: 'paragraph', id: 'b' },
      type: 'words',
      content: [
        { marks: [{ attrs: { href: '/' }, type: 'link' }, { type: 'strong' }], text: 'a', type: 'text' },
      ],
    }
    expect(difference(wordsWith([link]), wordsWith([stored]))).toEqual({
      headline: false,
      standfirst: false,
      blocks: [],
    })
    const swapped: Block = {
      ...link,
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'strong' }, { type: 'link', attrs: { href: '/' } }] },
      ],
    }
    expect(difference(wordsWith([link]), wordsWith([swapped])).blocks).toHaveLength(1)
  })

  test('tells a changed kind, headline and standfirst', () => {
    const before = wordsWith([paragraph('a', 'One.')])
    const after: ArticleWords = {
      headline: { headline: 'Said', push: 'Hear' },
      standfirst: 'More.',
      blocks: [
        { type: 'words', attrs: { id: 'a', kind: 'subhead' }, content: [{ type: 'text', text: 'One.' }] },
      ],
    }
    expect(difference(before, after)).toEqual({
      headline: true,
      standfirst: true,
      blocks: [{ kind: 'changed', before: before.blocks[0], after: after.blocks[0] }],
    })
  })
})
