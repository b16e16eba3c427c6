import { expect, it } from 'vitest'
import { wikidataItem } from './wikidata.ts'

it.each([
  ['http://www.wikidata.org/entity/Q64', 'Q64'],
  ['https://www.wikidata.org/wiki/q64#sitelinks', 'Q64'],
  ['wd:Q64', 'Q64'],
  ['https://wikidata.example/entity/Q64', null],
  ['https://www.wikidata.org/entity/P31', null],
  ['Q64', null],
  ['', null],
])('an item of Wikidata: %s', (identifier, item) => {
  expect(wikidataItem(identifier)).toBe(item)
})
