import { eq } from 'drizzle-orm'
import { edition } from '../store/schema/newsroom.ts'
import type { Scene } from './act.ts'
import { refuse } from './refusal.ts'

/** An edition's language and base, or a refusal where there is no such edition. */
export async function editionHere(
  scene: Scene,
  id: string,
): Promise<{ id: string; language: string; base: string }> {
  const [row] = await scene.tx
    .select({ id: edition.id, language: edition.language, base: edition.base })
    .from(edition)
    .where(eq(edition.id, id))
  if (!row) refuse({ kind: 'no such thing', what: 'edition', id })
  return row
}
