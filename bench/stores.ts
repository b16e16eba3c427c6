import { fillStore } from '../exchange/generate/fillStore.ts'
import { withRunKey } from '../exchange/runKey.ts'
import { startSite, withNewsroom } from './site.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** Data folders with so many articles, each made on first use by the program itself and kept for the run. */
export type Stores = { folder(articles: number): Promise<string> }

/** Stores in a temporary folder. They are filled beside a running site, as an operator would. */
export function openStores(tell: (line: string) => void): Stores {
  const made = new Map<number, Promise<string>>()
  return {
    folder(articles) {
      const known = made.get(articles)
      if (known) return known
      const making = makeStore(articles, tell)
      made.set(articles, making)
      return making
    },
  }
}

async function makeStore(articles: number, tell: (line: string) => void): Promise<string> {
  const { path: dataFolder } = temporaryFolder('store')
  const site = await startSite({ dataFolder, workers: 0 })
  try {
    await withNewsroom(dataFolder, async (room) => {
      const operator = { kind: 'operator', origin: 'bench' } as const
      const options = { articles, seed: 'bench', until: room.clock.now() }
      const began = performance.now()
      await withRunKey(room, operator, { name: 'generate', role: 'editor' }, (actor) =>
        fillStore(room, actor, options),
      )
      const seconds = (performance.now() - began) / 1000
      tell(`${articles.toLocaleString('en')} articles generated in ${seconds.toFixed(0)} s`)
      // What autovacuum would do in its own time would otherwise fall into a measurement.
      await room.store.pool.query('set statement_timeout = 0')
      await room.store.pool.query('vacuum analyze')
    })
  } finally {
    await site.stop()
  }
  return dataFolder
}
