import { key } from '../../model/key.ts'
import type { Newsroom } from '../../newsroom/act.ts'
import { appendEntries } from '../../store/log/append.ts'
import type { BenchContext, Measurement } from '../context.ts'
import { type Editor, openEditor } from '../editor.ts'
import { median, percentile } from '../figure.ts'
import { openReader, type Reader, readEach } from '../reading.ts'
import { articlePaths, withNewsroom } from '../site.ts'

type Run = { perSecond: number; p50: number; p99: number; pages: number; writes: number }

const atOnce = 8
const readsForAWrite = 100

/**
 * Article pages that no memory holds: each is asked for once, eight at once, while an editor rewrites an article for
 * every hundredth page. The whole program with its database runs on one core.
 */
export const measureAfresh: Measurement = async (context) => {
  const small = await run(context, 'small')
  const large = await run(context, 'large')
  const note = (of: Run, articles: number): string =>
    `${of.pages} pages at ${articles.toLocaleString('en')} articles, ${of.writes} rewritten meanwhile; median ${of.p50.toFixed(1)} ms`
  const rates = `${Math.round(small.perSecond)}/s at 1,000, ${Math.round(large.perSecond)}/s at ${context.articles.toLocaleString('en')}`
  return [
    { budget: 'afresh, rate', value: large.perSecond, note: note(large, context.articles) },
    { budget: 'afresh, p99', value: large.p99, note: note(large, context.articles) },
    {
      budget: 'afresh, growth',
      value: small.perSecond / large.perSecond,
      note: `${rates}; ${note(small, 1000)}`,
    },
  ]
}

async function run(context: BenchContext, store: 'small' | 'large'): Promise<Run> {
  const site = await context.site(store, { workers: 1, cores: context.cores.server })
  const reader = openReader(site.url, atOnce)
  try {
    return await withNewsroom(site.dataFolder, async (room) => {
      const editor = await openEditor(site.url, room)
      const paths = await articlePaths(room, context.pages)
      // Compilers and connections warm up on the first pages, which then leave the memory again.
      await readEach(reader, paths.slice(0, 500), atOnce)
      return readAll(context, room, reader, editor, paths)
    })
  } finally {
    reader.close()
    await site.stop()
  }
}

async function readAll(
  context: BenchContext,
  room: Newsroom,
  reader: Reader,
  editor: Editor,
  paths: readonly string[],
): Promise<Run> {
  const writer = openWriter(editor, await editor.create('en', 'politics', 'Rewritten 0'))
  await writer.begin()
  const took: number[] = []
  let busy = 0
  while (took.length < context.pages) {
    await forgetPages(room)
    const began = performance.now()
    const pass = await readEach(reader, paths, atOnce, (read) => {
      if (read % readsForAWrite === 0) writer.write()
    })
    busy += performance.now() - began
    took.push(...pass)
    await writer.done()
  }
  return {
    perSecond: (took.length / busy) * 1000,
    p50: median(took),
    p99: percentile(took, 99),
    pages: took.length,
    writes: writer.count(),
  }
}

/** Rewrites one article again and again, one act after another. */
function openWriter(editor: Editor, article: string) {
  let count = 0
  let last = Promise.resolve()
  return {
    begin: () => editor.publish(article, 1),
    write(): void {
      last = last.then(async () => {
        // Saving makes a revision, publishing makes none.
        await editor.rewrite(article, count + 1, `Rewritten ${count + 1}`)
        count += 1
      })
      // Whoever waits at the end of the pass hears of a fault.
      last.catch(() => {})
    },
    done: () => last,
    count: () => count,
  }
}

/** Has every page leave every memory, as a rebuilding of the projection does. */
async function forgetPages(room: Newsroom): Promise<void> {
  await room.store.db.transaction((tx) =>
    appendEntries(tx, [
      {
        act: 'rebuild live',
        audience: 'public',
        edition: null,
        subject: { kind: 'house', id: 'live' },
        keys: [key.house],
      },
    ]),
  )
  // Readers hear of it within milliseconds; a page read before that would come from memory.
  await new Promise((resolve) => setTimeout(resolve, 200))
}
