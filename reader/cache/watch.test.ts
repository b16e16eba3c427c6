import { expect, test } from 'vitest'
import { awaitReaders } from '../../store/lease.ts'
import { testDatabase } from '../../test/database.ts'
import { wireTo } from '../../test/faults/wire.ts'
import { foundTestHouse, newsroomOver } from '../../test/newsroom.ts'
import { until } from '../../test/readerProcesses.ts'
import { type Applies, watchLog } from './watch.ts'

const database = testDatabase()

/** Writes down what it is told. */
function listener(): Applies & { told: string[]; positions: number[] } {
  const told: string[] = []
  const positions: number[] = []
  return {
    told,
    positions,
    apply: (entries) => positions.push(...entries.map(({ position }) => position)),
    reached: () => {},
    forgetAll: () => told.push('forget'),
  }
}

test.each([
  ['a moment', 3_600_000, ['forget']],
  ['longer than the log is sure to reach back', 0, ['forget', 'forget']],
])('after being without the log for %s', async (_, forgetAfter, told) => {
  const wire = await wireTo(database.reader)
  const heard = listener()
  const watch = watchLog({ connection: wire.connection, reader: 'one', to: [heard], forgetAfter })
  try {
    await watch.ready
    expect(watch.current()).toBe(true)
    wire.refuse()
    await until(
      async () => watch.connected(),
      (connected) => !connected,
    )
    wire.mend()
    await watch.refresh()
    await until(
      async () => watch.connected(),
      (connected) => connected,
    )
    expect(heard.told).toEqual(told)
  } finally {
    await watch.stop()
    await wire.close()
  }
})

test('acts wait for a watch that is there, and for none that has said goodbye', async () => {
  const heard = listener()
  const watch = watchLog({ connection: database.reader, reader: 'two', to: [heard] })
  await watch.ready
  await foundTestHouse(newsroomOver(database.store))
  await watch.refresh()
  const { rows } = await database.store.pool.query(
    'select position::float8 as position from live.log_public order by position',
  )
  expect(heard.positions).toEqual(rows.map(({ position }) => position))
  const ahead = Number(rows.at(-1)?.position) + 1000
  expect((await awaitReaders(database.store.pool, ahead, 0)).unconfirmed).toContain('two')
  await watch.stop()
  expect((await awaitReaders(database.store.pool, ahead, 0)).unconfirmed).not.toContain('two')
})
