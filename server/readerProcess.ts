import type { IncomingMessage, ServerResponse } from 'node:http'
import { openLog } from '../ground/logging.ts'
import { mediaFolderIn } from '../media/mediaFolder.ts'
import { isForMedia, openMediaDoor } from '../media/serve.ts'
import { openReader } from '../reader/door/reader.ts'
import { forwardTo, isForDesk } from './forward.ts'
import { answerJson, readinessOf } from './health.ts'
import { listen } from './listening.ts'
import type { ReaderContext, RunRole } from './processContext.ts'
import type { ReaderCounts } from './readerMetrics.ts'

/** How long a start waits for the log, so that the first pages can be kept. Without a database it listens all the same. */
const patience = 500
/** How long answers under way may take when the process ends, and then the goodbye to the database. */
const lastAnswers = 3500
const lastGoodbye = 1000

/**
 * The readers' process: pages from memory first, then health, what belongs to the desk, and every other page. It knows
 * no credential but the reader's, and works on without the database for as long as memory lasts.
 */
export const run: RunRole<ReaderContext> = async (context) => {
  const { settings, processId, deskSocket } = context
  const log = openLog('reader')
  const counts: ReaderCounts = { fromMemory: 0, answered: 0, files: 0, forwarded: 0, faults: 0 }
  let stopping = false
  let seen = false

  const reader = openReader({
    connection: context.database.reader,
    id: processId,
    settings,
    onFault: (err, url) => {
      counts.faults += 1
      log.error({ err, url }, 'A page could not be rendered.')
    },
    onConnected: (connected, err) => {
      if (connected && seen) log.info({}, 'The log is followed again; everything missed is applied.')
      if (connected) seen = true
      else if (!stopping) log.warn({ err }, 'The log is lost; pages are served on from memory.')
    },
  })
  const forward = forwardTo({ socketPath: deskSocket, proxies: settings.trustProxy })
  const media = openMediaDoor({
    connection: context.database.reader,
    folder: mediaFolderIn(settings.dataFolder),
    onFault: (err, url) => {
      counts.faults += 1
      log.error({ err, url }, 'A file could not be served.')
    },
  })
  const [deskHost, mediaHost] = [settings.deskUrl, settings.mediaUrl].map((url) => new URL(url).host)
  const knows = (host: string | undefined): boolean => host === deskHost || reader.door.knows(host)

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (reader.door.fromMemory(request, response)) {
      counts.fromMemory += 1
      return
    }
    const { url = '/' } = request
    if (isHealth(url)) void answerHealth(url, response)
    else if (isForDesk(url) && knows(request.headers.host)) {
      counts.forwarded += 1
      forward.request(request, response)
    } else if (isForMedia(url) && (request.headers.host === mediaHost || knows(request.headers.host))) {
      counts.files += 1
      void media.answer(request, response)
    } else {
      counts.answered += 1
      void reader.door.answer(request, response)
    }
  }

  const answerHealth = async (url: string, response: ServerResponse): Promise<void> => {
    const [path] = url.split('?', 1)
    if (path === '/healthz') answerJson(response, 200, { state: 'up' })
    else if (path === '/readyz') {
      const readiness = await readinessOf(reader, stopping)
      const takes = readiness.state === 'ready' || readiness.state === 'degraded'
      answerJson(response, takes ? 200 : 503, readiness)
    } else {
      const { readerMetrics } = await import('./readerMetrics.ts')
      const text = await readerMetrics(reader, counts, processId)
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' })
      response.end(text)
    }
  }

  let timer: NodeJS.Timeout | undefined
  const tired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  await Promise.race([reader.watch.ready, tired])
  clearTimeout(timer)

  const listening = await listen({ port: settings.port, host: settings.host }, answer).catch(
    async (fault: unknown) => {
      await Promise.all([reader.stop(), media.close()])
      throw fault
    },
  )
  listening.server.on('upgrade', (request, socket, head) => {
    if (isForDesk(request.url ?? '/') && knows(request.headers.host)) forward.upgrade(request, socket, head)
    else socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  })

  return {
    async stop() {
      stopping = true
      await listening.close(lastAnswers)
      const gone = new Promise<void>((resolve) => setTimeout(resolve, lastGoodbye).unref())
      await Promise.race([Promise.all([reader.stop(), media.close()]), gone])
    },
  }
}

function isHealth(url: string): boolean {
  return /^\/(healthz|readyz|metrics)(\?|$)/.test(url)
}
