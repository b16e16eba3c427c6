export type Direction = 'ltr' | 'rtl'

const rightToLeft = new Set([
  'Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi',
]) // biome-ignore format: a list to be read as one

const known = new Map<string, Direction>()

/**
 * The direction of the script that a BCP 47 tag is written in, likely subtags filled in (UTS 35, section 4.3).
 * Any language, not only an edition's: a quoted run may be in any. A tag that can't be read gives `ltr`.
 * @example direction('ckb') // 'rtl'
 * @example direction('az-Arab') // 'rtl'
 */
export function direction(tag: string): Direction {
  let found = known.get(tag)
  if (found === undefined) {
    found = rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr'
    // Tags come from content, so the memory has an end.
    if (known.size < 500) known.set(tag, found)
  }
  return found
}

function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? ''
  } catch {
    return ''
  }
}
