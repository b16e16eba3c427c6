import { percentDecoded } from '../percentDecoded.ts'

/** What stands in for a site whose address nobody said, while its texts are read: nobody's name (RFC 2606). */
const standIn = 'https://ghost.invalid'
/** What Ghost 4 and later keep in place of the site's address. */
const placeholder = '__GHOST_URL__'

/** The addresses of one site, which its export may not name. */
export type OwnAddresses = {
  /** What relative addresses are read against, without a slash at its end. */
  base: string
  /** Text with the site's address where Ghost left a place for it. */
  filled(text: string): string
  /** An address of the site's own as an import keeps it: in full, or as a path from its root where nobody knows it. */
  kept(address: string): string
  /** The path below the site's root of an address that is the site's own, or null: `/content/images/a.jpg`. */
  pathOf(address: string): string | null
}

/** @param site its address without a slash at its end, or an empty string */
export function ownAddresses(site: string): OwnAddresses {
  const base = site || standIn
  const isOwn = (address: string): boolean =>
    address.startsWith(base) && /^(?:[/?#]|$)/.test(address.slice(base.length))
  return {
    base,
    filled: (text) => (text.includes(placeholder) ? text.replaceAll(placeholder, base) : text),
    kept: (address) => (site === '' && isOwn(address) ? address.slice(base.length) || '/' : address),
    pathOf: (address) =>
      isOwn(address) ? percentDecoded(address.slice(base.length).replace(/[?#].*$/s, '')) : null,
  }
}
