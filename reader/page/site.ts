import { encodePath, frontAddress } from '../../model/address.ts'
import type { Edition } from '../../model/edition.ts'
import type { House, LiveEdition } from '../live/house.ts'

/** What pages need to know of the place where they are published. */
export type Site = {
  /** `https://news.example`, without a slash at its end. */
  origin: string
  /** The stylesheet's path. */
  stylesheet: string
  /** The script's path. */
  script: string
}

/** The origin that an edition is published at: its own host's, or the site's. */
export function originOf(site: Site, edition: LiveEdition): string {
  return edition.host ? `${new URL(site.origin).protocol}//${edition.host}` : site.origin
}

/** An absolute address, spelt as over the wire: for canonical links and alternates. */
export function absolute(site: Site, edition: LiveEdition, path: string): string {
  return originOf(site, edition) + encodePath(path)
}

/** An address in an edition, as a page of another edition links to it: a path where both share a host. */
export function linkTo(site: Site, from: LiveEdition, to: LiveEdition, path: string): string {
  return from.host === to.host ? path : absolute(site, to, path)
}

/** The same address as it is spelt over the wire: for redirects. */
export function locationOf(site: Site, from: LiveEdition, to: LiveEdition, path: string): string {
  return from.host === to.host ? encodePath(path) : absolute(site, to, path)
}

/** The editions that a host serves: those with this host of their own, or those without one. */
export function editionsAt(house: House, host: string): readonly LiveEdition[] {
  const own = house.editions.filter((edition) => edition.host === host)
  return own.length > 0 ? own : house.editions.filter((edition) => edition.host === null)
}

/** An edition's front, absolute. */
export function frontOf(site: Site, edition: LiveEdition & Edition): string {
  return absolute(site, edition, frontAddress(edition))
}
