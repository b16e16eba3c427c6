import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ImportFault, importFile } from '../../exchange/importFile.ts'
import { reportLines } from '../../exchange/importReport.ts'
import { withRunKey } from '../../exchange/runKey.ts'
import { Fault } from '../../ground/fault.ts'
import type { Actor } from '../../newsroom/act.ts'
import { awaitReaders } from '../../store/lease.ts'
import { type CliCommand, UsageFault } from '../command.ts'
import { isNewsroomFolder, moveInFolder } from '../moveInFolder.ts'
import { openNewsroom } from '../openNewsroom.ts'

const operator: Actor = { kind: 'operator', origin: 'command line' }

/** Brings agencies' items in. */
export const importCommand: CliCommand = {
  summary: "bring agencies' ninjs text items in, as drafts or published",
  usage: [
    'dragoman import FILE… --edition en --section news [--publish]',
    'dragoman import FOLDER   moves the newsroom of an export into an empty store',
    'A file holds one item, a list of items, or one item a line. --section is an id or a path of slugs (news/politics).',
    'The same file again changes nothing. The exit status is 1 when an item was refused.',
  ],
  async run(terminal, args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { edition: { type: 'string' }, section: { type: 'string' }, publish: { type: 'boolean' } },
    })
    const [first] = positionals
    if (first === undefined) throw new UsageFault('Say which file.')
    if (positionals.length === 1 && (await isNewsroomFolder(first))) return moveInFolder(terminal, first)
    if (!values.edition) throw new UsageFault('--edition is missing.')
    if (!values.section) throw new UsageFault('--section is missing.')
    const options = { edition: values.edition, section: values.section, publish: values.publish ?? false }
    const files = await Promise.all(positionals.map(async (path) => ({ path, text: await readText(path) })))
    const open = await openNewsroom(terminal.settings)
    try {
      const run = { name: 'import', role: 'editor' as const, edition: options.edition }
      return await withRunKey(open.room, operator, run, async (actor) => {
        let refused = 0
        for (const { path, text } of files) {
          if (files.length > 1) terminal.say(`${path}:`)
          const report = await importFile(open.room, actor, text, options)
          for (const line of reportLines(report)) terminal.say(line)
          refused += report.counts.refused
          if (report.position !== null) await awaitReaders(open.room.store.pool, report.position)
        }
        return refused > 0 ? 1 : 0
      })
    } catch (fault) {
      if (!(fault instanceof ImportFault)) throw fault
      throw new Fault({
        what: 'The import can’t begin.',
        why: fault.message,
        remedy: 'name an edition and a section that exist',
        cause: fault,
      })
    } finally {
      await open.close()
    }
  },
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (cause) {
    const why =
      cause instanceof TypeError ? 'It is not UTF-8.' : cause instanceof Error ? cause.message : String(cause)
    throw new Fault({
      what: `The file ${path} can't be read.`,
      why,
      remedy: 'check the path and the encoding',
      cause,
    })
  }
}
