import { eq, sql } from 'drizzle-orm'
import { rolesAt } from '../model/grant.ts'
import { type Actor as ActingRole, type PlainAct, plainRights } from '../model/workflow.ts'
import { edition } from '../store/schema/newsroom.ts'
import type { Scene } from './act.ts'
import { refuse } from './refusal.ts'

/** The roles of whoever acts, at an edition and a section (with the sections above it). */
export async function rolesHere(
  scene: Scene,
  edition: string | null,
  section?: string,
): Promise<ActingRole[]> {
  if (scene.actor.kind === 'clock') return ['clock']
  if (scene.actor.kind === 'operator') return ['administrator']
  const limited = section !== undefined && scene.grants.some((grant) => grant.section !== null)
  return rolesAt(
    scene.grants,
    { edition, sections: limited ? await sectionsAbove(scene, section) : [] },
    scene.now,
  )
}

/** Refuses an act that has no states where none of its roles is held. */
export async function needRight(
  scene: Scene,
  plain: PlainAct,
  edition: string | null,
  section?: string,
): Promise<void> {
  const needs: readonly ActingRole[] = plainRights[plain]
  const holds = await rolesHere(scene, edition, section)
  if (!needs.some((role) => holds.includes(role))) refuse({ kind: 'no right', act: plain, edition, needs })
}

/** What belongs to a language is the business of those who work in an edition of it. */
export async function needRightInLanguage(scene: Scene, plain: PlainAct, language: string): Promise<void> {
  const own = await scene.tx.select({ id: edition.id }).from(edition).where(eq(edition.language, language))
  const [first] = own
  if (!first) refuse({ kind: 'no such thing', what: 'edition in the language', id: language })
  const needs: readonly ActingRole[] = plainRights[plain]
  const held = await Promise.all(own.map(({ id }) => rolesHere(scene, id)))
  if (!held.flat().some((role) => needs.includes(role)))
    refuse({ kind: 'no right', act: plain, edition: first.id, needs })
}

/** A section and all that hold it, the nearest first. */
export async function sectionsAbove(scene: Scene, section: string): Promise<string[]> {
  const { rows } = await scene.tx.execute(sql`
    with recursive above as (
      select id, parent, 0 as depth from newsroom.section where id = ${section}
      union all
      select s.id, s.parent, above.depth + 1 from newsroom.section s join above on s.id = above.parent
    ) select id from above order by depth`)
  return rows.map((row) => String(row.id))
}
