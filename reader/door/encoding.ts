/** In which form a body is sent. */
export type Encoding = 'br' | 'gzip' | 'identity'

const known = new Map<string, Encoding>()

/**
 * The best encoding that a client takes (RFC 9110, section 12.5.3): brotli before gzip before none. What browsers send
 * comes in a handful of spellings, so each is read once.
 */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  let encoding = known.get(accepted)
  if (encoding === undefined) {
    encoding = choose(accepted)
    if (known.size < 500) known.set(accepted, encoding)
  }
  return encoding
}

function choose(accepted: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0)
  }
  const any = weights.get('*') ?? 0
  const takes = (name: string): boolean => (weights.get(name) ?? any) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}
