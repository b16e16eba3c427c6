import type { Registry } from 'prom-client'
import type { Reader } from '../reader/door/reader.ts'

/** What a reader process counts while it works: plain numbers, so that counting costs nothing. */
export type ReaderCounts = {
  fromMemory: number
  answered: number
  files: number
  forwarded: number
  faults: number
}

/**
 * The metrics of one reader process in Prometheus' text format. With several workers a scrape reaches one of them, so
 * every sample carries the label `process`; sum over it.
 */
export async function readerMetrics(reader: Reader, counts: ReaderCounts, id: string): Promise<string> {
  let registry = registries.get(reader)
  if (!registry) {
    registry = openRegistry(reader, counts, id)
    registries.set(reader, registry)
  }
  return (await registry).metrics()
}

const registries = new WeakMap<Reader, Promise<Registry>>()

/** Made at the first scrape: a process that nobody watches needn't load the library. */
async function openRegistry(reader: Reader, counts: ReaderCounts, id: string): Promise<Registry> {
  const { collectDefaultMetrics, Counter, Gauge, Registry } = await import('prom-client')
  const made = new Registry()
  made.setDefaultLabels({ process: id, role: 'reader' })
  collectDefaultMetrics({ register: made })
  const count = (name: string, help: string, value: () => number): void => {
    new Counter({
      name,
      help,
      registers: [made],
      collect() {
        this.reset()
        this.inc(value())
      },
    })
  }
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [made],
      collect() {
        this.set(value())
      },
    })
  }
  const { cache, watch } = reader
  count('dragoman_pages_from_memory_total', 'Pages answered at once from memory.', () => counts.fromMemory)
  count('dragoman_pages_answered_total', 'Requests for pages that were looked into.', () => counts.answered)
  count('dragoman_files_total', 'Requests for pictures, videos and recordings.', () => counts.files)
  count('dragoman_forwarded_total', 'Requests handed on to the desk.', () => counts.forwarded)
  count('dragoman_page_faults_total', 'Pages and files that could not be answered.', () => counts.faults)
  gauge('dragoman_pages', 'Pages in memory.', () => cache.state().pages)
  gauge('dragoman_page_bytes', 'Memory that pages take, estimated.', () => cache.state().pageBytes)
  gauge('dragoman_pages_dirty', 'Pages that wait to be rendered again.', () => cache.state().dirty)
  gauge('dragoman_renders_waiting', 'Renderings that wait at the gate.', () => cache.state().waiting)
  gauge('dragoman_log_position', 'Newest position of the log applied.', () => watch.position())
  gauge('dragoman_log_followed', '1 while the log is followed, 0 while it is lost.', () =>
    watch.connected() ? 1 : 0,
  )
  gauge('dragoman_log_seconds_since_look', 'Seconds since the log was last seen to its end.', () =>
    Math.min(watch.sinceLook() / 1000, 1e9),
  )
  return made
}
