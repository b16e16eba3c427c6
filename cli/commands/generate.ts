import { parseArgs } from 'node:util'
import { fillStore } from '../../exchange/generate/fillStore.ts'
import { harbour } from '../../exchange/generate/house.ts'
import { withRunKey } from '../../exchange/runKey.ts'
import type { Actor } from '../../newsroom/act.ts'
import { foundHouse } from '../../newsroom/foundHouse.ts'
import { type CliCommand, UsageFault } from '../command.ts'
import { needOutcome, openNewsroom } from '../openNewsroom.ts'

const operator: Actor = { kind: 'operator', origin: 'command line' }

/** Fills a store with text of natural shape, to try things out and to measure. */
export const generateCommand: CliCommand = {
  summary: 'fill a store with invented articles, to try things out and to measure',
  usage: [
    'dragoman generate --articles N [--seed WORD]',
    'The same seed gives the same articles. Real newsrooms are not touched: their editions must be the invented ones.',
  ],
  async run(terminal, args) {
    const { values } = parseArgs({
      args: [...args],
      options: { articles: { type: 'string' }, seed: { type: 'string' } },
    })
    const articles = Number(values.articles)
    if (!Number.isInteger(articles) || articles < 1)
      throw new UsageFault('--articles must be a whole number from 1.')
    const open = await openNewsroom(terminal.settings)
    try {
      const { rows } = await open.room.store.pool.query('select id from newsroom.edition order by id')
      const invented = harbour.editions.map(({ id }) => id).sort()
      if (rows.length === 0)
        needOutcome(await foundHouse(open.room, operator, harbour), 'The house was not founded.')
      else if (rows.map((row) => row.id).join() !== invented.join()) {
        throw new UsageFault(
          `This store has editions of its own (${rows.map((row) => row.id).join(', ')}); generate would write into them.`,
        )
      }
      const began = performance.now()
      const options = { articles, seed: values.seed ?? 'dragoman', until: new Date() }
      let shown = 0
      const done = await withRunKey(
        open.room,
        operator,
        { name: 'generate', role: 'editor-in-chief' },
        (actor) =>
          fillStore(open.room, actor, options, (count) => {
            if (count - shown < 5000) return
            shown = count
            terminal.say(`${count} of ${articles} articles`)
          }),
      )
      const seconds = (performance.now() - began) / 1000
      terminal.say(`${done} articles in ${seconds.toFixed(1)} s (${Math.round(done / seconds)} a second).`)
      return 0
    } finally {
      await open.close()
    }
  },
}
