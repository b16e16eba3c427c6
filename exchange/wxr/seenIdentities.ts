/** How many identities are remembered: more items than any export has, in about 50 MB. */
const most = 1_000_000

/**
 * Whether an identity came before in this file. Posts that were moved or copied by hand keep the guid of another post,
 * and both are articles. Remembers numbers in place of names, so a wrong "yes" is as likely as one in ten thousand in a
 * file of a million items, and the same each time.
 */
export function seenIdentities(): (identity: string) => boolean {
  const seen = new Set<number>()
  return (identity) => {
    const number = numberOf(identity)
    const isKnown = seen.has(number)
    if (seen.size < most) seen.add(number)
    return isKnown
  }
}

/** 52 bits of two FNV-1a sums. */
function numberOf(text: string): number {
  let one = 0x811c9dc5
  let other = 0x9dc5811c
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ (unit + 1), 0x01000193)
  }
  return (one >>> 0) * 0x100000 + ((other >>> 0) & 0xfffff)
}
