import { expect, it } from 'vitest'
import { hostOfIdentifier } from './providerName.ts'

it.each([
  ['urn:newsml:Wire.example:20260301:ferry', 'wire.example'],
  ['urn:newsml:afp:2026', 'afp'],
  ['urn:nato.int:2023-summit', 'nato.int'],
  ['tag:wire.example,2026:e1', 'wire.example'],
  ['https://wire.example/n/1', 'wire.example'],
  ['urn:8d19cf88-b3ab-4972-8fec-1207599f2872', ''],
  ['http://', ''],
  ['', ''],
])('the host in %s', (identifier, host) => {
  expect(hostOfIdentifier(identifier)).toBe(host)
})
