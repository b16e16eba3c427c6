import { systemClock } from '../ground/clock.ts'
import { jobSender } from '../ground/jobs.ts'
import { systemRandom } from '../ground/random.ts'
import type { Actor, Newsroom } from '../newsroom/act.ts'
import { makeKey } from '../newsroom/apiKey.ts'
import { isMovingIn } from '../newsroom/moveIn.ts'
import type { FirstStart, FirstStartContext } from './firstStartStep.ts'

const operator: Actor = { kind: 'operator', origin: 'first start' }

const roomOf = ({ store }: FirstStartContext): Newsroom => ({
  store,
  clock: systemClock,
  random: systemRandom,
  jobs: jobSender(store.pool),
})

/** The first articles were written by a key that ended with them: it is nobody's. */
async function hasKeyInForce({ store }: FirstStartContext): Promise<boolean> {
  const { rows } = await store.pool.query<{ there: boolean }>(
    'select exists (select from newsroom.api_key where revoked_at is null) as there',
  )
  return rows[0]?.there === true
}

/** What an empty store needs: something to read, and one key to act with. */
export const firstStartSteps: FirstStart['firstStartSteps'] = [
  {
    title: 'Writing the first articles',
    async isNeeded(context) {
      // A newsroom that was cut off while it moved in has the store to itself.
      if (!context.settings.demo || (await isMovingIn(context.store))) return false
      const { needsFirstContent } = await import('../exchange/generate/firstContent.ts')
      return needsFirstContent(context.store)
    },
    async run(context) {
      const { firstContent } = await import('../exchange/generate/firstContent.ts')
      const articles = await firstContent(roomOf(context), operator)
      context.tell(`${articles} articles in three editions`)
      return []
    },
  },
  {
    title: 'Making the first key',
    isNeeded: async (context) => !(await hasKeyInForce(context)),
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
