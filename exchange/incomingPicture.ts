/** A picture, video or sound that an item names. Its bytes are fetched later, by the media room. */
export type IncomingPicture = {
  /** The provider's own name for it: an id, or its address. */
  identity: string
  /**
   * Where its bytes are, the best first: absolute http(s) addresses, or paths relative to the imported file. The first
   * is also the `source` of the block that shows it.
   */
  sources: readonly [string, ...string[]]
  /** Plain words; empty where the provider says nothing. */
  caption: string
  alt: string
  /** The credit as it came in, to the letter. */
  credit: string
  person: string
  organisation: string
  rights: string
  takenAt: Date | null
  /** Between 0 and 1, from the left and the top. */
  focus: { x: number; y: number } | null
  /** Old addresses of the file itself, which become redirects to the picture. */
  addresses: readonly string[]
}
