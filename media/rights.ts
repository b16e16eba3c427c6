/** Whom a rendition names, written into its file. Each may be empty. */
export type RenditionRights = {
  creator: string
  /** The line that stands beside it. */
  credit: string
  /** Notice and terms. */
  rights: string
}

const longest = 500

/** One line of words that XML, IPTC and EXIF can hold. */
export function lineOf(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]+/gu, ' ')
    .trim()
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}

/**
 * Rights as an XMP packet (ISO 16684-1), by the properties of the IPTC Photo Metadata Standard 2023.1 that agencies
 * and search engines read. Null where there is nothing to say.
 */
export function xmpOf(given: RenditionRights): string | null {
  const [creator, credit, rights] = [given.creator, given.credit, given.rights].map((one) => xml(lineOf(one)))
  const parts = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${credit}</photoshop:Credit>`,
    rights && `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${rights}</rdf:li></rdf:Alt></dc:rights>`,
  ].filter(Boolean)
  if (parts.length === 0) return null
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    ...parts,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('')
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Rights as EXIF's artist and copyright. EXIF 2.32 has ASCII only: what can't be written in it without loss is left to
 * XMP and IPTC, since a row of question marks is nobody's name.
 */
export function exifOf(given: RenditionRights): Record<string, string> {
  const ascii = (text: string): string => {
    const plain = lineOf(text)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replaceAll('©', '(C)')
      .replaceAll('…', '...')
    return /^[\x20-\x7e]*$/.test(plain) ? plain : ''
  }
  const fields = { Artist: ascii(given.creator), Copyright: ascii(given.rights || given.credit) }
  return Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== ''))
}
