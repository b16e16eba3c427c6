import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exportFolder } from '../../exchange/folder/exportFolder.ts'
import { originalsOf } from '../../exchange/folder/mediaRoom.ts'
import { type CliCommand, UsageFault } from '../command.ts'
import { openNewsroom } from '../openNewsroom.ts'

/** Writes the whole newsroom into a folder. */
export const exportCommand: CliCommand = {
  summary: 'write the whole newsroom into a folder, for any program and for another Dragoman',
  usage: [
    'dragoman export FOLDER',
    'FOLDER must not be there yet. It holds items.ndjson (ninjs 3.1, every live article), newsroom.ndjson and media/.',
    '`dragoman import FOLDER` moves it into an empty store. Accounts, keys, the audit and old revisions stay here.',
  ],
  async run(terminal, args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    const [folder, more] = positionals
    if (folder === undefined || more !== undefined) throw new UsageFault('Say one folder to write into.')
    const { settings, say } = terminal
    const open = await openNewsroom(settings)
    try {
      const began = performance.now()
      const written = await exportFolder(open.room.store, folder, {
        media: originalsOf(settings.dataFolder),
        site: { origin: settings.siteUrl },
        program: programVersion(),
        tell: say,
      })
      say(`${written.media} originals of pictures, videos and recordings.`)
      for (const id of written.missing)
        say(`The original of the asset ${id} is not here: it goes as missing.`)
      for (const fault of written.unfit) say(`An import would refuse ${fault}`)
      say(`The newsroom is in ${folder} (${((performance.now() - began) / 1000).toFixed(1)} s).`)
      return written.missing.length + written.unfit.length === 0 ? 0 : 1
    } finally {
      await open.close()
    }
  },
}

function programVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return String((JSON.parse(manifest) as { version?: unknown }).version ?? '')
}
