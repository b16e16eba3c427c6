import { existsSync } from 'node:fs'
import { run } from './run.ts'

const here = (path: string) => new URL(path, import.meta.url).href
const firstStart = new URL('../server/firstStart.ts', import.meta.url)
const guard = /^--guard=(\d+)$/.exec(process.argv[2] ?? '')?.[1]

await run({
  roles: {
    reader: here('../server/readerProcess.ts'),
    desk: here('../server/deskProcess.ts'),
    jobs: here('../server/jobsProcess.ts'),
  },
  firstStart: existsSync(firstStart) ? firstStart.href : undefined,
  guard: guard === undefined ? undefined : Number(guard),
})
