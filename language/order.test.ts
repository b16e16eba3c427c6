import { expect, test } from 'vitest'
import { inOrder } from './order.ts'

test.each<[string, string[]]>([
  ['en', ['apple', 'resume', 'Resume', 'résumé', 'zebra']],
  ['es', ['nube', 'nzo', 'ñandú', 'Óscar', 'oso']],
  ['ar', ['أحمد', 'بهاء', 'تامر', 'علي', 'ياسر', 'Anna', 'Zoe']],
  ['ar-u-nu-arab', ['باب 2', 'باب 10', 'باب 100']],
])('%s sorts %j', (language, sorted) => {
  for (let turn = 0; turn < sorted.length; turn += 1) {
    const turned = [...sorted.slice(turn), ...sorted.slice(0, turn)]
    expect(inOrder(language, turned, (name) => name)).toEqual(sorted)
    expect(inOrder(language, turned.reverse(), (name) => name)).toEqual(sorted)
  }
})

test('people come by their sort name, equals as they came', () => {
  const people = [
    { id: 1, sortName: 'Haddad, Rana' },
    { id: 2, sortName: 'Ibrahim' },
    { id: 3, sortName: 'Haddad, Rana' },
    { id: 4, sortName: 'Álvarez' },
  ]
  const sorted = inOrder('es', people, ({ sortName }) => sortName)
  expect(sorted.map(({ id }) => id)).toEqual([4, 1, 3, 2])
  expect(people[0]?.id).toBe(1)
})
