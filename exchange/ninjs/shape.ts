import { z } from 'zod'

/**
 * The door for ninjs: the parts that we read, in the spellings of 1.x (`body_html`, `versioncreated`, `byline`) and
 * of 2.x and 3.x (`bodies`, `versionCreated`, `by`). All else in an item is let through unread, since providers add
 * fields of their own. Source: IPTC, News in JSON, schemas 1.0 to 3.1.
 */
const words = z.string().max(1_000_000)
const short = z.string().max(5_000)
const instant = z
  .string()
  .max(40)
  .refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: 'is not a date and time (ISO 8601, like 2026-11-22T09:30:00Z)',
  })
const number = z.union([short, z.number()]).transform(String)

/** One of several wordings of the same thing, told apart by role and content type. */
const wording = z.object({
  role: short.optional(),
  contentType: short.optional(),
  contenttype: short.optional(),
  value: words.optional(),
})
export type Wording = z.infer<typeof wording>

const named = z.object({ name: short.optional(), role: short.optional() })

export const ninjsItem = z.looseObject({
  uri: z.string().min(1, { error: 'is empty' }).max(2_000),
  type: short.optional(),
  version: number.optional(),
  language: short.optional(),

  versionCreated: instant.optional(),
  versioncreated: instant.optional(),
  firstCreated: instant.optional(),
  firstcreated: instant.optional(),
  embargoed: instant.optional(),
  pubStatus: short.optional(),
  pubstatus: short.optional(),

  headlines: z.array(wording).optional(),
  headline: words.optional(),
  descriptions: z.array(wording).optional(),
  description_text: words.optional(),
  description_summary: words.optional(),
  bodies: z.array(wording).optional(),

  by: short.optional(),
  byline: short.optional(),
  located: short.optional(),
  slugline: short.optional(),
  edNote: words.optional(),
  ednote: words.optional(),
  copyrightHolder: short.optional(),
  copyrightholder: short.optional(),
  infoSources: z.array(named).optional(),
  infosource: z.array(named).optional(),

  associations: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
  renditions: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
})
export type NinjsItem = z.infer<typeof ninjsItem>
