import type { Format } from '../format.ts'
import { beginsAsExport } from './names.ts'
import { neededParts } from './neededParts.ts'
import { rawItemOf } from './rawItem.ts'
import { readWxr } from './readWxr.ts'
import { stageWxr } from './stageWxr.ts'

/**
 * The exports of WordPress: WXR 1.0 to 1.2 (Tools → Export). An RSS file by its shape, with the texts, pages, people,
 * categories and uploads of a whole site; the uploads themselves lie on the site, or beside the export.
 */
export const wxr: Format = {
  name: 'wxr',
  recognises: ({ text }) => beginsAsExport(text),
  stage: (file) => stageWxr(file),
  needs(raw) {
    const item = rawItemOf(raw)
    return item === null ? [] : neededParts(item)
  },
  read: readWxr,
}
