import type { Luck } from '../luck.ts'

/** Draws a film's picture at a time from 0 to below 1; at 1 it looks again as it did at 0. */
export type Clip = (luck: Luck, time: number) => string
