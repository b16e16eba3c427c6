import type { Attribute } from '../attribute.ts'
import { type Mark, type Part, partsIn, type Run } from '../block.ts'
import { type Grammar, grammar } from '../grammar.ts'
import { textOf, tidyRuns } from '../runs.ts'
import { factsOf } from './factsOf.ts'
import { hash128 } from './hash128.ts'
import { normalWords } from './normalWords.ts'

/**
 * The version of what each hash looks at. A hash begins with it ("1:…"), so hashes of another version are never taken
 * for equal or unequal: they are computed again from the revision. Raise one whenever equal blocks would hash
 * otherwise than before.
 */
export const hashVersions = { words: 1, format: 1, facts: 1 } as const

/** What a block says, how it is set, and what it claims: each as the algorithm's version, a colon and 32 digits. */
export type BlockHashes = { words: string; format: string; facts: string }

type Seen = { words: unknown[]; format: unknown[]; facts: unknown[] }

/**
 * The hashes of a block with all that stands in it. Identity counts in none of them, so a copy hashes as its
 * original. Equal `words` and `format` mean that readers see the same; equal `facts` beside other words mean that
 * likely only the wording changed. A cache: the truth is the revision. Any block that `bodyFault` takes, bounded time.
 */
export function blockHashes(block: Part, by: Grammar = grammar): BlockHashes {
  const seen: Seen = { words: [], format: [], facts: [] }
  look(block, by, seen)
  const hashed = (what: keyof Seen): string => `${hashVersions[what]}:${hash128(JSON.stringify(seen[what]))}`
  return { words: hashed('words'), format: hashed('format'), facts: hashed('facts') }
}

function look(part: Part, by: Grammar, seen: Seen): void {
  const format: unknown[] = [part.type]
  seen.format.push(format)
  const attrs = part.attrs as Readonly<Record<string, unknown>>
  for (const [name, rule] of Object.entries(by.parts[part.type]?.attributes ?? {})) {
    const value = attrs[name]
    if (value === undefined || value === null || value === '') continue
    lookAt(name, value, rule, format, seen)
  }
  if (part.type === 'words') lookAtRuns(tidyRuns(part.content ?? [], by), by, format, seen)
  const inner = partsIn(part)
  if (inner.length === 0) return
  // How many stand in it keeps a table of 2 × 3 cells apart from one of 3 × 2.
  format.push(inner.length)
  for (const one of inner) look(one, by, seen)
}

function lookAt(name: string, value: unknown, rule: Attribute, format: unknown[], seen: Seen): void {
  if (rule.counts === 'format') format.push([name, value])
  if (rule.counts === 'facts') seen.facts.push([name, value])
  if (rule.counts === 'words') {
    seen.words.push([name, normalWords(String(value))])
    seen.facts.push(...factsOf(String(value)))
  }
}

function lookAtRuns(runs: readonly Run[], by: Grammar, format: unknown[], seen: Seen): void {
  const text = textOf(runs)
  const said = normalWords(text)
  if (said !== '') seen.words.push(said)
  seen.facts.push(...factsOf(text))
  for (const { mark, from, to } of markedStretches(runs)) {
    const attrs: Readonly<Record<string, unknown>> = 'attrs' in mark ? mark.attrs : {}
    const set: unknown[] = [mark.type, ...whereIn(text, from, to)]
    format.push(set)
    for (const [name, rule] of Object.entries(by.marks[mark.type]?.attributes ?? {}))
      if (attrs[name] !== undefined) lookAt(name, attrs[name], rule, set, seen)
  }
}

type Marked = { mark: Mark; key: string; from: number; to: number }

/** Each mark with the stretch that it covers without a gap, however the runs part it; in order of their beginnings. */
function markedStretches(runs: readonly Run[]): Marked[] {
  const open = new Map<string, Marked>()
  const all: Marked[] = []
  let at = 0
  for (const { text, marks = [] } of runs) {
    for (const mark of marks) {
      const key = JSON.stringify([mark.type, 'attrs' in mark ? Object.entries(mark.attrs).sort() : []])
      const last = open.get(key)
      if (last?.to === at) last.to += text.length
      else {
        const stretch = { mark, key, from: at, to: at + text.length }
        open.set(key, stretch)
        all.push(stretch)
      }
    }
    at += text.length
  }
  return all
}

/** Beyond this a mark's place is its distance from the beginning: counting would take the square of the length. */
const countedUpTo = 2000

/**
 * Where marked words stand, in a way that other words may come and go around them: which words, and which one of
 * several equal ones.
 */
function whereIn(text: string, from: number, to: number): [string, number] {
  const marked = text.slice(from, to)
  if (text.length > countedUpTo) return [normalWords(marked), from]
  let before = 0
  for (let at = text.indexOf(marked); at >= 0 && at < from; at = text.indexOf(marked, at + 1)) before += 1
  return [normalWords(marked), before]
}
