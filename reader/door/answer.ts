import { hash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib'
import type { Key } from '../../model/key.ts'
import type { LiveRedirect } from '../live/redirects.ts'
import type { Outcome } from '../page/outcome.ts'
import type { Encoding } from './encoding.ts'
import { askAgain, type FlatHead, keyHead, noStore, onTheWire, vary } from './heads.ts'

/** A body in one encoding with its head: nothing is left to do but to write it. */
export type Ready = {
  readonly etag: string
  readonly head: FlatHead
  /** The same head as it stands on the wire, but for the date and the empty line. */
  readonly wire: string
  /** The head of a 304 (RFC 9110, section 15.4.5). */
  readonly unchanged: FlatHead
  /** The body's bytes as Latin-1, one character a byte: head and body then leave in one write. */
  readonly text: string
}

/** The bytes of a ready body. */
export function bodyOf(ready: Ready): Buffer {
  return Buffer.from(ready.text, 'latin1')
}

/** A page ready to be sent. Only the brotli body is made and kept at once; the others are made from it when asked for. */
export type PageAnswer = {
  readonly kind: 'page'
  readonly status: number
  /** Of the words, before any encoding. */
  readonly hash: string
  readonly shared: FlatHead
  readonly own: FlatHead
  readonly ready: Partial<Record<Encoding, Ready>>
}

export type Answer =
  | PageAnswer
  | { readonly kind: 'moved'; readonly to: string; readonly head: FlatHead }
  | { readonly kind: 'former'; readonly edition: string | null; readonly redirects: readonly LiveRedirect[] }

/** Makes an outcome ready to be sent. */
export function answerOf(
  outcome: Outcome,
  made: { name: string; keys: ReadonlySet<Key>; safety: FlatHead; before: Answer | undefined },
): Answer {
  switch (outcome.kind) {
    case 'former':
      return outcome
    case 'moved':
      return { kind: 'moved', to: outcome.to, head: movedHead(outcome.to, made.safety) }
    case 'page':
      return pageAnswer(outcome, made)
  }
}

/** The head of a permanent redirect without a body. */
export function movedHead(to: string, safety: FlatHead): FlatHead {
  return ['Location', to, 'Content-Length', '0', ...askAgain, ...safety]
}

function pageAnswer(
  page: Extract<Outcome, { kind: 'page' }>,
  { name, keys, safety, before }: Parameters<typeof answerOf>[1],
): PageAnswer {
  const plain = page.html.toString()
  const digest = hash('sha256', plain, 'base64url').slice(0, 22)
  const gone = page.passing === true || page.status === 410 || page.status === 451
  const own = `page:${hash('sha256', name, 'hex').slice(0, 16)}`
  const shared = [...(gone ? noStore : askAgain), ...vary, ...safety]
  const answer: PageAnswer = {
    kind: 'page',
    status: page.status,
    hash: digest,
    shared,
    own: [
      'Content-Type',
      'text/html; charset=utf-8',
      'Content-Language',
      page.language,
      ...(gone ? [] : keyHead(own, keys)),
    ],
    ready: {},
  }
  // The same words need no second compression: keys may have changed, the body has not.
  const same = before?.kind === 'page' && before.hash === digest ? before.ready.br?.text : undefined
  answer.ready.br = makeReady(answer, 'br', same ?? compress(Buffer.from(plain)).toString('latin1'))
  return answer
}

/** Brotli at quality 4: a third of a millisecond for a page, and smaller than gzip's best. */
function compress(plain: Buffer): Buffer {
  return brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
}

function makeReady(answer: PageAnswer, encoding: Encoding, text: string): Ready {
  const etag = `"${answer.hash}-${encoding}"`
  const coded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  const head = [
    ...answer.own,
    'Content-Length',
    String(text.length),
    ...coded,
    'ETag',
    etag,
    ...answer.shared,
  ]
  return {
    etag,
    head,
    wire: onTheWire(answer.status, head),
    unchanged: ['ETag', etag, ...answer.shared],
    text,
  }
}

/** The page in an encoding; made from the brotli body when it is asked for the first time. */
export function readyIn(answer: PageAnswer, encoding: Encoding, grew: (bytes: number) => void): Ready {
  let ready = answer.ready[encoding]
  if (!ready) {
    const plain = answer.ready.br ? brotliDecompressSync(bodyOf(answer.ready.br)) : Buffer.alloc(0)
    const coded = encoding === 'gzip' ? gzipSync(plain, { level: 6 }) : plain
    ready = makeReady(answer, encoding, coded.toString('latin1'))
    answer.ready[encoding] = ready
    grew(ready.text.length + headBytes)
  }
  return ready
}

/** Heads are short strings that are mostly shared; what they take besides is about this. */
const headBytes = 1600

/** The memory that an answer takes when it is new. */
export function bytesOf(answer: Answer): number {
  if (answer.kind === 'page') {
    const ready = answer.ready.br
    return (ready?.text.length ?? 0) + (answer.own.at(-1)?.length ?? 0) * 2 + headBytes
  }
  if (answer.kind === 'moved') return answer.to.length * 4 + headBytes
  return answer.redirects.reduce((sum, row) => sum + row.target.length + row.query.length + 100, 100)
}
