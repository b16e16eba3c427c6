import { parseArgs } from 'node:util'
import { rebuildLive } from '../../store/live/rebuild.ts'
import { findPromises } from '../../store/promises.ts'
import type { CliCommand } from '../command.ts'
import { openNewsroom } from '../openNewsroom.ts'

/** Looks after the store. */
export const doctorCommand: CliCommand = {
  summary: 'check what the database promises; make the readers’ side anew',
  usage: [
    'dragoman doctor                  tries out whether the database keeps what the log needs',
    'dragoman doctor --rebuild-live   makes the schema `live` anew from states and revisions, beside a running server',
  ],
  async run(terminal, args) {
    const { values } = parseArgs({ args: [...args], options: { 'rebuild-live': { type: 'boolean' } } })
    const open = await openNewsroom(terminal.settings)
    try {
      if (values['rebuild-live']) {
        const changed = await rebuildLive(open.room.store, terminal.say)
        const total = Object.values(changed).reduce((sum, count) => sum + count, 0)
        for (const [what, count] of Object.entries(changed))
          terminal.say(`${what}: ${count} rows were different`)
        terminal.say(total === 0 ? 'The readers’ side was right.' : 'The readers’ side is right again.')
        return 0
      }
      const findings = await findPromises(open.access.owner)
      for (const { promise, kept, found } of findings)
        terminal.say(`${kept ? 'kept  ' : 'BROKEN'}  ${promise}: ${found}`)
      return findings.every((finding) => finding.kept) ? 0 : 1
    } finally {
      await open.close()
    }
  },
}
