import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlParagraphs } from './htmlParagraphs.ts'

describe('HTML as paragraphs', () => {
  it.each([
    ['paragraphs', '<p>One.</p> <p>Two <b>bold</b>.</p>', ['One.', 'Two bold.']],
    ['words between blocks', 'Before<p>Within</p>after', ['Before', 'Within', 'after']],
    ['nested blocks', '<div>a<section><p>b</p></section>c</div>', ['a', 'b', 'c']],
    ['white space', '<p> The\n  port\t\u2028opened </p>', ['The port opened']],
    [
      'entities, also doubtful ones',
      '<p>Caf&eacute; &amp; t&#233; &lt;br&gt; &copy2026</p>',
      ['Café & té <br> ©2026'],
    ],
    ['one line break', '<p>First line<br>second line</p>', ['First line second line']],
    ['two line breaks', 'One.<br/><br />\n<br>Two.', ['One.', 'Two.']],
    ['programs and styles', '<style>p{}</style><p>Words<script>alert("<p>no</p>")</script></p>', ['Words']],
    [
      'pictures with their captions',
      '<p>a</p><figure><img src=x><figcaption>no</figcaption></figure>',
      ['a'],
    ],
    [
      'the title of a whole document',
      '<html><head><title>no</title></head><body><p>yes</body></html>',
      ['yes'],
    ],
    ['lists and tables', '<ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table>', ['a', 'b', 'c d', 'e']],
    ['what was never closed', '<p>a<p>b<div>c', ['a', 'b', 'c']],
    ['a comment', '<p>a<!-- <p>no</p> -->b</p>', ['ab']],
    ['Arabic with marks of direction', '<p dir="rtl">قال «نعم»\u200f.</p>', ['قال «نعم»\u200f.']],
    ['a NUL that is no line break of ours', '<p>a\u0000\u0000b</p>', ['ab']],
    ['nothing', '<p> </p><div></div>', []],
  ])('%s', (_name, html, paragraphs) => {
    expect(htmlParagraphs(html)).toEqual(paragraphs)
  })

  it('goes as deep as anybody nests', () => {
    expect(htmlParagraphs(`${'<div>'.repeat(20_000)}deep`)).toEqual(['deep'])
  })

  it('never gives an empty or unfolded paragraph', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<br>',
      '<b>',
      '</div>',
      '<table>',
      '<td>',
      '<script>',
      '</script>',
      '&nbsp',
      'x',
      ' ',
      '\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        for (const one of htmlParagraphs(parts.join(''))) expect(one).not.toMatch(/^$|[\n\t\0]| {2}|^ | $/)
      }),
    )
  })
})
