import { styleText } from 'node:util'

/** Where progress is shown: a terminal gets one line that changes, anything else plain lines. */
export type Screen = { isTTY?: boolean; write(text: string): unknown }

/** A step at work; `tell` shows what it is doing just now. */
export type Step = { tell(detail: string): void }

/** A step that is done sooner than this (milliseconds) isn't worth a line, unless it is `always` shown. */
const worthALine = 400

/** Shows the steps of a start, each with the time it took. */
export function openProgress(screen: Screen, now: () => number = () => performance.now()) {
  return {
    /** A line that stays. */
    say(line: string): void {
      screen.write(`${line}\n`)
    },
    /** Carries out a step and shows it. A step that throws ends its line; the fault is the caller's to tell. */
    async step<Result>(
      title: string,
      work: (step: Step) => Promise<Result>,
      options: { always?: boolean } = {},
    ): Promise<Result> {
      const began = now()
      let detail = ''
      let shown = false
      const seconds = () => `${((now() - began) / 1000).toFixed(1)} s`
      const draw = () => {
        if (screen.isTTY) screen.write(`\r\x1b[K  ${title} … ${detail} ${styleText('dim', seconds())}`)
        else if (!shown) screen.write(`${title} …\n`)
        shown = true
      }
      if (options.always) draw()
      const timer = setInterval(() => now() - began > worthALine && (screen.isTTY || !shown) && draw(), 200)
      timer.unref()
      const finish = (mark: string, word: string) => {
        clearInterval(timer)
        if (!shown) return
        screen.write(
          screen.isTTY ? `\r\x1b[K${mark} ${title}, ${seconds()}\n` : `${title}: ${word}, ${seconds()}\n`,
        )
      }
      try {
        const result = await work({
          tell(text) {
            const isNew = text !== detail
            detail = text
            if (screen.isTTY && shown) draw()
            else if (isNew && shown) screen.write(`  ${text}\n`)
          },
        })
        finish(styleText('green', '✓'), 'done')
        return result
      } catch (fault) {
        finish(styleText('red', '✗'), 'failed')
        throw fault
      }
    },
  }
}

export type Progress = ReturnType<typeof openProgress>
