import { mkdir, mkdtemp, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type MovedType, movedTypes } from '../../newsroom/movedIn/moved.ts'
import type { Store } from '../../store/database.ts'
import { FolderFault, lineOf } from './folderFault.ts'
import { folderVersion, type Manifest, manifestName } from './manifest.ts'
import { mediaName } from './mediaName.ts'
import { lineShapes, readLine } from './shape/lineShapes.ts'
import { type Site, siteItems } from './siteItems.ts'
import { type Snapshot, withSnapshot } from './snapshot.ts'
import { revisionIdsQuery, revisionsQuery, thingQueries } from './thingQueries.ts'
import { WrittenFile } from './writtenFile.ts'

/** What an export needs of the media room. */
export type MediaOriginals = {
  /** The bytes of an asset as they came in; null where they are not here. */
  read(asset: { id: string; sha256: string }): AsyncIterable<Uint8Array> | null
}

export type FolderExportOptions = {
  media: MediaOriginals
  site: Site
  /** The version of the program that writes. */
  program: string
  tell?: (line: string) => void
}

export type FolderExport = {
  things: Readonly<Partial<Record<MovedType, number>>>
  items: number
  media: number
  /** Assets that should be here and whose bytes are not, or are others: they go as missing. */
  missing: string[]
  /** Lines that an import would refuse, and why, the first hundred: known now, while the newsroom is still here. */
  unfit: string[]
}

const mostUnfit = 100

/** What a missing asset says of itself from then on. */
const notHere = 'Its file was not there when the newsroom was exported.'

/**
 * Writes the whole newsroom into a folder, as it stands at this moment: for any program as ninjs items, and for another
 * Dragoman with everything besides. Two stores with the same content give the same bytes. The folder appears at the end,
 * whole; until then it is `{folder}.unfinished-…`, which whoever is killed leaves behind.
 * @param folder one that is not there yet, or empty
 * @throws FolderFault where it is something else
 */
export async function exportFolder(
  store: Store,
  folder: string,
  options: FolderExportOptions,
): Promise<FolderExport> {
  const place = resolve(folder)
  await needFree(place)
  await mkdir(dirname(place), { recursive: true })
  const unfinished = await mkdtemp(join(dirname(place), `${basename(place)}.unfinished-`))
  try {
    const written = await withSnapshot(store, (snapshot) => writeAll(snapshot, unfinished, options))
    await syncFolder(unfinished)
    // An empty folder would be in the way on some systems.
    await rmdir(place).catch(() => {})
    await rename(unfinished, place)
    await syncFolder(dirname(place))
    return written
  } catch (fault) {
    await rm(unfinished, { recursive: true, force: true })
    throw fault
  }
}

async function needFree(place: string): Promise<void> {
  const there = await readdir(place).catch((fault: NodeJS.ErrnoException) =>
    fault.code === 'ENOENT' ? [] : [String(fault.code)],
  )
  if (there.length === 0) return
  throw new FolderFault({
    what: `The newsroom can't be exported to ${place}.`,
    why: 'Something is there already.',
    remedy: 'name a folder that is not there yet',
  })
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeAll(
  snapshot: Snapshot,
  folder: string,
  { media, site, program, tell = () => {} }: FolderExportOptions,
): Promise<FolderExport> {
  await mkdir(join(folder, 'media'))
  const originals = await Originals.begin(folder, media)
  const newsroom = await WrittenFile.begin(join(folder, 'newsroom.ndjson'))
  const items = await WrittenFile.begin(join(folder, 'items.ndjson'))
  try {
    const things: Partial<Record<MovedType, number>> = {}
    const shapes = lineShapes(0)
    const unfit: string[] = []
    let at = 0
    for (const type of movedTypes) {
      let count = 0
      for await (const rows of rowsOf(snapshot, type)) {
        for (const row of rows) {
          const line = type === 'asset' ? await originals.with(row) : row
          const written = JSON.stringify({ type, ...line })
          await newsroom.write(`${written}\n`)
          at += 1
          const read = unfit.length < mostUnfit ? readLine(shapes, written) : null
          if (read && 'fault' in read) unfit.push(`${lineOf('newsroom.ndjson', at)}: ${read.fault}`)
        }
        count += rows.length
      }
      if (count > 0) things[type] = count
      if (count > 0) tell(`${type}: ${count}`)
    }
    let count = 0
    for await (const batch of siteItems(snapshot, site)) {
      for (const item of batch) await items.write(`${JSON.stringify(item)}\n`)
      count += batch.length
    }
    tell(`items for anybody: ${count}`)
    const manifest: Manifest = {
      format: 'dragoman newsroom',
      version: folderVersion,
      program,
      things,
      items: count,
      media: originals.count,
      files: {
        'newsroom.ndjson': await newsroom.end(),
        'items.ndjson': await items.end(),
        'media.sha256': await originals.end(),
      },
    }
    await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {
      flush: true,
      mode: 0o640,
    })
    return { things, items: count, media: originals.count, missing: originals.missing, unfit }
  } finally {
    for (const file of [newsroom, items, originals]) await file.drop()
  }
}

async function* rowsOf(snapshot: Snapshot, type: MovedType): AsyncGenerator<Record<string, unknown>[]> {
  if (type !== 'revision') {
    yield* snapshot.rows(thingQueries[type], type === 'incoming item' ? 20 : 500)
    return
  }
  // Numbers are sorted, not words: a million texts would be sorted on the disk.
  for await (const ids of snapshot.rows(revisionIdsQuery, 200))
    yield await snapshot.all(revisionsQuery, [ids.map(({ id }) => id)])
}

/** The originals of assets, copied into the folder as their lines are written. */
class Originals {
  readonly #folder: string
  readonly #media: MediaOriginals
  readonly #sums: WrittenFile
  count = 0
  readonly missing: string[] = []

  private constructor(folder: string, media: MediaOriginals, sums: WrittenFile) {
    this.#folder = folder
    this.#media = media
    this.#sums = sums
  }

  static async begin(folder: string, media: MediaOriginals): Promise<Originals> {
    return new Originals(folder, media, await WrittenFile.begin(join(folder, 'media.sha256')))
  }

  /** The asset's line with the file that holds its bytes; one whose bytes are not here says so. */
  async with(row: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (row.state !== 'present') return { ...row, file: null }
    const asset = { id: String(row.id), mime: String(row.mime), sha256: String(row.sha256) }
    const file = mediaName(asset)
    if (file !== null && (await this.#copy(asset, file))) {
      await this.#sums.write(`${asset.sha256}  ${file}\n`)
      this.count += 1
      return { ...row, file }
    }
    this.missing.push(asset.id)
    return { ...row, state: 'missing', fault: notHere, file: null }
  }

  async #copy(asset: { id: string; sha256: string }, file: string): Promise<boolean> {
    const bytes = this.#media.read(asset)
    if (bytes === null) return false
    const path = join(this.#folder, file)
    const copy = await WrittenFile.begin(path)
    try {
      for await (const piece of bytes) await copy.write(piece)
      if ((await copy.end()).sha256 === asset.sha256) return true
    } finally {
      await copy.drop()
    }
    await rm(path)
    return false
  }

  end(): Promise<{ bytes: number; sha256: string }> {
    return this.#sums.end()
  }

  drop(): Promise<void> {
    return this.#sums.drop()
  }
}
