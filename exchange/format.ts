import type { IncomingArticle } from './incomingArticle.ts'
import type { IncomingEvent } from './incomingEvent.ts'

/** The formats that come in, by the names that reports give them. */
export const formatNames = [
  'dragoman',
  'ninjs',
  'newsml-g2',
  'wxr',
  'ghost',
  'feed',
  'csv',
  'json-lines',
] as const
export type FormatName = (typeof formatNames)[number]

/** A file to import. It may be larger than memory, so it is read as a stream, as often as it is opened. */
export type SourceFile = {
  /** As the operator named it; only shown, never trusted. */
  name: string
  bytes: number
  open(): AsyncIterable<Uint8Array>
}

/** The first of a file: what formats are told apart by. */
export type Beginning = { text: string; name: string }

/** An item's own name and version with its provider; what makes it this very item. */
export type ItemName = { provider: string; identity: string; version: string }

/** What the first pass over a file gives, in the order of the file. */
export type Staged =
  /** An item that the second pass reads. `raw` is text, and all of it. */
  | ({ kind: 'item'; at: number; raw: string } & ItemName)
  /** What items refer to: an author, an attachment, a tag's name. Kept until the run ends. */
  | { kind: 'part'; of: string; identity: string; value: unknown }
  /** Something at this place that can't be an item, and why, in words for the report. The rest goes on. */
  | { kind: 'fault'; at: number; identity: string; reason: string }
  /** Left out on purpose, counted in the report and said once: comments, menus. */
  | { kind: 'left out'; what: string }

/** What an operator says beside the file. */
export type ReadingOptions = {
  /** For formats without names of their own: which field means what (`--map FILE`). */
  fields?: Readonly<Record<string, string>>
  /** The language of items that don't say theirs. */
  language: string
}

/** A part that an item needs: what `Staged` parts of this name hold, in the order of the file. */
export type PartName = { of: string; identity: string }
export type Parts = (name: PartName) => readonly unknown[]

/** One item read, or everything that stands against it. */
export type FormatReading =
  | { read: true; thing: IncomingArticle | IncomingEvent }
  | { read: false; faults: string[] }

/**
 * A format that comes in. Two passes, so that a file of any size is held nowhere whole and an interrupted run goes on:
 * `stage` walks the file once and gives its items and what they refer to; `read` is pure and makes one item into an
 * incoming thing. Neither ever throws for what the file says.
 */
export type Format = {
  name: FormatName
  /** Whether a file that begins like this is of the format. By content; the name only where content can't tell. */
  recognises(beginning: Beginning): boolean
  stage(file: SourceFile, options: ReadingOptions): AsyncIterable<Staged>
  /** The parts that `read` will ask for. */
  needs(raw: string): readonly PartName[]
  read(raw: string, parts: Parts, options: ReadingOptions): FormatReading
}

/** The longest item that is staged, in UTF-16 units; a longer one is a fault, and is not held on to. */
export const longestItem = 4_000_000
