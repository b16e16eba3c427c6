/**
 * The item of Wikidata that an identifier names, or null.
 * @example wikidataItem('http://www.wikidata.org/entity/Q64') // 'Q64'
 * @example wikidataItem('wd:Q64') // 'Q64'
 */
export function wikidataItem(identifier: string): string | null {
  const [, item = null] =
    /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:entity|wiki)\/|(?:wd|wikidata|wikidataid):)(Q[1-9]\d{0,15})\b/i.exec(
      identifier.trim(),
    ) ?? []
  return item === null ? null : item.toUpperCase()
}
