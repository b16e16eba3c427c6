import { inventName } from '../../exchange/generate/names.ts'
import { seeded } from '../../exchange/generate/seeded.ts'
import type { BenchContext, Measurement } from '../context.ts'
import { openEditor } from '../editor.ts'
import type { BudgetName, Figure } from '../figure.ts'
import { interleaved } from '../interleaved.ts'
import { startNginx } from '../nginx.ts'
import { openReader } from '../reading.ts'
import { articlePaths, type Site, sectionPath, withNewsroom } from '../site.ts'
import { runWrk } from '../wrk.ts'

/** How many invented names make a page of about 15 kB compressed: the size that the budget was measured with. */
const namesInLongPage = 5200

/**
 * A page from memory, against nginx sending the same bytes: on one core, then two workers against two. How long the
 * bytes themselves take depends on their number, so a long page is measured and an ordinary one beside it.
 */
export const measureFromMemory: Measurement = async (context) => {
  const { cores } = context
  const load = { threads: 1, cores: cores.load }
  const one = await compare(context, 1, cores.server, load, ['memory, one core', 'memory, light page'])
  if (cores.both === null)
    return [...one, { budget: 'memory, two cores', value: null, note: 'needs two cores' }]
  const both = { threads: 2, cores: cores.both }
  return [...one, ...(await compare(context, 2, cores.both, both, ['memory, two cores']))]
}

async function compare(
  context: BenchContext,
  workers: number,
  cores: string | null,
  load: { threads: number; cores: string | null },
  budgets: readonly BudgetName[],
): Promise<Figure[]> {
  const site = await context.site('small', { workers, cores })
  try {
    const { long, light } = await pagesOf(site)
    const figures: Figure[] = []
    for (const budget of budgets) {
      const path = budget === 'memory, light page' ? light : long
      const page = await compressed(site.url, path)
      const nginx = await startNginx(page, workers, cores)
      try {
        const headers = { 'Accept-Encoding': 'gzip' }
        const rate = (url: string) => async (): Promise<number> =>
          (await runWrk({ url, seconds: context.seconds, connections: 64, headers, ...load })).perSecond
        const [ours, theirs] = [rate(`${site.url}${path}`), rate(nginx.url)]
        // The first run of each warms caches and compilers and isn't counted.
        await ours()
        await theirs()
        const result = await interleaved(context.turns, ours, theirs)
        const bytes = page.length.toLocaleString('en')
        const note = `${count(result.ours)}/s ÷ nginx ${count(result.theirs)}/s; ${bytes} bytes of gzip, 64 connections`
        figures.push({ budget, value: result.ratio, note, runs: result.ratios })
      } finally {
        await nginx.stop()
      }
    }
    return figures
  } finally {
    await site.stop()
  }
}

/** The paths of a page of about 15 kB, published now, and of an article of the store. */
async function pagesOf(site: Site): Promise<{ long: string; light: string }> {
  return withNewsroom(site.dataFolder, async (room) => {
    const [light = '/'] = await articlePaths(room, 1, 'en')
    const editor = await openEditor(site.url, room)
    const chance = seeded('long page')
    const name = (): string => inventName(chance).en
    const paragraphs = Array.from({ length: namesInLongPage / 100 }, () =>
      Array.from({ length: 100 }, name).join(' '),
    )
    const id = await editor.create('en', 'politics', 'A long list of names', paragraphs)
    await editor.publish(id, 1)
    return { long: `${await sectionPath(room, 'en', 'politics')}a-long-list-of-names-${id}`, light }
  })
}

/** The page's bytes as they go over the wire. Asked twice, so that it is in memory then. */
async function compressed(site: string, path: string): Promise<Buffer> {
  const reader = openReader(site, 1)
  try {
    await reader.read(path, { 'accept-encoding': 'gzip' })
    const { status, body, headers } = await reader.read(path, { 'accept-encoding': 'gzip' })
    if (status !== 200 || headers['content-encoding'] !== 'gzip')
      throw new Error(
        `${path} answered ${status}, encoded as ${headers['content-encoding']}: not comparable.`,
      )
    return body
  } finally {
    reader.close()
  }
}

const count = (rate: number): string => Math.round(rate).toLocaleString('en')
