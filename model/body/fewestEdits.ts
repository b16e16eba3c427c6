/** Places of two sequences that hold the same: `from[i]` of the earlier one stands at `to[i]` of the later one, both rising. */
export type Kept = { from: number[]; to: number[] }

/**
 * What two sequences keep in common with the fewest insertions and deletions (Myers, "An O(ND) Difference Algorithm
 * and Its Variations", 1986), after what is equal at both ends is set aside. Null where more than `most` edits are
 * needed, so time stays within (length × most) and memory within most². What was only inserted or only deleted in one
 * place is found at the ends alone and is never too much.
 */
export function fewestEdits(before: readonly number[], after: readonly number[], most: number): Kept | null {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  const kept: Kept = { from: [], to: [] }
  for (let at = 0; at < head; at += 1) keep(kept, at, at)
  const middle = between(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    most,
  )
  if (middle === null) return null
  for (const [at, from] of middle.from.entries()) keep(kept, head + from, head + (middle.to[at] ?? 0))
  for (let at = tail; at > 0; at -= 1) keep(kept, before.length - at, after.length - at)
  return kept
}

function keep(kept: Kept, from: number, to: number): void {
  kept.from.push(from)
  kept.to.push(to)
}

function between(before: readonly number[], after: readonly number[], most: number): Kept | null {
  const n = before.length
  const m = after.length
  if (n === 0 || m === 0) return { from: [], to: [] }
  const edits = Math.min(most, n + m)
  // Furthest place reached on each diagonal, and a copy of the reached part for each number of edits, to walk back.
  const furthest = new Int32Array(2 * edits + 3)
  const middle = edits + 1
  const trace: Int32Array[] = []
  for (let d = 0; d <= edits; d += 1) {
    trace.push(furthest.slice(middle - d - 1, middle + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest[middle + k - 1] ?? 0) < (furthest[middle + k + 1] ?? 0))
      let x = down ? (furthest[middle + k + 1] ?? 0) : (furthest[middle + k - 1] ?? 0) + 1
      let y = x - k
      while (x < n && y < m && before[x] === after[y]) {
        x += 1
        y += 1
      }
      furthest[middle + k] = x
      if (x >= n && y >= m) return walkedBack(trace, n, m)
    }
  }
  return null
}

function walkedBack(trace: readonly Int32Array[], n: number, m: number): Kept {
  const from: number[] = []
  const to: number[] = []
  let x = n
  let y = m
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reached = trace[d] ?? new Int32Array(0)
    const at = (k: number): number => reached[k + d + 1] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const beforeX = d === 0 ? 0 : down ? at(k + 1) : at(k - 1)
    const beforeY = d === 0 ? 0 : beforeX - (down ? k + 1 : k - 1)
    const startX = d === 0 ? 0 : down ? beforeX : beforeX + 1
    while (x > startX) {
      x -= 1
      y -= 1
      from.push(x)
      to.push(y)
    }
    x = beforeX
    y = beforeY
  }
  return { from: from.reverse(), to: to.reverse() }
}
