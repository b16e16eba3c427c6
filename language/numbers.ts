import type { DateSetting } from './dates.ts'

/** `plain` with groups of thousands, `percent` of a part of 1, `short` for counts: `12K`, `12 ألف`, `12 mil`. */
export type NumberStyle = 'plain' | 'percent' | 'short'

const parts: Readonly<Record<NumberStyle, Intl.NumberFormatOptions>> = {
  plain: { style: 'decimal', maximumFractionDigits: 3 },
  percent: { style: 'percent', maximumFractionDigits: 1 },
  short: { style: 'decimal', notation: 'compact', compactDisplay: 'short' },
}

const formatters = new Map<string, Intl.NumberFormat>()

/**
 * A number in the edition's digits, grouped and pointed as its language does.
 * @example formatNumber({ language: 'es', digits: 'latn' }, 1234567.5, 'plain') // '1.234.567,5'
 */
export function formatNumber(
  { language, digits }: Pick<DateSetting, 'language' | 'digits'>,
  value: number,
  style: NumberStyle,
): string {
  const key = `${language} ${digits} ${style}`
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    const locale = new Intl.Locale(language, { numberingSystem: digits })
    formatter = new Intl.NumberFormat(locale, parts[style])
    formatters.set(key, formatter)
  }
  return formatter.format(value)
}
