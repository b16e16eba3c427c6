import type { SpokenOf } from './catalogue/messages.ts'
import type { Role } from './facts/languageFacts.ts'
import { factsOf } from './facts.ts'

/**
 * What somebody is called in a role, bent for whom it speaks of; the neutral form where the gender isn't known or the
 * language doesn't bend.
 * @example roleName('es', 'translator', 'feminine') // 'Traductora'
 * @example roleName('ar', 'translator', 'unknown') // 'ترجمة'
 */
export function roleName(language: string, role: Role, spokenOf: SpokenOf): string {
  const forms = factsOf(language).roles[role]
  return (spokenOf === 'unknown' ? undefined : forms[spokenOf]) ?? forms.neutral
}
