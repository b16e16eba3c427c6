import { type Block, bodyVersion } from './block.ts'
import { bodyFault, type Fault } from './bodyFault.ts'

/** What leads from one version to the next, by the version that it starts from. */
const steps: Readonly<Record<number, (blocks: unknown) => unknown>> = {
  // 2 only added kinds: every body of 1 is one of 2.
  1: (blocks) => blocks,
}

/**
 * Brings the blocks of a stored body to the version of this program. Refused, as a value, is a version that this
 * program doesn't know (a newer one must not be cut down to what is known here) and what isn't a body after all.
 * Takes any JSON and never throws.
 */
export function migrateBody(blocks: unknown, fromVersion: number): { blocks: Block[] } | { fault: Fault } {
  if (!Number.isInteger(fromVersion) || fromVersion < 1)
    return { fault: { where: 'version', what: `is ${fromVersion}, which no body ever had` } }
  if (fromVersion > bodyVersion) {
    return {
      fault: {
        where: 'version',
        what: `is ${fromVersion}; this program knows bodies up to ${bodyVersion}: start a newer one`,
      },
    }
  }
  let migrated = blocks
  for (let version = fromVersion; version < bodyVersion; version += 1)
    migrated = (steps[version] ?? ((same) => same))(migrated)
  const fault = bodyFault(migrated)
  return fault ? { fault } : { blocks: migrated as Block[] }
}
