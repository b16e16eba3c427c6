/** An address in front of a path, or a drive, or the root: nothing beside the file that is imported. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const control = /[\u0000-\u001f\u007f]/

/**
 * Where the bytes of a picture, video or sound may be fetched from, or null: an absolute http(s) address, or a path
 * below the folder of the imported file. A path that climbs out of it is none.
 * @param base what relative addresses are read against, for formats whose files lie nowhere
 * @example mediaSource('media/boat.jpg') // 'media/boat.jpg'
 * @example mediaSource('../../etc/passwd') // null
 */
export function mediaSource(address: string, base?: string): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || trimmed.length > 2000 || control.test(trimmed) || !trimmed.isWellFormed()) return null
  const read = URL.parse(trimmed, base)
  if (read !== null)
    return /^https?:$/.test(read.protocol) && read.hostname !== ''
      ? URL.canParse(trimmed)
        ? trimmed
        : read.href
      : null
  if (elsewhere.test(trimmed)) return null
  return trimmed.split(/[/\\]/).includes('..') ? null : trimmed
}
