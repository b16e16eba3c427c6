/**
 * Whether brackets outside of strings are nested deeper than this. To be asked before JSON from outside is parsed,
 * since what walks through the value afterwards may not bear any depth.
 */
export function isDeeperThan(most: number, json: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (inString) {
      if (code === backslash) at += 1
      else if (code === quote) inString = false
    } else if (code === quote) inString = true
    else if (code === brace || code === bracket) {
      depth += 1
      if (depth > most) return true
    } else if (code === closingBrace || code === closingBracket) depth -= 1
  }
  return false
}

const quote = 0x22
const bracket = 0x5b
const backslash = 0x5c
const closingBracket = 0x5d
const brace = 0x7b
const closingBrace = 0x7d
