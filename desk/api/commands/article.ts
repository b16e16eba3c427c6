import { z } from 'zod'
import { correct } from '../../../newsroom/correct.ts'
import { createArticle } from '../../../newsroom/createArticle.ts'
import { hold } from '../../../newsroom/hold.ts'
import { markReady } from '../../../newsroom/markReady.ts'
import { publish } from '../../../newsroom/publish.ts'
import { restore } from '../../../newsroom/restore.ts'
import { save } from '../../../newsroom/save.ts'
import { schedule } from '../../../newsroom/schedule.ts'
import { sendBack } from '../../../newsroom/sendBack.ts'
import { smallCorrection, smallCorrectionKinds } from '../../../newsroom/smallCorrection.ts'
import { submit } from '../../../newsroom/submit.ts'
import { unindex } from '../../../newsroom/unindex.ts'
import { unpublish } from '../../../newsroom/unpublish.ts'
import { unschedule } from '../../../newsroom/unschedule.ts'
import { update } from '../../../newsroom/update.ts'
import { withdraw } from '../../../newsroom/withdraw.ts'
import { type Command, command } from '../command.ts'
import { articleWords, instant, publicId, revisionNumber } from '../words.ts'

const article = publicId
const onDraft = z.strictObject({ article, revision: revisionNumber })
const post = 'POST' as const
const at = (verb: string): string => `/articles/{article}/${verb}`

/** What may be done with an article. */
export const articleCommands: readonly Command[] = [
  command({
    method: post,
    path: '/articles',
    name: 'createArticle',
    summary: 'Begin an article: a version of a new story, or of one that other editions tell.',
    input: z.strictObject({
      edition: z.string().max(35),
      section: z.string().max(64).meta({ description: "The section's id." }),
      words: articleWords,
      story: publicId.optional(),
      slugline: z.string().max(200).optional(),
      embargoUntil: instant.optional(),
      form: z
        .enum([
          'news',
          'opinion',
          'analysis',
          'blog',
          'feature',
          'explainer',
          'video',
          'episode',
          'gallery',
          'infographic',
          'live',
        ])
        .optional(),
      slug: z.string().max(200).optional(),
      dateline: z.string().max(200).optional(),
      creditLine: z.string().max(500).optional(),
      byline: z
        .array(
          z.strictObject({
            contributor: z.string().max(64),
            role: z.string().max(64),
            place: z.string().max(200).optional(),
          }),
        )
        .max(50)
        .optional(),
    }),
    public: false,
    success: 201,
    run: createArticle,
  }),
  command({
    method: 'PUT',
    path: at('words'),
    name: 'save',
    summary: 'Save words as a new revision. What is live stays as it is.',
    input: onDraft.extend({ words: articleWords }),
    public: false,
    run: save,
  }),
  command({
    method: post,
    path: at('submit'),
    name: 'submit',
    summary: 'Hand a draft in for review.',
    input: onDraft,
    public: false,
    run: submit,
  }),
  command({
    method: post,
    path: at('send-back'),
    name: 'sendBack',
    summary: 'Give a text back to its writer with a word of why.',
    input: onDraft.extend({ remark: z.string().min(1).max(2000) }),
    public: false,
    run: sendBack,
  }),
  command({
    method: post,
    path: at('mark-ready'),
    name: 'markReady',
    summary: 'Say that exactly this revision may go out.',
    input: onDraft,
    public: false,
    run: markReady,
  }),
  command({
    method: post,
    path: at('publish'),
    name: 'publish',
    summary: 'Publish exactly this revision.',
    input: onDraft,
    public: true,
    run: publish,
  }),
  command({
    method: post,
    path: at('schedule'),
    name: 'schedule',
    summary: 'Let the clock publish, or update, exactly this revision.',
    input: onDraft.extend({ at: instant }),
    public: false,
    run: schedule,
  }),
  command({
    method: post,
    path: at('unschedule'),
    name: 'unschedule',
    summary: 'Take a schedule back.',
    input: z.strictObject({ article }),
    public: false,
    run: unschedule,
  }),
  command({
    method: post,
    path: at('update'),
    name: 'update',
    summary: 'Replace what a live article says; readers see when.',
    input: onDraft,
    public: true,
    run: update,
  }),
  command({
    method: post,
    path: at('small-correction'),
    name: 'smallCorrection',
    summary: 'Mend a typo, style or a link without a note.',
    input: onDraft.extend({ of: z.enum(smallCorrectionKinds) }),
    public: true,
    run: smallCorrection,
  }),
  command({
    method: post,
    path: at('correct'),
    name: 'correct',
    summary: 'Replace what a live article says and tell readers what was wrong.',
    input: onDraft.extend({
      note: z.strictObject({
        words: z.string().min(1).max(5000),
        kind: z.enum(['correction', 'clarification']).optional(),
        place: z.enum(['top', 'foot', 'block']).optional(),
        block: z.string().max(64).optional(),
      }),
    }),
    public: true,
    run: correct,
  }),
  command({
    method: post,
    path: at('unpublish'),
    name: 'unpublish',
    summary: 'Take an article off the site without a word (404).',
    input: z.strictObject({ article }),
    public: true,
    run: unpublish,
  }),
  command({
    method: post,
    path: at('withdraw'),
    name: 'withdraw',
    summary: 'Withdraw an article with a notice (410).',
    input: z.strictObject({ article, notice: z.string().max(2000) }),
    public: true,
    run: (room, actor, { article: id, notice }) => withdraw(room, actor, { kind: 'article', id, notice }),
  }),
  command({
    method: post,
    path: at('hold'),
    name: 'hold',
    summary: 'Hold an article: off the site, words locked (451 or 410).',
    input: z.strictObject({
      article,
      status: z.literal([451, 410]).default(451),
      notice: z.string().max(2000).default(''),
    }),
    public: true,
    run: (room, actor, { article: id, ...gone }) => hold(room, actor, { kind: 'article', id, ...gone }),
  }),
  command({
    method: post,
    path: at('restore'),
    name: 'restore',
    summary: 'Lead an unpublished, withdrawn or held article back.',
    input: z.discriminatedUnion('to', [
      z.strictObject({ article, to: z.literal('live'), revision: revisionNumber }),
      z.strictObject({ article, to: z.literal('unpublished') }),
    ]),
    public: true,
    run: (room, actor, { article: id, ...rest }) => restore(room, actor, { kind: 'article', id, ...rest }),
  }),
  command({
    method: post,
    path: at('unindex'),
    name: 'unindex',
    summary: 'Ask search engines to leave a live article out, or to take it in again.',
    input: z.strictObject({ article, indexed: z.boolean().default(false) }),
    public: true,
    run: unindex,
  }),
]
