import { z } from 'zod'
import { arrangeFront } from '../../../newsroom/arrangeFront.ts'
import { pressFront } from '../../../newsroom/pressFront.ts'
import { type Command, command } from '../command.ts'
import { publicId } from '../words.ts'

const count = z.number().int().min(1).max(50)
const name = { edition: z.string().max(35), front: z.string().regex(/^[a-z0-9-]{1,40}$/) }

const cards = z.union([
  z.strictObject({ by: z.literal('hand'), articles: z.array(publicId).max(50) }),
  z.strictObject({ by: z.literal('rule'), list: z.literal('latest'), count }),
  z.strictObject({ by: z.literal('rule'), list: z.literal('section'), section: z.string().max(64), count }),
])

/** Fronts: arranged, and pressed. */
export const frontCommands: readonly Command[] = [
  command({
    method: 'PUT',
    path: '/fronts/{edition}/{front}',
    name: 'arrangeFront',
    summary: 'Arrange a front. Readers see it when it is pressed.',
    input: z.strictObject({
      ...name,
      version: z
        .number()
        .int()
        .min(0)
        .meta({ description: 'The arrangement that this one was made from; 0 for the first.' }),
      containers: z
        .array(
          z
            .strictObject({
              id: z.string().min(1).max(64),
              layout: z.enum(['lead', 'row', 'list']),
              title: z.string().max(200).optional(),
              cards,
            })
            .transform(({ title, ...rest }) => (title === undefined ? rest : { ...rest, title })),
        )
        .max(60),
    }),
    public: false,
    run: arrangeFront,
  }),
  command({
    method: 'POST',
    path: '/fronts/{edition}/{front}/press',
    name: 'pressFront',
    summary: 'Put a front on the site as it is arranged.',
    input: z.strictObject({ ...name, version: z.number().int().min(1) }),
    public: true,
    run: pressFront,
  }),
]
