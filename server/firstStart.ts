import { systemClock } from '../ground/clock.ts'
import { jobSender } from '../ground/jobs.ts'
import { systemRandom } from '../ground/random.ts'
import type { Actor, Newsroom } from '../newsroom/act.ts'
import { makeKey } from '../newsroom/apiKey.ts'
import type { FirstStart, FirstStartContext } from './firstStartStep.ts'

const operator: Actor = { kind: 'operator', origin: 'first start' }

const roomOf = ({ store }: FirstStartContext): Newsroom => ({
  store,
  clock: systemClock,
  random: systemRandom,
  jobs: jobSender(store.pool),
})

const has = async ({ store }: FirstStartContext, table: string): Promise<boolean> =>
  (
    (await store.pool.query(`select exists (select from newsroom.${table}) as there`)).rows[0] as {
      there: boolean
    }
  ).there

/** What an empty store needs: something to read, and one key to act with. */
export const firstStartSteps: FirstStart['firstStartSteps'] = [
  {
    title: 'Writing the first articles',
    isNeeded: async (context) => context.settings.demo && !(await has(context, 'edition')),
    async run(context) {
      const { firstContent } = await import('../exchange/generate/firstContent.ts')
      const articles = await firstContent(roomOf(context), operator)
      context.tell(`${articles} articles in three editions`)
      return []
    },
  },
  {
    title: 'Making the first key',
    isNeeded: async (context) => !(await has(context, 'api_key')),
    async run(context) {
      const grants = [{ role: 'editor-in-chief' as const }, { role: 'administrator' as const }]
      const made = await makeKey(roomOf(context), operator, { name: 'first key', grants })
      if (!made.ok) throw new Error(`The first key was refused: ${JSON.stringify(made.refusal)}`)
      return [
        'A key for the API, shown only now (npm run dragoman -- user makes more):',
        `  ${made.value.secret}`,
      ]
    },
  },
]
