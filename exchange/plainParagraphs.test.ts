import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSpace, plainParagraphs } from './plainParagraphs.ts'

describe('plain text as paragraphs', () => {
  it('parts at blank lines where there are any, and joins wrapped lines', () => {
    expect(plainParagraphs('The ferry\nleft at noon.\n \t\nIt came back\r\nat night.\n')).toEqual([
      'The ferry left at noon.',
      'It came back at night.',
    ])
  })

  it('parts at every line where no blank line is', () => {
    expect(plainParagraphs('\nغادرت العبارة ظهرا.\nوعادت ليلا.\n\n')).toEqual([
      'غادرت العبارة ظهرا.',
      'وعادت ليلا.',
    ])
  })

  it('finds nothing in nothing', () => {
    expect(plainParagraphs(' \n\n\t\n')).toEqual([])
  })

  it('keeps every visible character, whatever the white space', () => {
    const visible = (text: string): string => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', 'م', '؟', '7', ' ', '\n', '\r\n', '\t', '\u00a0')),
        (parts) => {
          const text = parts.join('')
          const paragraphs = plainParagraphs(text)
          expect(visible(paragraphs.join(''))).toBe(visible(text))
          for (const one of paragraphs) expect(one).not.toMatch(/[\n\r\t]|^\s|\s$|^$/u)
        },
      ),
    )
  })
})

describe('words fit for a line', () => {
  it('takes out what no text has and keeps what was set on purpose', () => {
    expect(foldSpace('\ufeff a\u0000\u0007b \n c\u00a0%\ud800 \u200fد')).toBe('ab c\u00a0%\ufffd \u200fد')
  })

  it('is in NFC', () => {
    expect(foldSpace('reunio\u0301n')).toBe('reunión')
  })
})
