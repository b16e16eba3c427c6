import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../newsroom.ts'
import { dataFolder, eventually, type Program, startProgram, untilDeskAnswers } from '../program.ts'

const { folder, forget } = dataFolder()
let program: Program

beforeAll(async () => {
  program = await startProgram(folder)
})
afterAll(async () => {
  await program.stop()
  forget()
})

/** What was acknowledged: the article and the headline that readers must see. */
type Acknowledged = Map<string, string>

/** Publishes and updates articles until told to end; remembers what was acknowledged, and asks after what was not. */
function writeOn(acknowledged: Acknowledged): () => Promise<void> {
  let writing = true
  const write = async (hand: number): Promise<void> => {
    for (let round = 0; writing; round += 1) {
      const headline = `Hand ${hand} round ${round}`
      const created = await program.act('POST', '/articles', {
        edition: 'en',
        section: 'politics',
        words: wordsOf(headline, 'One.'),
      })
      if (created.status !== 201) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        continue
      }
      const id = String(created.body.article)
      const published = await program.act('POST', `/articles/${id}/publish`, { revision: 1 })
      if (published.status === 200) acknowledged.set(id, headline)
    }
  }
  const hands = [1, 2, 3].map(write)
  return async () => {
    writing = false
    await Promise.all(hands)
  }
}

test.each([['reader'], ['desk'], ['jobs'], ['postgres']])(
  'a %s killed while three people publish loses no acknowledged act, and everything goes on',
  async (role) => {
    const acknowledged: Acknowledged = new Map()
    const end = writeOn(acknowledged)
    for (let kill = 0; kill < 3; kill += 1) {
      const before = acknowledged.size
      await eventually(program, 'acts come through again', async () => acknowledged.size >= before + 5)
      const [victim] = program.pidsOf(role)
      if (victim) process.kill(victim, 'SIGKILL')
    }
    const before = acknowledged.size
    await eventually(program, 'acts come through again', async () => acknowledged.size >= before + 5)
    await end()
    for (const [id, headline] of acknowledged) {
      const page = await program.page(`/en/a/${id}`)
      expect([page.status, page.words.includes(headline)]).toEqual([200, true])
    }
  },
)

test('the whole program killed at once: the next start has every acknowledged act', async () => {
  const acknowledged: Acknowledged = new Map()
  const end = writeOn(acknowledged)
  await eventually(program, 'acts come through', async () => acknowledged.size >= 10)
  for (const role of ['start', 'reader', 'desk', 'jobs', 'postgres']) {
    for (const pid of program.pidsOf(role)) process.kill(pid, 'SIGKILL')
  }
  await end()
  await program.newsroom.ended
  program = await startProgram(folder, {}, program.key)
  for (const [id, headline] of acknowledged) {
    const page = await program.page(`/en/a/${id}`)
    expect([page.status, page.words.includes(headline)]).toEqual([200, true])
  }
})

test('a schedule fires on time after a restart', async () => {
  const created = await program.act('POST', '/articles', {
    edition: 'ar',
    section: 'politics',
    words: wordsOf('في موعده', 'نص.'),
  })
  const id = String(created.body.article)
  // Ending takes its time where pictures are being drawn.
  const at = Date.now() + 9000
  const scheduled = await program.act('POST', `/articles/${id}/schedule`, {
    revision: 1,
    at: new Date(at).toISOString(),
  })
  expect(scheduled.status).toBe(200)
  await program.stop()
  program = await startProgram(folder, {}, program.key)
  expect((await program.page(`/ar/a/${id}`)).status).toBe(404)
  while ((await program.page(`/ar/a/${id}`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(Date.now()).toBeGreaterThanOrEqual(at)
  await untilDeskAnswers(program)
})
