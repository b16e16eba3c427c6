import { machineTime } from '../../../language/dates.ts'
import { type Html, html } from '../../html/html.ts'
import type { Surroundings } from './surroundings.ts'

/** An instant as the edition writes it, and as machines read it. */
export function time(instant: number, around: Surroundings): Html {
  return html`<time datetime="${machineTime(instant)}">${around.when(instant)}</time>`
}
