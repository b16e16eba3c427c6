import { say } from '../../../language/say.ts'
import { html } from '../../html/html.ts'
import type { Infographic } from '../block.ts'
import { image, seenAt, unseen } from './picture.ts'
import type { Place, Printed } from './place.ts'
import { allWords } from './words.ts'

/**
 * A graphic and all that it says in words. Beside the graphic the words are folded away, for those who want them;
 * without it they are the graphic.
 */
export function infographic({ attrs, content = [] }: Infographic, place: Place): Printed {
  const { language } = place.around
  const words = allWords(content, place)
  const seen = seenAt(attrs, place.around)
  if (seen !== null) {
    const folded =
      words && html`<details><summary>${say(language, 'body.inWords')}</summary>${words}</details>`
    return html`<figure class="infographic">${image(seen, attrs.alt, place.around)}${folded}</figure>\n`
  }
  if (words === null && attrs.alt.trim() === '') return null
  return html`<figure class="infographic">${unseen(say(language, 'body.graphic'), attrs.alt)}${words}</figure>\n`
}
