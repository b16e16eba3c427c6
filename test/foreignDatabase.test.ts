import { afterAll, expect, test } from 'vitest'
import { startNewsroom } from '../start/fixtures/newsroom.ts'
import type { Connection } from '../store/database.ts'
import { openEmbedded } from '../store/embedded/open.ts'
import { wordsOf } from './newsroom.ts'
import { dataFolder, programFile, startProgram } from './program.ts'

const own = dataFolder()
const data = dataFolder()
afterAll(() => {
  own.forget()
  data.forget()
})

const urlOf = ({ user, password, database, host, port }: Connection): string =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

test('a newsroom runs on a database of the operator’s own, and is refused one that forgets', async () => {
  const server = await openEmbedded({ folder: own.folder })
  const { owner, reader } = server.access
  const env = { DATABASE_URL: urlOf(owner), DATABASE_READER_URL: urlOf(reader), WORKERS: '1' }
  try {
    const program = await startProgram(data.folder, env)
    const created = await program.act('POST', '/articles', {
      edition: 'en',
      section: 'politics',
      words: wordsOf('On a database elsewhere', 'One.'),
    })
    await program.act('POST', `/articles/${created.body.article}/publish`, { revision: 1 })
    expect((await program.page('/en/')).words).toContain('On a database elsewhere')
    expect(program.pidsOf('postgres')).toEqual([])
    await program.stop()

    const forgetful = await openEmbedded({ folder: `${own.folder}/forgetful`, durability: 'none' })
    const refused = await startNewsroom(
      `${data.folder}/second`,
      { DATABASE_URL: urlOf(forgetful.access.owner), DATABASE_READER_URL: urlOf(forgetful.access.reader) },
      { program: programFile },
    )
    expect(await refused.ended).toBe(1)
    expect(refused.told()).toMatch(/does not keep what Dragoman leans on[\s\S]*fsync[\s\S]*What to do/)
    await forgetful.release()
  } finally {
    await server.release()
  }
})
