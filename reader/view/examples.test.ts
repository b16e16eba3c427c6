import { readFileSync } from 'node:fs'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { type ParserError, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { catalogues } from '../../language/say.ts'
import { examples } from './examples.ts'

// Landmarks are axe's to judge, in test/browser: an aside within an article is none unless it has a name (HTML-AAM 1.0),
// and the validator counts every one.
const validator = new HtmlValidate(
  new FileSystemConfigLoader(
    JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8')),
  ),
)

describe.each(examples.map((example) => ({ title: `${example.name} (${example.language})`, ...example })))(
  '$title',
  ({ language, page }) => {
    const markup = page('/built/site-0.css').toString()

    test('is valid HTML by the document rules', async () => {
      const report = await validator.validateString(markup)
      expect(
        report.results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`)),
      ).toEqual([])
    })

    test('parses without a single parse error', () => {
      const faults: ParserError[] = []
      parse(markup, { onParseError: (fault) => faults.push(fault) })
      expect(faults).toEqual([])
    })

    test('says its language and runs no script and no inline style', () => {
      expect(markup).toMatch(
        new RegExp(`^<!doctype html>\\n<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
      )
      expect(
        markup
          .replaceAll('<script type="application/ld+json">', '')
          .replaceAll('<script type="module" src="/built/site.js"></script>', ''),
      ).not.toContain('<script')
      expect(markup).not.toMatch(/ (style|on[a-z]+)="/)
    })

    test('leaves no message unspoken and prints no value that is none', () => {
      expect(markup).not.toMatch(/undefined|\[object|NaN|Invalid Date/)
      for (const key of Object.keys(catalogues.en)) expect(markup).not.toContain(key)
    })
  },
)
