import { formatDate, formatTime } from '../../language/dates.ts'
import { say } from '../../language/say.ts'
import { bareSurroundings, type Surroundings } from '../../model/body/html/surroundings.ts'
import type { EditionView } from './pageView.ts'

/**
 * What a text on a page of an edition has around it: the edition's language and its way of writing dates, addresses
 * as they are, and what the page itself knows of pictures, articles and notes.
 */
export function bodyAround(edition: EditionView, page: Partial<Surroundings> = {}): Surroundings {
  const when = (instant: number): string =>
    say(edition.language, 'time.zoned', {
      date: formatDate(edition, instant, 'long'),
      time: formatTime(edition, instant),
      zone: edition.timeZoneName,
    })
  return { ...bareSurroundings(edition.language, when), ...page }
}
