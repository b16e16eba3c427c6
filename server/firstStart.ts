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

/** Keys of runs end with them: those are nobody’s. */
async function hasKeyInForce({ store }: FirstStartContext): Promise<boolean> {
  const { rows } = await store.pool.query<{ there: boolean }>(
    'select exists (select from newsroom.api_key where revoked_at is null) as there',
  )
  return rows[0]?.there === true
}

/** What an empty store needs: a newsroom to look at, and one key to act with. */
export const firstStartSteps: FirstStart['firstStartSteps'] = [
  {
    title: 'Moving the demo newsroom in',
    async isNeeded(context) {
      if (!context.settings.demo) return false
      const { needsDemo } = await import('../exchange/demo/demoNewsroom.ts')
      return needsDemo(context.store)
    },
    async run(context) {
      const [{ moveDemoIn }, { intakeOf }] = await Promise.all([
        import('../exchange/demo/demoNewsroom.ts'),
        import('../exchange/folder/mediaRoom.ts'),
      ])
      const room = roomOf(context)
      const media = intakeOf(room, context.settings.dataFolder, operator.origin)
      const { things } = await moveDemoIn(room, operator, media, context.tell)
      context.tell(`${things.get('article') ?? 0} articles in three editions`)
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
