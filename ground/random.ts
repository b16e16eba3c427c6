import { randomBytes } from 'node:crypto'

/** Gives so many bytes that nobody can foretell (or, in a test, the ones it wants). */
export type Random = (bytes: number) => Uint8Array

/** The machine's cryptographic randomness. */
export const systemRandom: Random = (bytes) => randomBytes(bytes)
