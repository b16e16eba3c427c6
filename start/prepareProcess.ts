import { describe } from '../ground/fault.ts'
import type { Settings } from '../ground/settings.ts'
import type { FirstStart } from '../server/firstStartStep.ts'
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
process.once('message', (preparation: Preparation) => {
  prepare(preparation).then(
    (show) => tell({ news: 'done', show }),
    (fault) => tell({ news: 'failed', told: describe(fault) }),
  )
})

async function prepare({ access, settings, firstStart }: Preparation): Promise<string[]> {
  const [{ openStore }, { migrateStore }, { installJobs }, first] = await Promise.all([
    import('../store/database.ts'),
    import('../store/migrate.ts'),
    import('../ground/jobs.ts'),
    firstStart ? (import(firstStart) as Promise<FirstStart>) : { firstStartSteps: [] },
  ])
  const store = openStore(access.owner, { role: 'start', connections: 4 })
  try {
    tell({ news: 'step', title: 'Preparing the tables' })
    await migrateStore(store, access.reader.user)
    await installJobs(store.pool)
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

function tell(news: PreparationNews): void {
  process.send?.(news)
}
