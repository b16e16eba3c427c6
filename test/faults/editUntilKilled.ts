import type { Actor, Outcome } from '../../newsroom/act.ts'
import { correct } from '../../newsroom/correct.ts'
import { createArticle } from '../../newsroom/createArticle.ts'
import { publish } from '../../newsroom/publish.ts'
import { save } from '../../newsroom/save.ts'
import { update } from '../../newsroom/update.ts'
import { withdraw } from '../../newsroom/withdraw.ts'
import { openStore } from '../../store/database.ts'
import { openEmbedded } from '../../store/embedded/open.ts'
import { newsroomOver, wordsOf } from '../newsroom.ts'

// A newsroom at work in a process of its own, over an embedded database that it may be the first to start. Each act
// that was acknowledged is told in a line; it works on, whatever breaks beneath it, until it is killed.
const embedded = await openEmbedded({ folder: process.env.DRAGOMAN_TEST_FOLDER ?? '' })
const store = openStore(embedded.access.owner, { connections: 4 })
const room = newsroomOver(store)
const editor: Actor = { kind: 'key', id: process.env.DRAGOMAN_TEST_KEY ?? '', origin: 'test' }

const tell = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
const { rows } = await store.pool.query('select pg_backend_pid() as pid')
tell({ postmaster: embedded.pid, backend: rows[0].pid })

/** Carries an act out and tells that it was acknowledged. */
async function done<T>(
  act: string,
  revision: number,
  article: string | undefined,
  carryOut: Promise<Outcome<T>>,
): Promise<T> {
  const outcome = await carryOut
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  const subject = article ?? (outcome.value as { article: string }).article
  tell({ act, article: subject, revision, position: outcome.position })
  return outcome.value
}

const words = (revision: number) => wordsOf(`Revision ${revision}`, `Words of revision ${revision}.`)

async function oneArticle(): Promise<void> {
  const created = createArticle(room, editor, { edition: 'en', section: 'politics', words: words(1) })
  const { article } = await done('create article', 1, undefined, created)
  await done('publish', 1, article, publish(room, editor, { article, revision: 1 }))
  await done('save', 2, article, save(room, editor, { article, revision: 1, words: words(2) }))
  await done('update', 2, article, update(room, editor, { article, revision: 2 }))
  await done('save', 3, article, save(room, editor, { article, revision: 2, words: words(3) }))
  const note = { words: 'We erred.' }
  await done('correct', 3, article, correct(room, editor, { article, revision: 3, note }))
  await done(
    'withdraw',
    3,
    article,
    withdraw(room, editor, { kind: 'article', id: article, notice: 'Wrong.' }),
  )
}

for (let hand = 0; hand < 4; hand += 1) {
  void (async () => {
    for (;;) await oneArticle().catch(() => new Promise((resolve) => setTimeout(resolve, 20)))
  })()
}
