import { Fault } from '../../ground/fault.ts'

/** What keeps the embedded database from starting; the message says why and what to do. */
export class DatabaseFault extends Fault {}

const causes: { sign: RegExp; why: string; remedy: string }[] = [
  {
    sign: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|File too large/i,
    why: 'the disk is full',
    remedy: 'make room, or set DRAGOMAN_DATA to a folder on a larger disk. Nothing that was stored is lost.',
  },
  {
    sign: /Read-only file system|EROFS/i,
    why: 'the folder is on a disk that can only be read',
    remedy: 'set DRAGOMAN_DATA to a folder that can be written',
  },
  {
    sign: /Permission denied|EACCES|EPERM|Operation not permitted/i,
    why: 'a folder or file there belongs to another user',
    remedy: 'start as the user who made the data folder, or set DRAGOMAN_DATA to a folder of your own',
  },
  {
    sign: /Cannot allocate memory|could not map anonymous shared memory|ENOMEM/i,
    why: 'the machine has no memory left for it',
    remedy: 'end other programs, or give the machine more memory',
  },
  {
    sign: /could not create shared memory segment|could not create semaphores/i,
    why: 'the system gives it no shared memory or semaphores',
    remedy: 'raise kern.sysv.shmmni or kernel.sem, or end programs that hold them (see: ipcs)',
  },
  {
    sign: /invalid checkpoint|could not locate a valid checkpoint|invalid data in file|PANIC/i,
    why: 'its files are damaged',
    remedy: 'keep a copy of the folder and restore a backup; the end of the log beside it says which file',
  },
]

/** Turns what a program of PostgreSQL wrote, or an error of the file system, into a fault that helps. */
export function databaseFault(what: string, told: string, logFile?: string): DatabaseFault {
  const cause = causes.find(({ sign }) => sign.test(told))
  const lastLines = told.trim().split('\n').slice(-4).join('\n     ')
  const where = logFile ? ` The whole log: ${logFile}` : ''
  if (cause) return new DatabaseFault({ what, why: `${cause.why} (${lastLines}).`, remedy: cause.remedy })
  return new DatabaseFault({
    what,
    why: lastLines || 'it ended without a word.',
    remedy: `read what it said, mend that and start again; or set DATABASE_URL to a PostgreSQL of your own.${where}`,
  })
}

/** The same for an error that was thrown. Faults pass as they are. */
export function asDatabaseFault(what: string, thrown: unknown): DatabaseFault {
  if (thrown instanceof DatabaseFault) return thrown
  return databaseFault(what, thrown instanceof Error ? thrown.message : String(thrown))
}
