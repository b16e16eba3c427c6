/** Why something did not become an asset's file: what happened, and what to do. Nothing of it is shown. */
export type MediaFault = {
  ok: false
  what: string
  remedy: string
  /** Whether the same may go well later. */
  mayPass: boolean
}

/** A fault that stays, however often it is tried. */
export function lastingFault(what: string, remedy: string): MediaFault {
  return { ok: false, what, remedy, mayPass: false }
}

/** The reason as a row of the database can hold it. */
export function inWords({ what, remedy }: MediaFault): string {
  return `${what} ${remedy}`.toWellFormed().replaceAll('\0', '')
}
