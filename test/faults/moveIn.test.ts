import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { exportFolder } from '../../exchange/folder/exportFolder.ts'
import { importFolder } from '../../exchange/folder/importFolder.ts'
import { isMovingIn } from '../../newsroom/moveIn.ts'
import { rebuildLive } from '../../store/live/rebuild.ts'
import { contentSnapshot } from '../contentSnapshot.ts'
import { nothingRebuilt } from '../liveSnapshot.ts'
import { operator } from '../newsroom.ts'
import { choose, seeded } from '../randomActs.ts'
import { emptyNewsroom, type OwnNewsroom, wholeNewsroom } from '../wholeNewsroom.ts'

const root = mkdtempSync(join(tmpdir(), 'dragoman-kill-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Moves a folder in within a process of its own, and kills that as soon as `isTime` says so. Gives whether it was killed. */
async function moveIn(
  { database, originals }: OwnNewsroom,
  folder: string,
  isTime: (told: string) => boolean | Promise<boolean>,
): Promise<boolean> {
  const program = fileURLToPath(new URL('moveInUntilKilled.ts', import.meta.url))
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      DRAGOMAN_TEST_MOVE: JSON.stringify({ connection: database.owner, folder, originals }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (told += String(piece)))
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  )
  let over = false
  void ended.then(() => (over = true))
  while (!over) {
    if (await isTime(told)) child.kill('SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const killed = (await ended) === 'SIGKILL'
  if (!killed && !told.endsWith('is in\n')) throw new Error(`It ended by itself: ${told}`)
  return killed
}

test('a move that is killed again and again ends in the same newsroom as one that was left in peace', async () => {
  const next = seeded(5)
  const here = await wholeNewsroom(
    Array.from({ length: 120 }, () => choose(next)),
    join(root, 'here'),
  )
  const folder = join(root, 'folder')
  await exportFolder(here.store, folder, {
    media: here.media,
    site: { origin: 'https://news.example' },
    program: '1',
  })
  const calm = await emptyNewsroom(join(root, 'calm'))
  await importFolder(calm.room, operator, folder, { media: calm.media })
  const expected = await contentSnapshot(calm.store.pool)

  const there = await emptyNewsroom(join(root, 'there'))
  const settled = async (): Promise<number> => {
    const { rows } = await there.store.pool.query('select settled from newsroom.import_run')
    return rows[0]?.settled ?? -1
  }
  const stops = new Set<number>()
  const inPictures = (told: string): boolean => told.includes('takes in')
  // Each run is killed as soon as it has come a little further, so kills fall between and within many batches.
  for (let further = true; further; ) {
    const from = await settled()
    const killed = await moveIn(there, folder, async (told) => inPictures(told) || (await settled()) > from)
    expect(killed && (await isMovingIn(there.store))).toBe(true)
    stops.add(await settled())
    further = (await settled()) > from
  }
  expect(stops.size).toBeGreaterThan(5)
  // And once in the middle of the pictures.
  await moveIn(there, folder, (told) => told.split('takes in').length > 2)
  expect(await moveIn(there, folder, () => false)).toBe(false)
  expect(await isMovingIn(there.store)).toBe(false)
  expect(await contentSnapshot(there.store.pool)).toEqual(expected)
  expect(await rebuildLive(there.store)).toEqual(nothingRebuilt)
  const { rows } = await there.store.pool.query('select settled, found, state from newsroom.import_run')
  expect(rows).toEqual([{ settled: expect.any(Number), found: rows[0].settled, state: 'done' }])
  for (const { store } of [here, calm, there]) await store.close()
}, 240_000)
