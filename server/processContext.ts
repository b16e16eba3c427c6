import type { Settings } from '../ground/settings.ts'
import type { Connection } from '../store/database.ts'
import type { DatabaseAccess } from '../store/embedded/open.ts'

/** The settings that a process needs; how to reach the database comes apart, as far as its role may know it. */
export type RoleSettings = Omit<Settings, 'databaseUrl' | 'databaseReaderUrl'>

type Shared = {
  /** Random, new at every start of a process: whose lease, whose line in the log. */
  readonly processId: string
  /** Absolute path of the Unix socket at which the desk process listens. */
  readonly deskSocket: string
}

/** A reader process may see only what is public, so it is told no other credential and no way to send mail. */
export type ReaderContext = Shared & {
  readonly role: 'reader'
  readonly settings: Omit<RoleSettings, 'smtpUrl'>
  readonly database: { readonly reader: Connection }
}

export type DeskContext = Shared & {
  readonly role: 'desk'
  readonly settings: RoleSettings
  readonly database: DatabaseAccess
}

export type JobsContext = Shared & {
  readonly role: 'jobs'
  readonly settings: RoleSettings
  readonly database: DatabaseAccess
}

/** What a process is told when it starts, by whoever starts it. */
export type ProcessContext = ReaderContext | DeskContext | JobsContext

export type Role = ProcessContext['role']

/** A role at work. */
export type Running = {
  /**
   * Ends it in order: takes nothing new, writes down what it holds, ends its connections. Called once. After some
   * seconds the process is killed.
   */
  stop(): Promise<void>
}

/**
 * Every role's module exports this as `run`. Resolves when the role is at work (it listens, or has its first job
 * queue); rejects when it can't begin, with an error whose message an operator understands. The database may go away
 * and come back at any time afterwards: the role reconnects by itself.
 */
export type RunRole<Context extends ProcessContext> = (context: Context) => Promise<Running>
