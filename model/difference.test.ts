import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBody } from '../test/anyBody.ts'
import {
  type ArticleWords,
  type Block,
  type Part,
  paragraph,
  partsIn,
  type Words,
  wordsOf,
} from './body/block.ts'
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

/** Bodies that hold the same blocks at different places: three that hold others, seven of words. */
const nested = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...'ABCdefghij'),
      words: text,
      kind: fc.constantFrom('paragraph', 'subhead'),
      holder: fc.constantFrom('', 'A', 'B', 'C'),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  )
  .map((all) => {
    const there = new Set(all.map(({ id }) => id))
    const wordsIn = (holder: string): Words[] =>
      all
        .filter(({ id }) => id > 'Z')
        .filter((one) => (there.has(one.holder) ? one.holder : '') === holder)
        .map(({ id, words, kind }) => wordsOf(id, kind as 'paragraph', words))
    const holders = all
      .filter(({ id }) => id < 'Z')
      .map(({ id, words }): Block => {
        const content = wordsIn(id)
        const factbox: Block = { type: 'factbox', attrs: { id, title: words } }
        return content.length > 0 ? { ...factbox, content } : factbox
      })
    const loose = wordsIn('')
    return [...holders.slice(0, 1), ...loose, ...holders.slice(1)]
  })

const holderOfTop = ''
/** What a part says for itself, and which parts stand in which, in order. */
type Flat = { own: Map<string, Part>; inside: Map<string, string[]> }

function flat(
  blocks: readonly Part[],
  holder = holderOfTop,
  found: Flat = { own: new Map(), inside: new Map() },
) {
  if (blocks.length > 0)
    found.inside.set(
      holder,
      blocks.map(({ attrs }) => attrs.id),
    )
  for (const part of blocks) {
    found.own.set(
      part.attrs.id,
      part.type === 'words' ? part : ({ ...part, content: undefined } as unknown as Part),
    )
    if (part.type !== 'words') flat(partsIn(part), part.attrs.id, found)
  }
  return found
}

/** Carries out on the earlier words what the difference says. */
function applied(before: readonly Block[], { blocks: changes }: Difference): Flat {
  const { own, inside } = flat(before)
  const placed = new Map<string, Map<number, string>>()
  const place = (holder: string, at: number, id: string): void => {
    placed.set(holder, (placed.get(holder) ?? new Map()).set(at, id))
  }
  const takeOut = (holder: string, id: string): void => {
    inside.set(
      holder,
      (inside.get(holder) ?? []).filter((one) => one !== id),
    )
  }
  for (const change of changes) {
    if (change.kind === 'moved') {
      takeOut(change.out ?? holderOfTop, change.block.attrs.id)
      place(change.in ?? holderOfTop, change.to, change.block.attrs.id)
    }
    if (change.kind === 'changed')
      own.set(change.after.attrs.id, flat([change.after]).own.values().next().value!)
  }
  const remove = (id: string): void => {
    own.delete(id)
    for (const child of inside.get(id) ?? []) remove(child)
    inside.delete(id)
  }
  for (const change of changes) {
    if (change.kind !== 'removed') continue
    takeOut(change.out ?? holderOfTop, change.block.attrs.id)
    remove(change.block.attrs.id)
  }
  for (const change of changes) {
    if (change.kind !== 'added') continue
    place(change.in ?? holderOfTop, change.at, change.block.attrs.id)
    const whole = flat([change.block])
    for (const [id, part] of whole.own) if (!own.has(id)) own.set(id, part)
    for (const [holder, ids] of whole.inside)
      if (holder !== holderOfTop)
        ids.forEach((id, at) => {
          place(holder, at, id)
        })
  }
  for (const [holder, places] of placed) {
    const staying = inside.get(holder) ?? []
    const result: string[] = []
    for (let at = 0; result.length < staying.length + places.size; at += 1) {
      const id = places.get(at) ?? staying[at - [...places.keys()].filter((one) => one < at).length]
      if (id === undefined) throw new Error(`Nothing stands at ${at} in ${holder || 'the body'}.`)
      result.push(id)
    }
    inside.set(holder, result)
  }
  for (const [holder, ids] of inside) if (ids.length === 0) inside.delete(holder)
  return { own, inside }
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
      fc.property(fc.oneof(blocks, nested), fc.oneof(blocks, nested), (before, after) => {
        expect(applied(before, difference(wordsWith(before), wordsWith(after)))).toEqual(flat(after))
      }),
      { numRuns: 2000 },
    )
  })

  test('of bodies with every kind of block is none between a body and itself, and told block by block else', () => {
    fc.assert(
      fc.property(anyBody(), anyBody(), (before, after) => {
        expect(difference(wordsWith(before), wordsWith(structuredClone(before))).blocks).toEqual([])
        expect(applied(before, difference(wordsWith(before), wordsWith(after)))).toEqual(flat(after))
      }),
      { numRuns: 100 },
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
    expect(difference(wordsWith([link]), wordsWith([swapped])).blocks).toEqual([])
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
      blocks: [{ kind: 'changed', before: before.blocks[0], after: after.blocks[0], what: ['kind'] }],
    })
  })

  test.each<[string, Partial<Words['attrs']>, Words['content'], string[]]>([
    ['other words', {}, [{ type: 'text', text: 'Two.' }], ['words']],
    ['words set otherwise', {}, [{ type: 'text', text: 'One.', marks: [{ type: 'strong' }] }], ['marks']],
    [
      'the same runs, parted',
      {},
      [
        { type: 'text', text: 'On' },
        { type: 'text', text: 'e.' },
      ],
      [],
    ],
    [
      'another kind that says more',
      { kind: 'quotation', attribution: 'X' },
      undefined,
      ['words', 'kind', 'details'],
    ],
    ['a merge', { absorbed: ['b'] }, [{ type: 'text', text: 'One.' }], ['identity']],
  ])('tells %s', (_, attrs, content, what) => {
    const was = paragraph('a', 'One.')
    const { content: _1, ...bare } = was
    const is: Words = { ...bare, attrs: { ...was.attrs, ...attrs }, ...(content ? { content } : {}) }
    const [change] = difference(wordsWith([was]), wordsWith([is])).blocks
    expect(change?.kind === 'changed' ? change.what : []).toEqual(what)
  })

  test('tells a cell that was rewritten as that cell’s paragraph, and a picture that left a gallery as moved', () => {
    const table = (words: string): Block => ({
      type: 'table',
      attrs: { id: 't', headerRows: 0, headerColumns: 0 },
      content: [
        {
          type: 'row',
          attrs: { id: 'r' },
          content: [{ type: 'cell', attrs: { id: 'c' }, content: [paragraph('p', words)] }],
        },
      ],
    })
    const picture: Block = { type: 'picture', attrs: { id: 'i', asset: null, alt: '' } }
    const gallery = (pictures: Block[]): Block =>
      ({ type: 'gallery', attrs: { id: 'g' }, content: pictures }) as Block
    const { blocks: changes } = difference(
      wordsWith([table('1'), gallery([picture])]),
      wordsWith([picture, table('2'), gallery([])]),
    )
    expect(changes).toEqual([
      { kind: 'moved', block: picture, from: 0, to: 0, out: 'g' },
      { kind: 'changed', before: paragraph('p', '1'), after: paragraph('p', '2'), what: ['words'] },
    ])
  })
})
