import { z } from 'zod'
import { attributionKinds } from '../../../model/attribution.ts'
import { raiseLine } from '../../../newsroom/raiseLine.ts'
import { withdraw } from '../../../newsroom/withdraw.ts'
import { type Command, command } from '../command.ts'
import { instant, publicId } from '../words.ts'

const attribution = z.strictObject({
  kind: z.enum(attributionKinds),
  who: z
    .union([
      z.strictObject({ topic: z.string().max(64) }),
      z.strictObject({ contributor: z.string().max(64) }),
      z.strictObject({
        words: z.string().min(1).max(200),
        gender: z.enum(['feminine', 'masculine']).optional(),
        plural: z.boolean().optional(),
      }),
    ])
    .optional(),
  where: z.string().max(200).optional(),
  saidTo: z.string().max(200).optional(),
  place: z.enum(['before', 'after']).default('before'),
})

/** Breaking lines. */
export const lineCommands: readonly Command[] = [
  command({
    method: 'POST',
    path: '/breaking',
    name: 'raiseLine',
    summary: 'Raise a breaking line in one edition.',
    input: z.strictObject({
      edition: z.string().max(35),
      words: z.string().min(1).max(500),
      attribution: attribution.optional(),
      place: z.string().max(200).optional(),
      expiresAt: instant.optional(),
      article: publicId.optional(),
    }),
    public: true,
    success: 201,
    run: raiseLine,
  }),
  command({
    method: 'POST',
    path: '/breaking/{line}/withdraw',
    name: 'withdrawLine',
    summary: 'Withdraw a breaking line with a notice.',
    input: z.strictObject({ line: publicId, notice: z.string().max(2000) }),
    public: true,
    run: (room, actor, { line, notice }) =>
      withdraw(room, actor, { kind: 'breaking line', id: line, notice }),
  }),
]
