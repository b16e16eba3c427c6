import type { Html } from '../../model/html/html.ts'
import type { LiveRedirect } from '../live/redirects.ts'

/** What a path leads to. */
export type Outcome =
  | {
      kind: 'page'
      status: 200 | 404 | 410 | 451 | 503
      html: Html
      /** BCP 47. */
      language: string
      /** True for what nobody may keep, such as the answer to a question. */
      passing?: true
    }
  /** Another spelling, or another place. The target is a path, spelt as over the wire, or an absolute address. */
  | { kind: 'moved'; to: string }
  /** Nothing stands there now; something may have. */
  | { kind: 'former'; edition: string | null; redirects: readonly LiveRedirect[] }
