/** Why something could not be fetched. */
export type FetchFaultKind =
  /** Not http(s), with a password in it, another port, or no address at all. */
  | 'address'
  /** It leads into a private network, to this machine, or to nobody. */
  | 'not public'
  | 'unreachable'
  | 'too slow'
  | 'too large'
  | 'too many redirects'
  /** The server answered with something else than the thing. */
  | 'status'
  | 'type'
  /** The answer ended in the middle, or is no HTTP. */
  | 'broken'

/** A fetch that came to nothing: what happened, where, and what to do. Nothing of it is kept. */
export type FetchFault = {
  ok: false
  kind: FetchFaultKind
  what: string
  /** The address that it happened at: the last of the redirects. */
  where: string
  remedy: string
  /** Whether the same may go well later. */
  mayPass: boolean
}

/** Carries a fault out of streams and callbacks; `guardedFetch` turns it into a value. */
export class Faulted extends Error {
  readonly fault: FetchFault

  constructor(fault: Omit<FetchFault, 'ok' | 'where'>, where: string) {
    super(fault.what)
    this.name = 'Faulted'
    this.fault = { ok: false, ...fault, where: shown(where) }
  }
}

const longestShown = 300

/** An address as a report may show it: cut, and without a user or a password. */
function shown(address: string): string {
  const safe = address.replace(/^(\s*[a-z][a-z0-9+.-]*:\/*)[^/?#]*@/i, '$1…@')
  return safe.length > longestShown ? `${safe.slice(0, longestShown)}…` : safe
}
