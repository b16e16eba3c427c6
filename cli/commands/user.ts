import { parseArgs } from 'node:util'
import { type Role, roles } from '../../model/workflow.ts'
import type { Actor } from '../../newsroom/act.ts'
import { keysInForce, makeKey, revokeKey } from '../../newsroom/apiKey.ts'
import { type CliCommand, type Terminal, UsageFault } from '../command.ts'
import { needOutcome, openNewsroom } from '../openNewsroom.ts'

const actor: Actor = { kind: 'operator', origin: 'command line' }

/** Keys and their grants. */
export const userCommand: CliCommand = {
  summary: 'make, list and revoke keys and their rights',
  usage: [
    'dragoman user key --name NAME --role ROLE [--role ROLE …] [--edition ID] [--section ID] [--until 2026-12-31T00:00:00Z]',
    'dragoman user list',
    'dragoman user revoke KEY',
    `ROLE is one of ${roles.join(', ')}. Without --edition and --section a right holds everywhere.`,
  ],
  async run(terminal, args) {
    const [what, ...rest] = args
    if (what === 'key') return makeOne(terminal, rest)
    if (what === 'list') return listAll(terminal)
    if (what === 'revoke') return revokeOne(terminal, rest)
    throw new UsageFault('Say what to do: key, list or revoke.')
  },
}

async function makeOne(terminal: Terminal, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      edition: { type: 'string' },
      section: { type: 'string' },
      until: { type: 'string' },
    },
  })
  if (!values.name) throw new UsageFault('--name is missing: what is the key for?')
  if (!values.role?.length) throw new UsageFault('--role is missing.')
  const unknown = values.role.find((role) => !(roles as readonly string[]).includes(role))
  if (unknown) throw new UsageFault(`There is no role “${unknown}”.`)
  const until = values.until === undefined ? undefined : new Date(values.until)
  if (until && Number.isNaN(until.getTime())) throw new UsageFault(`--until is no instant: ${values.until}`)
  const open = await openNewsroom(terminal.settings)
  try {
    const grants = values.role.map((role) => ({
      role: role as Role,
      ...(values.edition === undefined ? {} : { edition: values.edition }),
      ...(values.section === undefined ? {} : { section: values.section }),
      ...(until ? { until } : {}),
    }))
    const made = needOutcome(
      await makeKey(open.room, actor, { name: values.name, grants }),
      'The key was not made.',
    )
    terminal.say(`Key ${made.key} was made. Its secret is shown only now:`)
    terminal.say(made.secret)
    return 0
  } finally {
    await open.close()
  }
}

async function listAll(terminal: Terminal): Promise<number> {
  const open = await openNewsroom(terminal.settings)
  try {
    for (const { key, name, grants } of await keysInForce(open.room.store)) {
      const rights = grants.map(({ role, edition, section, until }) =>
        [
          role,
          edition ?? 'all editions',
          section ?? 'all sections',
          until ? `until ${until.toISOString()}` : '',
        ]
          .filter(Boolean)
          .join(', '),
      )
      terminal.say(`${key}  ${name}  [${rights.join('; ')}]`)
    }
    return 0
  } finally {
    await open.close()
  }
}

async function revokeOne(terminal: Terminal, args: readonly string[]): Promise<number> {
  const [key] = args
  if (!key) throw new UsageFault('Say which key: `dragoman user list` names them.')
  const open = await openNewsroom(terminal.settings)
  try {
    needOutcome(await revokeKey(open.room, actor, { key }), 'The key was not revoked.')
    terminal.say(`Key ${key} was revoked.`)
    return 0
  } finally {
    await open.close()
  }
}
