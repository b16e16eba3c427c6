import type { FrontContainer } from '../../model/front.ts'
import { key } from '../../model/key.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'

const front: Statement = {
  name: 'front',
  text: 'select containers from live.front where edition = $1 and name = $2',
}

/** A front as it was last pressed, or null where nobody has pressed one yet. */
export async function readFront(
  reading: Reading,
  edition: string,
  name: string,
): Promise<FrontContainer[] | null> {
  reading.reads(key.front(edition, name))
  const [row] = await reading.query<{ containers: FrontContainer[] }>(front, [edition, name])
  return row?.containers ?? null
}
