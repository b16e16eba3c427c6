import { safeAddress } from './address.ts'
import { escapeText } from './escape.ts'
import { Attributes } from './raw.ts'

/**
 * The attribute `srcset` (HTML, section 4.8.4.2.1) for a hole inside a tag: each address with how wide its picture is, in
 * pixels. An address that could be read as two, since it holds a blank or a comma, is left out.
 * @example html`<source${srcset([{ address: '/a.jpg', width: 640 }])}>` // <source srcset="/a.jpg 640w">
 */
export function srcset(pictures: readonly { address: string; width: number }[]): Attributes {
  const list = pictures
    .filter(({ address }) => !/[\s,]/.test(address))
    .map(({ address, width }) => `${safeAddress(address)} ${Math.round(width)}w`)
  return new Attributes(list.length === 0 ? '' : ` srcset="${escapeText(list.join(', '))}"`)
}
