import { key } from '../../model/key.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'

/** A file that is served of an asset. */
export type LiveRendition = {
  hash: string
  format: 'jpeg' | 'avif' | 'original'
  mime: string
  width: number | null
  height: number | null
  bytes: number
}

/** A picture, video or audio that something public shows. */
export type LiveAsset = {
  id: string
  kind: 'picture' | 'video' | 'audio'
  width: number | null
  height: number | null
  renditions: readonly LiveRendition[]
}

/** The columns of an asset as one object, for statements that join what shows it. */
export const assetObject = (of: string): string =>
  `(select json_build_object('id', s.id, 'kind', s.kind, 'width', s.width, 'height', s.height, 'renditions', s.renditions)
    from live.asset s where s.id = ${of})`

const assets: Statement = {
  name: 'assets by id',
  text: 'select id, kind, width, height, renditions from live.asset where id = any($1)',
}

/** These assets as far as they are public; the page depends on all of them, there or not. */
export async function readAssets(reading: Reading, ids: readonly string[]): Promise<Map<string, LiveAsset>> {
  if (ids.length === 0) return new Map()
  for (const id of ids) reading.reads(key.asset(id))
  const rows = await reading.query<LiveAsset>(assets, [[...new Set(ids)]])
  return new Map(rows.map((row) => [row.id, row]))
}
