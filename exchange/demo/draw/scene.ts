import type { Luck } from './luck.ts'

/** Draws what a picture's frame holds; its luck comes from the picture's key, so it never changes by itself. */
export type Scene = (luck: Luck) => string

/** Scenes by their key. */
export type Scenes = Readonly<Record<string, Scene>>
