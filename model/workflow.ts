/** How the public sees a publishable thing. */
export const publicStates = ['never', 'live', 'unpublished', 'withdrawn', 'held'] as const
export type PublicState = (typeof publicStates)[number]

/** Where the draft on top stands. */
export const workStates = ['none', 'draft', 'in review', 'ready', 'scheduled'] as const
export type WorkState = (typeof workStates)[number]

export const roles = [
  'reporter',
  'translator',
  'copy-editor',
  'duty-editor',
  'editor',
  'editor-in-chief',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** What may be published: each kind has the same two states and verbs. The list grows. */
export const publishableKinds = ['article', 'breaking line', 'coverage', 'static page'] as const
export type PublishableKind = (typeof publishableKinds)[number]

export const verbs = [
  'save',
  'submit',
  'send back',
  'mark ready',
  'publish',
  'schedule',
  'unschedule',
  'update',
  'small correction',
  'correct',
  'unpublish',
  'withdraw',
  'hold',
  'restore',
  'unindex',
  'expire',
] as const
export type Verb = (typeof verbs)[number]

/** Two states side by side: neither ever changes the other by itself. */
export type State = { public: PublicState; work: WorkState }

/** A due act is done by the newsroom's own clock, in nobody's name. */
export type Actor = Role | 'clock'

type Rule = {
  verb: Verb
  /** Left out: every kind. */
  kinds?: readonly PublishableKind[]
  public: readonly PublicState[]
  work: readonly WorkState[]
  /** What the states become; left out, it stays. */
  to: { public?: PublicState; work?: WorkState }
  roles: readonly Actor[]
}

const chief = ['editor-in-chief'] as const
const editors = ['editor', 'editor-in-chief'] as const
const duty = ['duty-editor', ...editors] as const
const checkers = ['copy-editor', ...duty] as const
const writers = ['reporter', 'translator', ...checkers] as const

const notHeld = ['never', 'live', 'unpublished', 'withdrawn'] as const
const offline = ['never', 'unpublished'] as const
const unscheduled = ['none', 'draft', 'in review', 'ready'] as const
const lines = ['breaking line'] as const

/**
 * The one table of verbs. A command enforces it, the desk shows it, the docs print it. The first row that fits
 * verb, kind and states decides; where several rows fit, each adds its roles.
 *
 * - A save keeps a review going but ends a readiness: that was said of other words.
 * - A schedule belongs to one exact revision, so a save beside it leaves it alone.
 * - What leaves the site also loses its schedule: it may not come back by the clock.
 */
// biome-ignore format: a table is read by its rows
export const workflow: readonly Rule[] = [
  { verb: 'save', public: notHeld, work: ['none', 'draft'], to: { work: 'draft' }, roles: writers },
  { verb: 'save', public: notHeld, work: ['in review'], to: {}, roles: checkers },
  { verb: 'save', public: notHeld, work: ['ready'], to: { work: 'draft' }, roles: checkers },
  { verb: 'save', public: notHeld, work: ['scheduled'], to: {}, roles: checkers },
  { verb: 'save', public: ['held'], work: ['none', 'draft', 'ready'], to: { work: 'draft' }, roles: chief },
  { verb: 'save', public: ['held'], work: ['in review'], to: {}, roles: chief },

  { verb: 'submit', public: notHeld, work: ['draft'], to: { work: 'in review' }, roles: writers },
  {
    verb: 'send back',
    public: notHeld,
    work: ['in review', 'ready'],
    to: { work: 'draft' },
    roles: checkers,
  },
  {
    verb: 'mark ready',
    public: notHeld,
    work: ['draft', 'in review'],
    to: { work: 'ready' },
    roles: checkers,
  },

  {
    verb: 'publish',
    public: offline,
    work: ['ready', 'scheduled'],
    to: { public: 'live', work: 'none' },
    roles: duty,
  },
  {
    verb: 'publish',
    public: offline,
    work: ['draft', 'in review'],
    to: { public: 'live', work: 'none' },
    roles: editors,
  },
  {
    verb: 'publish',
    kinds: lines,
    public: ['never'],
    work: ['draft'],
    to: { public: 'live', work: 'none' },
    roles: duty,
  },
  {
    verb: 'publish',
    public: offline,
    work: ['scheduled'],
    to: { public: 'live', work: 'none' },
    roles: ['clock'],
  },

  {
    verb: 'schedule',
    public: [...offline, 'live'],
    work: ['ready', 'scheduled'],
    to: { work: 'scheduled' },
    roles: duty,
  },
  {
    verb: 'schedule',
    public: [...offline, 'live'],
    work: ['draft', 'in review'],
    to: { work: 'scheduled' },
    roles: editors,
  },
  {
    verb: 'unschedule',
    public: [...offline, 'live'],
    work: ['scheduled'],
    to: { work: 'ready' },
    roles: duty,
  },

  { verb: 'update', public: ['live'], work: ['ready', 'scheduled'], to: { work: 'none' }, roles: duty },
  { verb: 'update', public: ['live'], work: ['draft', 'in review'], to: { work: 'none' }, roles: editors },
  { verb: 'update', public: ['live'], work: ['scheduled'], to: { work: 'none' }, roles: ['clock'] },
  {
    verb: 'small correction',
    public: ['live'],
    work: ['draft', 'in review', 'ready', 'scheduled'],
    to: { work: 'none' },
    roles: checkers,
  },
  { verb: 'correct', public: ['live'], work: ['ready', 'scheduled'], to: { work: 'none' }, roles: duty },
  { verb: 'correct', public: ['live'], work: ['draft', 'in review'], to: { work: 'none' }, roles: editors },
  { verb: 'correct', kinds: lines, public: ['live'], work: ['draft'], to: { work: 'none' }, roles: duty },

  { verb: 'unpublish', public: ['live'], work: unscheduled, to: { public: 'unpublished' }, roles: editors },
  {
    verb: 'unpublish',
    public: ['live'],
    work: ['scheduled'],
    to: { public: 'unpublished', work: 'ready' },
    roles: editors,
  },
  {
    verb: 'withdraw',
    public: ['live', 'unpublished'],
    work: unscheduled,
    to: { public: 'withdrawn' },
    roles: editors,
  },
  {
    verb: 'withdraw',
    public: ['live', 'unpublished'],
    work: ['scheduled'],
    to: { public: 'withdrawn', work: 'ready' },
    roles: editors,
  },
  {
    verb: 'withdraw',
    kinds: lines,
    public: ['live', 'unpublished'],
    work: unscheduled,
    to: { public: 'withdrawn' },
    roles: duty,
  },
  { verb: 'hold', public: notHeld, work: unscheduled, to: { public: 'held' }, roles: duty },
  { verb: 'hold', public: notHeld, work: ['scheduled'], to: { public: 'held', work: 'ready' }, roles: duty },
  // Where it leads (live, unpublished, or never for what never was live) is the caller's choice: see `restore.ts`.
  { verb: 'restore', public: ['unpublished', 'withdrawn'], work: workStates, to: {}, roles: editors },
  { verb: 'restore', public: ['held'], work: workStates, to: {}, roles: chief },
  { verb: 'unindex', public: ['live'], work: workStates, to: {}, roles: editors },
  {
    verb: 'expire',
    kinds: lines,
    public: ['live'],
    work: workStates,
    to: { public: 'unpublished' },
    roles: ['clock'],
  },
]

export type Decision =
  | { allowed: true; to: State }
  /** The verb makes no sense in these states, whoever asks. */
  | { allowed: false; because: 'state'; from: readonly State[] }
  /** The verb fits, but needs one of these roles. */
  | { allowed: false; because: 'role'; needs: readonly Actor[] }

/**
 * Says whether somebody with these roles may do the verb on a thing of this kind in these states, and what the
 * states become. Pure: the same answer for command, desk and docs.
 */
export function decide(verb: Verb, kind: PublishableKind, state: State, holds: readonly Actor[]): Decision {
  const rows = workflow.filter((row) => row.verb === verb && (!row.kinds || row.kinds.includes(kind)))
  const fitting = rows.filter((row) => row.public.includes(state.public) && row.work.includes(state.work))
  if (fitting.length === 0) {
    const from = rows.flatMap((row) =>
      row.public.flatMap((pub) => row.work.map((work) => ({ public: pub, work }))),
    )
    return { allowed: false, because: 'state', from }
  }
  const row = fitting.find((candidate) => candidate.roles.some((role) => holds.includes(role)))
  if (!row)
    return { allowed: false, because: 'role', needs: [...new Set(fitting.flatMap((fit) => fit.roles))] }
  return { allowed: true, to: { public: row.to.public ?? state.public, work: row.to.work ?? state.work } }
}

/** Acts that have no states of their own, and who may do them. */
export const plainRights = {
  'create article': writers,
  'raise breaking line': duty,
  'arrange front': duty,
  'press front': duty,
  'import articles': editors,
  // What a story is about and what it follows shows beside its live versions at once, past every review.
  'tag story': writers,
  'tag live story': checkers,
  'thread story': writers,
  'thread live story': checkers,
  'keep topic': checkers,
  'keep asset': writers,
  // What is said of one that readers see, they see at once.
  'keep live asset': checkers,
  // What a file holds is nobody's opinion: the program looks, when it has it.
  'settle asset': ['clock', 'administrator'],
  'add renditions': ['clock', 'administrator'],
  'keep synonyms': checkers,
  'keep coverage': checkers,
  'keep page': editors,
  'found house': ['administrator'],
  'move in': ['administrator'],
  grant: ['administrator'],
} as const satisfies Record<string, readonly Actor[]>
export type PlainAct = keyof typeof plainRights
