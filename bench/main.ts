import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { BenchContext, Measurement } from './context.ts'
import { coresOfThisMachine, pinThisProcess } from './cores.ts'
import type { Figure } from './figure.ts'
import { measureAfresh } from './measure/afresh.ts'
import { measureFromMemory } from './measure/fromMemory.ts'
import { measureMemory } from './measure/memory.ts'
import { measureRelated } from './measure/related.ts'
import { measureSearch } from './measure/search.ts'
import { measureSecondStart } from './measure/secondStart.ts'
import { measureVisible } from './measure/visible.ts'
import { measureWords } from './measure/words.ts'
import { endAllOwn } from './ownProcess.ts'
import { needPrograms } from './programs.ts'
import { keepResults } from './results.ts'
import { startSite } from './site.ts'
import { openStores } from './stores.ts'
import { table } from './table.ts'

const measurements: Readonly<Record<string, Measurement>> = {
  fromMemory: measureFromMemory,
  afresh: measureAfresh,
  visible: measureVisible,
  related: measureRelated,
  search: measureSearch,
  words: measureWords,
  secondStart: measureSecondStart,
  memory: measureMemory,
}

const usage = `npm run bench -- [--only ${Object.keys(measurements).join(',')}] [--articles N] [--quick]`
const given = readArguments()
const chosen = given.only?.split(',') ?? Object.keys(measurements)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted)
process.exitCode = await run()

/** What writes into folders that shall be gone has to end before they go. */
function interrupted(): void {
  console.error('Ending …')
  endAllOwn().finally(() => process.exit(130))
}

function readArguments(): { only?: string; articles: number; quick: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        articles: { type: 'string', default: '100000' },
        quick: { type: 'boolean', default: false },
      },
    })
    const unknown = values.only?.split(',').find((name) => !Object.hasOwn(measurements, name))
    if (unknown !== undefined) throw new Error(`There is no measurement "${unknown}".`)
    const articles = Number(values.articles)
    if (!Number.isInteger(articles) || articles < 1)
      throw new Error('--articles must be a whole number from 1.')
    return { ...(values.only === undefined ? {} : { only: values.only }), articles, quick: values.quick }
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : fault}\n${usage}`)
    process.exit(2)
  }
}

async function run(): Promise<number> {
  const began = new Date()
  const tell = (line: string): void => console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`)
  const load = loadavg()[0] ?? 0
  if (load > 0.5)
    tell(`others are at work on this machine (load ${load.toFixed(1)}): figures will be worse than they are`)
  await needPrograms()
  const cores = coresOfThisMachine()
  const stores = openStores(tell)
  const articles = given.quick ? 2000 : given.articles
  const context: BenchContext = {
    cores,
    articles,
    ...(given.quick
      ? { turns: 1, seconds: 2, pages: 1000, publishings: 20, starts: 1 }
      : { turns: 5, seconds: 5, pages: 10_000, publishings: 200, starts: 5 }),
    site: async (store, options) =>
      startSite({ ...options, dataFolder: await stores.folder(store === 'small' ? 1000 : articles) }),
    smallStore: () => stores.folder(1000),
    tell,
  }
  const figures: Figure[] = []
  let failed = 0
  await stores.folder(1000)
  if (chosen.includes('afresh') || chosen.includes('related') || chosen.includes('search'))
    await stores.folder(articles)
  pinThisProcess(cores.load)
  for (const name of chosen) {
    tell(`measuring: ${name}`)
    try {
      figures.push(...((await measurements[name]?.(context)) ?? []))
    } catch (fault) {
      failed += 1
      console.error(`${name} could not be measured: ${fault instanceof Error ? fault.stack : fault}`)
    }
  }
  console.log(`\n${table(figures)}\n`)
  // A quick run, or a part of one, is for whoever is working on it; only a whole one is a result.
  if (!given.quick && given.only === undefined && failed === 0) {
    const folder = fileURLToPath(new URL('results/', import.meta.url))
    console.log(`Kept in ${await keepResults(folder, began, { articles, load }, figures)}`)
  }
  return failed === 0 ? 0 : 1
}
