import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { luckOf } from './luck.ts'
import { albums } from './pictures.ts'
import { jpegOf } from './raster.ts'

// node exchange/demo/draw/drawAll.ts FOLDER [KEY …]: draws every picture, or those named, as FOLDER/KEY.jpg.
const [folder, ...wanted] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('Say into which folder.\n')
  process.exit(2)
}
await mkdir(folder, { recursive: true })

let count = 0
let bytes = 0
for (const { scenes, frame, quality, grained } of albums) {
  for (const [key, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(key)) continue
    const jpeg = await jpegOf(scene(luckOf(key)), frame, quality, grained)
    await writeFile(join(folder, `${key}.jpg`), jpeg)
    count += 1
    bytes += jpeg.length
  }
}
process.stdout.write(`${count} pictures, ${(bytes / 1024 / 1024).toFixed(2)} MB\n`)
