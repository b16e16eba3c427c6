import { styleText } from 'node:util'

/** Where progress is shown: a terminal gets one line that changes, anything else plain lines. */
export type Screen = { isTTY?: boolean; write(text: string): unknown }

/** A step at work. */
export type Step = {
  /** Shows what it is doing just now. */
  tell(detail: string): void
  done(): void
  fail(): void
}

export type Progress = {
  /** A line that stays. */
  say(line: string): void
  /** Begins to show a step and the time it takes, at once if it is `always` worth a line, else once it takes long. */
  begin(title: string, options?: { always?: boolean }): Step
  /** Carries out a step and shows it. A fault ends its line and is thrown on: telling it is the caller's. */
  step<Result>(
    title: string,
    work: (step: Step) => Promise<Result>,
    options?: { always?: boolean },
  ): Promise<Result>
}

/** A step that is done sooner than this (milliseconds) isn't worth a line by itself. */
const worthALine = 400

/** @param now milliseconds that only grow */
export function openProgress(screen: Screen, now: () => number = () => performance.now()): Progress {
  const begin: Progress['begin'] = (title, options = {}) => {
    const began = now()
    let detail = ''
    let shown = false
    const time = () => `${((now() - began) / 1000).toFixed(1)} s`
    const draw = () => {
      if (screen.isTTY)
        screen.write(`\r\x1b[K  ${title} … ${detail ? `${detail} ` : ''}${styleText('dim', time())}`)
      else if (!shown) screen.write(`${title} …\n`)
      shown = true
    }
    if (options.always) draw()
    const timer = setInterval(() => now() - began > worthALine && (screen.isTTY || !shown) && draw(), 200)
    timer.unref()
    const end = (mark: string, word: string) => {
      clearInterval(timer)
      if (shown)
        screen.write(
          screen.isTTY ? `\r\x1b[K${mark} ${title}, ${time()}\n` : `${title}: ${word}, ${time()}\n`,
        )
      shown = false
    }
    return {
      tell(text) {
        const isNew = text !== detail
        detail = text
        if (!shown) return
        if (screen.isTTY) draw()
        else if (isNew) screen.write(`  ${text}\n`)
      },
      done: () => end(styleText('green', '✓'), 'done'),
      fail: () => end(styleText('red', '✗'), 'failed'),
    }
  }
  return {
    say: (line) => screen.write(`${line}\n`),
    begin,
    async step(title, work, options) {
      const step = begin(title, options)
      try {
        const result = await work(step)
        step.done()
        return result
      } catch (fault) {
        step.fail()
        throw fault
      }
    },
  }
}
