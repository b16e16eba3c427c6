import type { Audio, Video } from '../block.ts'
import { webAddress } from './address.ts'
import { attribute, elementsIn } from './element.ts'
import type { Reader } from './here.ts'
import { short } from './limits.ts'

/** A film or a recording of sound with the address that it comes from; without one it is nothing. */
export const readRecording: Reader = (element, here, out) => {
  const sources = [element, ...elementsIn(element).filter(({ tagName }) => tagName === 'source')]
  for (const source of sources) {
    const address = short(webAddress(attribute(source, 'src'), here.base))
    if (address === null) continue
    const block: Video | Audio = {
      type: element.tagName === 'video' ? 'video' : 'audio',
      attrs: { id: '', asset: null, address },
    }
    out.pieces.push({ is: 'block', block })
    return
  }
}
