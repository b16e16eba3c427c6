import { expect, test } from 'vitest'
import { openProgress } from './progress.ts'

/** A screen that keeps what was written, and a clock that is told the time. */
function screen(isTTY: boolean) {
  let time = 0
  let written = ''
  const progress = openProgress(
    {
      isTTY,
      write: (text) => {
        written += text
      },
    },
    () => time,
  )
  return {
    progress,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    written: () => written,
  }
}

test('without a terminal each step is two plain lines, with its details between', async () => {
  const { progress, pass, written } = screen(false)
  await progress.step(
    'Making tea',
    async (step) => {
      step.tell('water')
      step.tell('water')
      pass(1234)
    },
    { always: true },
  )
  expect(written()).toBe('Making tea …\n  water\nMaking tea: done, 1.2 s\n')
})

test('a terminal sees one line that changes and stays with its time', async () => {
  const { progress, pass, written } = screen(true)
  const step = progress.begin('Making tea', { always: true })
  step.tell('leaves')
  pass(2000)
  step.done()
  const lines = written().split('\r\x1b[K')
  expect(lines.at(-2)).toContain('Making tea … leaves')
  expect(lines.at(-1)).toMatch(/✓.* Making tea, 2\.0 s\n$/)
})

test('a quick step that nobody waits for is not shown', async () => {
  const { progress, pass, written } = screen(false)
  await progress.step('Blinking', async () => pass(10))
  expect(written()).toBe('')
})

test('a step that fails says so and hands on its fault', async () => {
  const { progress, written } = screen(false)
  const fault = new Error('no water')
  await expect(
    progress.step(
      'Making tea',
      async () => {
        throw fault
      },
      { always: true },
    ),
  ).rejects.toBe(fault)
  expect(written()).toBe('Making tea …\nMaking tea: failed, 0.0 s\n')
})
