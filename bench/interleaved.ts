import { median } from './figure.ts'

export type Ratio = { ratio: number; ratios: number[]; ours: number; theirs: number }

/**
 * Measures ours and the reference by turns, so that a machine that others slow down slows both, and gives the median
 * of the ratios of each turn.
 */
export async function interleaved(
  turns: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Ratio> {
  const pairs: { ours: number; theirs: number }[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    // Who begins changes, since what runs second may find the core warmer.
    const first = turn % 2 === 0 ? await ours() : await theirs()
    const second = turn % 2 === 0 ? await theirs() : await ours()
    pairs.push(turn % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first })
  }
  const ratios = pairs.map((pair) => pair.ours / pair.theirs)
  return {
    ratio: median(ratios),
    ratios,
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
  }
}
