import type { BenchContext, Measurement } from '../context.ts'
import { openEditor } from '../editor.ts'
import type { BudgetName, Figure } from '../figure.ts'
import { memoryOfTree, processesNaming } from '../memoryOfTree.ts'
import { openReader, readEach } from '../reading.ts'
import { articlePaths, type Site, withNewsroom } from '../site.ts'

const pagesRead = 500

/**
 * The memory of the whole tree with its database, idle and while readers and an editor work: all roles in one process,
 * then the workers that the program chooses.
 */
export const measureMemory: Measurement = async (context) => [
  ...(await run(context, 0, 'idle, one process', 'loaded, one process')),
  ...(await run(context, undefined, 'idle, default', 'loaded, default')),
]

async function run(
  context: BenchContext,
  workers: number | undefined,
  idle: BudgetName,
  loaded: BudgetName,
): Promise<Figure[]> {
  const site = await context.site('small', workers === undefined ? {} : { workers })
  try {
    // What starts late, and what the start itself used, has settled by then.
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    const quiet = await memoryOf(site)
    const busy = await underLoad(context, site)
    return [
      { budget: idle, value: quiet.megabytes, note: quiet.processes },
      { budget: loaded, value: busy.megabytes, note: busy.note },
    ]
  } finally {
    await site.stop()
  }
}

/** Reads pages and publishes for some seconds; the largest of what was seen each second, without the pages. */
async function underLoad(context: BenchContext, site: Site): Promise<{ megabytes: number; note: string }> {
  const reader = openReader(site.url, 32)
  try {
    // The editor's connection to the database ends before memory is looked at: it is the bench's own.
    const { editor, paths } = await withNewsroom(site.dataFolder, async (room) => ({
      editor: await openEditor(site.url, room),
      paths: await articlePaths(room, pagesRead),
    }))
    const until = performance.now() + 1000 * Math.max(10, context.seconds)
    const reading = (async () => {
      while (performance.now() < until) await readEach(reader, paths, 32)
    })()
    const writing = (async () => {
      while (performance.now() < until)
        await editor.publish(await editor.create('en', 'politics', 'A boat'), 1)
    })()
    let largest = { megabytes: 0, processes: '' }
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const now = await memoryOf(site)
      if (now.megabytes > largest.megabytes) largest = now
    }
    await Promise.all([reading, writing])
    const pages = await pagesInMemory(site)
    return {
      megabytes: largest.megabytes - pages,
      note: `${pagesRead} pages read and articles published for 10 s; ${pages.toFixed(0)} MB of pages taken off; ${largest.processes}`,
    }
  } finally {
    reader.close()
  }
}

async function memoryOf(site: Site): Promise<{ megabytes: number; processes: string }> {
  const tree = await memoryOfTree([site.pid, ...(await processesNaming(site.dataFolder))])
  const megabytes = (of: typeof tree): number => of.reduce((sum, { pss }) => sum + pss, 0) / 2 ** 20
  const database = tree.filter(({ name }) => /postgres/.test(name))
  const programs = tree.filter(({ name }) => !/postgres/.test(name))
  return {
    megabytes: megabytes(tree),
    processes: `${programs.length} processes ${megabytes(programs).toFixed(0)} MB, database ${megabytes(database).toFixed(0)} MB`,
  }
}

/** What the readers say that their pages take, in megabytes. A scrape reaches one of them, so it is made often. */
async function pagesInMemory(site: Site): Promise<number> {
  const bytes = new Map<string, number>()
  for (let scrape = 0; scrape < 16; scrape += 1) {
    const reader = openReader(site.url, 1)
    const { body } = await reader.read('/metrics')
    reader.close()
    const found = /^dragoman_page_bytes\{[^}]*process="([^"]+)"[^}]*\} ([\d.e+]+)$/m.exec(body.toString())
    if (!found) throw new Error('/metrics does not say how much memory the pages take.')
    bytes.set(found[1] ?? '', Number(found[2]))
  }
  return [...bytes.values()].reduce((sum, value) => sum + value, 0) / 2 ** 20
}
