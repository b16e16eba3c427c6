import { bylineNames } from '../bylineNames.ts'
import type { IncomingAuthor, IncomingCategory, IncomingTopic } from '../incomingArticle.ts'
import { plainLine } from '../plainLine.ts'

/** More than any article names. */
const most = 100

/**
 * What several values stand in one field by: `|`, else `;`, else `,`, with the signs that Arabic has for them.
 * @example partsIn(['Boats | Ports, quays']) // ['Boats', 'Ports, quays']
 */
export function partsIn(values: readonly string[], separators = [/\|/, /[;؛]/, /[,،]/]): string[] {
  const found = values.flatMap((value) => {
    const separator = separators.find((each) => each.test(value))
    return separator === undefined ? [value] : value.split(separator)
  })
  const lines = found.map((one) => plainLine(one.slice(0, 1000))).filter((one) => one !== '')
  return [...new Set(lines)].slice(0, most)
}

/** What an article is about. A table has only names. */
export function recordTopics(values: readonly string[]): IncomingTopic[] {
  return partsIn(values)
    .map((one) => one.replace(/^#/, '').trim())
    .filter((name) => name !== '')
    .map((name) => ({ identity: null, name, kind: 'subject', wikidata: null }))
}

/** The rubrics of an article. `News > Politics` is a rubric below another. Commas belong to names. */
export function recordCategories(values: readonly string[]): IncomingCategory[] {
  return partsIn(values, [/\|/, /[;؛]/]).flatMap((path) => {
    const steps = path
      .split(/\s*>\s*/)
      .filter((step) => step !== '')
      .slice(-10)
    const names = steps.map((_, at) => steps.slice(0, at + 1).join(' > '))
    const identity = names.at(-1)
    const name = steps.at(-1)
    return identity === undefined || name === undefined ? [] : [{ identity, name, above: names.slice(0, -1) }]
  })
}

/**
 * Who wrote an article. A comma, "and" or its like parts people only where each part has two words at least, since
 * `Haddad, Rana` is one person.
 */
export function recordAuthors(values: readonly string[]): IncomingAuthor[] {
  const people = partsIn(
    values.map((value) => bylineNames(value)),
    [/\|/, /[;؛]/],
  ).flatMap((line) => {
    const parts = line.split(/\s*[,،]\s*|\s+(?:and|y|e|&|و)\s+/).filter((part) => part !== '')
    return parts.every((part) => /\S\s+\S/.test(part)) ? parts : [line]
  })
  return [...new Set(people)].slice(0, most).map((name) => ({ identity: null, name, role: 'writer' }))
}
