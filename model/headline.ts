/** The headline and its stand-ins. Each one left empty falls back to the one before it. */
export type HeadlineFamily = {
  headline: string
  short?: string
  search?: string
  share?: string
  push?: string
}

const order = ['headline', 'short', 'search', 'share', 'push'] as const

/**
 * The words to show for one place of the headline family.
 * @example headlineFor({ headline: 'Long one', short: 'Short' }, 'share') // 'Short'
 */
export function headlineFor(family: HeadlineFamily, place: (typeof order)[number]): string {
  for (let at = order.indexOf(place); at >= 0; at -= 1) {
    const words = family[order[at] ?? 'headline']
    if (words) return words
  }
  return family.headline
}
