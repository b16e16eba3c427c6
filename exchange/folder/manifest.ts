import { z } from 'zod'
import { movedTypes } from '../../newsroom/movedIn/moved.ts'
import { FolderFault } from './folderFault.ts'

/** The version of the format that this program writes. It reads this one and older ones. */
export const folderVersion = 1

export const manifestName = 'manifest.json'
/** The files of a folder besides its media. `media.sha256` names those with their sums, as `sha256sum` checks them. */
export const fileNames = ['newsroom.ndjson', 'items.ndjson', 'media.sha256'] as const

const file = z.strictObject({
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const count = z.int().min(0)
const shape = z.strictObject({
  format: z.literal('dragoman newsroom'),
  version: z.literal(folderVersion),
  program: z.string().max(100),
  things: z.strictObject(Object.fromEntries(movedTypes.map((type) => [type, count.exactOptional()]))),
  items: count,
  media: count,
  files: z.strictObject({ 'newsroom.ndjson': file, 'items.ndjson': file, 'media.sha256': file }),
})
/** What a folder says of itself. */
export type Manifest = z.infer<typeof shape>

/** The longest manifest that is read, in bytes. */
export const longestManifest = 100_000

/**
 * Reads a manifest.
 * @throws FolderFault where it is none, or was written by a newer program
 */
export function readManifest(text: string): Manifest {
  const bad = (why: string, remedy: string): never => {
    throw new FolderFault({ what: `The ${manifestName} can't be used.`, why, remedy })
  }
  const value = parsed(text)
  if (value === undefined) return bad('It is no JSON.', 'copy the folder again')
  const newer = z.looseObject({ format: z.literal('dragoman newsroom'), version: z.int() }).safeParse(value)
  if (newer.success && newer.data.version > folderVersion) {
    return bad(
      `The folder is of version ${newer.data.version}; this program reads up to ${folderVersion}.`,
      'update Dragoman here, or export with this version there',
    )
  }
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  return bad(
    `Its ${issue?.path.join('.') || 'content'} is wrong: ${issue?.message}.`,
    'export the newsroom again',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
