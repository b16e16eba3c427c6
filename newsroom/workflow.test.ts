import { sql } from 'drizzle-orm'
import type { PoolClient } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  decide,
  type PublishableKind,
  publicStates,
  type Role,
  roles,
  type State,
  type Verb,
  workStates,
} from '../model/workflow.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom, Outcome } from './act.ts'
import { correct } from './correct.ts'
import { createArticle } from './createArticle.ts'
import { expireLine } from './expireLine.ts'
import { fireSchedule } from './fireSchedule.ts'
import { hold } from './hold.ts'
import { markReady } from './markReady.ts'
import { publish } from './publish.ts'
import { raiseLine } from './raiseLine.ts'
import { restore } from './restore.ts'
import { save } from './save.ts'
import { schedule } from './schedule.ts'
import { sendBack } from './sendBack.ts'
import { smallCorrection } from './smallCorrection.ts'
import { submit } from './submit.ts'
import { unindex } from './unindex.ts'
import { unpublish } from './unpublish.ts'
import { unschedule } from './unschedule.ts'
import { update } from './update.ts'
import { withdraw } from './withdraw.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
let by: Record<Role, Actor>

/** One thing to act on for each lane, since lanes run beside each other. */
type Lane = { article: string; line: string }
const lanes: Lane[] = []

beforeAll(async () => {
  room = newsroomOver(database.store, { clock })
  by = await foundTestHouse(room)
  for (let count = 0; count < 4; count += 1) {
    const given = { edition: 'en', section: 'politics', words: wordsOf('First', 'One.') }
    const { article } = take(await createArticle(room, by.reporter, given))
    take(await save(room, by.reporter, { article, revision: 1, words: wordsOf('Second', 'Two.') }))
    const { line } = take(await raiseLine(room, by.editor, { edition: 'en', words: 'A line' }))
    lanes.push({ article, line })
  }
})

type Case = {
  verb: Verb
  kind: PublishableKind
  /** The clock has but one actor; a person may hold any role. */
  clock?: true
  /** The public state it leads to, where the caller says. */
  leads?: 'live' | 'unpublished'
  carryOut(room: Newsroom, actor: Actor, id: string): Promise<Outcome<unknown>>
}

const words = wordsOf('Third', 'Three.')
const gone = { status: 451 as const, notice: 'By order.' }
const newest = (article: string) => ({ article, revision: 2 })
const later = () => new Date(clock.now().getTime() + 60_000)

const cases: readonly Case[] = [
  { verb: 'save', kind: 'article', carryOut: (room, who, id) => save(room, who, { ...newest(id), words }) },
  { verb: 'submit', kind: 'article', carryOut: (room, who, id) => submit(room, who, newest(id)) },
  {
    verb: 'send back',
    kind: 'article',
    carryOut: (room, who, id) => sendBack(room, who, { ...newest(id), remark: 'Why?' }),
  },
  { verb: 'mark ready', kind: 'article', carryOut: (room, who, id) => markReady(room, who, newest(id)) },
  { verb: 'publish', kind: 'article', carryOut: (room, who, id) => publish(room, who, newest(id)) },
  {
    verb: 'publish',
    kind: 'article',
    clock: true,
    carryOut: (room, _, id) => fireSchedule(room, { id: id }),
  },
  {
    verb: 'schedule',
    kind: 'article',
    carryOut: (room, who, id) => schedule(room, who, { ...newest(id), at: later() }),
  },
  {
    verb: 'unschedule',
    kind: 'article',
    carryOut: (room, who, id) => unschedule(room, who, { article: id }),
  },
  { verb: 'update', kind: 'article', carryOut: (room, who, id) => update(room, who, newest(id)) },
  {
    verb: 'update',
    kind: 'article',
    clock: true,
    carryOut: (room, _, id) => fireSchedule(room, { id: id }),
  },
  {
    verb: 'small correction',
    kind: 'article',
    carryOut: (room, who, id) => smallCorrection(room, who, { ...newest(id), of: 'typo' }),
  },
  {
    verb: 'correct',
    kind: 'article',
    carryOut: (room, who, id) => correct(room, who, { ...newest(id), note: { words: 'We erred.' } }),
  },
  { verb: 'unpublish', kind: 'article', carryOut: (room, who, id) => unpublish(room, who, { article: id }) },
  { verb: 'unindex', kind: 'article', carryOut: (room, who, id) => unindex(room, who, { article: id }) },
  ...(['article', 'breaking line'] as const).flatMap((kind): Case[] => [
    {
      verb: 'withdraw',
      kind,
      carryOut: (room, who, id) => withdraw(room, who, { kind, id, notice: 'Wrong.' }),
    },
    { verb: 'hold', kind, carryOut: (room, who, id) => hold(room, who, { kind, id, ...gone }) },
    {
      verb: 'restore',
      kind,
      leads: 'live',
      carryOut: (room, who, id) => restore(room, who, { kind, id, to: 'live', revision: 1 }),
    },
    {
      verb: 'restore',
      kind,
      leads: 'unpublished',
      carryOut: (room, who, id) => restore(room, who, { kind, id, to: 'unpublished' }),
    },
  ]),
  {
    verb: 'expire',
    kind: 'breaking line',
    clock: true,
    carryOut: (room, _, id) => expireLine(room, { line: id }),
  },
]

/** Everything that an act could leave behind. */
type Left = {
  public: string
  work: string
  position: number
  audit: number
  revisions: number
  schedules: number
  other: string
  shown: string | null
}

const left = async (client: PoolClient, kind: PublishableKind, id: string): Promise<Left> => {
  const { rows } = await client.query(
    `select p.public, p.work, (select position from live.log_head)::int as position,
      (select count(*)::int from newsroom.audit) as audit, (select count(*)::int from newsroom.revision) as revisions,
      (select count(*)::int from newsroom.schedule where publishable = $1) as schedules,
      concat(to_jsonb(p), (select count(*) from newsroom.note), (select count(*) from newsroom.notification),
        (select count(*) from newsroom.log), (select count(*) from pgboss.job)) as other,
      (select state from live.${kind === 'article' ? 'article' : 'breaking_line'} where id = $1) as shown
    from newsroom.publishable p where p.id = $1`,
    [id],
  )
  return rows[0] as Left
}

/** Sets the states by hand, with what the newsroom itself would have written beside them. */
const setStates = async (
  client: PoolClient,
  kind: PublishableKind,
  id: string,
  state: State,
): Promise<void> => {
  await client.query(
    `update newsroom.publishable p set public = $2, work = $3, first_published_at = case when $2 = 'never' then null else $4::timestamptz end,
      live_revision = case when $2 = 'never' then null else (select id from newsroom.revision r where r.text = p.text and number = 1) end,
      gone = case when $2 in ('withdrawn', 'held') then '{"status": 410, "notice": "Gone."}'::jsonb end where id = $1`,
    [id, state.public, state.work, clock.now()],
  )
  await client.query(`delete from live.${kind === 'article' ? 'article' : 'breaking_line'} where id = $1`, [
    id,
  ])
  if (kind === 'breaking line') {
    // For the clock a line is due; for people it has an hour left.
    await client.query('update newsroom.breaking_line set expires_at = $2 where id = $1', [id, later()])
  }
  if (state.work === 'scheduled') {
    await client.query(
      `insert into newsroom.schedule (publishable, verb, revision, due_at, made_by)
        select p.id, case when p.public = 'live' then 'update' else 'publish' end, t.head_revision, $2, 'test'
        from newsroom.publishable p join newsroom.text t on t.id = p.text where p.id = $1`,
      [id, clock.now()],
    )
  }
}

const draftVerbs: readonly Verb[] = ['save', 'submit', 'send back', 'mark ready', 'schedule', 'unschedule']

/** Carries one case out in a transaction that is rolled back, and says what was wrong; nothing, when nothing was. */
async function check(lane: Lane, one: Case, state: State, role: Role | 'clock'): Promise<string[]> {
  const id = one.kind === 'article' ? lane.article : lane.line
  const wrong: string[] = []
  const want = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      const at = `${one.verb}${one.leads ? ` to ${one.leads}` : ''} · ${one.kind} · ${state.public} · ${state.work} · ${role}`
      wrong.push(`${at}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`)
    }
  }
  await database.store.db
    .transaction(async (outer) => {
      const inner = (outer as unknown as { session: { client: PoolClient } }).session.client
      await setStates(inner, one.kind, id, state)
      if (one.verb === 'expire')
        await inner.query('update newsroom.breaking_line set expires_at = $2 where id = $1', [
          id,
          clock.now(),
        ])
      const before = await left(inner, one.kind, id)
      const within: Newsroom = {
        ...room,
        store: { ...room.store, db: outer as unknown as Newsroom['store']['db'] },
      }
      const actor: Actor = role === 'clock' ? { kind: 'clock', origin: 'test' } : by[role]
      const outcome = await one.carryOut(within, actor, id)
      const after = await left(inner, one.kind, id)

      const decision = decide(one.verb, one.kind, state, [role])
      const noSchedule = one.clock && one.kind === 'article' && state.work !== 'scheduled'
      const neverLive = one.leads === 'live' && state.public === 'never'
      const already = one.leads === 'unpublished' && state.public === 'unpublished'
      const allowed = decision.allowed && !neverLive && !already && !noSchedule
      want('allowed', outcome.ok, allowed)
      if (!outcome.ok) {
        const kinds = decision.allowed
          ? 'not acceptable'
          : decision.because === 'state'
            ? 'wrong state'
            : 'no right'
        want('the refusal', outcome.refusal.kind, noSchedule ? 'no such thing' : kinds)
        want('what is left of a refused act', after, before)
      } else if (decision.allowed) {
        const to = { public: one.leads ?? decision.to.public, work: decision.to.work }
        want('the state', { public: after.public, work: after.work }, to)
        want('the count of log entries', after.position - before.position, 1)
        want('the answered position', outcome.position, after.position)
        want('the count of audit lines', after.audit - before.audit, 1)
        want('the count of schedules', after.schedules, to.work === 'scheduled' ? 1 : 0)
        const added = one.verb === 'save' ? 1 : one.verb === 'correct' ? 1 : 0
        want('the count of new revisions', after.revisions - before.revisions, added)
        const { rows } = await inner.query(
          'select act, audience, subject from newsroom.log order by position desc limit 1',
        )
        const neverSeen = draftVerbs.includes(one.verb) || (state.public === 'never' && one.verb === 'hold')
        want('the entry', rows[0], { act: one.verb, audience: neverSeen ? 'desk:en' : 'public', subject: id })
        const line = await inner.query(
          'select act, actor, subject from newsroom.audit order by id desc limit 1',
        )
        const name = actor.kind === 'key' ? `key:${actor.id}` : 'clock'
        want('the audit line', line.rows[0], { act: one.verb, actor: name, subject: id })
        const gonePage = one.kind === 'article' ? null : 'expired'
        if (!neverSeen)
          want('what readers see', after.shown, to.public === 'unpublished' ? gonePage : to.public)
      }
      outer.rollback()
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Error && fault.constructor.name === 'TransactionRollbackError')) throw fault
    })
  return wrong
}

describe('every verb in every state by every role, carried out', () => {
  test.each(
    cases.map(
      (one) =>
        [
          `${one.verb}${one.leads ? ` to ${one.leads}` : ''} (${one.clock ? 'clock, ' : ''}${one.kind})`,
          one,
        ] as const,
    ),
  )('%s', async (_, one) => {
    // The clock updates what is live and publishes the rest: its schedule says which.
    const fired = one.clock && one.kind === 'article'
    const states = publicStates.filter((pub) => !fired || (pub === 'live') === (one.verb === 'update'))
    const every = states.flatMap((pub) =>
      workStates.flatMap((work) =>
        (one.clock ? (['clock'] as const) : roles).map((role) => ({ state: { public: pub, work }, role })),
      ),
    )
    const waiting = every.values()
    const wrong = await Promise.all(
      lanes.map(async (lane) => {
        const found: string[] = []
        for (const { state, role } of waiting) found.push(...(await check(lane, one, state, role)))
        return found
      }),
    )
    expect(wrong.flat()).toEqual([])
  })

  test('and nothing of all that was kept', async () => {
    const { rows } = await database.store.db.execute(
      sql`select count(*)::int as count from newsroom.log where act = 'hold'`,
    )
    expect(rows[0]).toEqual({ count: 0 })
  })
})
