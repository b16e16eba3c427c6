import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBody } from '../../../test/anyBody.ts'
import { type Block, type Part, paragraph, plainText, type TextKind, type Words } from '../block.ts'
import { bodyFault } from '../bodyFault.ts'
import { everyPart, idsOf } from '../tree.ts'
import { importMint } from './import.ts'
import { changeKind } from './kind.ts'
import { mergeWithNext } from './merge.ts'
import { type Mint, mintBlockId } from './mint.ts'
import { pasteBlocks } from './paste.ts'
import { repairIdentity } from './repair.ts'
import { splitWords } from './split.ts'

/** A mint that first gives ids that a text of `anyBody` holds already, as an unlucky one would. */
const unluckyMint = (): Mint => {
  let count = 0
  return () => `b${count++}`
}
const counting = (letter: string): Mint => {
  let count = 0
  return () => `${letter}${count++}`
}

const allText = (blocks: readonly Block[]): string => blocks.map(plainText).join('').replaceAll('\n', '')
const partsOf = (blocks: readonly Block[]): Part[] => [...everyPart(blocks)]
const wordsIn = (blocks: readonly Block[]): Words[] =>
  partsOf(blocks).filter((part): part is Words => part.type === 'words')
const find = (blocks: readonly Block[], id: string): Part | undefined =>
  partsOf(blocks).find((part) => part.attrs.id === id)

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all.length > 0 ? all[at % all.length] : undefined
}

describe('minting', () => {
  test('makes ids that can be kept, from the randomness it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const id = mintBlockId(() => bytes)
        expect(id).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{16}$/)
        expect(bodyFault([paragraph(id, '')])).toBeNull()
      }),
    )
    const zeros = new Uint8Array(16)
    for (let at = 0; at < 16; at += 1) {
      const one = zeros.with(at, 1)
      expect(mintBlockId(() => one)).not.toBe(mintBlockId(() => zeros))
    }
  })

  test('that never gives a free id is a fault of the program, not an endless loop', () => {
    expect(() => splitWords([paragraph('a', 'x')], 'a', 1, () => 'a')).toThrow(/mint/)
  })
})

describe('pasting', () => {
  test('what was cut from this text comes back as itself', () => {
    fc.assert(
      fc.property(anyBody(), (clip) => {
        expect(pasteBlocks(clip, { live: new Set(), fromHere: true, mint: unluckyMint() })).toEqual(clip)
      }),
    )
  })

  test('gives new ids to what is here still or came from elsewhere, and they remember whose copy they are', () => {
    fc.assert(
      fc.property(anyBody(), anyBody(), fc.boolean(), (text, clip, fromHere) => {
        const live = idsOf(text)
        const pasted = pasteBlocks(clip, { live, fromHere, mint: unluckyMint() })
        expect(bodyFault([...text, ...pasted])).toBeNull()
        expect(allText(pasted)).toBe(allText(clip))
        const parts = partsOf(pasted)
        for (const [at, original] of partsOf(clip).entries()) {
          const part = parts[at]
          if (fromHere && part?.attrs.id === original.attrs.id) {
            expect(live.has(original.attrs.id)).toBe(false)
            continue
          }
          expect(part?.attrs.copyOf).toBe(original.attrs.id)
          expect(part?.attrs).not.toHaveProperty('splitFrom')
          expect(part?.attrs).not.toHaveProperty('absorbed')
        }
      }),
    )
  })

  test('pasting the same clip twice makes two of it', () => {
    const clip = [paragraph('a', 'Said.')]
    const once = pasteBlocks(clip, { live: new Set(), fromHere: true, mint: counting('n') })
    const twice = pasteBlocks(clip, { live: idsOf(once), fromHere: true, mint: counting('n') })
    expect([...once, ...twice].map((block) => block.attrs)).toEqual([
      { id: 'a', kind: 'paragraph' },
      { id: 'n0', kind: 'paragraph', copyOf: 'a' },
    ])
  })
})

describe('splitting', () => {
  test('keeps all words; the first half keeps the id, the second remembers whose half it is', () => {
    fc.assert(
      fc.property(anyBody(), fc.nat(), fc.integer({ min: -2, max: 80 }), (blocks, which, at) => {
        const block = pick(wordsIn(blocks), which)
        if (!block) return
        const split = splitWords(blocks, block.attrs.id, at, unluckyMint())
        if (!split) throw new Error('It was not split.')
        expect(bodyFault(split)).toBeNull()
        expect(allText(split)).toBe(allText(blocks))
        const made = partsOf(split).filter(({ attrs }) => !idsOf(blocks).has(attrs.id))
        expect(made).toHaveLength(1)
        expect(made[0]?.attrs.splitFrom).toBe(block.attrs.id)
        const text = plainText(block)
        const kept = plainText(find(split, block.attrs.id) as Words)
        expect(text.startsWith(kept)).toBe(true)
        if (at > 0 && at < text.length) expect(kept.length).toBeGreaterThanOrEqual(at - 1)
        else expect(kept).toBe(text)
      }),
    )
  })

  test('never parts a surrogate pair', () => {
    expect(splitWords([paragraph('a', 'x👍')], 'a', 2, counting('n'))?.map(plainText)).toEqual(['x', '👍'])
  })

  test('before the first word leaves the words with their id', () => {
    const split = splitWords([paragraph('a', 'Said.')], 'a', 0, counting('n'))
    expect(split?.map(({ attrs }) => attrs.id)).toEqual(['n0', 'a'])
    expect(split?.map(plainText)).toEqual(['', 'Said.'])
  })

  test('of what is not there or holds no words is none', () => {
    expect(splitWords([paragraph('a', 'x')], 'b', 1, counting('n'))).toBeNull()
    expect(splitWords([{ type: 'gallery', attrs: { id: 'g' } }], 'g', 0, counting('n'))).toBeNull()
  })
})

describe('merging', () => {
  test('keeps all words and one of the two ids, and records the other with all that it had absorbed', () => {
    let merges = 0
    fc.assert(
      fc.property(anyBody(), fc.nat(), (blocks, which) => {
        const block = pick(wordsIn(blocks), which)
        const merged = block && mergeWithNext(blocks, block.attrs.id)
        if (!merged) return
        merges += 1
        expect(bodyFault(merged)).toBeNull()
        expect(allText(merged)).toBe(allText(blocks))
        const gone = [...idsOf(blocks)].filter((id) => !idsOf(merged).has(id))
        expect(gone).toHaveLength(1)
        const keeper = partsOf(merged).find(({ attrs }) => attrs.absorbed?.includes(gone[0] ?? ''))
        expect(keeper).toBeDefined()
        for (const id of find(blocks, gone[0] ?? '')?.attrs.absorbed ?? [])
          expect(keeper?.attrs.absorbed).toContain(id)
      }),
      { numRuns: 300 },
    )
    expect(merges).toBeGreaterThan(20)
  })

  test('into an empty block keeps the one whose words they are', () => {
    const merged = mergeWithNext([paragraph('a', ''), paragraph('b', 'Said.')], 'a')
    expect(merged).toEqual([
      {
        type: 'words',
        attrs: { id: 'b', kind: 'paragraph', absorbed: ['a'] },
        content: [{ type: 'text', text: 'Said.' }],
      },
    ])
  })

  test('puts together again what was split, down to the runs', () => {
    fc.assert(
      fc.property(anyBody(), fc.nat(), fc.integer({ min: 1, max: 80 }), (blocks, which, at) => {
        const block = pick(wordsIn(blocks), which)
        if (!block) return
        const { id } = block.attrs
        const split = splitWords(blocks, id, at, counting('n'))
        // A place within the first letter, an emoji's surrogates, stands before it: then the new block is the first.
        const first = [...idsOf(split ?? [])].find((one) => one === id || one === 'n0') ?? id
        const merged = split && mergeWithNext(split, first)
        if (!merged) throw new Error('Nothing was merged.')
        expect(plainText(find(merged, id) as Words)).toBe(plainText(block))
        expect(idsOf(merged)).toEqual(idsOf(blocks))
      }),
    )
  })

  test('remembers a bounded number of blocks, the newest', () => {
    let blocks: Block[] | null = [paragraph('a', 'x')]
    for (let at = 0; at < 150; at += 1) {
      blocks = mergeWithNext([...(blocks ?? []), paragraph(`m${at}`, 'x')], 'a')
    }
    expect(blocks?.[0]?.attrs.absorbed).toEqual(Array.from({ length: 100 }, (_, at) => `m${at + 50}`))
    expect(bodyFault(blocks)).toBeNull()
  })

  test('with what holds no words, or with nothing, is none', () => {
    expect(mergeWithNext([paragraph('a', 'x')], 'a')).toBeNull()
    expect(mergeWithNext([paragraph('a', 'x'), { type: 'gallery', attrs: { id: 'g' } }], 'a')).toBeNull()
  })
})

describe('a change of kind', () => {
  const kinds: TextKind[] = ['paragraph', 'subhead', 'list item', 'quotation', 'pull quote', 'caption']

  test('keeps words and identity, and drops only what the new kind can’t say', () => {
    fc.assert(
      fc.property(anyBody(), fc.nat(), fc.constantFrom(...kinds), (blocks, which, kind) => {
        const block = pick(wordsIn(blocks), which)
        if (!block) return
        const changed = changeKind(blocks, block.attrs.id, kind)
        if (!changed) throw new Error('Nothing was changed.')
        const now = find(changed, block.attrs.id) as Words
        expect(bodyFault(changed)).toBeNull()
        expect(now.attrs.kind).toBe(kind)
        expect(now.content).toEqual(block.content)
        const { copyOf, splitFrom, absorbed } = block.attrs
        expect(now.attrs).toMatchObject(JSON.parse(JSON.stringify({ copyOf, splitFrom, absorbed })))
        expect('attribution' in now.attrs).toBe('attribution' in block.attrs && kind.includes('quot'))
        expect('ordered' in now.attrs).toBe('ordered' in block.attrs && kind === 'list item')
      }),
    )
  })

  test('takes what is said with it', () => {
    const [item] = changeKind([paragraph('a', 'x')], 'a', 'list item', { level: 2, ordered: true }) ?? []
    expect(item?.attrs).toEqual({ id: 'a', kind: 'list item', level: 2, ordered: true })
    const [head] = changeKind(item ? [item] : [], 'a', 'subhead', { level: 1 }) ?? []
    expect(head?.attrs).toEqual({ id: 'a', kind: 'subhead', level: 2 })
  })
})

describe('importing', () => {
  test('gives the same ids for the same item, and others for every other place and item', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 5 }), (items) => {
        const ids = items.flatMap((item) => Array.from({ length: 20 }, (_, at) => importMint(item)(at)))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(
          items.flatMap((item) => Array.from({ length: 20 }, (_, at) => importMint(item)(at))),
        )
        expect(bodyFault(ids.map((id) => paragraph(id, '')))).toBeNull()
      }),
    )
    // Once given they are in stores: another value here would double every block that is imported again.
    expect(importMint('agency 1')(0)).toBe('i655c481ef39b46a0c36bdf8aedc61396')
  })
})

describe('repairing', () => {
  test('gives every part an id of its own and changes nothing else', () => {
    const spoil = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('b0', 'b1', 'b2', '', '\u0000', 'x'.repeat(70))),
    )
    fc.assert(
      fc.property(anyBody(), spoil, (blocks, spoilt) => {
        const copy = structuredClone(blocks)
        for (const [which, id] of spoilt) {
          const part = pick(partsOf(copy), which)
          if (part) part.attrs.id = id
        }
        const repaired = repairIdentity(copy, unluckyMint())
        expect(bodyFault(repaired)).toBeNull()
        expect(allText(repaired)).toBe(allText(blocks))
        expect(repairIdentity(repaired, unluckyMint())).toBe(repaired)
        // Whatever id was held stays held, by the first that held it.
        for (const [at, part] of partsOf(copy).entries()) {
          const first = partsOf(copy).findIndex(({ attrs }) => attrs.id === part.attrs.id) === at
          const now = partsOf(repaired)[at]
          if (first && bodyFault([paragraph(part.attrs.id, '')]) === null)
            expect(now?.attrs).toEqual(part.attrs)
          else if (!first && bodyFault([paragraph(part.attrs.id, '')]) === null)
            expect(now?.attrs.copyOf).toBe(part.attrs.id)
        }
      }),
    )
  })

  test('tells one object that stands twice apart', () => {
    const block = paragraph('a', 'x')
    expect(repairIdentity([block, block], counting('n')).map(({ attrs }) => attrs.id)).toEqual(['a', 'n0'])
  })
})

test('whatever is done after another, ids stay unique and no word is lost', () => {
  const act = fc.record({
    what: fc.constantFrom('split', 'merge', 'kind', 'cut and paste', 'copy and paste', 'repair'),
    which: fc.nat(),
    at: fc.nat(60),
  })
  fc.assert(
    fc.property(anyBody(), fc.array(act, { maxLength: 25 }), (start, acts) => {
      const mint = unluckyMint()
      let blocks = start
      let text = allText(start)
      for (const { what, which, at } of acts) {
        const id = pick(wordsIn(blocks), which)?.attrs.id ?? ''
        if (what === 'split') blocks = splitWords(blocks, id, at, mint) ?? blocks
        if (what === 'merge') blocks = mergeWithNext(blocks, id) ?? blocks
        if (what === 'kind') blocks = changeKind(blocks, id, 'quotation') ?? blocks
        if (what === 'repair') blocks = repairIdentity(blocks, mint)
        if (what === 'cut and paste' && blocks.length > 0) {
          const [first, ...rest] = blocks
          const pasted = pasteBlocks(first ? [first] : [], { live: idsOf(rest), fromHere: true, mint })
          expect(pasted).toEqual([first])
          blocks = [...rest, ...pasted]
          text = allText(blocks)
        }
        if (what === 'copy and paste') {
          const clip = blocks.slice(0, 1)
          blocks = [...blocks, ...pasteBlocks(clip, { live: idsOf(blocks), fromHere: true, mint })]
          text += allText(clip)
        }
        expect(bodyFault(blocks)).toBeNull()
        expect(allText(blocks)).toBe(text)
      }
    }),
  )
})
