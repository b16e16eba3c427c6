import { createHash } from 'node:crypto'
import { type Moved, type MovedType, movedTypes } from '../../newsroom/movedIn/moved.ts'
import type { Store } from '../../store/database.ts'
import { FolderFault, lineOf } from './folderFault.ts'
import { bytesOf, Summed, sumOf } from './folderFiles.ts'
import { linesOf } from './lines.ts'
import { fileNames, longestManifest, type Manifest, manifestName, readManifest } from './manifest.ts'
import { ReferenceBook, referencesOf } from './references.ts'
import { lineShapes, readLine } from './shape/lineShapes.ts'

/** A folder of which everything was looked at, and nothing stands against it. */
export type CheckedFolder = {
  folder: string
  /** The SHA-256 of the manifest: what makes it this very folder. */
  sha256: string
  manifest: Manifest
  /** How many things there are to move. */
  lines: number
  /** How many of each type there are. */
  things: ReadonlyMap<MovedType, number>
  /** When something was last published or updated in it; null where nothing ever was. */
  newest: Date | null
}

const newsroomFile = 'newsroom.ndjson'
const copyAgain = 'copy the folder again; if it stays so, export the newsroom again'

/**
 * Looks at everything in a folder before anything of it is used: sizes and sums of all files, the shape and the order of
 * every line, that no id comes twice, and that what is named is there.
 * @param store only lends a table of its own session; nothing is written
 * @throws FolderFault for the first that stands against it: where, what, and what to do
 */
export async function checkFolder(
  store: Store,
  folder: string,
  tell: (line: string) => void = () => {},
): Promise<CheckedFolder> {
  const { text, sha256 } = await manifestOf(folder)
  const manifest = readManifest(text)
  for (const name of fileNames) {
    if (name !== newsroomFile) needSum(name, await sumOf(folder, name), manifest.files[name])
  }
  const read = await ReferenceBook.with(store, (book) => checkLines(folder, manifest, book, tell))
  for (const type of movedTypes) {
    const [said, found] = [manifest.things[type] ?? 0, read.things.get(type) ?? 0]
    if (said !== found)
      throw new FolderFault({
        what: `${newsroomFile} is not what the ${manifestName} says.`,
        why: `It holds ${found} of the type ${type}, and should hold ${said}.`,
        remedy: copyAgain,
      })
  }
  return { folder, sha256, manifest, ...read }
}

async function manifestOf(folder: string): Promise<{ text: string; sha256: string }> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const piece of bytesOf(folder, manifestName)) {
    bytes += piece.length
    if (bytes > longestManifest)
      throw new FolderFault({
        what: `The ${manifestName} can't be used.`,
        why: `It is longer than ${longestManifest} bytes.`,
        remedy: 'see whether this is the folder of an export',
      })
    parts.push(piece)
  }
  const whole = Buffer.concat(parts)
  return { text: whole.toString('utf8'), sha256: createHash('sha256').update(whole).digest('hex') }
}

type Sum = { bytes: number; sha256: string }

function needSum(name: string, found: Sum, said: Sum): void {
  if (found.bytes === said.bytes && found.sha256 === said.sha256) return
  throw new FolderFault({
    what: `The file ${name} is not the one that was exported.`,
    why:
      found.bytes === said.bytes
        ? 'Its SHA-256 is another one.'
        : `It has ${found.bytes} bytes and should have ${said.bytes}.`,
    remedy: copyAgain,
  })
}

async function checkLines(
  folder: string,
  manifest: Manifest,
  book: ReferenceBook,
  tell: (line: string) => void,
): Promise<Pick<CheckedFolder, 'lines' | 'things' | 'newest'>> {
  const shapes = lineShapes(0)
  const things = new Map<MovedType, number>()
  const summed = new Summed()
  let lines = 0
  let newest: Date | null = null
  let order = 0
  let fault: FolderFault | null = null
  for await (const line of linesOf(summed.through(bytesOf(folder, newsroomFile)))) {
    const read = 'fault' in line ? line : readLine(shapes, line.text)
    if ('fault' in read) {
      fault = badLine(line.at, read.fault)
      break
    }
    const { thing } = read
    const place = movedTypes.indexOf(thing.type)
    if (place < order) {
      fault = badLine(
        line.at,
        `A ${thing.type} comes after a ${movedTypes[order]}: the order of the types is ${movedTypes.join(', ')}.`,
      )
      break
    }
    order = place
    lines += 1
    things.set(thing.type, (things.get(thing.type) ?? 0) + 1)
    newest = later(newest, publishedIn(thing))
    await book.add(line.at, referencesOf(thing))
    if (thing.type === 'asset' && thing.file !== null) await needMedia(folder, thing.file, thing)
    if (lines % 50_000 === 0) tell(`${lines} things looked at`)
  }
  // A file that is not the one that was exported is told as such, whatever else is wrong in it.
  if (fault) {
    needSum(newsroomFile, await sumOf(folder, newsroomFile), manifest.files[newsroomFile])
    throw fault
  }
  needSum(newsroomFile, { bytes: summed.bytes, sha256: summed.sum() }, manifest.files[newsroomFile])
  const broken = await book.firstBroken()
  if (broken) throw badLine(broken.line, broken.why)
  return { lines, things, newest }
}

function badLine(line: number, why: string): FolderFault {
  return new FolderFault({
    what: `${lineOf(newsroomFile, line)}, can't be taken.`,
    why,
    remedy: 'mend what wrote it, or export the newsroom again; nothing was changed here',
  })
}

async function needMedia(
  folder: string,
  file: string,
  said: { bytes: number | null; sha256: string | null },
): Promise<void> {
  needSum(file, await sumOf(folder, file), { bytes: said.bytes ?? -1, sha256: said.sha256 ?? '' })
}

/** When readers last got something of a thing. */
function publishedIn(thing: Moved): Date | null {
  return 'firstPublishedAt' in thing ? later(thing.firstPublishedAt, thing.updatedAt) : null
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
