import { run } from './run.ts'

const here = (path: string) => new URL(path, import.meta.url).href
const guard = /^--guard=(\d+)$/.exec(process.argv[2] ?? '')?.[1]

await run({
  roles: {
    reader: here('../server/readerProcess.ts'),
    desk: here('../server/deskProcess.ts'),
    jobs: here('../server/jobsProcess.ts'),
  },
  firstStart: here('../server/firstStart.ts'),
  guard: guard === undefined ? undefined : Number(guard),
})
