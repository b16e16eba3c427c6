import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { memoryOfTree, processesNaming } from './memoryOfTree.ts'

const there = existsSync('/proc/self/smaps_rollup')
if (!there) console.log('This system has no /proc/{pid}/smaps_rollup: memory is measured on Linux only.')

describe.runIf(there)('the memory of a tree', () => {
  it('holds a process and what it started, with a grandchild named by its command line', async () => {
    const mark = `mark-${process.pid}`
    const child = spawn('sh', ['-c', `sleep 60 & echo started; wait # ${mark}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const tree = await memoryOfTree([process.pid])
    expect(tree[0]).toMatchObject({ pid: process.pid })
    expect(tree[0]!.pss).toBeGreaterThan(10 * 2 ** 20)
    expect(tree.map(({ name }) => name).join()).toContain('sleep 60')
    expect(await processesNaming(mark)).toEqual([child.pid])
    const own = await memoryOfTree([child.pid!])
    expect(own.map(({ pid }) => pid)).toContain(child.pid)
    expect(own).toHaveLength(2)
    for (const { pid } of own.reverse()) process.kill(pid)
    await once(child, 'exit')
    expect(await memoryOfTree([child.pid!])).toEqual([])
  })
})
