import type { Sharp, SharpOptions } from 'sharp'
import { lastingFault, type MediaFault } from './mediaFault.ts'

/** A picture that can be drawn. */
export type Picture = {
  ok: true
  /** Pixels, as it is meant to be seen: after the orientation that its camera noted. */
  width: number
  height: number
  /** A fresh reading of it, upright. */
  read(): Sharp
}

/**
 * The most pixels that are unfolded: what a camera's panorama has. A file of a few kilobytes can claim billions.
 * Formats that are decoded whole before the first line comes out have less, since their memory is the picture's.
 */
const mostPixels = 268_402_689
const mostPixelsWhole = 100_000_000

const options: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }

/** Seconds that a picture may take for one step; a hostile one takes hours. */
const patience = 120

type SharpModule = typeof import('sharp')

let loaded: Promise<SharpModule['default']> | undefined

/**
 * The library, loaded when the first picture comes: it takes 20 MB. One picture at a time and on one core, since
 * readers are served beside it; and nothing kept of it afterwards.
 */
export function loadSharp(): Promise<SharpModule['default']> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1)
    sharp.cache(false)
    return sharp
  })
  return loaded
}

/** Opens a picture by its head: its size is known then, not yet whether all of it can be read. */
export async function openPicture(file: string): Promise<Picture | MediaFault> {
  const sharp = await loadSharp()
  try {
    const head = await sharp(file, { ...options, limitInputPixels: false }).metadata()
    const { width, height } = head.autoOrient
    const whole =
      head.format === 'webp' || head.format === 'gif' || head.format === 'heif' || head.isProgressive
    const most = whole ? mostPixelsWhole : mostPixels
    if (width * height > most) {
      return lastingFault(
        `It unfolds to ${width} × ${height} pixels, more than ${Math.floor(most / 1_000_000)} million.`,
        'Save it smaller.',
      )
    }
    return {
      ok: true,
      width,
      height,
      read: () => sharp(file, options).timeout({ seconds: patience }).autoOrient(),
    }
  } catch (fault) {
    return unreadable(fault)
  }
}

/** What a picture's own bytes did wrong. @throws what is not of the picture: a full disk, no memory */
export function unreadable(fault: unknown): MediaFault {
  if (!(fault instanceof Error) || 'code' in fault) throw fault
  const [first = ''] = fault.message.split('\n')
  const what = /timeout/i.test(first)
    ? `It took longer than ${patience} s to read.`
    : `It is broken or no picture (${first.slice(0, 200)}).`
  return lastingFault(what, 'Open it in a program for pictures and save it anew as JPEG or PNG.')
}
