const formatters = new Map<string, Intl.ListFormat>()

/**
 * Joins names as the language does: `Ana e Iris`, `أحمد وسارة`. The literal pieces between the items are kept
 * apart so that each item can carry markup of its own.
 * @returns pieces in reading order, `item` being the place in `items`, or a literal
 */
export function listPieces(
  language: string,
  items: readonly string[],
): ({ item: number } | { literal: string })[] {
  let at = 0
  return formatter(language)
    .formatToParts(items)
    .map((part) => (part.type === 'element' ? { item: at++ } : { literal: part.value }))
}

/** The same as one string. */
export function formatList(language: string, items: readonly string[]): string {
  return formatter(language).format(items)
}

function formatter(language: string): Intl.ListFormat {
  let found = formatters.get(language)
  if (found === undefined) {
    found = new Intl.ListFormat(language, { type: 'conjunction', style: 'long' })
    formatters.set(language, found)
  }
  return found
}
