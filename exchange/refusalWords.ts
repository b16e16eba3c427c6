import type { Refusal } from '../newsroom/refusal.ts'

/** Why the newsroom did not take something, in a sentence for an import's report. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no such thing':
      return `There is no ${refusal.what} called "${refusal.id}".`
    case 'not signed in':
      return refusal.why
    case 'no right':
      return `Whoever imports may not ${refusal.act} here; that needs one of: ${refusal.needs.join(', ')}.`
    case 'wrong state':
      return `The article is ${refusal.public} with ${refusal.work} work on it, which "${refusal.act}" can't begin from.`
    case 'moved':
      return 'Somebody wrote on it at the same moment.'
    case 'embargo':
      return `It is under embargo until ${refusal.until}.`
    case 'not acceptable':
      return `Its ${refusal.where} ${refusal.what}.`
  }
}
