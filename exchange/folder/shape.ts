import { z } from 'zod'
import { reservedSegments, sectionSlugFault } from '../../model/address.ts'
import { articleForms } from '../../model/articleForm.ts'
import { attributionKinds } from '../../model/attribution.ts'
import { storable } from '../../model/body/attribute.ts'
import { type ArticleWords, bodyVersion } from '../../model/body/block.ts'
import { migrateBody } from '../../model/body/version.ts'
import { wordsFault } from '../../model/body/wordsFault.ts'
import { safeAddress } from '../../model/html/address.ts'
import { isPublicId } from '../../model/identity.ts'
import { publicStates, publishableKinds, workStates } from '../../model/workflow.ts'
import type { Moved, MovedThings, MovedType } from '../../newsroom/movedIn/moved.ts'
import { mediaName } from './mediaName.ts'

/** The lines of `newsroom.ndjson` at the door, by their type. Nothing in them is trusted, and nothing unknown let through. */
export type LineShapes = { [T in MovedType]: z.ZodType<{ type: T } & MovedThings[T]> }

const text = (longest: number) =>
  z.string().max(longest).refine(storable, { error: 'holds a NUL or half of a surrogate pair' })
/** What stands in an index is bounded in bytes too: UTF-8 takes up to four a letter. */
const name = text(500)
const line = text(5_000)
const prose = text(200_000)
const id = text(100).min(1)
const publicId = z.string().refine(isPublicId, { error: 'is no id: 8 characters, the first a digit' })
const slug = text(200).regex(/^[\p{L}\p{N}\p{M}-]*$/u, { error: 'is no slug' })
const sectionSlug = slug.refine((one) => sectionSlugFault(one, false) === null, {
  error: 'is no slug of a section',
})
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is no SHA-256' })
const position = z.int().min(-1_000_000_000).max(1_000_000_000)
const number = z.int().min(1).max(1_000_000_000)
const bytes = z.int().min(0)
const pixels = z.int().min(0).max(1_000_000).nullable()
const gender = z.enum(['feminine', 'masculine']).nullable()
const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/, { error: 'is no language tag (BCP 47)' })
const timeZone = text(100).refine(isTimeZone, { error: 'is no time zone (IANA)' })
const byEdition = <T extends z.ZodType>(value: T) => z.record(id, value)
const byLanguage = <T extends z.ZodType>(value: T) => z.record(language, value)
const unlike = <T>(of: (one: T) => string) =>
  [
    (all: readonly T[]) => new Set(all.map(of)).size === all.length,
    { error: 'names one of them twice' },
  ] as const

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Words as a revision keeps them, by the version of the schema that they were written in. */
function wordsIn(
  value: unknown,
  ofVersion: number,
): { words: ArticleWords } | { where: string; what: string } {
  const shell = z
    .strictObject({
      headline: z.strictObject({
        headline: z.string(),
        short: z.string().exactOptional(),
        search: z.string().exactOptional(),
        share: z.string().exactOptional(),
        push: z.string().exactOptional(),
      }),
      standfirst: z.string(),
      blocks: z.array(z.unknown()),
    })
    .safeParse(value)
  if (!shell.success) {
    const issue = shell.error.issues[0]
    return { where: issue?.path.join('.') ?? '', what: issue?.message ?? 'is wrong' }
  }
  const body = migrateBody(shell.data.blocks, ofVersion)
  if ('fault' in body) return body.fault
  const fault = wordsFault({ ...shell.data, blocks: body.blocks })
  // The words go in as they stood: what an older version wrote is brought up to date where it is read.
  return fault ?? { words: value as ArticleWords }
}

const attributed = z.union([
  z.strictObject({ topic: id }),
  z.strictObject({ contributor: id }),
  z.strictObject({
    words: line,
    gender: z.enum(['feminine', 'masculine']).exactOptional(),
    plural: z.boolean().exactOptional(),
  }),
])
const attribution = z.strictObject({
  kind: z.enum(attributionKinds),
  who: attributed.exactOptional(),
  where: line.exactOptional(),
  saidTo: line.exactOptional(),
  place: z.enum(['before', 'after']),
})

const containers = z
  .array(
    z.strictObject({
      id,
      layout: z.enum(['lead', 'row', 'list']),
      title: line.exactOptional(),
      cards: z.union([
        z.strictObject({ by: z.literal('hand'), articles: z.array(id).max(500) }),
        z.strictObject({ by: z.literal('rule'), list: z.literal('latest'), count: number }),
        z.strictObject({ by: z.literal('rule'), list: z.literal('section'), section: id, count: number }),
      ]),
    }),
  )
  .max(200)

/** Years that both JavaScript and PostgreSQL write with four digits. */
const firstMoment = Date.parse('0001-01-01T00:00:00Z')
const lastMoment = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * The shapes of all lines.
 * @param shift milliseconds that are added to every instant. Not to words: a day that a text names stays.
 */
export function lineShapes(shift: number): LineShapes {
  const instant = z.iso
    .datetime({ error: 'is no instant (like 2026-11-22T09:30:00.000Z)' })
    .transform((written, context) => {
      const moment = Date.parse(written) + shift
      if (moment >= firstMoment && moment <= lastMoment) return new Date(moment)
      context.addIssue({ code: 'custom', message: 'is no instant of the years 1 to 9999' })
      return z.NEVER
    })
  const moment = instant.nullable()
  /** As a provider wrote it: mostly an instant, but nobody promised. */
  const looseInstant = text(100).transform((written) => {
    const at =
      shift === 0 || !z.iso.datetime({ offset: true }).safeParse(written).success ? null : Date.parse(written)
    return at === null ? written : new Date(at + shift).toISOString()
  })

  const standing = {
    id: publicId,
    edition: id,
    public: z.enum(publicStates),
    work: z.enum(workStates),
    indexed: z.boolean(),
    gone: z.strictObject({ status: z.union([z.literal(410), z.literal(451)]), notice: prose }).nullable(),
    firstPublishedAt: moment,
    updatedAt: moment,
    live: number.nullable(),
    newest: number,
    schedule: z
      .strictObject({ verb: z.enum(['publish', 'update']), dueAt: instant, madeBy: name, revision: number })
      .nullable(),
    notes: z
      .array(
        z.strictObject({
          id: publicId,
          kind: z.enum(['correction', 'clarification', "editor's note", 'update']),
          place: z.enum(['top', 'foot', 'block']),
          block: id.nullable(),
          newest: number,
          madeAt: instant,
        }),
      )
      .max(1000),
  }
  const asStanding = <
    T extends {
      public: string
      live: number | null
      firstPublishedAt: Date | null
      work: string
      schedule: unknown
    },
  >(
    shape: z.ZodType<T>,
  ): z.ZodType<T> =>
    shape
      .refine((one) => one.public !== 'live' || (one.live !== null && one.firstPublishedAt !== null), {
        error: 'is live without a revision or a date of its publication',
        path: ['public'],
      })
      .refine((one) => (one.work === 'scheduled') === (one.schedule !== null), {
        error: 'does not agree with its schedule',
        path: ['work'],
      })

  return {
    asset: z
      .strictObject({
        type: z.literal('asset'),
        id,
        kind: z.enum(['picture', 'video', 'audio']),
        state: z.enum(['expected', 'present', 'missing']),
        mime: name.nullable(),
        sha256: sha256.nullable(),
        bytes: bytes.nullable(),
        width: pixels,
        height: pixels,
        duration: z.number().min(0).max(1e9).nullable(),
        creditKind: z.enum([
          ...([
            'photograph',
            'illustration',
            'screengrab',
            'handout',
            'file',
            'archive',
            'graphic',
            'machine-made',
          ] as const),
        ]),
        creditPerson: line,
        creditContributor: id.nullable(),
        creditOrganisation: line,
        creditAsReceived: line,
        rights: prose,
        takenAt: moment,
        graphic: z.boolean(),
        focus: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
        sources: z.array(text(10_000)).max(100),
        fault: prose,
        attempts: z.int().min(0).max(1_000_000),
        madeAt: instant,
        words: byLanguage(z.strictObject({ caption: prose, alt: prose })),
        file: text(200).nullable(),
      })
      .refine((one) => one.file === null || one.file === mediaName(one), {
        error: 'is not where the bytes of this asset lie in a folder',
        path: ['file'],
      })
      .refine((one) => (one.file !== null) === (one.state === 'present'), {
        error: 'is there for what is present, and for nothing else',
        path: ['file'],
      })
      .refine(
        (one) => one.state !== 'present' || (one.mime !== null && one.sha256 !== null && one.bytes !== null),
        {
          error: 'is present without type, sum or size',
          path: ['state'],
        },
      ),
    contributor: z.strictObject({
      type: z.literal('contributor'),
      id,
      kind: z.enum(['person', 'house']),
      gender,
      portrait: id.nullable(),
      names: byLanguage(z.strictObject({ name, sortName: name, slug, line: prose })),
    }),
    edition: z.strictObject({
      type: z.literal('edition'),
      id,
      language,
      hreflang: language.nullable(),
      base: text(100)
        .regex(/^(\/[\p{L}\p{N}\p{M}._-]+)*$/u, { error: 'is no base of addresses' })
        .refine((base) => !reservedSegments.has(base.split('/')[1] ?? ''), {
          error: 'belongs to the program',
        }),
      host: text(253).nullable(),
      direction: z.enum(['ltr', 'rtl']),
      timeZone,
      timeZoneName: line,
      digits: z.enum(['latn', 'arab']),
      calendar: z.enum(['gregory', 'islamic-umalqura']),
      name,
      slogan: line,
      about: prose,
      rightsLine: prose,
      houseByline: id.nullable(),
      logos: z.strictObject({
        light: id.exactOptional(),
        dark: id.exactOptional(),
        square: id.exactOptional(),
      }),
      channels: z.array(z.strictObject({ kind: name, address: line })).max(200),
      storeLinks: z.array(z.strictObject({ store: name, address: line })).max(200),
      shareTargets: z.array(name).max(200),
      navigation: z
        .array(
          z.strictObject({
            section: id.exactOptional(),
            address: line.exactOptional(),
            name: name.exactOptional(),
            items: z.array(id).max(200).exactOptional(),
          }),
        )
        .max(200),
      isDefault: z.boolean(),
      position,
    }),
    section: z
      .strictObject({
        type: z.literal('section'),
        id,
        parent: id.nullable(),
        position,
        names: byEdition(z.strictObject({ name, slug: sectionSlug, description: prose })),
      })
      .refine(
        (one) =>
          one.parent !== null ||
          Object.values(one.names).every(({ slug: of }) => sectionSlugFault(of, true) === null),
        {
          error: 'holds a slug that no section may have at the top',
          path: ['names'],
        },
      ),
    region: z.strictObject({
      type: z.literal('region'),
      id,
      position,
      inBar: z.boolean(),
      retiredAt: moment,
      names: byEdition(z.strictObject({ name, slug })),
    }),
    'region within': z.strictObject({ type: z.literal('region within'), region: id, container: id }),
    label: z.strictObject({
      type: z.literal('label'),
      id,
      position,
      names: byEdition(z.strictObject({ name })),
    }),
    'house list': z.strictObject({
      type: z.literal('house list'),
      kind: z.literal('synonyms'),
      language,
      groups: z.array(z.array(name).max(200)).max(20_000),
    }),
    setting: z.strictObject({
      type: z.literal('setting'),
      name: z.literal('hold what a provider kills'),
      value: z.union([z.boolean(), z.number(), line]),
    }),
    topic: z.strictObject({
      type: z.literal('topic'),
      id,
      kind: z.enum(['person', 'place', 'organisation', 'event', 'subject']),
      wikidata: name.nullable(),
      gender,
      mergedInto: id.nullable(),
      names: byLanguage(
        z.strictObject({
          name,
          slug,
          aliases: z.array(name).max(1000),
          headlineForm: line.nullable(),
          firstMention: z.array(z.strictObject({ words: line, since: text(100).exactOptional() })).max(1000),
          description: prose,
        }),
      ),
    }),
    event: z.strictObject({
      type: z.literal('event'),
      id,
      startsAt: instant,
      endsAt: moment,
      precision: z.enum(['minute', 'day', 'month']),
      timeZone: timeZone.nullable(),
      place: line,
      organisers: z.array(line).max(1000),
      state: z.enum(['planned', 'postponed', 'cancelled']),
      planned: z.array(z.strictObject({ what: line, at: looseInstant.nullable(), remark: prose })).max(1000),
      editorNote: prose,
      names: byLanguage(z.strictObject({ name: line, description: prose })),
    }),
    story: z.strictObject({
      type: z.literal('story'),
      id: publicId,
      slugline: line,
      embargoUntil: moment,
      createdAt: instant,
      topics: z
        .array(z.strictObject({ topic: id, position: z.int().min(0).max(30_000) }))
        .max(1000)
        .refine(...unlike<{ topic: string }>((one) => one.topic)),
    }),
    thread: z.strictObject({
      type: z.literal('thread'),
      story: id,
      earlier: id,
      kind: z.enum(['follows', 'background']),
    }),
    'event story': z.strictObject({
      type: z.literal('event story'),
      event: id,
      story: id,
      as: z.enum(['announcement', 'outcome']),
    }),
    revision: z
      .strictObject({
        type: z.literal('revision'),
        of: z.strictObject({ kind: z.enum([...publishableKinds, 'note']), id: publicId }),
        edition: id,
        number,
        reason: z.enum([
          'save',
          'basis',
          'publish',
          'small correction',
          'correction',
          'update',
          'withdrawal',
        ]),
        bodyVersion: z
          .int()
          .min(1)
          .max(bodyVersion, { error: 'is newer than this program: update Dragoman' }),
        words: z.unknown(),
        alignment: z
          .strictObject({
            source: z.strictObject({
              kind: z.enum([...publishableKinds, 'note']),
              id: publicId,
              revision: number,
            }),
            edges: z.array(z.tuple([id, z.array(id).max(10_000).nullable()])).max(20_000),
            shortAdaptation: z.literal(true).exactOptional(),
          })
          .nullable(),
        madeAt: instant,
        madeBy: name,
      })
      .transform((one, context) => {
        const read = wordsIn(one.words, one.bodyVersion)
        if ('words' in read) return { ...one, words: read.words }
        context.addIssue({ code: 'custom', path: ['words', read.where], message: read.what })
        return z.NEVER
      }),
    coverage: asStanding(
      z.strictObject({
        type: z.literal('coverage'),
        ...standing,
        dossier: id,
        slug,
        rule: z.strictObject({ topic: id }).nullable(),
        isOpen: z.boolean(),
      }),
    ),
    'static page': asStanding(
      z.strictObject({
        type: z.literal('static page'),
        ...standing,
        page: id,
        slug,
        inFooter: z.boolean(),
        position,
      }),
    ),
    article: asStanding(
      z.strictObject({
        type: z.literal('article'),
        ...standing,
        story: publicId,
        form: z.enum(articleForms),
        section: id,
        slug,
        dateline: line,
        creditLine: line,
        cardLabel: z.enum(['section', 'region', 'form']),
        evergreen: z.boolean(),
        byline: z.array(z.strictObject({ contributor: id, role: name, place: line })).max(1000),
        cited: z.array(z.strictObject({ name: line, address: text(10_000).nullable() })).max(1000),
        sections: z
          .array(id)
          .max(1000)
          .refine(...unlike<string>((one) => one)),
        regions: z
          .array(id)
          .max(1000)
          .refine(...unlike<string>((one) => one)),
        labels: z
          .array(z.strictObject({ label: id, until: moment }))
          .max(1000)
          .refine(...unlike<{ label: string }>((one) => one.label)),
        coverages: z
          .array(z.strictObject({ coverage: id, position }))
          .max(1000)
          .refine(...unlike<{ coverage: string }>((one) => one.coverage)),
      }),
    ),
    'breaking line': asStanding(
      z.strictObject({
        type: z.literal('breaking line'),
        ...standing,
        attribution: attribution.nullable(),
        place: line,
        expiresAt: instant,
        article: publicId.nullable(),
      }),
    ),
    front: z.strictObject({
      type: z.literal('front'),
      edition: id,
      name: id,
      arranged: containers,
      version: number,
      onSite: containers.nullable(),
      pressedVersion: number.nullable(),
      pressedAt: moment,
    }),
    redirect: z
      .strictObject({
        type: z.literal('redirect'),
        host: text(253),
        path: text(2_000).regex(/^\//, { error: 'does not begin with a slash' }),
        query: text(2_000),
        target: text(10_000).refine((target) => safeAddress(target) !== '#', { error: 'is no address' }),
      })
      .refine(({ host, path, query }) => Buffer.byteLength(host + path + query) <= 2_500, {
        error: 'is longer than 2,500 bytes with host and query',
        path: ['path'],
      }),
    'known as': z
      .strictObject({
        type: z.literal('known as'),
        provider: text(2_000),
        kind: z.enum(['section', 'topic', 'contributor', 'asset', 'story', 'event']),
        identity: text(2_000),
        id,
      })
      .refine(({ provider, identity }) => Buffer.byteLength(provider + identity) <= 2_500, {
        error: 'is longer than 2,500 bytes with its provider',
        path: ['identity'],
      }),
    'incoming item': z
      .strictObject({
        type: z.literal('incoming item'),
        provider: text(2_000),
        identity: text(2_000),
        version: text(2_000),
        sha256,
        format: name,
        raw: text(4_000_000),
        result: z.enum(['created', 'updated', 'unchanged', 'waiting', 'refused']),
        reason: prose,
        article: publicId.nullable(),
        became: z.strictObject({ kind: z.enum(['event', 'static page']), id }).nullable(),
        receivedAt: instant,
      })
      .refine(
        ({ provider, identity, version }) => Buffer.byteLength(provider + identity + version) <= 2_500,
        {
          error: 'is longer than 2,500 bytes with its provider and version',
          path: ['identity'],
        },
      ),
  }
}

/** Reads the text of a line, or says what is wrong with it, in words. */
export function readLine(shapes: LineShapes, written: string): { thing: Moved } | { fault: string } {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    return { fault: 'It is no JSON.' }
  }
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
    return {
      fault: `It is of a type that this program does not know: ${JSON.stringify(type)?.slice(0, 100)}.`,
    }
  const read = shapes[type as MovedType].safeParse(value)
  if (read.success) return { thing: read.data as Moved }
  const issue = read.error.issues[0]
  return { fault: `Its ${issue?.path.join('.') || type}: ${issue?.message}.` }
}
