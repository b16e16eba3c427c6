import { openSearch } from '../../search/search.ts'
import type { Connection } from '../../store/database.ts'
import { PageCache } from '../cache/pageCache.ts'
import { type Watch, watchLog } from '../cache/watch.ts'
import { siteScript } from '../island/script.ts'
import { HouseMemory } from '../live/houseMemory.ts'
import { openSnapshots, type Snapshots } from '../live/snapshot.ts'
import { nameOf, type PageRequest } from '../page/request.ts'
import { stylesheet } from '../style/stylesheet.ts'
import type { Answer } from './answer.ts'
import { type Door, isPassing, openDoor } from './door.ts'
import { safetyHead } from './heads.ts'
import { configuredHosts } from './hosts.ts'
import { makeRenderer } from './renderer.ts'
import { openSearchDoor } from './searchDoor.ts'

export type ReaderOptions = {
  /** As the role that may read `live` and no more. */
  connection: Connection
  /** This process's id in the leases. */
  id: string
  settings: { siteUrl: string; mediaUrl: string; siteHosts: readonly string[]; host: string; port: number }
  onFault(fault: unknown, url: string): void
  onConnected?(connected: boolean, why?: unknown): void
  /** Bytes of pages kept in memory. */
  pageBytes?: number
  /** The share of one core for pages whose soft keys changed. */
  softShare?: number
  /** Awaited before each query of a rendering but the first; for tests. */
  between?: () => Promise<void>
  /** Where the log is followed, if not where pages are read: the primary, beside a standby. */
  logConnection?: Connection
}

/** A reader's whole inside: door, pages, and the eye on the log. */
export type Reader = {
  door: Door
  cache: PageCache<PageRequest, Answer>
  watch: Watch
  snapshots: Snapshots
  stop(): Promise<void>
}

const atOnce = 8
const megabyte = 1024 * 1024

/** Puts the reader's parts together. Nothing here needs the database to be there: it may come, go and come back. */
export function openReader(options: ReaderOptions): Reader {
  const { settings, connection } = options
  const site = { origin: settings.siteUrl, stylesheet: stylesheet().path, script: siteScript().path }
  const safety = safetyHead(settings.mediaUrl === settings.siteUrl ? null : settings.mediaUrl)
  // Two more than the gate lets in: for the house, and for a page that is renewed.
  const snapshots = openSnapshots(connection, {
    connections: atOnce + 2,
    ...(options.between ? { between: options.between } : {}),
  })
  const house = new HouseMemory(snapshots)
  const search = openSearch(connection)
  const cache = new PageCache<PageRequest, Answer>({
    nameOf,
    render: makeRenderer({ snapshots, house, site, safety }),
    isSmall: (answer) => answer.kind !== 'page',
    isPassing,
    pageBytes: options.pageBytes ?? 128 * megabyte,
    smallBytes: 8 * megabyte,
    atOnce,
    waiting: 512,
    softShare: options.softShare ?? 0.2,
  })
  const watch = watchLog({
    connection: options.logConnection ?? connection,
    reader: options.id,
    // The house first: a page that is rendered anew must not find the old names.
    to: [house, cache],
    ...(options.onConnected ? { onConnected: options.onConnected } : {}),
  })
  const door = openDoor({
    cache,
    house,
    watch,
    search: openSearchDoor({ search, snapshots, site, safety, now: () => new Date() }),
    site,
    safety,
    hosts: configuredHosts(settings),
    onFault: options.onFault,
  })
  return {
    door,
    cache,
    watch,
    snapshots,
    async stop() {
      cache.stop()
      await watch.stop()
      await search.close()
      await snapshots.close()
    },
  }
}
