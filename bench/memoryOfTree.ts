import { readdir, readFile } from 'node:fs/promises'

/** One process of a tree and its proportional share of memory, in bytes. */
export type ProcessMemory = { pid: number; name: string; pss: number }

/**
 * The memory of processes and all that descend from them, as PSS: pages that several share are counted once, a part
 * to each (Linux, `/proc/{pid}/smaps_rollup`). A process that ends meanwhile is left out.
 */
export async function memoryOfTree(roots: readonly number[]): Promise<ProcessMemory[]> {
  const parents = new Map<number, number>()
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = await read(`/proc/${entry}/stat`)
    // The name stands in brackets and may hold anything, so the fields are counted from the last bracket.
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
    if (parent !== undefined) parents.set(Number(entry), Number(parent))
  }
  const tree = new Set(roots.filter((pid) => parents.has(pid)))
  for (let grown = true; grown; ) {
    grown = false
    for (const [pid, parent] of parents) {
      if (tree.has(pid) || !tree.has(parent)) continue
      tree.add(pid)
      grown = true
    }
  }
  const found = await Promise.all([...tree].map(memoryOf))
  return found.flatMap((one) => one ?? [])
}

/** Processes whose command line names a folder: a database and its watchdog outlive whoever started them. */
export async function processesNaming(folder: string): Promise<number[]> {
  const found: number[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue
    if ((await read(`/proc/${entry}/cmdline`))?.includes(folder)) found.push(Number(entry))
  }
  return found
}

async function memoryOf(pid: number): Promise<ProcessMemory | null> {
  const rollup = await read(`/proc/${pid}/smaps_rollup`)
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup ?? '')?.[1]
  if (kilobytes === undefined) return null
  const command = (await read(`/proc/${pid}/cmdline`))?.replaceAll('\0', ' ').trim() ?? ''
  return { pid, name: command.slice(0, 80), pss: Number(kilobytes) * 1024 }
}

const read = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)
