import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../store/database.ts'
import { openEmbedded } from '../../store/embedded/open.ts'
import { rebuildLive } from '../../store/live/rebuild.ts'
import { migrateStore } from '../../store/migrate.ts'
import { nothingRebuilt } from '../liveSnapshot.ts'
import { foundTestHouse, newsroomOver } from '../newsroom.ts'
import { seeded } from '../randomActs.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-durability-'))
let editor = ''
let children: ChildProcess[] = []

/** Runs something over the store, which is opened for it and released after it. */
async function withStore<T>(carryOut: (store: Store, reader: string) => Promise<T>): Promise<T> {
  const embedded = await openEmbedded({ folder })
  const store = openStore(embedded.access.owner)
  try {
    return await carryOut(store, embedded.access.reader.user)
  } finally {
    await store.close()
    await embedded.release()
  }
}

beforeAll(() =>
  withStore(async (store, reader) => {
    await migrateStore(store, reader)
    const by = await foundTestHouse(newsroomOver(store))
    editor = by.editor.kind === 'key' ? by.editor.id : ''
  }),
)
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Acknowledged = { act: string; article: string; revision: number; position: number }

/** A newsroom at work; `after` settles when so many acts more were acknowledged. */
function startEditing(acknowledged: Acknowledged[]) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('editUntilKilled.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DRAGOMAN_TEST_FOLDER: folder, DRAGOMAN_TEST_KEY: editor },
  })
  children.push(child)
  const pids = Promise.withResolvers<{ postmaster: number; backend: number }>()
  let waiting: { count: number; resolve: () => void } = { count: Number.POSITIVE_INFINITY, resolve: () => {} }
  const lines = createInterface({ input: child.stdout as NonNullable<typeof child.stdout> })
  lines.on('line', (line) => {
    let told: Acknowledged & { postmaster?: number; backend?: number }
    try {
      told = JSON.parse(line)
    } catch {
      // The line in which it was killed: nobody has read it whole, so nothing was acknowledged by it.
      return
    }
    if (told.postmaster && told.backend) pids.resolve({ postmaster: told.postmaster, backend: told.backend })
    else acknowledged.push(told)
    waiting.count -= 1
    if (waiting.count === 0) waiting.resolve()
  })
  return {
    pids: pids.promise,
    after: (count: number) =>
      new Promise<void>((resolve) => {
        waiting = { count, resolve }
      }),
    async kill() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
      children = children.filter((one) => one !== child)
    },
  }
}

const states: Readonly<Record<string, string>> = {
  'create article': 'never',
  publish: 'live',
  save: 'live',
  update: 'live',
  correct: 'live',
  withdraw: 'withdrawn',
}

/** Looks at the store as it was left: everything that was acknowledged is there, and nothing is half there. */
async function verify(acknowledged: readonly Acknowledged[]): Promise<void> {
  await withStore(async ({ pool, ...store }) => {
    const { rows: log } = await pool.query<Acknowledged>(
      `select position::int, act, subject as article, coalesce((detail->>'revision')::int, 0) as revision
        from newsroom.log where subject_kind = 'article' order by position`,
    )
    const { rows: articles } = await pool.query(
      `select p.id, p.public, head.number, head.words->'headline'->>'headline' as headline,
        seen.headline->>'headline' as seen, jsonb_array_length(seen.notes) as notes, seen.state
      from newsroom.publishable p join newsroom.text t on t.id = p.text join newsroom.revision head on head.id = t.head_revision
      left join live.article seen on seen.id = p.id where p.kind = 'article'`,
    )
    const kept = Map.groupBy(log, ({ article }) => article)
    expect(new Set(articles.map(({ id }) => id))).toEqual(new Set(kept.keys()))
    for (const [article, acts] of Map.groupBy(acknowledged, (one) => one.article)) {
      const entries = kept.get(article) ?? []
      expect(entries.slice(0, acts.length).map(({ act, position }) => ({ act, position }))).toEqual(
        acts.map(({ act, position }) => ({ act, position })),
      )
      for (const [at, { act, revision }] of acts.entries()) {
        if (act !== 'create article' && act !== 'withdraw') expect(entries[at]?.revision).toBe(revision)
      }
      // One more may have been carried out whose acknowledgement nobody lived to hear.
      expect(entries.length).toBeLessThanOrEqual(acts.length + 1)
    }
    for (const { id, public: state, number, headline, seen, notes, state: shown } of articles) {
      const entries = kept.get(id) ?? []
      const last = entries.at(-1)?.act ?? ''
      expect(state).toBe(states[last])
      expect(number).toBe(1 + entries.filter(({ act }) => act === 'save').length)
      expect(headline).toBe(`Revision ${number}`)
      const published = entries.findLast(({ act }) =>
        ['publish', 'update', 'correct'].includes(act),
      )?.revision
      expect(shown).toBe(state === 'never' ? null : state)
      expect(seen).toBe(state === 'live' ? `Revision ${published}` : null)
      if (state === 'live') expect(notes).toBe(entries.some(({ act }) => act === 'correct') ? 1 : 0)
    }
    const { rows } = await pool.query(
      `select (select position::int from live.log_head) as head, (select count(*)::int from newsroom.log) as entries, (select count(*)::int from newsroom.audit) as audit`,
    )
    expect(rows).toEqual([{ head: rows[0].head, entries: rows[0].head, audit: rows[0].head }])
    expect(await rebuildLive({ pool, ...store })).toEqual(nothingRebuilt)
  })
}

test('whatever is killed at whatever moment: every acknowledged act is kept exactly as it was acknowledged', async () => {
  const acknowledged: Acknowledged[] = []
  const random = seeded(5)
  for (const victim of ['newsroom', 'postmaster', 'backend', 'newsroom', 'everything'] as const) {
    const editing = startEditing(acknowledged)
    const pids = await editing.pids
    await editing.after(15 + (random() % 20))
    await new Promise((resolve) => setTimeout(resolve, random() % 20))
    if (victim === 'postmaster' || victim === 'everything') process.kill(pids.postmaster, 'SIGKILL')
    if (victim === 'backend') {
      process.kill(pids.backend, 'SIGKILL')
      // The server recovers by itself, and the newsroom works on without being started again.
      await editing.after(15)
    }
    await editing.kill()
    await verify(acknowledged)
  }
  expect(acknowledged.length).toBeGreaterThan(75)
}, 120_000)
