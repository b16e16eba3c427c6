import type { Settings } from '../ground/settings.ts'

/** What a command prints to and reads from. */
export type Terminal = { settings: Settings; say(line: string): void }

/** One command of the tool. */
export type CliCommand = {
  /** One line for the list of commands. */
  summary: string
  /** How to call it, a line each. */
  usage: readonly string[]
  /** Carries it out; gives the exit status. */
  run(terminal: Terminal, args: readonly string[]): Promise<number>
}

/** The command was not understood: the exit status is 2, and its usage is printed. */
export class UsageFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageFault'
  }
}
