import { z } from 'zod'
import { type ArticleWords, bodyVersion } from '../../../model/body/block.ts'
import { migrateBody } from '../../../model/body/version.ts'
import { wordsFault } from '../../../model/body/wordsFault.ts'
import { publishableKinds } from '../../../model/workflow.ts'
import { type Instants, id, type LineShapes, name, number, publicId } from './basics.ts'

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

/** Words at the door. */
export function revisionShape({ instant }: Instants): Pick<LineShapes, 'revision'> {
  return {
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
  }
}
