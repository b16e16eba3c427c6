import { type Html, html } from '../../model/html/html.ts'
import type { AttributionView, BreakingLineView } from './pageView.ts'
import { phrase } from './phrase.ts'

/**
 * A line's words with their source, before or after as the newsroom chose. The source is set apart, so that its
 * direction can't disturb the words.
 */
export function attributed(language: string, line: BreakingLineView): Html {
  const { attribution, words } = line
  if (attribution === null) return html`${words}`
  const key = attribution.place === 'before' ? 'breaking.before' : 'breaking.after'
  const who = html`<span class="who">${attributionOf(language, attribution)}</span>`
  return phrase(language, key, { who, words })
}

/** Who says it, where, and to whom: `Our correspondent Lina Haddad in Nablus`. */
export function attributionOf(language: string, attribution: AttributionView): Html {
  let said = speaker(language, attribution)
  if (attribution.where !== null) {
    said = phrase(language, 'attribution.where', { who: said, where: name(attribution.where) })
  }
  if (attribution.saidTo !== null) {
    said = phrase(language, 'attribution.saidTo', { who: said, saidTo: name(attribution.saidTo) })
  }
  return said
}

function speaker(language: string, { kind, who }: AttributionView): Html {
  const spokenOf = who?.spokenOf ?? 'unknown'
  switch (kind) {
    case 'our correspondent': {
      const title = phrase(language, 'attribution.correspondent', { spokenOf })
      return who === null
        ? title
        : phrase(language, 'attribution.correspondentNamed', { title, name: name(who.words) })
    }
    case 'statement':
      return who === null
        ? phrase(language, 'attribution.statement')
        : phrase(language, 'attribution.statementBy', { who: name(who.words) })
    case 'unnamed outlet':
      return who === null ? phrase(language, 'attribution.outlet') : name(who.words)
    case 'unnamed source':
    case 'official':
    case 'named outlet':
      return who === null ? phrase(language, 'attribution.source', { spokenOf }) : name(who.words)
  }
}

function name(words: string): Html {
  return html`<bdi>${words}</bdi>`
}
