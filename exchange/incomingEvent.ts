/** Something announced: it becomes an event of the agenda. */
export type IncomingEvent = {
  kind: 'event'
  provider: string
  identity: string
  version: string
  language: string | null
  name: string
  description: string
  startsAt: Date
  endsAt: Date | null
  /** How exactly the provider knows when: `day` where only the date is meant. */
  precision: 'minute' | 'day' | 'month'
  /** IANA, where it says one. */
  timeZone: string | null
  /** In words, from the building to the country; empty where unknown. */
  place: string
  organisers: string[]
  status: 'planned' | 'postponed' | 'cancelled'
  /** What the provider means to deliver of it. */
  planned: { what: string; at: Date | null; remark: string }[]
  editorNote: string
  leftBehind: string[]
  doubtful: string[]
}
