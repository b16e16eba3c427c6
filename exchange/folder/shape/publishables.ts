import { z } from 'zod'
import { articleForms } from '../../../model/articleForm.ts'
import { attributionKinds } from '../../../model/attribution.ts'
import { publicStates, workStates } from '../../../model/workflow.ts'
import {
  type Instants,
  id,
  type LineShapes,
  line,
  name,
  number,
  position,
  prose,
  publicId,
  slug,
  text,
  unlike,
} from './basics.ts'

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

/** Publishables at the door. */
export function publishableShapes({
  instant,
  moment,
}: Instants): Pick<LineShapes, 'coverage' | 'static page' | 'article' | 'breaking line'> {
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
  }
}
