import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { attributes } from './attributes.ts'
import { dataScript, type Json } from './dataScript.ts'
import { type Html, html, type Value } from './html.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '&',
        '&amp',
        ';',
        '/',
        '</',
        '<!--',
        '-->',
        ']]>',
        '<script>',
        '</script>',
        '</title>',
      ],
      ...[
        '=',
        '`',
        ' ',
        '\n',
        '\t',
        '\0',
        '\r',
        '\u007f',
        '\u2028',
        'onload=',
        'javascript:',
        '\ud800',
        'ع',
        'a',
        '\\',
      ],
    ),
  }),
)

/** What remains of a text in HTML: no control characters, line ends as one, lone surrogates as U+FFFD. */
function kept(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what falls away
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  return plain.replace(/\r\n?/g, '\n').toWellFormed()
}

/** As a browser reads it: sent in UTF-8, then parsed. */
function read(markup: Html): Node[] {
  const sent = new TextDecoder().decode(new TextEncoder().encode(markup.toString()))
  return parseFragment(sent).childNodes
}

function only(markup: Html): Element {
  const nodes = read(markup)
  expect(nodes).toHaveLength(1)
  return nodes[0] as Element
}

function wordsOf(element: Element): string {
  expect(element.childNodes.every(({ nodeName }) => nodeName === '#text')).toBe(true)
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

describe('no value breaks out of', () => {
  test('text', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(wordsOf(only(html`<p>${value}</p>`))).toBe(kept(value))
      }),
    )
  })

  test('a title', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(wordsOf(only(html`<title>${value}</title>`))).toBe(kept(value))
      }),
    )
  })

  test('a quoted attribute', () => {
    fc.assert(
      fc.property(anything, anything, (before, value) => {
        const { attrs } = only(html`<p title="${before} x ${value}" lang="en"></p>`)
        expect(attrs).toEqual([
          { name: 'title', value: kept(`${kept(before)} x ${kept(value)}`) },
          { name: 'lang', value: 'en' },
        ])
      }),
    )
  })

  test('an attribute that is not always there', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const { attrs } = only(
          html`<p${attributes({ title: value, id: null, hidden: true, lang: undefined })}></p>`,
        )
        expect(attrs).toEqual([
          { name: 'title', value: kept(value) },
          { name: 'hidden', value: '' },
        ])
      }),
    )
  })

  test('data in a script, and all of it arrives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), anything, (json, words) => {
        const data = { json, words, [words]: true } as Json
        const element = only(dataScript(data))
        expect(element.nodeName).toBe('script')
        // Compared in JSON's own terms: it knows no -0, and a key may be called __proto__.
        expect(JSON.stringify(JSON.parse(wordsOf(element)))).toBe(
          JSON.stringify(JSON.parse(JSON.stringify(data))),
        )
        expect(wordsOf(element)).not.toMatch(/[<>&\u2028\u2029]/)
      }),
    )
  })

  test('lists and nested templates', () => {
    fc.assert(
      fc.property(fc.array(anything), (values) => {
        const list = only(html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>`)
        expect(list.childNodes.map((item) => wordsOf(item as Element))).toEqual(values.map(kept))
      }),
    )
  })
})

test('null, undefined and false print nothing; numbers and lists print', () => {
  expect(html`<p>${null}${undefined}${false}${0}${['a', [1, null], html`<b>c</b>`]}</p>`.toString()).toBe(
    '<p>0a1<b>c</b></p>',
  )
})

describe('only what this folder made is markup', () => {
  const forged = [
    { markup: '<b>' },
    { toString: () => '<b>' },
    [{ toString: () => '<b>' }],
    Object.create(Object.getPrototypeOf(html``)),
    JSON.parse(JSON.stringify(html`<b></b>`)),
    new String('<b>'),
    true,
    () => '<b>',
    Symbol('b'),
  ] as unknown[] as Value[]

  test.each(forged.map((value) => ({ value })))('refuses %o', ({ value }) => {
    expect(() => html`<p>${value}</p>`).toThrow(TypeError)
    expect(() => html`<p title="${value}"></p>`).toThrow(TypeError)
    expect(() => html`<p${value}></p>`).toThrow(TypeError)
  })

  test('and markup has no place in an attribute, a title or among attributes', () => {
    const markup = html`<b></b>`
    expect(() => html`<p title="${markup}"></p>`).toThrow('no markup')
    expect(() => html`<title>${markup}</title>`).toThrow('no markup')
    expect(() => html`<p${markup}></p>`).toThrow('attributes(…)')
    expect(() => html`<p${'onclick=alert(1)'}></p>`).toThrow('attributes(…)')
  })
})

describe('refuses a template in which a value could not be made safe', () => {
  const x = 'x'
  const templates: [what: string, make: () => Html][] = [
    ['an unquoted value', () => html`<p title=${x}></p>`],
    ['single quotes', () => html`<p title='${x}'></p>`],
    ['a tag’s name', () => html`<${x}></p>`],
    ['a closing tag’s name', () => html`<p></${x}>`],
    ['a comment', () => html`<!-- ${x} -->`],
    ['a declaration', () => html`<!doctype ${x}>`],
    ['a script', () => html`<script>${x}</script>`],
    ['a style', () => html`<style>${x}</style>`],
    ['an event handler', () => html`<p onclick="${x}"></p>`],
    ['an inline style', () => html`<p style="${x}"></p>`],
    ['a document in an attribute', () => html`<iframe srcdoc="${x}"></iframe>`],
    ['words before an address', () => html`<a href="java${x}"></a>`],
    ['words after an address', () => html`<a href="${x}:alert(1)"></a>`],
    ['two holes in an address', () => html`<a href="${x}${x}"></a>`],
    ['a tag left open', () => html`<p title="${x}"`],
    ['a value left open', () => html`<p title="${x}`],
  ]
  test.each(templates)('%s', (_, make) => {
    expect(make).toThrow("Template can't be made safe")
  })

  test.each(['onclick', 'style', 'srcdoc', 'a b', '"', '', 'ONCLICK'])('an attribute called %j', (name) => {
    expect(() => attributes({ [name]: 'x' })).toThrow("Attribute can't be made safe")
  })
})

test('knows where a hole stands after comments, text elements and void elements', () => {
  const x = '<"&>'
  expect(
    html`<!-- a "<p> --><br><title>a<b></title><p>1 ${x}</p><img alt="" src="/a"><p title="${x}">`.toString(),
  ).toBe(
    '<!-- a "<p> --><br><title>a<b></title><p>1 &lt;&quot;&amp;&gt;</p><img alt="" src="/a"><p title="&lt;&quot;&amp;&gt;">',
  )
})
