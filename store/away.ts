/** True when an error says that the database is away (or going away), not that the statement was wrong. */
export function isDatabaseAway(fault: unknown): boolean {
  const { code, message } = rootOf(fault)
  return (
    /^(08|57P0)/.test(code) ||
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'ENOENT',
      'EPIPE',
      'ETIMEDOUT',
      'EAI_AGAIN',
      '53300',
      '53100',
      '58030',
    ].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|the database system is/i.test(message)
  )
}

/** The driver's own error beneath what a library wrapped around it. */
function rootOf(fault: unknown): { code: string; message: string } {
  let error = fault
  while (error instanceof Error && error.cause instanceof Error) error = error.cause
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return { code: String(code ?? ''), message: String(message ?? '') }
}

/**
 * True when a statement failed because some text in it can't be kept by PostgreSQL: a NUL, or half of a surrogate
 * pair in JSON. That is the fault of whoever sent the text, and asking again won't help.
 */
export function isUnstorable(fault: unknown): boolean {
  const { code, message } = rootOf(fault)
  return (
    code === '22021' ||
    code === '22P05' ||
    (code === '22P02' && /invalid input syntax for type json/.test(message))
  )
}

/** The SQLSTATE of a database error, or an empty string. */
export function sqlState(fault: unknown): string {
  return rootOf(fault).code
}
