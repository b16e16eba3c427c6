import { constants, copyFile, open, rm } from 'node:fs/promises'
import type { Box } from './isoBoxes.ts'
import { incomingFile, type MediaFolder } from './mediaFolder.ts'

const nothing = Buffer.alloc(64 * 1024)

/**
 * A copy of a film in `incoming`, without what may say where it was filmed and by which device: each such box becomes
 * free space of the same size (ISO/IEC 14496-12, section 8.1.2), so nothing else moves and the film plays as before.
 */
export async function clearedFilm(
  folder: MediaFolder,
  film: string,
  telling: readonly Box[],
): Promise<string> {
  const copy = incomingFile(folder)
  await copyFile(film, copy, constants.COPYFILE_FICLONE)
  const file = await open(copy, 'r+')
  try {
    await file.chmod(0o640)
    for (const { at, from, to } of telling) {
      await file.write(Buffer.from('free', 'latin1'), 0, 4, at + 4)
      for (let place = from; place < to; place += nothing.length)
        await file.write(nothing, 0, Math.min(nothing.length, to - place), place)
    }
    await file.sync()
    await file.close()
    return copy
  } catch (fault) {
    await file.close()
    await rm(copy, { force: true })
    throw fault
  }
}
