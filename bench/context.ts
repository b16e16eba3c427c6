import type { Cores } from './cores.ts'
import type { Figure } from './figure.ts'
import type { Site, SiteOptions } from './site.ts'

/** What a measurement works with. */
export type BenchContext = {
  cores: Cores
  /** How many articles the large store holds. */
  articles: number
  /** How often a ratio is taken, and for how many seconds each side runs. */
  turns: number
  seconds: number
  /** How many pages, publishings and starts a figure is made of. */
  pages: number
  publishings: number
  starts: number
  /** Starts a site over the small store (1,000 articles) or the large one, which is filled on first use. */
  site(store: 'small' | 'large', options: Omit<SiteOptions, 'dataFolder'>): Promise<Site>
  /** The folder of the small store, with no site on it. */
  smallStore(): Promise<string>
  tell(line: string): void
}

/** One measurement: some figures, or an exception that says why there are none. */
export type Measurement = (context: BenchContext) => Promise<Figure[]>
