/** A locale as sites name theirs (`es_ES`, WordPress' `de_DE_formal`) as a language tag (BCP 47), or null. */
export function localeTag(locale: string): string | null {
  const tag = locale
    .trim()
    .replaceAll('_', '-')
    .replace(/-(?:formal|informal)$/, '')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
