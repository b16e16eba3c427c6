import type { Format } from '../format.ts'
import { nameOf } from '../partKind.ts'
import { authorsOf, metaOf, sites, tagsOf, theSite } from './parts.ts'
import { rawPostOf } from './rawPost.ts'
import { readGhost } from './readGhost.ts'
import { textIn } from './row.ts'
import { stageGhost } from './stageGhost.ts'

/** How an export begins: the object with meta and data, in a list called `db` or by itself. */
const beginnings = [
  /^\s*\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"\s*:\s*\{/,
  /^\s*\{\s*"meta"\s*:\s*\{[^{}]{0,2000}"(?:exported_on|version)"\s*:/,
  /^\s*\{\s*"data"\s*:\s*\{\s*"[a-z_]{1,60}"\s*:\s*\[/,
]

/**
 * The exports of Ghost, versions 0 to 6 (Settings → Labs → Export): the tables of its database in JSON, with posts,
 * pages, tags and people. Pictures lie on the site, or beside the export as Ghost's folder `content`. The site's address
 * is seldom in it: `fields.site` says it; without, former addresses are paths.
 */
export const ghost: Format = {
  name: 'ghost',
  recognises({ text }) {
    const begin = text.replaceAll('\0', '').replace(/^[\ufeff\ufffd]+/, '')
    return beginnings.some((shape) => shape.test(begin))
  },
  stage: stageGhost,
  needs(raw) {
    const item = rawPostOf(raw)
    if (item === null) return []
    const id = textIn(item.post, 'id')
    const own = id === '' ? [] : [metaOf, tagsOf, authorsOf].map((kind) => nameOf(kind, id))
    return [nameOf(sites, theSite), ...own]
  },
  read: readGhost,
}
