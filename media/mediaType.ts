/** What a file of the newsroom's can be. */
export type MediaType = {
  kind: 'picture' | 'video' | 'audio'
  mime: string
  /** Of the file's name, without a dot. */
  extension: string
}

/** Every type that is taken, by the names that this room gives them. */
export const mediaTypes = {
  jpeg: { kind: 'picture', mime: 'image/jpeg', extension: 'jpg' },
  png: { kind: 'picture', mime: 'image/png', extension: 'png' },
  gif: { kind: 'picture', mime: 'image/gif', extension: 'gif' },
  webp: { kind: 'picture', mime: 'image/webp', extension: 'webp' },
  avif: { kind: 'picture', mime: 'image/avif', extension: 'avif' },
  heic: { kind: 'picture', mime: 'image/heic', extension: 'heic' },
  tiff: { kind: 'picture', mime: 'image/tiff', extension: 'tif' },
  mp4: { kind: 'video', mime: 'video/mp4', extension: 'mp4' },
  mov: { kind: 'video', mime: 'video/quicktime', extension: 'mov' },
  webm: { kind: 'video', mime: 'video/webm', extension: 'webm' },
  mp3: { kind: 'audio', mime: 'audio/mpeg', extension: 'mp3' },
  m4a: { kind: 'audio', mime: 'audio/mp4', extension: 'm4a' },
  ogg: { kind: 'audio', mime: 'audio/ogg', extension: 'ogg' },
  wav: { kind: 'audio', mime: 'audio/wav', extension: 'wav' },
} as const satisfies Readonly<Record<string, MediaType>>
export type MediaName = keyof typeof mediaTypes
