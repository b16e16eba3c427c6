import { expect, test } from 'vitest'
import { PublicFiles } from './publicFiles.ts'

const file = { hash: '0123456789abcdef', mime: 'image/jpeg', bytes: 5 }
const away = new Error('away')

function memory() {
  const state = { now: 0, asked: 0, shown: true, fault: undefined as Error | undefined }
  const books = {
    async filesOf() {
      state.asked += 1
      await Promise.resolve()
      if (state.fault) throw state.fault
      return state.shown ? [file] : []
    },
  }
  return {
    state,
    files: new PublicFiles(
      books,
      (fault) => fault === away,
      () => state.now,
    ),
  }
}

test('a yes is believed for a second and no longer', async () => {
  const { state, files } = memory()
  expect(await files.of('a')).toEqual([file])
  state.shown = false
  state.now = 999
  expect(await files.of('a')).toEqual([file])
  expect(state.asked).toBe(1)
  state.now = 1000
  expect(await files.of('a')).toEqual([])
})

test('a no is never remembered', async () => {
  const { state, files } = memory()
  state.shown = false
  expect(await files.of('a')).toEqual([])
  state.shown = true
  expect(await files.of('a')).toEqual([file])
})

test('many who ask at once are one question', async () => {
  const { state, files } = memory()
  await Promise.all(Array.from({ length: 50 }, () => files.of('a')))
  expect(state.asked).toBe(1)
})

test('while the database is away the last yes holds; what was not asked for fails', async () => {
  const { state, files } = memory()
  await files.of('a')
  state.now = 100_000
  state.fault = away
  expect(await files.of('a')).toEqual([file])
  await expect(files.of('b')).rejects.toBe(away)
  state.fault = new Error('other')
  await expect(files.of('a')).rejects.toThrow('other')
  state.fault = undefined
  state.shown = false
  expect(await files.of('a')).toEqual([])
  state.fault = away
  await expect(files.of('a')).rejects.toBe(away)
})

test('no more than 5,000 are remembered, those asked for last', async () => {
  const { state, files } = memory()
  for (let at = 0; at < 5001; at += 1) await files.of(String(at))
  expect(state.asked).toBe(5001)
  await files.of('5000')
  expect(state.asked).toBe(5001)
  await files.of('0')
  expect(state.asked).toBe(5002)
})
