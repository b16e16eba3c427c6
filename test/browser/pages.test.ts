import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteScript } from '../../reader/island/script.ts'
import { stylesheet } from '../../reader/style/stylesheet.ts'
import { examplePicture, examplePictureAddress } from '../../reader/view/examples/everyKind.ts'
import { type Example, exampleScript, examples } from '../../reader/view/examples.ts'
import { startChromium } from './chromium.ts'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const css = stylesheet()
const script = siteScript()

let browser: Browser
let server: Server
let site: string

/** The examples by their place in the list, under the policy that readers' pages are sent with. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const example = examples[Number(request.url?.slice(1))]
    response.setHeader('Content-Security-Policy', "default-src 'self'")
    if (request.url === exampleScript) response.setHeader('Content-Type', 'text/javascript').end(script.bytes)
    else if (request.url === css.path) response.setHeader('Content-Type', 'text/css').end(css.bytes)
    else if (request.url === examplePictureAddress) {
      response.setHeader('Content-Type', 'image/svg+xml').end(examplePicture)
    } else if (request.url === '/favicon.ico') response.writeHead(204).end()
    else if (!example) response.writeHead(404).end()
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(example.page(css.path).toString())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startChromium()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

type Settings = {
  width: number
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active'
  reducedMotion?: 'reduce'
}

const opened = new Map<string, Page>()

/** A page of these settings, kept for the next example: opening one costs more than what is looked at. */
async function pageFor({ width, ...settings }: Settings): Promise<Page> {
  const key = JSON.stringify({ width, ...settings })
  const page = opened.get(key) ?? (await browser.newPage({ viewport: { width, height: 900 }, ...settings }))
  opened.set(key, page)
  return page
}

/** Opens an example and hands it over; fails when the browser complained of anything on the way. */
async function open<Answer>(
  example: Example,
  settings: Settings,
  look: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const page = await pageFor(settings)
  const complaints: string[] = []
  page.removeAllListeners('console')
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(`${site}/${examples.indexOf(example)}`)
  const answer = await look(page)
  expect(complaints).toEqual([])
  return answer
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<Found> } }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    )
  })
}

function named(name: string, language: string): Example {
  const found = examples.find((example) => example.name === name && example.language === language)
  if (!found) throw new Error(`There is no example "${name}" in ${language}; see reader/view/examples.ts.`)
  return found
}

const titled = examples.map((example) => ({ title: `${example.name} (${example.language})`, example }))

describe('accessibility', () => {
  test.each(titled)('axe finds nothing in $title, on a phone in the light', async ({ example }) => {
    expect(await open(example, { width: 390, colorScheme: 'light' }, violations)).toEqual([])
  })

  test('axe is awake: it finds what is put in', async () => {
    const found = await open(named('held', 'en'), { width: 390, colorScheme: 'light' }, async (page) => {
      await page.evaluate('document.querySelector("main").append(document.createElement("img"))')
      return violations(page)
    })
    expect(found).toEqual([expect.stringMatching(/^image-alt: /)])
  })

  const dark = titled.filter(({ example }) =>
    /^(article|article with every kind of block|front|section|breaking line|withdrawn)$/.test(example.name),
  )
  test.each(dark)('axe finds nothing in $title, on a desktop in the dark', async ({ example }) => {
    expect(await open(example, { width: 1280, colorScheme: 'dark' }, violations)).toEqual([])
  })

  test.each(['en', 'ar'])('the first key leads past the masthead to the text (%s)', async (language) => {
    const focused = await open(named('article', language), { width: 1280 }, async (page) => {
      await page.keyboard.press('Tab')
      expect((await page.locator('.skip').boundingBox())?.height).toBeGreaterThan(24)
      await page.keyboard.press('Enter')
      return page.evaluate('document.activeElement.id')
    })
    expect(focused).toBe('main')
  })

  test('who asks for less motion gets none', async () => {
    const lasting = await open(named('front', 'en'), { width: 390, reducedMotion: 'reduce' }, (page) =>
      page.evaluate('[...document.querySelectorAll("*")].map((e) => getComputedStyle(e).transitionDuration)'),
    )
    expect(new Set(lasting as string[])).toEqual(new Set(['0s']))
  })

  test('in forced colours the breaking label keeps an edge', async () => {
    const edge = await open(named('front', 'ar'), { width: 390, forcedColors: 'active' }, (page) =>
      page.evaluate('getComputedStyle(document.querySelector("#breaking")).borderBlockStartStyle'),
    )
    expect(edge).toBe('solid')
  })
})

describe('layout', () => {
  test.each(titled)(
    '$title needs no scrolling sideways at 320 pixels (WCAG 2.2, 1.4.10)',
    async ({ example }) => {
      const { scroll, shown } = await open(example, { width: 320 }, (page) =>
        page.evaluate<{ scroll: number; shown: number }>(
          '({ scroll: document.documentElement.scrollWidth, shown: innerWidth })',
        ),
      )
      expect(scroll).toBeLessThanOrEqual(shown)
    },
  )

  test.each([
    ['en', 'left'],
    ['es', 'left'],
    ['ar', 'right'],
  ] as const)(
    '%s begins on the %s: nameplate, breaking strip and an article’s margin',
    async (language, side) => {
      const centres = await open(named('article', language), { width: 1280 }, (page) =>
        page.evaluate<number[]>(
          `['.masthead .nameplate', '.particulars', '#breaking'].map((selector) => {
          const { left, right } = document.querySelector(selector).getBoundingClientRect()
          return (left + right) / 2 / innerWidth
        })`,
        ),
      )
      for (const centre of centres) expect(side === 'left' ? centre : 1 - centre).toBeLessThan(0.5)
    },
  )

  test.each(['en', 'ar'])('figures end on the right in %s, so that their units meet', async (language) => {
    const example = named('article with every kind of block', language)
    const columns = await open(example, { width: 1280 }, (page) =>
      page.evaluate<number[][]>(`[...document.querySelectorAll('.text table')].flatMap((table) =>
        [1, 2].map((at) => [...table.querySelectorAll('tr')].map((row) => {
          const range = document.createRange()
          range.selectNodeContents(row.cells[at])
          return Math.round(range.getBoundingClientRect().right)
        })))`),
    )
    expect(columns).toHaveLength(4)
    for (const ends of columns) expect(new Set(ends).size).toBe(1)
  })

  test.each([
    ['en', 'ArrowRight'],
    ['ar', 'ArrowLeft'],
  ])('a wide table goes sideways by keys in %s, and the page does not', async (language, key) => {
    const example = named('article with every kind of block', language)
    await open(example, { width: 390 }, async (page) => {
      await page.locator('.wide').focus()
      const pushed = page.evaluate<number>(`new Promise((pushed) => {
        const table = document.querySelector('.wide')
        table.addEventListener('scroll', () => pushed(table.scrollLeft), { once: true })
      })`)
      await page.keyboard.press(key)
      expect(Math.sign(await pushed)).toBe(key === 'ArrowRight' ? 1 : -1)
      expect(await page.evaluate('scrollX')).toBe(0)
    })
  })

  test.each(['en', 'ar', 'es'])(
    'the lead of a front without pictures is filled on both sides (%s)',
    async (language) => {
      const [first, others] = await open(named('front by rule', language), { width: 1280 }, (page) =>
        page.evaluate<number[]>(`(() => {
        const [first, ...others] = document.querySelectorAll('.lead .card')
        const top = first.getBoundingClientRect().top
        return [first.lastElementChild, others.at(-1)].map((each) => each.getBoundingClientRect().bottom - top)
      })()`),
      )
      const taller = Math.max(first ?? 0, others ?? 0) / Math.min(first ?? 0, others ?? 0)
      expect(taller).toBeLessThan(1.3)
    },
  )

  test('on paper there is the article and no navigation', async () => {
    const shown = await open(named('article', 'es'), { width: 800 }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const visible = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible()
      return Promise.all(
        ['.sections', '.languages', '.breaking', '.versions', 'h1', '.text', '.byline'].map(visible),
      )
    })
    expect(shown).toEqual([false, false, false, false, true, true, true])
  })
})
