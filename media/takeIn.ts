import type { Newsroom } from '../newsroom/act.ts'
import { type FoundWords, type PresentAsset, settleAsset } from '../newsroom/settleAsset.ts'
import { assetOf, doublesOf, type ExpectedAsset } from './assetBooks.ts'
import { clearedFilm } from './clearedFilm.ts'
import { type Film, readFilm } from './film.ts'
import { inWords, lastingFault, type MediaFault } from './mediaFault.ts'
import { type MediaFolder, sameAs } from './mediaFolder.ts'
import { type MediaType, mediaTypes } from './mediaType.ts'
import { type Metadata, noMetadata, readMetadata } from './metadata.ts'
import { fileDigest, keepBytes, keepOriginal, type Original } from './originals.ts'
import { openPicture } from './picture.ts'
import { firstRendition, originalRendition, type Rendition } from './renditions.ts'
import type { RenditionRights } from './rights.ts'

/** What taking in works with. */
export type MediaRoom = {
  newsroom: Newsroom
  folder: MediaFolder
  /** Where the act comes from, for the audit: `jobs`, `command line`. */
  origin: string
}

/** Where an asset's bytes are: in memory, or in a file, which is only read. */
export type ByteSource = { bytes: Uint8Array } | { file: string }

export type TakenIn = {
  ok: true
  /** What the file says of itself, for whoever makes words of it. */
  metadata: Metadata
  /** Other assets with the same bytes. */
  doubles: readonly string[]
  /** The act's position in the log. */
  position: number
}

/**
 * Takes in the bytes of an asset that is expected: they are kept as they came, recognised, measured, and can be shown
 * at once; the other sizes follow by a job. What can't be taken makes the asset missing, with the reason. For importers,
 * which have the files; what must be fetched comes by `mediaJob.ts`.
 * @param asset made by `keepAsset`
 * @throws where the database is away or the disk is full; doing it again is harmless
 */
export async function takeIn(
  room: MediaRoom,
  asset: string,
  source: ByteSource,
): Promise<TakenIn | MediaFault> {
  const taken = await bringIn(room, asset, source)
  if (!taken.ok) await giveUp(room, asset, taken)
  return taken
}

/** Says that an asset is missing. What came in meanwhile stays. */
export async function giveUp(room: MediaRoom, asset: string, fault: MediaFault): Promise<void> {
  await settleAsset(room.newsroom, clock(room), { asset, missing: inWords(fault) })
}

export const clock = ({ origin }: MediaRoom) => ({ kind: 'clock' as const, origin })

/** As {@link takeIn}, but what can't be taken changes nothing: there may be another source. */
export async function bringIn(
  room: MediaRoom,
  asset: string,
  source: ByteSource,
): Promise<TakenIn | MediaFault> {
  const { store } = room.newsroom
  const known = await assetOf(store, asset)
  if (!known) return lastingFault('There is no such asset.', 'Keep it first.')
  if (known.state === 'present') return lastingFault('The asset is here already.', 'Make another one.')
  const original =
    'bytes' in source
      ? await keepBytes(room.folder, source.bytes)
      : await keepOriginal(room.folder, source.file)
  if (!original.ok) return original
  const looked = await look(room.folder, known, original)
  if (!looked.ok) return looked
  const outcome = await settleAsset(room.newsroom, clock(room), { asset, present: looked.present })
  if (!outcome.ok)
    return lastingFault(`It was not taken: ${outcome.refusal.kind}.`, 'See what became of the asset.')
  return {
    ok: true,
    metadata: looked.metadata,
    doubles: await doublesOf(store, asset, original.sha256),
    position: outcome.position,
  }
}

type Looked = { ok: true; present: PresentAsset; metadata: Metadata }

async function look(
  folder: MediaFolder,
  known: ExpectedAsset,
  original: Original,
): Promise<Looked | MediaFault> {
  const { name } = original
  const type: MediaType = mediaTypes[name]
  const wrongKind = kindFault(known.kind, type.kind)
  if (type.kind === 'picture') return wrongKind ?? lookAtPicture(folder, known, original)
  if (name === 'mp4' || name === 'mov' || name === 'm4a') return lookAtFilm(folder, known, original, type)
  return wrongKind ?? asItIs(folder, known, original, type, null)
}

function kindFault(expected: string, kind: string): MediaFault | null {
  if (expected === kind) return null
  return lastingFault(`It is of the kind ${kind}, where a ${expected} was expected.`, 'See what was named.')
}

async function lookAtPicture(
  folder: MediaFolder,
  known: ExpectedAsset,
  original: Original,
): Promise<Looked | MediaFault> {
  const { name } = original
  if (name === 'heic')
    return lastingFault('It is HEIC, which can’t be read here without its patents.', 'Save it as JPEG.')
  const picture = await openPicture(original.file)
  if (!picture.ok) return picture
  const metadata = await readMetadata(original.file, name === 'jpeg', known.language ?? 'en')
  const found = foundIn(metadata)
  const first = await firstRendition(folder, known.id, picture, rightsOf(known, found))
  if (!first.ok) return first
  const { width, height } = picture
  const measures = { width, height, duration: null, found, draw: true }
  return {
    ok: true,
    metadata,
    present: presentOf(original, mediaTypes[name].mime, [first.rendition], measures),
  }
}

async function lookAtFilm(
  folder: MediaFolder,
  known: ExpectedAsset,
  original: Original,
  type: MediaType,
): Promise<Looked | MediaFault> {
  const film = await readFilm(original.file)
  if (!film.ok) return film
  // A film without pictures is a recording, whatever its brand says.
  const own = film.hasPicture ? type : mediaTypes.m4a
  return (
    kindFault(known.kind, film.hasPicture ? 'video' : 'audio') ?? asItIs(folder, known, original, own, film)
  )
}

/** Videos and recordings go to readers as they came, but for what tells where they were made. */
async function asItIs(
  folder: MediaFolder,
  known: ExpectedAsset,
  original: Original,
  type: MediaType,
  film: Film | null,
): Promise<Looked> {
  const { width = 0, height = 0, duration = null, telling = [] } = film ?? {}
  const { sha256, bytes } = original
  const path =
    telling.length > 0
      ? await clearedFilm(folder, original.file, telling)
      : await sameAs(folder, original.file)
  const file = { path, bytes, sha256: telling.length > 0 ? await fileDigest(path) : sha256 }
  const rendition = await originalRendition(folder, known.id, file, { mime: type.mime, width, height })
  const measures = {
    width: width || null,
    height: height || null,
    duration,
    found: foundIn(noMetadata),
    draw: false,
  }
  return { ok: true, metadata: noMetadata, present: presentOf(original, type.mime, [rendition], measures) }
}

function presentOf(
  { sha256, bytes }: Original,
  mime: string,
  renditions: readonly Rendition[],
  measures: Pick<PresentAsset, 'width' | 'height' | 'duration' | 'found' | 'draw'>,
): PresentAsset {
  return { mime, sha256, bytes, ...measures, renditions: renditions.map(rowOf) }
}

/** A rendition as the newsroom keeps it. */
export function rowOf({ width, height, ...rest }: Rendition) {
  return { ...rest, width: width || null, height: height || null }
}

function foundIn({ creator, credit, source, copyright, usageTerms, caption, taken }: Metadata): FoundWords {
  return {
    person: creator,
    organisation: credit || source,
    asReceived: credit,
    rights: [copyright, usageTerms].filter((one) => one !== '').join('\n'),
    caption,
    takenAt: taken?.instant ?? null,
  }
}

/** Whom the renditions of an asset name: what the newsroom says, and where it says nothing what the file does. */
export function rightsOf(known: ExpectedAsset, found: FoundWords): RenditionRights {
  const person = known.creditPerson || found.person
  const organisation = known.creditOrganisation || found.organisation
  return {
    creator: person,
    credit:
      known.creditAsReceived ||
      found.asReceived ||
      [person, organisation].filter((one) => one !== '').join(' / '),
    rights: known.rights || found.rights,
  }
}
