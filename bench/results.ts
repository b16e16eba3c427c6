import { mkdir, writeFile } from 'node:fs/promises'
import { arch, cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { budgets, type Figure, verdictOf } from './figure.ts'

/** Keeps a run as `bench/results/{date}.json`, with the machine it ran on; a later run of the day replaces it. */
export async function keepResults(
  folder: string,
  at: Date,
  run: { articles: number; load: number },
  figures: readonly Figure[],
): Promise<string> {
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${release()} ${arch()}`,
    node: process.version,
    /** How many processes of others were at work when the run began. */
    load: run.load,
  }
  const kept = figures.map((figure) => {
    const { unit, gate, goal } = budgets[figure.budget]
    return { ...figure, unit, gate, goal, verdict: verdictOf(figure) }
  })
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${at.toISOString().slice(0, 10)}.json`)
  await writeFile(
    file,
    `${JSON.stringify({ at: at.toISOString(), articles: run.articles, machine, figures: kept }, null, 2)}\n`,
  )
  return file
}
