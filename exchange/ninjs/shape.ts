import { z } from 'zod'
import { momentIn } from '../momentIn.ts'

/**
 * The door for ninjs: the parts that we read, in the spellings of 1.x (`body_html`, `versioncreated`, `byline`) and
 * of 2.x and 3.x (`bodies`, `versionCreated`, `by`). All else in an item is let through unread, since providers add
 * fields of their own. What makes the article (its identity, its words, its moments) must be right; what only stands
 * around it (topics, pictures, notes) is taken where it is right and passed over where it is not, so that no news is
 * lost over a subject. Source: IPTC, News in JSON, schemas 1.0 to 3.1.
 */
const words = z.string().max(4_000_000)
const short = z.string().max(5_000)
const instant = z
  .string()
  .max(40)
  .refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && momentIn(text) !== null, {
    error: 'is not a date and time (ISO 8601, like 2026-11-22T09:30:00Z)',
  })
const number = z.union([short, z.number()]).transform(String)

/** The most of anything that an item lists; what comes after is passed over. */
const most = 1000

/** Taken where it is right, absent where it is not. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** A list as 2.x and 3.x write it, or an object of named things as 1.x does; what is no object in it is passed over. */
function listOf<T extends z.ZodType>(one: T) {
  return z
    .preprocess((value) => {
      if (Array.isArray(value)) return value.filter(isObject).slice(0, most)
      if (!isObject(value)) return []
      return Object.entries(value)
        .flatMap(([name, own]) => (isObject(own) ? [{ name, ...own }] : []))
        .slice(0, most)
    }, z.array(one))
    .optional()
    .catch(undefined)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One of several wordings of the same thing, told apart by role and content type. */
const wording = z.object({
  role: short.optional(),
  contentType: short.optional(),
  contenttype: short.optional(),
  value: words.optional(),
})
export type Wording = z.infer<typeof wording>

const contact = z.object({
  type: maybe(short),
  role: maybe(short),
  value: maybe(short),
  address: maybe(
    z.object({
      lines: maybe(z.array(short)),
      locality: maybe(short),
      area: maybe(short),
      country: maybe(short),
    }),
  ),
})

/** What an item is about, or who had a part in it. 1.x names it by scheme and code. */
const thing = z.object({
  name: maybe(short),
  role: maybe(short),
  rel: maybe(short),
  uri: maybe(short),
  literal: maybe(number),
  scheme: maybe(short),
  code: maybe(number),
  sameAs: maybe(z.union([short, z.array(z.union([short, z.object({ uri: short })]))])),
  contactInfo: listOf(contact),
})
export type Thing = z.infer<typeof thing>

const rendition = z.object({
  name: maybe(short),
  href: maybe(short),
  contentType: maybe(short),
  mimetype: maybe(short),
  title: maybe(short),
  width: maybe(z.coerce.number()),
  height: maybe(z.coerce.number()),
  poi: maybe(z.object({ x: z.number(), y: z.number() })),
})
export type Rendition = z.infer<typeof rendition>

/** What texts, pictures and events say alike. */
const about = {
  type: maybe(short),
  title: maybe(short),
  headlines: listOf(wording),
  headline: maybe(words),
  descriptions: listOf(wording),
  bodies: listOf(wording),
  by: maybe(short),
  byline: maybe(short),
  usageTerms: maybe(short),
  usageterms: maybe(short),
  copyrightNotice: maybe(short),
  copyrightnotice: maybe(short),
  copyrightHolder: maybe(short),
  copyrightholder: maybe(short),
  infoSources: listOf(thing),
  infosource: listOf(thing),
  renditions: listOf(rendition),
}

/** An item in an item; a package in it may hold items of its own. */
const single = z.looseObject({
  ...about,
  uri: maybe(z.string().max(2_000)),
  name: maybe(short),
  rel: maybe(short),
  contentCreated: maybe(instant),
  contentcreated: maybe(instant),
  firstCreated: maybe(instant),
  firstcreated: maybe(instant),
})
const associated = single.extend({ associations: listOf(single) })
export type Associated = z.infer<typeof associated>

/** Dates may end early (`2026-05`); what they say is asked where they are read. */
const dates = z.object({
  startDate: maybe(short),
  endDate: maybe(short),
  expectedStartDate: maybe(short),
  expectedEndDate: maybe(short),
  // Drafts of 3.0 called them so, and agencies' items still do.
  estimatedStartDate: maybe(short),
  estimatedEndDate: maybe(short),
  expectedDuration: maybe(short),
  recurrence: maybe(z.unknown()),
})
export type EventDates = z.infer<typeof dates>

const planned = z.object({
  title: maybe(short),
  type: maybe(short),
  pubStatus: maybe(short),
  edNote: maybe(words),
  wordCount: maybe(z.number()),
  dates: maybe(dates),
  itemCount: maybe(z.object({ rangeFrom: maybe(z.number()), rangeTo: maybe(z.number()) })),
})

const strictWordings = z.array(wording).optional()

export const ninjsItem = z.looseObject({
  ...about,
  uri: z.string().min(1, { error: 'is empty' }).max(2_000),
  type: short.optional(),
  version: number.optional(),
  language: short.optional(),

  versionCreated: instant.optional(),
  versioncreated: instant.optional(),
  firstCreated: instant.optional(),
  firstcreated: instant.optional(),
  embargoed: instant.optional(),
  embargoedUntil: instant.optional(),
  pubStatus: short.optional(),
  pubstatus: short.optional(),

  headlines: strictWordings,
  headline: words.optional(),
  descriptions: strictWordings,
  description_text: words.optional(),
  description_summary: words.optional(),
  bodies: strictWordings,

  by: short.optional(),
  byline: short.optional(),
  located: short.optional(),
  slugline: short.optional(),
  edNote: words.optional(),
  ednote: words.optional(),

  urgency: maybe(number),
  priority: maybe(number),
  expires: maybe(short),
  evolvedFrom: maybe(short),
  evolvedfrom: maybe(short),
  altIds: maybe(z.unknown()),
  altids: maybe(z.unknown()),

  people: listOf(thing),
  person: listOf(thing),
  organisations: listOf(thing),
  organisation: listOf(thing),
  places: listOf(thing),
  place: listOf(thing),
  events: listOf(thing),
  event: listOf(thing),
  objects: listOf(thing),
  object: listOf(thing),
  subjects: listOf(thing),
  subject: listOf(thing),
  genres: listOf(thing),
  genre: listOf(thing),

  associations: listOf(associated),
  eventDetails: maybe(
    z.object({
      eventStatus: maybe(short),
      plannedCoverageStatus: maybe(short),
      dates: maybe(dates),
      organiser: maybe(thing),
    }),
  ),
  plannedCoverage: listOf(planned),
})
export type NinjsItem = z.infer<typeof ninjsItem>
