import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const program = '/usr/bin/chromium'

/**
 * Starts Debian's Chromium, headless and without a word to the outside. Throws with the line to run when it is not
 * installed. The caller closes it.
 */
export async function startChromium(): Promise<Browser> {
  if (!existsSync(program)) {
    throw new Error(`The browser tests need Chromium at ${program}. On Debian: apt-get install chromium`)
  }
  return chromium.launch({
    executablePath: program,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}
