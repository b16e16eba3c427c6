import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  decide,
  type PublicState,
  type PublishableKind,
  plainRights,
  publicStates,
  publishableKinds,
  roles,
  type State,
  type Verb,
  verbs,
  type WorkState,
  workStates,
} from './workflow.ts'

/**
 * The newsroom's rules once more, in another shape than the table: for each verb in words of the trade, when it makes
 * sense, how high in the house one must stand, and what follows. Whoever stands higher may do what those below may.
 */
type Rules = {
  makesSense(at: Facts): boolean
  /** The lowest rank, or nobody's: then only the clock may. */
  rank(at: Facts): number
  clock?(at: Facts): boolean
  public?(at: Facts): PublicState
  work?(at: Facts): WorkState
}
type Facts = { public: PublicState; work: WorkState; line: boolean }

const writer = 1
const checker = 2
const duty = 3
const editor = 4
const chief = 5
const nobody = 9
const rankOf: Record<Actor, number> = {
  administrator: 0,
  clock: 0,
  reporter: writer,
  translator: writer,
  'copy-editor': checker,
  'duty-editor': duty,
  editor,
  'editor-in-chief': chief,
}

const isLive = (at: Facts) => at.public === 'live'
const isHeld = (at: Facts) => at.public === 'held'
const isOff = (at: Facts) => at.public === 'never' || at.public === 'unpublished'
const hasDraft = (at: Facts) => at.work !== 'none'
const isApproved = (at: Facts) => at.work === 'ready' || at.work === 'scheduled'
const becomesLive = (): PublicState => 'live'
const isUsedUp = (): WorkState => 'none'
const losesSchedule = (at: Facts): WorkState => (at.work === 'scheduled' ? 'ready' : at.work)
/** What was approved may go out by whoever is on duty; what was not, by an editor. */
const approvedByDuty = (at: Facts) => (isApproved(at) ? duty : editor)

const rules: Record<Verb, Rules> = {
  save: {
    // Held words have no schedule: holding took it away.
    makesSense: (at) => !(isHeld(at) && at.work === 'scheduled'),
    rank: (at) => (isHeld(at) ? chief : at.work === 'none' || at.work === 'draft' ? writer : checker),
    work: (at) => (at.work === 'in review' || at.work === 'scheduled' ? at.work : 'draft'),
  },
  submit: {
    makesSense: (at) => !isHeld(at) && at.work === 'draft',
    rank: () => writer,
    work: () => 'in review',
  },
  'send back': {
    makesSense: (at) => !isHeld(at) && (at.work === 'in review' || at.work === 'ready'),
    rank: () => checker,
    work: () => 'draft',
  },
  'mark ready': {
    makesSense: (at) => !isHeld(at) && (at.work === 'in review' || at.work === 'draft'),
    rank: () => checker,
    work: () => 'ready',
  },
  publish: {
    makesSense: (at) => isOff(at) && hasDraft(at),
    rank: (at) => (at.line && at.public === 'never' && at.work === 'draft' ? duty : approvedByDuty(at)),
    clock: (at) => at.work === 'scheduled',
    public: becomesLive,
    work: isUsedUp,
  },
  schedule: {
    makesSense: (at) => (isOff(at) || isLive(at)) && hasDraft(at),
    rank: approvedByDuty,
    work: () => 'scheduled',
  },
  unschedule: {
    makesSense: (at) => (isOff(at) || isLive(at)) && at.work === 'scheduled',
    rank: () => duty,
    work: () => 'ready',
  },
  update: {
    makesSense: (at) => isLive(at) && hasDraft(at),
    rank: approvedByDuty,
    clock: (at) => at.work === 'scheduled',
    work: isUsedUp,
  },
  'small correction': { makesSense: (at) => isLive(at) && hasDraft(at), rank: () => checker, work: isUsedUp },
  correct: {
    makesSense: (at) => isLive(at) && hasDraft(at),
    rank: (at) => (at.line && at.work === 'draft' ? duty : approvedByDuty(at)),
    work: isUsedUp,
  },
  unpublish: { makesSense: isLive, rank: () => editor, public: () => 'unpublished', work: losesSchedule },
  withdraw: {
    makesSense: (at) => isLive(at) || at.public === 'unpublished',
    rank: (at) => (at.line && at.work !== 'scheduled' ? duty : editor),
    public: () => 'withdrawn',
    work: losesSchedule,
  },
  hold: { makesSense: (at) => !isHeld(at), rank: () => duty, public: () => 'held', work: losesSchedule },
  // Where it leads is said by whoever restores, so the table leaves the public state as it is.
  restore: {
    makesSense: (at) => at.public === 'unpublished' || at.public === 'withdrawn' || isHeld(at),
    rank: (at) => (isHeld(at) ? chief : editor),
  },
  unindex: { makesSense: isLive, rank: () => editor },
  expire: {
    makesSense: (at) => at.line && isLive(at),
    rank: () => nobody,
    clock: () => true,
    public: () => 'unpublished',
  },
}

const actors: readonly Actor[] = [...roles, 'clock']

function expected(
  verb: Verb,
  kind: PublishableKind,
  state: State,
  holds: readonly Actor[],
): State | 'state' | 'role' {
  const at = { ...state, line: kind === 'breaking line' }
  const rule = rules[verb]
  if (!rule.makesSense(at)) return 'state'
  const may = holds.some((who) => rankOf[who] >= rule.rank(at) || (who === 'clock' && rule.clock?.(at)))
  if (!may) return 'role'
  return { public: rule.public?.(at) ?? at.public, work: rule.work?.(at) ?? at.work }
}

function decided(
  verb: Verb,
  kind: PublishableKind,
  state: State,
  holds: readonly Actor[],
): State | 'state' | 'role' {
  const decision = decide(verb, kind, state, holds)
  return decision.allowed ? decision.to : decision.because
}

const everyState: readonly State[] = publicStates.flatMap((pub) =>
  workStates.map((work) => ({ public: pub, work })),
)

describe('the one table of verbs', () => {
  test.each(verbs)('%s: every kind, state and role, as the rules say in words', (verb) => {
    for (const kind of publishableKinds) {
      for (const state of everyState) {
        for (const who of actors) {
          const at = `${verb} · ${kind} · ${state.public} · ${state.work} · ${who}`
          expect([at, decided(verb, kind, state, [who])]).toEqual([at, expected(verb, kind, state, [who])])
        }
      }
    }
  })

  test('several roles may what any of them may, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...verbs),
        fc.constantFrom(...publishableKinds),
        fc.constantFrom(...everyState),
        fc.subarray([...actors]),
        (verb, kind, state, holds) => {
          expect(decided(verb, kind, state, holds)).toEqual(expected(verb, kind, state, holds))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('a refusal says what would be needed', () => {
    for (const verb of verbs) {
      for (const kind of publishableKinds) {
        for (const state of everyState) {
          const decision = decide(verb, kind, state, [])
          if (decision.allowed) throw new Error(`${verb} is allowed to nobody's role`)
          if (decision.because === 'role') {
            const could = actors.filter((who) => decide(verb, kind, state, [who]).allowed)
            expect(new Set(decision.needs)).toEqual(new Set(could))
          } else {
            const from = everyState.filter((other) => {
              const there = decide(verb, kind, other, [])
              return !there.allowed && there.because === 'role'
            })
            const text = ({ public: pub, work }: State) => `${pub}/${work}`
            expect(new Set(decision.from.map(text))).toEqual(new Set(from.map(text)))
          }
        }
      }
    }
  })

  test('no act but those of the clock can make a schedule vanish in silence, or leave one on what is gone', () => {
    for (const verb of verbs) {
      for (const kind of publishableKinds) {
        for (const state of everyState) {
          const to = decided(verb, kind, state, actors)
          if (typeof to === 'string') continue
          if (to.public === 'withdrawn' || to.public === 'held') {
            if (state.public !== to.public) expect(to.work).not.toBe('scheduled')
          }
        }
      }
    }
  })

  test('acts without states are for these roles', () => {
    const may = (act: keyof typeof plainRights) =>
      roles.filter((role) => (plainRights[act] as readonly string[]).includes(role))
    const from = (rank: number) => roles.filter((role) => rankOf[role] >= rank)
    expect(may('create article')).toEqual(from(writer))
    expect(may('raise breaking line')).toEqual(from(duty))
    expect(may('arrange front')).toEqual(from(duty))
    expect(may('press front')).toEqual(from(duty))
    expect(may('import articles')).toEqual(from(editor))
    expect(may('tag story')).toEqual(from(writer))
    expect(may('tag live story')).toEqual(from(checker))
    expect(may('thread story')).toEqual(from(writer))
    expect(may('thread live story')).toEqual(from(checker))
    expect(may('keep topic')).toEqual(from(checker))
    expect(may('keep asset')).toEqual(from(writer))
    expect(may('keep live asset')).toEqual(from(checker))
    expect(may('settle asset')).toEqual(['administrator'])
    expect(may('add renditions')).toEqual(['administrator'])
    expect(may('found house')).toEqual(['administrator'])
    expect(may('move in')).toEqual(['administrator'])
    expect(may('grant')).toEqual(['administrator'])
  })
})
