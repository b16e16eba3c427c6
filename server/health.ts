import type { ServerResponse } from 'node:http'
import type { Reader } from '../reader/door/reader.ts'

/** How a reader process is, for whoever decides whether to send it readers. */
export type Readiness = {
  /** `degraded` serves on from memory; only `starting` and `stopping` should get no readers. */
  state: 'starting' | 'ready' | 'degraded' | 'stopping'
  database: 'answers' | 'away'
  log: 'followed' | 'lost'
  /** Position of the newest entry applied. */
  position: number
  /** Milliseconds since the log was last seen to its end; null before the first time. */
  sinceLook: number | null
  pages: number
}

/** Looks at a reader. A database that is away makes it degraded, not unready: pages in memory are served on. */
export async function readinessOf(reader: Reader, stopping: boolean): Promise<Readiness> {
  const answers = await reader.snapshots.answers()
  const sinceLook = reader.watch.sinceLook()
  const seen = Number.isFinite(sinceLook)
  const followed = reader.watch.connected()
  const state = stopping ? 'stopping' : !seen ? 'starting' : answers && followed ? 'ready' : 'degraded'
  return {
    state,
    database: answers ? 'answers' : 'away',
    log: followed ? 'followed' : 'lost',
    position: reader.watch.position(),
    sinceLook: seen ? Math.round(sinceLook) : null,
    pages: reader.cache.state().pages,
  }
}

/** Answers with JSON that nobody keeps. */
export function answerJson(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  })
  response.end(body)
}
