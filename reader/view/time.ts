import { type DateSetting, formatDate, formatTime, machineTime } from '../../language/dates.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { EditionView } from './pageView.ts'
import { phrase } from './phrase.ts'

/** Day, time and the zone by its name: what an article's page says of when. Never relative: pages are kept. */
export function zonedTime(edition: EditionView, instant: number): Html {
  const when = phrase(edition.language, 'time.zoned', {
    date: formatDate(edition, instant, 'long'),
    time: formatTime(edition, instant),
    zone: edition.timeZoneName,
  })
  return html`<time datetime="${machineTime(instant)}">${when}</time>`
}

/** Day and time in short, for cards and lines; the page's foot names the zone. */
export function shortTime(setting: DateSetting, instant: number): Html {
  const day = formatDate(setting, instant, 'short')
  return html`<time datetime="${machineTime(instant)}">${day} <b>${formatTime(setting, instant)}</b></time>`
}
