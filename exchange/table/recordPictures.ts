import { type Accompanying, nothingSaid } from '../accompanying.ts'
import { mediaSource } from '../mediaSource.ts'
import { plainLine } from '../plainLine.ts'
import type { Values } from './rawRecord.ts'

/** More than any article shows. */
const most = 200

/** The pictures that a record names, the first of them for the top; and what leads nowhere. */
export function recordPictures(values: Values, base: string): { pictures: Accompanying[]; lost: string[] } {
  const named = values
    .list('picture')
    .flatMap((value) => value.split(/[|\n]|[,;\s]\s*(?=https?:\/\/)/))
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const said = {
    caption: plainLine(values.text('caption')),
    alt: plainLine(values.text('alt')),
    credit: plainLine(values.text('credit')),
  }
  const pictures: Accompanying[] = []
  const lost: string[] = []
  for (const address of [...new Set(named)].slice(0, most)) {
    // A path from the root is the site's; any other is beside the file.
    const source = mediaSource(address, address.startsWith('/') && base !== '' ? base : undefined)
    if (source === null) lost.push(address.slice(0, 200))
    else
      pictures.push({
        kind: 'picture',
        opens: pictures.length === 0,
        known: [],
        picture: {
          ...nothingSaid,
          // What a record says, it says of its first picture.
          ...(pictures.length === 0 ? said : {}),
          identity: source,
          sources: [source],
          addresses: /^https?:/i.test(source) ? [source] : [],
        },
      })
  }
  return { pictures, lost }
}
