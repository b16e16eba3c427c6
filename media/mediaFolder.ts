import { randomUUID } from 'node:crypto'
import { copyFile, link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeDataFolder } from '../ground/dataFolder.ts'
import { isPublicId } from '../model/identity.ts'
import { extensionOf, isRenditionHash } from '../model/mediaFile.ts'

/** Where media live in the folder of the data. */
export type MediaFolder = {
  /** What comes in, until it is whole. */
  incoming: string
  /** As they came, by what they hold. Never public, never deleted. */
  originals: string
  /** What readers may be given, by asset. */
  renditions: string
}

/** Names the folders; they are made when something is put into them. @param dataFolder absolute */
export function mediaFolderIn(dataFolder: string): MediaFolder {
  const root = join(dataFolder, 'media')
  return {
    incoming: join(root, 'incoming'),
    originals: join(root, 'originals'),
    renditions: join(root, 'renditions'),
  }
}

/** Where a rendition is: `renditions/{asset}/{hash}.{ext}`. @throws for what is no asset and no hash */
export function renditionFile(
  folder: MediaFolder,
  asset: string,
  { hash, mime }: { hash: string; mime: string },
): string {
  if (!isPublicId(asset) || !isRenditionHash(hash)) throw new Error('That is no asset or no hash.')
  return join(folder.renditions, asset, `${hash}.${extensionOf(mime)}`)
}

/** A name in `incoming` that nothing has yet. The folder is made where it is missing. */
export function incomingFile(folder: MediaFolder): string {
  makeDataFolder(folder.incoming)
  return join(folder.incoming, randomUUID())
}

/**
 * Puts bytes into a new file, written through to the disk (mode 0640).
 * @throws what the file system reports; then nothing is there
 */
export async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o640)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
  } catch (fault) {
    await handle.close()
    await rm(file, { force: true })
    throw fault
  }
}

/**
 * Gives a whole file its place, at once and so that it is there after a power cut too. What is at that place already
 * is the same, since the name comes from the content; it is written anew, which mends it if it was broken.
 */
export async function putInPlace(file: string, place: string): Promise<void> {
  makeDataFolder(dirname(place))
  await rename(file, place)
  const above = await open(dirname(place), 'r')
  try {
    await above.sync()
  } finally {
    await above.close()
  }
}

/**
 * A file in `incoming` that holds the same as another: the same bytes on the disk by a second name, or a copy where the
 * file system has no such thing. Nobody writes into it.
 */
export async function sameAs(folder: MediaFolder, file: string): Promise<string> {
  const name = incomingFile(folder)
  await link(file, name).catch(() => copyFile(file, name))
  return name
}

const hour = 3_600_000

/**
 * Removes what a killed program left behind in `incoming`: files that nobody has written to for an hour. Younger ones
 * may belong to an import that runs beside this one.
 * @param now in milliseconds since 1970
 */
export async function sweepIncoming(folder: MediaFolder, now: number): Promise<number> {
  const names = await readdir(folder.incoming).catch(() => [])
  let swept = 0
  for (const name of names) {
    const file = join(folder.incoming, name)
    const known = await stat(file).catch(() => null)
    if (!known?.isFile() || now - Math.max(known.mtimeMs, known.ctimeMs) < hour) continue
    await rm(file, { force: true })
    swept += 1
  }
  return swept
}
