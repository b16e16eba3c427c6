import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { importFolder } from '../exchange/folder/importFolder.ts'
import { manifestName } from '../exchange/folder/manifest.ts'
import { intakeOf } from '../exchange/folder/mediaRoom.ts'
import { installJobs } from '../ground/jobs.ts'
import type { Actor } from '../newsroom/act.ts'
import { awaitReaders } from '../store/lease.ts'
import type { Terminal } from './command.ts'
import { openNewsroom } from './openNewsroom.ts'

const operator: Actor = { kind: 'operator', origin: 'command line' }

/** Whether a path leads to the folder of an export: one with a manifest in it. */
export async function isNewsroomFolder(path: string): Promise<boolean> {
  const found = await lstat(join(path, manifestName)).catch(() => null)
  return found?.isFile() === true
}

/**
 * Moves the newsroom in a folder into the store that the settings name. Gives the exit status: 1 where the bytes of an
 * asset were not taken in.
 * @throws FolderFault for what stands against it
 */
export async function moveInFolder({ settings, say }: Terminal, folder: string): Promise<number> {
  const open = await openNewsroom(settings)
  try {
    const { room } = open
    // What is due in it needs its queue, also where no server has run yet.
    await installJobs(room.store.pool)
    const began = performance.now()
    const media = intakeOf(room, settings.dataFolder, operator.origin)
    const done = await importFolder(room, operator, resolve(folder), { media, tell: say })
    for (const [type, count] of done.things) say(`${type}: ${count}`)
    for (const line of done.missing) say(`The bytes of an asset are missing. ${line}`)
    await awaitReaders(room.store.pool, done.position)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(done.moved === 0 ? 'Everything was in already.' : `The newsroom is in (${seconds} s).`)
    return done.missing.length === 0 ? 0 : 1
  } finally {
    await open.close()
  }
}
