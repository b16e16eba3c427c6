import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Fault } from '../ground/fault.ts'
import type { Preparation, PreparationNews } from './prepareProcess.ts'
import type { Progress, Step } from './progress.ts'

const program = fileURLToPath(new URL('prepareProcess.ts', import.meta.url))

/**
 * Migrates the store and takes the steps of a first start, in a process of its own, and shows them.
 * @returns lines to show once everything runs
 * @throws Fault with what went wrong
 */
export function prepareStore(
  preparation: Preparation,
  progress: Progress,
  started: (child: ChildProcess) => void,
): Promise<string[]> {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  started(child)
  return new Promise((resolve, reject) => {
    let step: Step | undefined
    child.on('message', (news: PreparationNews) => {
      if (news.news === 'step') {
        step?.done()
        step = progress.begin(news.title, { always: true })
      }
      if (news.news === 'detail') step?.tell(news.detail)
      if (news.news === 'done') {
        step?.done()
        child.disconnect()
        resolve(news.show)
      }
      if (news.news === 'failed') {
        step?.fail()
        child.disconnect()
        reject(new Fault({ what: "The store can't be prepared.", why: news.told, remedy: again }))
      }
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      step?.fail()
      const why = `The process that prepares it ended (${signal ?? code}).`
      reject(new Fault({ what: "The store can't be prepared.", why, remedy: again }))
    })
    child.send(preparation)
  })
}

const again = 'mend that and start again: what was already done is kept, and the rest is taken up'
