import type { Role } from './workflow.ts'

/** A right given to an account or a key: a role, in an edition or all, in a section and what lies below it or all. */
export type Grant = { role: Role; edition: string | null; section: string | null; until: Date | null }

/**
 * The roles that somebody has at one place at one time.
 * @param place the edition, and the section with all sections above it; left out where the thing has no section,
 *   which a grant for one section then does not reach
 */
export function rolesAt(
  grants: readonly Grant[],
  place: { edition: string | null; sections?: readonly string[] },
  now: Date,
): Role[] {
  const holding = grants.filter(
    (grant) =>
      (grant.until === null || grant.until > now) &&
      (grant.edition === null || grant.edition === place.edition) &&
      (grant.section === null || (place.sections ?? []).includes(grant.section)),
  )
  return [...new Set(holding.map((grant) => grant.role))]
}
