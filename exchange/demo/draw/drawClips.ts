import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clip } from './clips/clip.ts'
import { tall } from './clips/tall.ts'
import { wide } from './clips/wide.ts'
import type { Frame } from './frame.ts'
import { luckOf } from './luck.ts'
import { pixelsOf } from './raster.ts'

type Reel = { clips: Readonly<Record<string, Clip>>; frame: Frame; width: number; height: number }

const reels: readonly Reel[] = [
  { clips: wide, frame: { width: 1600, height: 900 }, width: 960, height: 540 },
  { clips: tall, frame: { width: 900, height: 1600 }, width: 540, height: 960 },
]

const rate = 24
const seconds = 6
const most = 350 * 1024

// node exchange/demo/draw/drawClips.ts FOLDER [KEY …]: draws every film, or those named, as FOLDER/KEY.mp4.
// ffmpeg must be at hand; only who redraws needs it.
const [folder, ...wanted] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('Say into which folder.\n')
  process.exit(2)
}
await mkdir(folder, { recursive: true })

for (const { clips, frame, width, height } of reels) {
  for (const [key, clip] of Object.entries(clips)) {
    if (wanted.length > 0 && !wanted.includes(key)) continue
    const frames: Buffer[] = []
    for (let at = 0; at < rate * seconds; at += 1) {
      frames.push(await pixelsOf(clip(luckOf(key), at / (rate * seconds)), frame, width, height))
    }
    const file = join(folder, `${key}.mp4`)
    let bytes = Number.POSITIVE_INFINITY
    for (let loss = 22; bytes > most && loss <= 36; loss += 2) {
      await press(frames, width, height, loss, file)
      bytes = (await stat(file)).size
    }
    process.stdout.write(`${key}: ${Math.round(bytes / 1024)} kB\n`)
  }
}

/** Joins frames to H.264 that every browser plays and that starts before it is all there. */
async function press(
  frames: readonly Buffer[],
  width: number,
  height: number,
  loss: number,
  file: string,
): Promise<void> {
  const words = `-v error -y -f rawvideo -pix_fmt rgb24 -s ${width}x${height} -r ${rate} -i - -an -c:v libx264 -profile:v baseline -level 3.1 -pix_fmt yuv420p -preset veryslow -tune animation -crf ${loss} -g ${rate * 2} -threads 1 -fflags +bitexact -flags:v +bitexact -map_metadata -1 -movflags +faststart`
  const ffmpeg = spawn('ffmpeg', [...words.split(' '), file], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ended = once(ffmpeg, 'exit')
  for (const frame of frames) {
    if (!ffmpeg.stdin.write(frame)) await once(ffmpeg.stdin, 'drain')
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg left ${file} with ${code}.`)
}
