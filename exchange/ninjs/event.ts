import type { IncomingEvent } from '../incomingEvent.ts'
import { durationIn, type Moment, momentIn, saysZone } from '../momentIn.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { oneLine } from '../repeated.ts'
import type { EventDates, NinjsItem, Thing } from './shape.ts'
import { bodyOf, headlinesOf, standfirstOf } from './wordings.ts'

/** The types of items that announce something. */
export const eventTypes: ReadonlySet<string> = new Set(['event', 'planning'])

/**
 * An item of type event or planning as an event of the agenda, or what stands against it. An event's moment is its
 * start, exact or expected; a plan without one begins with the first thing that is planned.
 */
export function eventOf(
  item: NinjsItem,
  names: Pick<IncomingEvent, 'provider' | 'version'>,
): IncomingEvent | string[] {
  const name = foldSpace(item.title ?? '') || headlinesOf(item).headline
  const own = item.eventDetails?.dates
  const planned = plannedOf(item)
  const begins = startOf(own)
  const firstPlanned = planned
    .flatMap(({ at }) => at ?? [])
    .sort((one, other) => one.getTime() - other.getTime())[0]
  const start = begins ?? (firstPlanned ? ({ at: firstPlanned, precision: 'minute' } as const) : null)
  const said = own?.startDate ?? own?.expectedStartDate ?? own?.estimatedStartDate
  const status = foldSpace(item.pubStatus ?? item.pubstatus ?? 'usable').toLowerCase()
  const faults = [
    name === '' ? 'It has no name.' : '',
    start === null
      ? said === undefined
        ? 'It says no date.'
        : `Its date "${said.slice(0, 40)}" is no date that we can read.`
      : '',
    start?.precision === 'year' ? `It says only the year (${start.at.getUTCFullYear()}).` : '',
    /^(?:usable|cancel?led|canceled)$/.test(status) ? '' : `Its provider has marked it as ${status}.`,
  ].filter((fault) => fault !== '')
  if (start === null || start.precision === 'year' || faults.length > 0) return faults

  const organisers = (item.organisations ?? item.organisation ?? []).filter(({ rel }) =>
    /organi[sz]/i.test(rel ?? ''),
  )
  const others = [...(item.people ?? []), ...(item.organisations ?? [])].filter(
    (one) =>
      !organisers.some(({ name: own }) => own === one.name) &&
      one.name !== item.eventDetails?.organiser?.name,
  )
  return {
    kind: 'event',
    ...names,
    identity: item.uri,
    language: item.language ? foldSpace(item.language) : null,
    name,
    description: descriptionOf(item, name),
    startsAt: start.at,
    endsAt: endOf(own, start),
    precision: start.precision,
    timeZone: null,
    place: placeOf((item.places ?? item.place ?? [])[0], item.located),
    organisers: distinct(
      [item.eventDetails?.organiser, ...organisers].map((one) => foldSpace(one?.name ?? '')),
    ),
    status: statusOf(item, status),
    planned,
    editorNote: noteOf(item),
    leftBehind: [
      own?.recurrence === undefined ? '' : 'when it happens again',
      others.length === 0
        ? ''
        : `whom it is about: ${distinct(others.map((one) => foldSpace(one.name ?? ''))).join(', ')}`,
      (item.associations ?? []).length === 0 ? '' : `${item.associations?.length} associated items`,
    ].filter((words) => words !== ''),
    doubtful:
      said !== undefined && start.precision === 'minute' && begins !== null && !saysZone(said)
        ? ['Its time names no zone and was taken for UTC.']
        : [],
  }
}

const startOf = (dates: EventDates | undefined): Moment | null =>
  momentIn(dates?.startDate ?? '') ?? momentIn(dates?.expectedStartDate ?? dates?.estimatedStartDate ?? '')

/** An end that says less than the start does (the same day) says nothing. */
function endOf(dates: EventDates | undefined, start: Moment): Date | null {
  const end =
    momentIn(dates?.endDate ?? '') ?? momentIn(dates?.expectedEndDate ?? dates?.estimatedEndDate ?? '')
  if (end) {
    const isVaguer = start.precision === 'minute' && end.precision !== 'minute'
    return end.at.getTime() > start.at.getTime() && !(isVaguer && sameDay(end.at, start.at)) ? end.at : null
  }
  const duration = durationIn(dates?.expectedDuration ?? '')
  return duration === null || start.precision !== 'minute' ? null : new Date(start.at.getTime() + duration)
}

const sameDay = (one: Date, other: Date): boolean =>
  one.toISOString().slice(0, 10) === other.toISOString().slice(0, 10)

function descriptionOf(item: NinjsItem, name: string): string {
  const standfirst = standfirstOf(item)
  if (standfirst !== '') return standfirst
  const bodies = item.bodies ?? []
  const plain = bodies.filter(({ contentType, contenttype }) =>
    /plain/i.test(contentType ?? contenttype ?? ''),
  )
  return bodyOf({ ...item, bodies: plain.length > 0 ? plain : bodies })
    .map(oneLine)
    .filter((words) => words !== '' && words !== name)
    .join('\n')
}

/** From the building to the country: `LITEXPO, Vilnius, Lithuania`. */
function placeOf(place: Thing | undefined, located: string | undefined): string {
  const address = (place?.contactInfo ?? []).find((one) => one.address)?.address
  const parts = [place?.name, ...(address?.lines ?? []), address?.locality, address?.area, address?.country]
  return distinct(parts.map((part) => foldSpace(part ?? ''))).join(', ') || foldSpace(located ?? '')
}

function statusOf(item: NinjsItem, pubStatus: string): IncomingEvent['status'] {
  const said = item.eventDetails?.eventStatus ?? ''
  if (/cancel/i.test(said) || pubStatus !== 'usable') return 'cancelled'
  return /postpon/i.test(said) ? 'postponed' : 'planned'
}

function plannedOf(item: NinjsItem): IncomingEvent['planned'] {
  return (item.plannedCoverage ?? [])
    .filter(({ pubStatus }) => pubStatus === undefined || pubStatus === 'usable')
    .map(({ title, type, dates, edNote, wordCount, itemCount }) => {
      const amount = itemCount?.rangeTo ?? itemCount?.rangeFrom
      const kind = [amount === undefined || amount === 1 ? '' : `${amount} ×`, foldSpace(type ?? '')]
        .filter(Boolean)
        .join(' ')
      const at = startOf(dates)
      return {
        what: [foldSpace(title ?? ''), kind].filter(Boolean).join(', ') || 'coverage',
        at: at === null || at.precision === 'year' ? null : at.at,
        remark: [foldSpace(edNote ?? ''), wordCount === undefined ? '' : `${wordCount} words`]
          .filter(Boolean)
          .join('. '),
      }
    })
}

function noteOf(item: NinjsItem): string {
  const { organiser, plannedCoverageStatus } = item.eventDetails ?? {}
  const contacts = [organiser, ...(item.places ?? []).slice(0, 1)].flatMap((one) =>
    (one?.contactInfo ?? []).flatMap(({ role, type, value }) =>
      value === undefined
        ? []
        : [`${one?.name ?? ''}${one?.rel ? ` (${one.rel})` : ''}, ${role ?? type ?? 'contact'}: ${value}`],
    ),
  )
  return foldSpace(
    [
      item.edNote ?? item.ednote,
      contacts.length > 0 ? `Contact: ${contacts.join('; ')}` : '',
      plannedCoverageStatus ? `Coverage: ${plannedCoverageStatus.split(/[/:#]/).at(-1)}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  )
}

const distinct = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))]
