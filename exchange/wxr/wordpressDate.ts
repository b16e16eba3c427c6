import { fieldIn, type RawItem } from './rawItem.ts'

/** A date of an export, and whether its zone had to be guessed. */
export type WordPressDate = { at: Date; isGuess: boolean }

/**
 * `2013-04-09 11:20:39` as an instant, taken as UTC; null where it is no moment, or the zeros that stand for none.
 * @example moment('0000-00-00 00:00:00') // null
 */
export function moment(text: string): Date | null {
  const match = /^\s*([1-9]\d{3}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)\s*$/.exec(text)
  if (match === null) return null
  const at = new Date(`${match[1]}T${match[2]}Z`)
  // The 31st of February would be a day in March.
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === match[1] ? at : null
}

/**
 * When a post is dated: its date in GMT; else the date of its line in the feed, which names its zone; else its local
 * date read as if it were GMT, which is a guess, since an export never says the site's zone.
 */
export function postDate(item: RawItem): WordPressDate | null {
  const exact = moment(fieldIn(item, 'wp:post_date_gmt')) ?? feedDate(fieldIn(item, 'pubDate'))
  if (exact !== null) return { at: exact, isGuess: false }
  const local = moment(fieldIn(item, 'wp:post_date'))
  return local === null ? null : { at: local, isGuess: true }
}

/** When a post was last changed, where its export says so (WordPress 5.7 and later). */
export function changeDate(item: RawItem): Date | null {
  return moment(fieldIn(item, 'wp:post_modified_gmt')) ?? moment(fieldIn(item, 'wp:post_modified'))
}

/** What tells a version of a post from an earlier one: when it was changed, else its date. */
export function versionOf(item: RawItem): string {
  const at = changeDate(item) ?? postDate(item)?.at
  return at === undefined || at === null ? '' : `${at.toISOString().slice(0, 19)}Z`
}

/** RFC 822, as feeds write it; for drafts WordPress writes the year -0001. */
function feedDate(text: string): Date | null {
  if (!/^\s*\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT|UTC)\s*$/.test(text)) return null
  const at = new Date(text)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1000 ? null : at
}
