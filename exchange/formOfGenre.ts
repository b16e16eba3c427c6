import type { ArticleForm } from '../model/articleForm.ts'

/**
 * The names that agencies and feeds give the forms of their texts: the genres of IPTC (NewsCodes, genre) and the words
 * of a few languages. Only what is plain: anything else stays news.
 */
const names: readonly (readonly [ArticleForm, RegExp])[] = [
  ['opinion', /^(?:opinion|column|columnist|editorial|op-?ed|comment|commentary|review|kommentar|meinung|kolumne|krönika|ledare|leder|kronikk|opinión|columna|رأي|مقال رأي)$/],
  ['analysis', /^(?:analysis|news analysis|analyse|analys|análisis|تحليل)$/],
  ['explainer', /^(?:explainer|background|backgrounder|question and answer session|q&a|listing of facts|fact ?check|hintergrund|bakgrunn|bakgrund|faktencheck|faktasjekk|خلفية)$/],
  ['feature', /^(?:feature|interview|profile|retrospective|special report|from the scene|scener|biography|obituary|reportage|reportaje|entrevista|perfil|reportasje|reportage|intervju|porträt|portrait|nachruf|مقابلة|حوار)$/],
  ['blog', /^(?:blog|blog post|blogs)$/],
  ['gallery', /^(?:gallery|photo gallery|bilderstrecke|galería)$/],
] // biome-ignore format: a table to be read as one

/**
 * The form that a genre names, or null where it names none of ours.
 * @param genre a name or a code: `Analysis`, `genre:Opinion`, `http://cv.iptc.org/newscodes/genre/Interview`
 */
export function formOfGenre(genre: string): ArticleForm | null {
  const name = (genre.split(/[/:#]/).at(-1) ?? '').replaceAll('_', ' ').trim().toLowerCase().slice(0, 60)
  return names.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}
