import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePath } from '../model/address.ts'
import type { Answer } from '../reader/door/answer.ts'
import { bodyOf, readyIn } from '../reader/door/answer.ts'
import { awaitReaders } from '../store/lease.ts'
import { makeDatabase } from './database.ts'
import { allPaths, freshPages, hiddenArticles } from './freshPages.ts'
import { newsroomToRead } from './newsroomToRead.ts'
import { type Chosen, carryOutChosen } from './randomActs.ts'
import { readerProcess, until } from './readerProcesses.ts'

const chosen: fc.Arbitrary<Chosen> = fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99), fc.nat(99))

test('two reader processes under load: once a call has returned, neither shows what it made untrue', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(chosen, { minLength: 25, maxLength: 40 }), (acts) => live(acts)),
    { numRuns: 2, endOnFailure: true },
  )
})

async function live(acts: readonly Chosen[]): Promise<void> {
  const database = await makeDatabase()
  const { pool } = database.store
  const world = await newsroomToRead(database)
  const readers = await Promise.all([readerProcess(database.reader), readerProcess(database.reader)])
  const fresh = freshPages(database.reader)
  try {
    for (const one of acts) {
      const ids = world.articles.map(({ article }) => article)
      const paths = (await allPaths(pool, ids)).filter((path) => !path.includes('?'))
      const load = Promise.all(readers.flatMap(({ ask }) => paths.map((path) => ask(path))))
      const { outcome } = await carryOutChosen(world, one)
      if (outcome?.ok) expect((await awaitReaders(pool, outcome.position)).unconfirmed).toEqual([])
      const hidden = await hiddenArticles(pool)
      const now = await truth(fresh, paths)
      for (const { ask } of readers) {
        await Promise.all(
          paths.map(async (path) => {
            const answer = await ask(path)
            const is = { path, status: answer.status, hard: hardPart(answer.words) }
            expect(is).toEqual({ path, ...now.get(path) })
            expect(hidden.filter((id) => answer.status === 200 && answer.words.includes(id))).toEqual([])
          }),
        )
      }
      await load
    }
    const paths = await allPaths(
      pool,
      world.articles.map(({ article }) => article),
    )
    for (const reader of readers) {
      await until(
        () => reader.metric('dragoman_pages_dirty'),
        (dirty) => dirty === 0,
      )
      for (const path of paths) {
        const [answer, page] = [await reader.ask(path), await fresh.render(requestOf(path))]
        if (page.kind === 'page') expect(answer.headers.etag).toBe(`"${page.hash}-identity"`)
      }
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.stop()))
    await fresh.close()
    await database.store.close()
  }
}

/** What the store says now of each path, as far as it must be seen at once. */
async function truth(
  fresh: ReturnType<typeof freshPages>,
  paths: readonly string[],
): Promise<Map<string, { status: number; hard: string }>> {
  const found = new Map<string, { status: number; hard: string }>()
  for (const path of paths) {
    const answer: Answer = await fresh.render(requestOf(path))
    if (answer.kind === 'page') {
      const words = bodyOf(readyIn(answer, 'identity', () => {})).toString()
      found.set(path, { status: answer.status, hard: hardPart(words) })
    } else if (answer.kind === 'moved') found.set(path, { status: 301, hard: '' })
    else {
      const missing = await fresh.render({
        kind: 'missing',
        host: 'localhost:4000',
        edition: answer.edition,
        saveData: false,
      })
      const words = missing.kind === 'page' ? bodyOf(readyIn(missing, 'identity', () => {})).toString() : ''
      found.set(path, { status: 404, hard: hardPart(words) })
    }
  }
  return found
}

function requestOf(path: string) {
  const [plain = '/', query] = path.split('?')
  const before = query?.replace('before=', '') ?? null
  return {
    kind: 'path' as const,
    host: 'localhost:4000',
    path: decodePath(plain) ?? '/',
    before,
    saveData: false,
  }
}

/** A page's own matter. The strip above it, and which other versions there are, may follow a little later. */
function hardPart(words: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(words)?.[1] ?? ''
  return main.replace(/<div class="versions">.*?<\/div>/s, '').replace(/<p class="on">.*?<\/p>/s, '')
}
