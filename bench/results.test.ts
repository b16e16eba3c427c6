import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepResults } from './results.ts'

it('keeps a run under its day, with limits, verdicts and the machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-results-'))
  const at = new Date('2026-05-01T22:30:00Z')
  const file = await keepResults(join(folder, 'new'), at, { articles: 5000, load: 0.1 }, [
    { budget: 'second start', value: 0.5, note: 'n', runs: [0.4, 0.5, 0.6] },
  ])
  expect(file).toBe(join(folder, 'new/2026-05-01.json'))
  const kept = JSON.parse(await readFile(file, 'utf8'))
  expect(kept).toMatchObject({
    at: at.toISOString(),
    articles: 5000,
    machine: { node: process.version, load: 0.1 },
  })
  expect(kept.figures).toEqual([
    {
      budget: 'second start',
      value: 0.5,
      note: 'n',
      runs: [0.4, 0.5, 0.6],
      unit: 's',
      gate: 1,
      goal: 0.4,
      verdict: 'gate',
    },
  ])
  await rm(folder, { recursive: true })
})
