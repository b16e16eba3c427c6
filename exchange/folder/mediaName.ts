/** Endings of files, by what they are. What is not here ends in `bin`: the bytes say what it is. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/tiff': 'tif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
}

/**
 * Where an asset's bytes lie in a folder: `media/4k2m9x0a.jpg`. There is one such place for each asset, so a name that
 * leads anywhere else is no name. Null for an id that no file can be called by.
 */
export function mediaName({ id, mime }: { id: string; mime: string | null }): string | null {
  if (!/^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/.test(id)) return null
  const ending = mime !== null && Object.hasOwn(endings, mime) ? endings[mime] : undefined
  return `media/${id}.${ending ?? 'bin'}`
}
