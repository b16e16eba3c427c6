import { describe, Fault } from '../ground/fault.ts'
import type { Settings } from '../ground/settings.ts'
import type { FirstStart } from '../server/firstStartStep.ts'
import type { Connection } from '../store/database.ts'
import type { DatabaseAccess } from '../store/embedded/open.ts'

// Brings the store to this version and fills an empty one, then ends: what that needs to be loaded would otherwise
// stay in the supervisor's memory for as long as it lives.

/** What there is to do. */
export type Preparation = { access: DatabaseAccess; settings: Settings; firstStart: string | undefined }

/** How it goes. */
export type PreparationNews =
  | { news: 'step'; title: string }
  | { news: 'detail'; detail: string }
  | { news: 'done'; show: string[] }
  | { news: 'failed'; told: string }

process.on('disconnect', () => process.exit(1))
process.on('error', () => process.exit(1))
process.once('message', (preparation: Preparation) => {
  prepare(preparation).then(
    (show) => tell({ news: 'done', show }),
    (fault) => tell({ news: 'failed', told: describe(fault) }),
  )
})

async function prepare({ access, settings, firstStart }: Preparation): Promise<string[]> {
  const [{ openStore }, { migrateStore }, first] = await Promise.all([
    import('../store/database.ts'),
    import('../store/migrate.ts'),
    firstStart ? (import(firstStart) as Promise<FirstStart>) : { firstStartSteps: [] },
  ])
  const store = openStore(access.owner, { role: 'start', connections: 4 })
  try {
    tell({ news: 'step', title: 'Preparing the tables' })
    await migrateStore(store, access.reader.user)
    if (settings.databaseUrl) await needPromises(access.owner)
    const show: string[] = []
    const context = { store, settings, tell: (detail: string) => tell({ news: 'detail', detail }) }
    for (const step of first.firstStartSteps) {
      if (!(await step.isNeeded(context))) continue
      tell({ news: 'step', title: step.title })
      show.push(...(await step.run(context)))
    }
    return show
  } finally {
    await store.close()
  }
}

/** A database of the operator's own may be set up, or reached, in a way that breaks what the log leans on. */
async function needPromises(owner: Connection): Promise<void> {
  tell({ news: 'step', title: 'Trying out what the database promises' })
  const { findPromises } = await import('../store/promises.ts')
  const broken = (await findPromises(owner)).filter((finding) => !finding.kept)
  if (broken.length === 0) return
  throw new Fault({
    what: 'The database of DATABASE_URL does not keep what Dragoman leans on.',
    why: broken.map(({ promise, found }) => `${promise}: ${found}.`).join('\n     '),
    remedy: 'change its settings, or connect without a pooler in transaction mode, and start again',
  })
}

function tell(news: PreparationNews): void {
  process.send?.(news)
}
