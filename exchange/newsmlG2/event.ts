import type { FormatReading, ItemName } from '../format.ts'
import type { IncomingEvent } from '../incomingEvent.ts'
import { durationIn, momentIn, saysZone } from '../momentIn.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { attributeOf, childrenOf, elementsIn, first, type XmlElement } from '../xml/element.ts'
import { codeOf, identifierOf, inLanguage, languageOf, lineIn, partyName } from './concept.ts'

/** The concepts in an item that announce something: those that say when. */
export function eventsIn(item: XmlElement): XmlElement[] {
  const inline = childrenOf(first(item, 'contentSet'), 'inlineXML').flatMap((one) => [
    ...childrenOf(one, 'event'),
    ...childrenOf(first(one, 'events'), 'event'),
  ])
  const concepts = [...childrenOf(item, 'concept'), ...childrenOf(first(item, 'conceptSet'), 'concept')]
  return [...concepts, ...inline].filter((one) => first(one, 'eventDetails', 'dates') !== undefined)
}

/** An event of the agenda from an item that holds one, or from a planning item; or what stands against it. */
export function eventOf(item: XmlElement, name: ItemName): FormatReading {
  const [concept] = eventsIn(item)
  const language = languageOf(item)
  const details = first(concept, 'eventDetails')
  const dates = first(details, 'dates')
  const planned = plannedIn(item, concept, language)
  const said = lineIn(first(dates, 'start'))
  const own = momentIn(said)
  const firstPlanned = planned
    .flatMap(({ at }) => at ?? [])
    .sort((one, other) => one.getTime() - other.getTime())[0]
  const start =
    own ?? (said === '' && firstPlanned ? ({ at: firstPlanned, precision: 'minute' } as const) : null)
  const title =
    lineIn(inLanguage(childrenOf(concept, 'name'), language)) ||
    lineIn(inLanguage(childrenOf(first(item, 'contentMeta'), 'headline'), language)) ||
    lineIn(inLanguage(childrenOf(first(item, 'itemMeta'), 'title'), language))
  const status = codeOf(identifierOf(first(item, 'itemMeta', 'pubStatus'))).toLowerCase() || 'usable'
  const faults = [
    title === '' ? 'It has no name.' : '',
    start === null
      ? said === ''
        ? 'It says no date.'
        : `Its date "${said.slice(0, 40)}" is no date that we can read.`
      : '',
    start?.precision === 'year' ? `It says only the year (${start.at.getUTCFullYear()}).` : '',
    /^(?:usable|cancel?led)$/.test(status) ? '' : `Its provider has marked it as ${status}.`,
  ].filter((fault) => fault !== '')
  if (start === null || start.precision === 'year' || faults.length > 0) return { read: false, faults }
  const { at: startsAt, precision } = start

  const participants = childrenOf(details, 'participant')
    .map((one) => partyName(one, language))
    .filter(Boolean)
  return {
    read: true,
    thing: {
      kind: 'event',
      ...name,
      language: language || null,
      name: title,
      description: childrenOf(concept, 'definition').map(lineIn).filter(Boolean).join('\n'),
      startsAt,
      endsAt: endOf(dates, startsAt, precision),
      precision,
      timeZone: null,
      place:
        childrenOf(details, 'location')
          .map((one) => placeOf(one, language))
          .find(Boolean) ?? '',
      organisers: [
        ...new Set(childrenOf(details, 'organiser').map((one) => partyName(one, language))),
      ].filter(Boolean),
      status: status === 'usable' ? statusOf(details) : 'cancelled',
      planned,
      editorNote: noteOf(item, details),
      leftBehind: [
        first(dates, 'rRule') || first(dates, 'rDate') ? 'when it happens again' : '',
        participants.length > 0 ? `who takes part: ${participants.join(', ')}` : '',
      ].filter((words) => words !== ''),
      doubtful:
        precision === 'minute' && own !== null && !saysZone(said)
          ? ['Its time names no zone and was taken for UTC.']
          : [],
    },
  }
}

function endOf(
  dates: XmlElement | undefined,
  start: Date,
  precision: IncomingEvent['precision'],
): Date | null {
  const end = momentIn(lineIn(first(dates, 'end')))
  if (end) {
    const isVaguer = precision === 'minute' && end.precision !== 'minute'
    const isSameDay = end.at.toISOString().slice(0, 10) === start.toISOString().slice(0, 10)
    return end.at.getTime() > start.getTime() && !(isVaguer && isSameDay) ? end.at : null
  }
  const duration = durationIn(lineIn(first(dates, 'duration')))
  return duration === null ? null : new Date(start.getTime() + duration)
}

/** From the building to the country. */
function placeOf(location: XmlElement, language: string): string {
  const address =
    first(location, 'POIDetails', 'contactInfo', 'address') ?? first(location, 'POIDetails', 'address')
  const named = (of: string): string => {
    const one = first(address, of)
    return lineIn(inLanguage(childrenOf(one, 'name'), language)) || lineIn(one)
  }
  const lines = childrenOf(address, 'line').map(lineIn)
  const parts = [partyName(location, language), ...lines, named('locality'), named('area'), named('country')]
  return [...new Set(parts.filter((part) => part !== ''))].join(', ')
}

/** NewsCodes, event occurrence status: `eos6` is planned and then cancelled. */
function statusOf(details: XmlElement | undefined): IncomingEvent['status'] {
  const said = elementsIn(details)
    .filter(({ name }) => /status$/i.test(name) && name !== 'accessStatus')
    .map((one) => codeOf(identifierOf(one)).toLowerCase())
  if (said.some((one) => /cancel|^eos6$/.test(one))) return 'cancelled'
  return said.some((one) => /postpon/.test(one)) ? 'postponed' : 'planned'
}

function plannedIn(
  item: XmlElement,
  concept: XmlElement | undefined,
  language: string,
): IncomingEvent['planned'] {
  const sets = [
    first(item, 'newsCoverageSet'),
    first(concept, 'eventDetails', 'newsCoverageSet'),
    first(concept, 'newsCoverageSet'),
  ]
  return sets
    .flatMap((set) => childrenOf(set, 'newsCoverage'))
    .flatMap((one) => childrenOf(one, 'planning'))
    .map((one) => {
      const kind = codeOf(identifierOf(first(one, 'itemClass')))
      const title = lineIn(inLanguage(childrenOf(one, 'headline'), language))
      const moment = momentIn(lineIn(first(one, 'scheduled')))
      return {
        what: [title, kind].filter(Boolean).join(', ') || 'coverage',
        at: moment === null || moment.precision === 'year' ? null : moment.at,
        remark: childrenOf(one, 'edNote').map(lineIn).filter(Boolean).join(' '),
      }
    })
}

function noteOf(item: XmlElement, details: XmlElement | undefined): string {
  const contact = first(details, 'contactInfo')
  const contacts = elementsIn(contact).map(lineIn).filter(Boolean)
  const registration = lineIn(first(details, 'registration'))
  return foldSpace(
    [
      ...childrenOf(first(item, 'itemMeta'), 'edNote').map(lineIn),
      contacts.length > 0 ? `Contact: ${contacts.join(', ')}` : '',
      registration,
      ...childrenOf(details, 'newsCoverageStatus').map(
        (one) => `Coverage: ${partyName(one, '') || attributeOf(one, 'qcode')}`,
      ),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  )
}
