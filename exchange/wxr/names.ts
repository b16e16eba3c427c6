/** What the root of an export declares as WordPress' own names (WXR 1.0 to 1.2), and what may follow the version. */
const exportSpace = /^https?:\/\/wordpress\.org\/export\/\d+\.\d+\/$/
const excerptSpace = /^https?:\/\/wordpress\.org\/export\/\d+\.\d+\/excerpt\/$/
const spaces: readonly (readonly [RegExp, string])[] = [
  [exportSpace, 'wp'],
  [excerptSpace, 'excerpt'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
]

/** Whether attributes of a root declare the names of a WordPress export. */
export const isExport = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.values(attributes).some((value) => exportSpace.test(value))

/**
 * Gives an element's name as WordPress writes it, whatever prefixes a file's root declares for the same names.
 * @param attributes of the root
 */
export function usualNames(attributes: Readonly<Record<string, string>>): (name: string) => string {
  const usual = new Map<string, string>()
  for (const [attribute, value] of Object.entries(attributes)) {
    const prefix = attribute.startsWith('xmlns:') ? attribute.slice(6) : ''
    const known = spaces.find(([space]) => space.test(value))?.[1]
    if (prefix !== '' && known !== undefined && known !== prefix) usual.set(prefix, known)
  }
  if (usual.size === 0) return (name) => name
  return (name) => {
    const colon = name.indexOf(':')
    const prefix = usual.get(name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}${name.slice(colon)}`
  }
}

/** Whether a file begins as an export: its root declares the names. Also where two bytes were read for each letter. */
export function beginsAsExport(text: string): boolean {
  const root = /<rss\s[^>]*/.exec(text.replaceAll('\0', ''))?.[0] ?? ''
  return /["']https?:\/\/wordpress\.org\/export\/\d+\.\d+\/["']/.test(root)
}
