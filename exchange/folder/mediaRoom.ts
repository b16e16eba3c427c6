import { createReadStream, existsSync } from 'node:fs'
import { mediaFolderIn } from '../../media/mediaFolder.ts'
import { originalFile } from '../../media/originals.ts'
import { takeIn } from '../../media/takeIn.ts'
import type { Newsroom } from '../../newsroom/act.ts'
import type { MediaOriginals } from './exportFolder.ts'
import type { MediaIntake } from './importFolder.ts'

/** The originals of a data folder, for an export. @param dataFolder absolute */
export function originalsOf(dataFolder: string): MediaOriginals {
  const folder = mediaFolderIn(dataFolder)
  return {
    read({ sha256 }) {
      const file = originalFile(folder, sha256)
      return existsSync(file) ? createReadStream(file) : null
    },
  }
}

/**
 * The media room of a newsroom, for an import: what it can't take makes the asset missing, with the reason.
 * @param dataFolder absolute
 * @param origin where the acts come from, for the audit
 */
export function intakeOf(newsroom: Newsroom, dataFolder: string, origin: string): MediaIntake {
  const folder = mediaFolderIn(dataFolder)
  return {
    async takeIn(asset, file) {
      await takeIn({ newsroom, folder, origin }, asset, { file })
    },
  }
}
