import { say } from '../../../language/say.ts'
import { html } from '../../html/html.ts'
import type { Gallery } from '../block.ts'
import { picture } from './picture.ts'
import type { Place, Printed } from './place.ts'

/** Pictures that belong together. */
export function gallery({ content = [] }: Gallery, place: Place): Printed {
  const pictures = content.map((each) => picture(each, place))
  if (pictures.every((each) => each === null)) return null
  return html`<section class="gallery" aria-label="${say(place.around.language, 'body.gallery')}">
${pictures}</section>
`
}
