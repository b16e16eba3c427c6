import { spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../ground/random.ts'
import { databaseFault } from './databaseFault.ts'
import { giveTo, type Identity } from './identity.ts'
import type { Layout } from './layout.ts'
import { type Durability, programEnvironment } from './postmaster.ts'
import type { Programs } from './programs.ts'

/** The passwords of the three roles. Only the launcher uses the superuser's. */
export type Passwords = { superuser: string; owner: string; reader: string }

/** What the roles and the database are called. */
export const roleNames = { superuser: 'postgres', owner: 'dragoman', reader: 'dragoman_reader' } as const
export const databaseName = 'dragoman'

export function readPasswords(layout: Layout): Passwords {
  return JSON.parse(readFileSync(layout.passwords, 'utf8')) as Passwords
}

/**
 * Makes the cluster with its roles and its database, in a folder beside, and gives it its name when all is done: a
 * power cut or a kill at any moment leaves a whole cluster or none.
 */
export async function makeCluster(options: {
  layout: Layout
  programs: Programs
  identity: Identity
  durability: Durability
  random: Random
}): Promise<void> {
  const { layout, programs, identity, durability, random } = options
  removeUnfinished(layout)
  const making = mkdtempSync(join(layout.folder, unfinished))
  try {
    chmodSync(making, 0o711)
    const cluster = join(making, 'cluster')
    mkdirSync(cluster, { mode: 0o700 })
    giveTo(identity, cluster)
    const secret = () => Buffer.from(random(24)).toString('base64url')
    const passwords: Passwords = { superuser: secret(), owner: secret(), reader: secret() }
    const passwordFile = join(making, 'superuser')
    writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 })
    giveTo(identity, passwordFile)
    await run(identity, programs.initdb, initialise(cluster, passwordFile, durability))
    rmSync(passwordFile)
    await run(identity, programs.postgres, ['--single', '-D', cluster, 'postgres'], roles(passwords))
    writeFileSync(join(making, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600, flush: true })
    renameSync(making, layout.server)
    if (durability === 'full') flush(layout.folder)
  } catch (fault) {
    rmSync(making, { recursive: true, force: true, maxRetries: 5 })
    throw fault
  }
}

const unfinished = 'making-'

function removeUnfinished(layout: Layout): void {
  for (const name of readdirSync(layout.folder)) {
    if (name.startsWith(unfinished))
      rmSync(join(layout.folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The locale is PostgreSQL's own, so that an index means the same on every system; ICU is chosen query by query. */
function initialise(cluster: string, passwordFile: string, durability: Durability): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${roleNames.superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durability === 'none' ? ['--no-sync'] : []),
  ]
}

/** One statement a line, as PostgreSQL's single-user mode reads them. Passwords are base64url: nothing to quote. */
function roles(passwords: Passwords): string {
  const { owner, reader } = roleNames
  const limits = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
  return [
    `create role ${owner} ${limits} password '${passwords.owner}'`,
    `create role ${reader} ${limits} password '${passwords.reader}'`,
    `create database ${databaseName} owner ${owner}`,
    ...['postgres', 'template1', databaseName].map(
      (database) => `revoke connect, temporary on database ${database} from public`,
    ),
    `grant connect on database ${databaseName} to ${reader}`,
    '',
  ].join('\n')
}

/** Runs a program of PostgreSQL to its end. */
function run(identity: Identity, program: string, args: readonly string[], input = ''): Promise<void> {
  const [command = '', ...rest] = [...identity.before, program, ...args]
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { env: programEnvironment, ...identity.user })
    let told = ''
    const fail = (ending: string) =>
      reject(databaseFault(`The database can't be made (${program}).`, `${told}\n${ending}`))
    child.stdout.on('data', (data) => {
      told += data
    })
    child.stderr.on('data', (data) => {
      told += data
    })
    child.once('error', (fault) => fail(fault.message))
    child.once('close', (code, signal) => {
      // Single-user mode goes on after a failing statement and still ends with 0.
      const failed = code !== 0 || /^(.*\s)?(ERROR|FATAL|PANIC): /m.test(told)
      failed ? fail(`ended with ${signal ?? code}`) : resolve()
    })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

function flush(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
