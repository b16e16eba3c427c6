import { rm } from 'node:fs/promises'
import { type FetchOptions, guardedFetch } from '../ground/guardedFetch.ts'
import { addRenditions } from '../newsroom/addRenditions.ts'
import { assetOf, countAttempt, type ExpectedAsset, lookAgain } from './assetBooks.ts'
import { besideFile } from './besideFile.ts'
import { inWords, lastingFault, type MediaFault } from './mediaFault.ts'
import { incomingFile } from './mediaFolder.ts'
import { originalFile } from './originals.ts'
import { openPicture } from './picture.ts'
import { otherRenditions } from './renditions.ts'
import { bringIn, clock, giveUp, type MediaRoom, rightsOf, rowOf } from './takeIn.ts'

export type MediaJobRoom = MediaRoom & {
  /** Ends a fetch when the program ends. */
  signal?: AbortSignal
  /** How addresses are reached, where a test has its own server. */
  fetch?: Pick<FetchOptions, 'resolver' | 'allowedLoopbackPort' | 'patience'>
}

/** What became of a job, for the log. */
export type MediaJobResult = { done: boolean; what: string }

const minute = 60_000
const hour = 60 * minute
/** How long it is waited after each attempt that may go better later: three days and a half together. */
const pauses = [1 * minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour, 40 * hour]

/** What a download may take. A picture of a gigabyte is none. */
const within = 15 * minute
const megabyte = 1024 * 1024
const mostBytes = { picture: 200 * megabyte, audio: 1024 * megabyte, video: 4096 * megabyte }

/** What servers say of files that they know nothing of. */
const unsaid = ['application/octet-stream', 'binary/octet-stream', '']
const types = {
  picture: ['image/*', ...unsaid],
  audio: ['audio/*', 'application/ogg', 'video/mp4', 'video/ogg', ...unsaid],
  video: ['video/*', 'application/mp4', ...unsaid],
}

/**
 * Carries out a job of the queue `media`: gets the bytes of an asset (`take in`), or draws its other sizes (`draw`).
 * What is no longer wanted is done with. Doing it twice does it once.
 * @throws where the database is away, the disk is full or the program ends; the queue tries again
 */
export async function carryOutMedia(
  room: MediaJobRoom,
  job: Readonly<Record<string, string>>,
): Promise<MediaJobResult> {
  const known = await assetOf(room.newsroom.store, job.id ?? '')
  if (!known) return { done: false, what: 'There is no such asset.' }
  if (job.act === 'take in') return takeInByJob(room, known, job)
  if (job.act === 'draw') return draw(room, known)
  return { done: false, what: `Nobody knows the act ${job.act}.` }
}

async function takeInByJob(
  room: MediaJobRoom,
  known: ExpectedAsset,
  job: Readonly<Record<string, string>>,
): Promise<MediaJobResult> {
  if (known.state !== 'expected') return { done: false, what: `It is ${known.state}.` }
  const attempts = await countAttempt(room.newsroom.store, known.id)
  const pause = pauses[attempts - 1]
  // Every attempt was counted, but this many were never ended: the program went with them.
  if (attempts > pauses.length + 1) return missing(room, known, endless)
  const faults: MediaFault[] = []
  for (const source of known.sources) {
    const taken = await fromSource(room, known, source, job.folder)
    if (taken.ok) return { done: true, what: 'It is here.' }
    faults.push(taken)
  }
  const fault = faults.find(({ mayPass }) => mayPass) ?? faults[0] ?? nowhere
  if (!fault.mayPass || pause === undefined) return missing(room, known, fault)
  const when = new Date(room.newsroom.clock.now().getTime() + pause)
  await lookAgain(room.newsroom, { ...job, id: known.id }, inWords(fault), when)
  return { done: false, what: `${fault.what} It is tried again at ${when.toISOString()}.` }
}

const nowhere = lastingFault('Nothing says where it is.', 'Give an address, or bring the file in.')
const endless = lastingFault(
  'It could not be taken in, however often it was tried.',
  'Save it anew and bring it in.',
)

async function missing(room: MediaRoom, known: ExpectedAsset, fault: MediaFault): Promise<MediaJobResult> {
  await giveUp(room, known.id, fault)
  return { done: false, what: `It is missing. ${fault.what}` }
}

async function fromSource(
  room: MediaJobRoom,
  known: ExpectedAsset,
  source: string,
  folder: string | undefined,
): Promise<{ ok: true } | MediaFault> {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(source)) {
    if (folder === undefined)
      return lastingFault(
        'It is named by a path, and nobody said in which folder.',
        'Import the folder again.',
      )
    const beside = await besideFile(folder, source)
    return beside.ok ? bringIn(room, known.id, { file: beside.file }) : beside
  }
  const file = incomingFile(room.folder)
  const fetched = await guardedFetch(source, {
    ...room.fetch,
    ...(room.signal ? { signal: room.signal } : {}),
    types: types[known.kind],
    bytes: mostBytes[known.kind],
    within,
    file,
  })
  if (!fetched.ok) {
    const { what, where, remedy, mayPass } = fetched
    return { ok: false, what: `${what} (${where})`, remedy, mayPass }
  }
  try {
    return await bringIn(room, known.id, { file })
  } finally {
    await rm(file, { force: true })
  }
}

async function draw(room: MediaJobRoom, known: ExpectedAsset): Promise<MediaJobResult> {
  if (known.state !== 'present' || known.kind !== 'picture' || known.sha256 === null)
    return { done: false, what: `It is ${known.state}, or no picture.` }
  const picture = await openPicture(originalFile(room.folder, known.sha256))
  if (!picture.ok) return { done: false, what: picture.what }
  const drawn = await otherRenditions(room.folder, known.id, picture, rightsOf(known, nothingFound))
  if (!drawn.ok) return { done: false, what: drawn.what }
  const renditions = drawn.renditions.map(rowOf)
  await addRenditions(room.newsroom, clock(room), { asset: known.id, renditions })
  return { done: true, what: `${renditions.length} renditions were drawn.` }
}

/** What the file said was written to the asset when it came in. */
const nothingFound = { person: '', organisation: '', asReceived: '', rights: '', caption: '', takenAt: null }
