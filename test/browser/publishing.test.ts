import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../newsroom.ts'
import { dataFolder, eventually, type Program, startProgram } from '../program.ts'
import { startChromium } from './chromium.ts'

const { folder, forget } = dataFolder()
let program: Program
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[program, browser] = await Promise.all([startProgram(folder), startChromium()])
  page = await browser.newPage({ viewport: { width: 390, height: 844 } })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  forget()
})

const act = async (method: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
  const answer = await program.act(method, path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** What a person sees of the page. */
const seen = async (): Promise<{ direction: string; language: string; heading: string; text: string }> => ({
  direction: await page.evaluate<string>('getComputedStyle(document.documentElement).direction'),
  language: (await page.locator('html').getAttribute('lang')) ?? '',
  heading: (await page.locator('h1').first().innerText()).trim(),
  text: await page.locator('body').innerText(),
})

test.each([
  {
    edition: 'ar',
    direction: 'rtl',
    first: 'افتتاح خط العبّارات بين الضفتين',
    second: 'افتتاح خط العبّارات بعد تأخير يومين',
    note: 'ذكرنا في نسخة سابقة أن الخط افتُتح في موعده.',
    notice: 'سُحب هذا الخبر لعدم دقة مصدره.',
  },
  {
    edition: 'en',
    direction: 'ltr',
    first: 'Ferry line opens between the shores',
    second: 'Ferry line opens two days late',
    note: 'An earlier version said that the line opened on time.',
    notice: 'This report was withdrawn because its source was wrong.',
  },
])(
  'in $edition, each act is on the site when its call returns',
  async ({ edition, direction, first, second, note, notice }) => {
    const { article, revision } = await act('POST', '/articles', {
      edition,
      section: 'politics',
      words: wordsOf(first, note),
    })
    const front = `${program.site}/${edition}/`
    const address = `${program.site}/${edition}/a/${article}`
    expect((await page.goto(address))?.status()).toBe(404)
    await page.goto(front)
    expect((await seen()).text).not.toContain(first)

    await act('POST', `/articles/${article}/publish`, { revision })
    await page.reload()
    expect((await seen()).text).toContain(first)
    await page.getByRole('link', { name: first }).click()
    expect(await seen()).toMatchObject({ direction, language: edition, heading: first })

    const saved = await act('PUT', `/articles/${article}/words`, { revision, words: wordsOf(second, note) })
    await act('POST', `/articles/${article}/correct`, { revision: saved.revision, note: { words: note } })
    await page.reload()
    expect((await seen()).heading).toBe(second)
    expect((await seen()).text).toContain(note)
    await page.goto(front)
    expect((await seen()).text).toContain(second)

    await act('POST', `/articles/${article}/withdraw`, { notice })
    const gone = await page.goto(address)
    expect(gone?.status()).toBe(410)
    expect((await seen()).text).toContain(notice)
    expect((await seen()).text).not.toContain(second)
    await page.goto(front)
    expect((await seen()).text).not.toContain(second)
  },
)

test('a schedule shows on the page when its hour has come', async () => {
  const { article } = await act('POST', '/articles', {
    edition: 'ar',
    section: 'politics',
    words: wordsOf('في ساعته', 'نص.'),
  })
  await act('POST', `/articles/${article}/schedule`, {
    revision: 1,
    at: new Date(Date.now() + 1500).toISOString(),
  })
  const address = `${program.site}/ar/a/${article}`
  expect((await page.goto(address))?.status()).toBe(404)
  await eventually(
    program,
    'the scheduled article is there',
    async () => (await page.goto(address))?.status() === 200,
  )
  expect((await seen()).heading).toBe('في ساعته')
})

test('a breaking line comes into the strip of every page, and goes', async () => {
  const { line } = await act('POST', '/breaking', {
    edition: 'ar',
    words: 'إغلاق الجسر الشرقي أمام المارة',
    attribution: { kind: 'official', who: { words: 'بلدية نيريدا', gender: 'feminine' }, place: 'before' },
  })
  const strip = async (): Promise<boolean> => {
    await page.goto(`${program.site}/ar/`)
    return (await page.locator('body').innerText()).includes('إغلاق الجسر الشرقي')
  }
  await eventually(program, 'the line is in the strip', strip)
  expect((await page.goto(`${program.site}/ar/breaking/${line}`))?.status()).toBe(200)
  await act('POST', `/breaking/${line}/withdraw`, { notice: 'خطأ' })
  expect((await page.goto(`${program.site}/ar/breaking/${line}`))?.status()).toBe(410)
  await eventually(program, 'the line is gone from the strip', async () => !(await strip()))
})

test('what somebody types in Arabic is suggested, chosen by the keys, and opened', async () => {
  const { article } = await act('POST', '/articles', {
    edition: 'ar',
    section: 'politics',
    words: wordsOf('مهرجان الفوانيس يعود إلى الرصيف', 'نص.'),
  })
  await act('POST', `/articles/${article}/publish`, { revision: 1 })
  await page.goto(`${program.site}/ar/`)
  const field = page.getByRole('combobox').first()
  await field.fill('مهرجان الفو')
  const option = page.getByRole('option', { name: 'مهرجان الفوانيس يعود إلى الرصيف' })
  await option.waitFor()
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  await field.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await field.press('Escape')
  expect(await page.getByRole('listbox').isVisible()).toBe(false)
  await field.press('ArrowDown')
  await option.waitFor()
  await field.press('ArrowDown')
  await field.press('Enter')
  await page.waitForURL(`**/*${article}`)
  expect((await seen()).heading).toBe('مهرجان الفوانيس يعود إلى الرصيف')
})
