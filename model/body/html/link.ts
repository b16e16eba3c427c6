import { safeAddress } from '../../html/address.ts'
import { type Html, html } from '../../html/html.ts'
import type { Surroundings } from './surroundings.ts'

/** The address as it may be printed, or null for one that leads nowhere or could run something. */
export function leadsTo(address: string, around: Surroundings): string | null {
  const printed = safeAddress(around.address(address))
  return printed === '#' ? null : printed
}

/** Words that lead to the address, or the words alone where it leads nowhere: a link to nothing is a broken promise. */
export function linked(words: Html, address: string | null): Html {
  return address === null ? words : html`<a href="${address}">${words}</a>`
}

/** Whose address it is, for readers: `radio.example`. Null for our own paths and for what can't be read. */
export function hostOf(address: string): string | null {
  const host = URL.parse(address)?.hostname.replace(/^www\./, '') ?? ''
  return host === '' ? null : host
}
