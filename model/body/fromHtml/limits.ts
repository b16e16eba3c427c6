import { grammar } from '../grammar.ts'
import { oneLine } from './text.ts'

const { parts } = grammar

/** The longest values that a block's attributes may have, so that what is read can also be kept. */
export const longest = {
  address: parts.embed.attributes.address.longest,
  line: parts.embed.attributes.title.longest,
  lines: parts.picture.attributes.alt.longest,
  name: parts.post.attributes.author.longest,
} as const

/** Text in one line, cut where an attribute ends. */
export function cut(text: string, length: number): string {
  const line = oneLine(text)
  return line.length <= length ? line : line.slice(0, length).toWellFormed().trimEnd()
}

/** An address that an attribute can hold, or null. */
export const short = (address: string | null): string | null =>
  address !== null && address.length <= longest.address ? address : null
