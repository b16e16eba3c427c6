/**
 * Something that stops a program and that an operator can mend: what happened and where, why, and what to do.
 * Print it with `describe`; a stack trace would only hide the message.
 */
export class Fault extends Error {
  readonly what: string
  readonly why: string
  readonly remedy: string

  constructor(told: { what: string; why?: string; remedy: string; cause?: unknown }) {
    const why = told.why ?? ''
    super([told.what, why, told.remedy].filter(Boolean).join(' '), { cause: told.cause })
    this.name = new.target.name
    this.what = told.what
    this.why = why
    this.remedy = told.remedy
  }
}

/** The lines that an operator reads when something stops a program. Unforeseen errors keep their stack. */
export function describe(fault: unknown): string {
  if (fault instanceof Fault) {
    return [fault.what, fault.why && `Why: ${fault.why}`, `What to do: ${fault.remedy}`]
      .filter(Boolean)
      .join('\n')
  }
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
