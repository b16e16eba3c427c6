import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BoundedXml } from './boundedXml.ts'

function bounded(pieces: readonly string[], longest = 1000): string {
  const xml = new BoundedXml(longest)
  return pieces.map((piece) => xml.feed(piece)).join('') + xml.end()
}

const file = `<?xml version="1.0"?>
<!DOCTYPE a [ <!ENTITY x "<b>]>'"> <!-- ]> " --> <!ENTITY y '&x;&x;'> ]>
<!-- <no> --><a one="1 > 0" two='"'>text <!-- -- not -> here -->goes on<![CDATA[ <p> ]] > ]]]><b/><?php echo "?>"; ?></a>
`

describe('XML on its way to a parser', () => {
  it('goes without comments, instructions and document type', () => {
    expect(bounded([file])).toBe(
      '\n\n<a one="1 > 0" two=\'"\'>text goes on<![CDATA[ <p> ]] > ]]]><b/>"; ?></a>\n',
    )
  })

  it('is the same, however it is split', () => {
    for (let at = 0; at <= file.length; at += 1)
      expect(bounded([file.slice(0, at), file.slice(at)])).toBe(bounded([file]))
    expect(bounded([...file])).toBe(bounded([file]))
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(...'<>!-[]CDAT"\'? &aDOCTYPE'.split(''), '<!--', ']]>', '-->', '<![CDATA['),
          {
            maxLength: 60,
          },
        ),
        (signs) => bounded(signs) === bounded([signs.join('')]),
      ),
    )
  })

  it.each([
    ['a text', `<a>${'x'.repeat(5000)}</a>`, `<a>${'x'.repeat(1000)}</a>`],
    ['a text with comments in it', `<a>${'x<!-- -->'.repeat(5000)}</a>`, `<a>${'x'.repeat(1000)}</a>`],
    ['a section', `<a><![CDATA[${'x'.repeat(5000)}]]></a>`, `<a><![CDATA[${'x'.repeat(1000)}]]></a>`],
    ['an empty tag', `<a b="${'x'.repeat(5000)}"/>t`, `<a b="${'x'.repeat(995)}"/>t`],
    ['a value', `<a b="${'x'.repeat(5000)}">t</a>`, `<a b="${'x'.repeat(995)}">t</a>`],
  ])('holds no more than asked of %s', (_, xml, expected) => {
    for (const size of [1, 7, 100, 10_000]) {
      const pieces = Array.from({ length: Math.ceil(xml.length / size) }, (__, at) =>
        xml.slice(at * size, (at + 1) * size),
      )
      expect(bounded(pieces)).toBe(expected)
    }
  })

  it('a tag of endless attributes is bounded as well', () => {
    expect(bounded([`<a ${'b="c" '.repeat(10_000)}>t</a>`]).length).toBeLessThan(2000)
  })

  it('a comment, a section or a document type without an end gives nothing more', () => {
    for (const open of ['<!-- ', '<?x ', '<!DOCTYPE a [ '])
      expect(bounded([`<a>${open}`, '</a>', '<b>'])).toBe('<a>')
  })
})
