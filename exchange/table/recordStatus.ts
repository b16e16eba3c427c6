import type { IncomingArticle } from '../incomingArticle.ts'

const names: readonly (readonly [IncomingArticle['visibility'], readonly string[]])[] = [
  ['public', ['published', 'publish', 'public', 'live', 'online', 'active', 'true', '1', 'yes', 'منشور', 'منشورة', 'publicado', 'publicada']],
  ['draft', ['draft', 'pending', 'review', 'unpublished', 'inactive', 'false', '0', 'no', 'مسودة', 'غير منشور', 'borrador', 'pendiente']],
  ['private', ['private', 'hidden', 'خاص', 'privado']],
  ['password', ['password']],
  ['scheduled', ['scheduled', 'future', 'مجدول', 'programado']],
  ['trash', ['trash', 'deleted', 'removed', 'محذوف', 'eliminado', 'papelera']],
] // biome-ignore format: a table to be read as one

/** Who sees an article, by what its status says; everybody where it says nothing, null where nobody knows it. */
export function recordStatus(status: string): IncomingArticle['visibility'] | null {
  const said = status.trim().toLowerCase()
  if (said === '') return 'public'
  return names.find(([, all]) => all.includes(said))?.[0] ?? null
}
