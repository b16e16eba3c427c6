import { z } from 'zod'
import { correct } from '../../../newsroom/correct.ts'
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

/** What has a draft, as the API calls it, and as the workflow does. */
const kinds = { article: 'article', coverage: 'coverage', page: 'static page' } as const
type Noun = keyof typeof kinds

const places: Readonly<Record<Noun, string>> = {
  article: '/articles/{article}',
  coverage: '/coverages/{coverage}',
  page: '/pages/{page}',
}

/** The id in a command's input, which holds it under the noun. */
function idOf(noun: Noun, input: Readonly<Record<string, unknown>>): string {
  return String(input[noun])
}

/** The verbs of what has a draft: the same for each noun, at its own addresses. */
export function draftedCommands(noun: Noun): readonly Command[] {
  const kind = kinds[noun]
  const post = 'POST' as const
  const at = (verb: string): string => `${places[noun]}/${verb}`
  /** An operation's name is unique: `publish` is an article's, `publishCoverage` a coverage's. */
  const called = (verb: string): string =>
    noun === 'article' ? verb : `${verb}${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
  // The types say `article` for every noun, since no type can say a name that varies; a verb looks at which it was given.
  const thing = z.strictObject({ [noun]: publicId } as { article: typeof publicId })
  const onDraft = thing.extend({ revision: revisionNumber })
  return [
    command({
      method: 'PUT',
      path: at('words'),
      name: called('save'),
      summary: 'Save words as a new revision. What is live stays as it is.',
      input: onDraft.extend({ words: articleWords }),
      public: false,
      run: save,
    }),
    command({
      method: post,
      path: at('submit'),
      name: called('submit'),
      summary: 'Hand a draft in for review.',
      input: onDraft,
      public: false,
      run: submit,
    }),
    command({
      method: post,
      path: at('send-back'),
      name: called('sendBack'),
      summary: 'Give a text back to its writer with a word of why.',
      input: onDraft.extend({ remark: z.string().min(1).max(2000) }),
      public: false,
      run: sendBack,
    }),
    command({
      method: post,
      path: at('mark-ready'),
      name: called('markReady'),
      summary: 'Say that exactly this revision may go out.',
      input: onDraft,
      public: false,
      run: markReady,
    }),
    command({
      method: post,
      path: at('publish'),
      name: called('publish'),
      summary: 'Publish exactly this revision.',
      input: onDraft,
      public: true,
      run: publish,
    }),
    command({
      method: post,
      path: at('schedule'),
      name: called('schedule'),
      summary: 'Let the clock publish, or update, exactly this revision.',
      input: onDraft.extend({ at: instant }),
      public: false,
      run: schedule,
    }),
    command({
      method: post,
      path: at('unschedule'),
      name: called('unschedule'),
      summary: 'Take a schedule back.',
      input: thing,
      public: false,
      run: unschedule,
    }),
    command({
      method: post,
      path: at('update'),
      name: called('update'),
      summary: 'Replace what it says on the site; readers see when.',
      input: onDraft,
      public: true,
      run: update,
    }),
    command({
      method: post,
      path: at('small-correction'),
      name: called('smallCorrection'),
      summary: 'Mend a typo, style or a link without a note.',
      input: onDraft.extend({ of: z.enum(smallCorrectionKinds) }),
      public: true,
      run: smallCorrection,
    }),
    command({
      method: post,
      path: at('correct'),
      name: called('correct'),
      summary: 'Replace what it says on the site and tell readers what was wrong.',
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
      name: called('unpublish'),
      summary: 'Take it off the site without a word (404).',
      input: thing,
      public: true,
      run: unpublish,
    }),
    command({
      method: post,
      path: at('withdraw'),
      name: called('withdraw'),
      summary: 'Withdraw it with a notice (410).',
      input: thing.extend({ notice: z.string().max(2000) }),
      public: true,
      run: (room, actor, { notice, ...which }) =>
        withdraw(room, actor, { kind, id: idOf(noun, which), notice }),
    }),
    command({
      method: post,
      path: at('hold'),
      name: called('hold'),
      summary: 'Hold it: off the site, words locked (451 or 410).',
      input: thing.extend({
        status: z.literal([451, 410]).default(451),
        notice: z.string().max(2000).default(''),
      }),
      public: true,
      run: (room, actor, { status, notice, ...which }) =>
        hold(room, actor, { kind, id: idOf(noun, which), status, notice }),
    }),
    command({
      method: post,
      path: at('restore'),
      name: called('restore'),
      summary: 'Lead it back when it is unpublished, withdrawn or held.',
      input: z.discriminatedUnion('to', [
        thing.extend({ to: z.literal('live'), revision: revisionNumber }),
        thing.extend({ to: z.literal('unpublished') }),
      ]),
      public: true,
      run: (room, actor, input) => {
        const id = idOf(noun, input)
        return input.to === 'live'
          ? restore(room, actor, { kind, id, to: 'live', revision: input.revision })
          : restore(room, actor, { kind, id, to: 'unpublished' })
      },
    }),
    command({
      method: post,
      path: at('unindex'),
      name: called('unindex'),
      summary: 'Ask search engines to leave it out, or to take it in again.',
      input: thing.extend({ indexed: z.boolean().default(false) }),
      public: true,
      run: unindex,
    }),
  ]
}
