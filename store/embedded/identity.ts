import { spawnSync } from 'node:child_process'
import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseFault } from './databaseFault.ts'

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root starts it as another user, or as root seen from inside
 * a user namespace as somebody else (user_namespaces(7)), where no other user can enter the folder.
 */
export type Identity = {
  /** Given to the programs; without it they run as whoever starts them. */
  user?: { uid: number; gid: number }
  /** Put before the program's own command. */
  before: readonly string[]
}

/** `nobody` and `nogroup`; every system has them or can do without an entry for them. */
const nobody = 65_534

const namespace: Identity = {
  before: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'],
}

/** @param folder where the database lives or will live @param cluster its data folder, if it exists already */
export function chooseIdentity(folder: string, cluster: string): Identity {
  if (process.getuid?.() !== 0) return ordinary(cluster)
  const found = lstatSync(cluster, { throwIfNoEntry: false })
  // A cluster keeps its owner, so that one start as root doesn't take it away from an ordinary user.
  const user = found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : { uid: nobody, gid: nobody }
  if (isReachable(dirname(folder), user.uid)) return { user, before: [] }
  const refused = refusesNamespace()
  if (!refused) return namespace
  throw new DatabaseFault({
    what: `The database can't run in ${folder}.`,
    why: `PostgreSQL refuses to run as root, other users can't enter the folder, and the system allows no user namespace (${refused}).`,
    remedy:
      'start as an ordinary user, or set DRAGOMAN_DATA to a folder that others may enter, such as /var/lib/dragoman',
  })
}

/** Containers run programs as users without a name, and PostgreSQL wants one for its first files (not later). */
function ordinary(cluster: string): Identity {
  if (hasName() || lstatSync(cluster, { throwIfNoEntry: false })) return { before: [] }
  const refused = refusesNamespace()
  if (!refused) return namespace
  throw new DatabaseFault({
    what: `The database can't be made by user ${process.getuid?.()}.`,
    why: `PostgreSQL wants a user with a name, this one has none in /etc/passwd, and the system allows no user namespace (${refused}).`,
    remedy: 'start as a user with a name (the first time only), or add a line for this one to /etc/passwd',
  })
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Why no user namespace can be had, or nothing when one can. */
function refusesNamespace(): string | undefined {
  const [command = '', ...rest] = namespace.before
  const tried = spawnSync(command, [...rest, 'true'], { encoding: 'utf8' })
  if (tried.status === 0) return undefined
  return tried.stderr?.trim() || tried.error?.message || `${command} failed`
}

/** Whether a user may walk to a folder. Only looks at owner and others: who is in which group isn't asked. */
export function isReachable(folder: string, uid: number): boolean {
  for (let path = folder; ; path = dirname(path)) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found && (found.mode & (found.uid === uid ? 0o100 : 0o001)) === 0) return false
    if (path === dirname(path)) return true
  }
}

/** Gives a folder and all in it to whoever the programs run as, if it isn't theirs already. */
export function giveTo(identity: Identity, path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = identity.user ?? { uid: 0, gid: 0 }
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found || (found.uid === uid && found.gid === gid)) return
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(identity, join(path, name))
  // The folder itself goes last: an interrupted walk is taken up again at the next start.
  lchownSync(path, uid, gid)
}
