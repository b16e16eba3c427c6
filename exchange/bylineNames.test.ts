import { expect, it } from 'vitest'
import { bylineNames, oneByline } from './bylineNames.ts'

it.each([
  ['By Rana  Haddad', [], 'Rana Haddad'],
  ['Von Christian Hollmann, dpa', ['dpa'], 'Christian Hollmann, dpa'],
  ['بقلم: رنا حداد', [], 'رنا حداد'],
  ['Byron Vance', [], 'Byron Vance'],
  ['ntb', ['NTB'], ''],
  ['', [''], ''],
])('the names in a line: %s', (line, senders, names) => {
  expect(bylineNames(line, senders)).toBe(names)
})

it('a line and a list are said once', () => {
  const rana = { identity: 'rh', name: 'Rana Haddad', role: 'writer' }
  expect(oneByline('Rana Haddad in Port Sahel', [rana])).toEqual({ byline: '', authors: [rana] })
  expect(oneByline('', [rana])).toEqual({ byline: '', authors: [rana] })
  expect(oneByline('Omar Sayegh', [rana])).toEqual({ byline: 'Omar Sayegh', authors: [] })
  expect(oneByline('Omar Sayegh', [])).toEqual({ byline: 'Omar Sayegh', authors: [] })
})
