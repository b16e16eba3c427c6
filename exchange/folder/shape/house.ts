import { z } from 'zod'
import { reservedSegments, sectionSlugFault } from '../../../model/address.ts'
import { mediaName } from '../mediaName.ts'
import {
  byEdition,
  byLanguage,
  bytes,
  gender,
  type Instants,
  id,
  type LineShapes,
  language,
  line,
  name,
  pixels,
  position,
  prose,
  sectionSlug,
  sha256,
  slug,
  text,
  timeZone,
} from './basics.ts'

/** The house at the door: what every page leans on. */
export function houseShapes({
  instant,
  moment,
}: Instants): Pick<
  LineShapes,
  | 'asset'
  | 'contributor'
  | 'edition'
  | 'section'
  | 'region'
  | 'region within'
  | 'label'
  | 'house list'
  | 'setting'
> {
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
  }
}
