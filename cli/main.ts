import { describe, Fault } from '../ground/fault.ts'
import { readSettings } from '../ground/settings.ts'
import { isDatabaseAway } from '../store/database.ts'
import { type CliCommand, UsageFault } from './command.ts'

/** Loaded when called for, so that no command waits for another's parts. */
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  user: async () => (await import('./commands/user.ts')).userCommand,
  generate: async () => (await import('./commands/generate.ts')).generateCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
}

const [name, ...args] = process.argv.slice(2)
process.exitCode = await main(name, args)

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  const load = name === undefined ? undefined : commands[name]
  if (!load) {
    const asked = name === undefined || name === 'help' || name === '--help'
    if (!asked) complain(`There is no command “${name}”.`)
    await list()
    return asked ? 0 : 2
  }
  const command = await load()
  if (args.includes('--help')) {
    for (const line of command.usage) say(line)
    return 0
  }
  try {
    return await command.run({ settings: readSettings(process.env), say }, args)
  } catch (fault) {
    if (fault instanceof UsageFault || isArgumentFault(fault)) {
      complain((fault as Error).message)
      for (const line of command.usage) complain(line)
      return 2
    }
    complain(describe(isDatabaseAway(fault) && !(fault instanceof Fault) ? away(fault) : fault))
    return 1
  }
}

async function list(): Promise<void> {
  say('npm run dragoman -- COMMAND')
  for (const [name, load] of Object.entries(commands)) say(`  ${name.padEnd(10)} ${(await load()).summary}`)
  say('COMMAND --help says how it is called.')
}

function away(cause: unknown): Fault {
  return new Fault({
    what: 'The database went away while the command ran.',
    why: cause instanceof Error ? cause.message : String(cause),
    remedy: 'run the command again; what was done stays done, and what was not is taken up',
    cause,
  })
}

function isArgumentFault(fault: unknown): boolean {
  return fault instanceof TypeError && String((fault as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}
