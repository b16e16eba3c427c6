/**
 * What a newsroom's readers and editors may count on, as DESIGN's budgets say it: the gate must be met, the goal is
 * where we want to be. A budget is never loosened together with the change that breaks it.
 */
export const budgets = {
  'memory, one core': {
    what: 'finished page from memory ÷ nginx, one core, 15 kB',
    unit: '×',
    better: 'more',
    gate: 0.55,
    goal: 0.69,
  },
  'memory, light page': {
    what: 'finished page from memory ÷ nginx, one core, an article as it is',
    unit: '×',
    better: 'more',
    gate: 0.55,
    goal: 0.69,
  },
  'memory, two cores': {
    what: 'the same, two workers against two, 15 kB',
    unit: '×',
    better: 'more',
    gate: 0.75,
    goal: 0.92,
  },
  'afresh, rate': {
    what: 'pages rendered afresh, one core, 8 at once, 1 % writes',
    unit: '/s',
    better: 'more',
    gate: 500,
    goal: 2000,
  },
  'afresh, p99': { what: 'the same, 99th percentile', unit: 'ms', better: 'less', gate: 25, goal: 10 },
  'afresh, growth': {
    what: 'the same, rate at 1,000 articles ÷ this rate',
    unit: '×',
    better: 'less',
    gate: 1.5,
    goal: 1.1,
  },
  'visible, quiet': {
    what: 'publish to visible, quiet, 99th percentile',
    unit: 'ms',
    better: 'less',
    gate: 100,
    goal: 50,
  },
  'visible, loaded': {
    what: 'publish to visible under readers’ load, 99th percentile',
    unit: 'ms',
    better: 'less',
    gate: 300,
    goal: 50,
  },
  'related, p99': {
    what: 'what to read beside an article chosen, 99th percentile',
    unit: 'ms',
    better: 'less',
    gate: 60,
    goal: 30,
  },
  'related, agreement': {
    what: 'what is read beside an article, against the labelled set',
    unit: '%',
    better: 'more',
    gate: 75,
    goal: 90,
  },
  'search, p99': {
    what: 'search, 99th percentile',
    unit: 'ms',
    better: 'less',
    gate: 60,
    goal: 30,
  },
  'search, word groups': {
    what: 'words of which every form finds every other',
    unit: '%',
    better: 'more',
    gate: 80,
    goal: 95,
  },
  'search, agreement': {
    what: 'what is found first, against the labelled set',
    unit: '%',
    better: 'more',
    gate: 80,
    goal: 95,
  },
  'words, read': {
    what: 'HTML → blocks, 1,000 words, slowest language',
    unit: 'ms',
    better: 'less',
    gate: 5,
    goal: 2,
  },
  'words, printed': {
    what: 'blocks → HTML, 1,000 words, slowest language',
    unit: 'ms',
    better: 'less',
    gate: 0.3,
    goal: 0.15,
  },
  'words, stemmed': {
    what: 'stemming 1,000 words, slowest language',
    unit: 'ms',
    better: 'less',
    gate: 2,
    goal: 1,
  },
  'words, told apart': {
    what: 'two revisions of 1,000 words told apart by block and word',
    unit: 'ms',
    better: 'less',
    gate: 5,
    goal: 2,
  },
  'second start': {
    what: 'second start to first answer, median',
    unit: 's',
    better: 'less',
    gate: 1,
    goal: 0.4,
  },
  'idle, one process': {
    what: 'memory idle, WORKERS=0, whole tree (PSS)',
    unit: 'MB',
    better: 'less',
    gate: 300,
    goal: 200,
  },
  'loaded, one process': {
    what: 'memory under load, WORKERS=0, pages apart',
    unit: 'MB',
    better: 'less',
    gate: 450,
    goal: 350,
  },
  'idle, default': {
    what: 'memory idle, default workers, whole tree (PSS)',
    unit: 'MB',
    better: 'less',
    gate: 500,
    goal: 200,
  },
  'loaded, default': {
    what: 'memory under load, default workers, pages apart',
    unit: 'MB',
    better: 'less',
    gate: 750,
    goal: 350,
  },
} as const satisfies Record<
  string,
  { what: string; unit: string; better: 'more' | 'less'; gate: number; goal: number }
>
export type BudgetName = keyof typeof budgets

/** One measured figure. `value` is null where it could not be measured; `note` then says why. */
export type Figure = {
  budget: BudgetName
  value: number | null
  /** Under which conditions, with the figures behind a ratio. */
  note: string
  /** What the value was chosen from, in the order measured. */
  runs?: readonly number[]
}

export type Verdict = 'goal' | 'gate' | 'missed' | 'not measured'

/** Whether a figure meets its goal, its gate, or neither. */
export function verdictOf({ budget, value }: Figure): Verdict {
  if (value === null) return 'not measured'
  const { better, gate, goal } = budgets[budget]
  const meets = (limit: number): boolean => (better === 'more' ? value >= limit : value <= limit)
  return meets(goal) ? 'goal' : meets(gate) ? 'gate' : 'missed'
}

/** The value in the middle; of an even number of them the mean of the middle two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The value below which this share of the values lies, between ranks by straight line. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured.')
  const sorted = [...values].sort((a, b) => a - b)
  const at = ((sorted.length - 1) * share) / 100
  const low = sorted[Math.floor(at)] ?? 0
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at))
}
