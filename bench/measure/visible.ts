import { frontAddress } from '../../model/address.ts'
import type { BenchContext, Measurement } from '../context.ts'
import { type Editor, openEditor } from '../editor.ts'
import { type BudgetName, type Figure, median, percentile } from '../figure.ts'
import { openReader, type Reader } from '../reading.ts'
import { sectionPath, withNewsroom } from '../site.ts'
import { runWrk } from '../wrk.ts'

const edition = 'en'
const section = 'politics'

/**
 * From the call that publishes an article to the first answers that show it: its own page, where before there was
 * none, and the list of its section. Quiet, then while readers load the front as hard as one core lets them.
 */
export const measureVisible: Measurement = async (context) => {
  const site = await context.site('small', {})
  const reader = openReader(site.url, 2)
  try {
    return await withNewsroom(site.dataFolder, async (room) => {
      const editor = await openEditor(site.url, room)
      const list = await sectionPath(room, edition, section)
      const measure = (count: number): Promise<number[]> => publishMany(editor, reader, list, count)
      await measure(10)
      const quiet = figure('visible, quiet', await measure(context.publishings), 'default workers')
      const front = `${site.url}${frontAddress({ id: edition, base: `/${edition}` })}`
      const loaded = await underLoad(context, front, () => measure(context.publishings))
      return [
        quiet,
        figure('visible, loaded', loaded.value, `${Math.round(loaded.perSecond)} pages a second beside it`),
      ]
    })
  } finally {
    reader.close()
    await site.stop()
  }
}

function figure(budget: BudgetName, took: readonly number[], how: string): Figure {
  const note = `${took.length} publishings through the API, median ${median(took).toFixed(0)} ms, slowest ${Math.max(...took).toFixed(0)} ms; ${how}`
  return { budget, value: percentile(took, 99), note }
}

async function publishMany(editor: Editor, reader: Reader, list: string, count: number): Promise<number[]> {
  const took: number[] = []
  for (let at = 0; at < count; at += 1) took.push(await publishOne(editor, reader, list))
  return took
}

async function publishOne(editor: Editor, reader: Reader, list: string): Promise<number> {
  const article = await editor.create(edition, section, 'A boat came in')
  const page = `${list}a-boat-came-in-${article}`
  const before = await reader.read(page)
  if (before.status !== 404) throw new Error(`${page} answered ${before.status} before it was published.`)
  await reader.read(list)
  const began = performance.now()
  const published = editor.publish(article, 1)
  let pageSeen = false
  let listSeen = false
  while (!pageSeen || !listSeen) {
    if (performance.now() - began > 10_000) throw new Error(`${page} was published and not seen within 10 s.`)
    pageSeen ||= (await reader.read(page)).status === 200
    listSeen ||= (await reader.read(list)).body.includes(article)
    if (!pageSeen || !listSeen) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const took = performance.now() - began
  await published
  return took
}

/** Does something while wrk reads a page from the second core, in short runs until it is done. */
async function underLoad<T>(
  context: BenchContext,
  url: string,
  work: () => Promise<T>,
): Promise<{ value: T; perSecond: number }> {
  const rates: number[] = []
  let done = false
  const load = async (): Promise<void> => {
    while (!done) {
      const run = await runWrk({ url, seconds: 2, connections: 32, threads: 1, cores: context.cores.load })
      rates.push(run.perSecond)
    }
  }
  const loading = load()
  const value = await work().finally(async () => {
    done = true
    await loading
  })
  return { value, perSecond: median(rates) }
}
