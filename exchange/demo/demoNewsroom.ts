import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import type { Store } from '../../store/database.ts'
import { type FolderImport, importFolder, type MediaIntake } from '../folder/importFolder.ts'
import { manifestName } from '../folder/manifest.ts'

/** The invented newsroom that an empty store shows, as `dragoman export` writes a newsroom. */
const folder = fileURLToPath(new URL('newsroom/', import.meta.url))

/** Whether a store is empty, or holds a part of the demo newsroom: a start that was cut off goes on. */
export async function needsDemo(store: Store): Promise<boolean> {
  const manifest = createHash('sha256')
    .update(await readFile(new URL(`newsroom/${manifestName}`, import.meta.url)))
    .digest('hex')
  const { rows } = await store.pool.query<{ needed: boolean }>(
    `select not exists (select from newsroom.edition) and not exists (select from newsroom.import_run)
      or exists (select from newsroom.import_run
        where format = 'dragoman' and state = 'reading' and options->>'manifest' = $1) as needed`,
    [manifest],
  )
  return rows[0]?.needed === true
}

/** Moves the demo newsroom in, all of its dates moved so that its newest story is of this minute. */
export function moveDemoIn(
  room: Newsroom,
  actor: Actor,
  media: MediaIntake,
  tell: (line: string) => void,
): Promise<FolderImport> {
  return importFolder(room, actor, folder, { media, shiftTo: room.clock.now(), tell })
}
