const collators = new Map<string, Intl.Collator>()

/**
 * Things in the order of a language's alphabet: ñ after n, ç after c in Turkish, Arabic before Latin in Arabic. People
 * are sorted by their sort name, which somebody wrote; nothing is guessed here, so no `al-` and no `de la` is skipped.
 * Equal names keep the order that they came in. Numbers in names count as numbers.
 * @param nameOf what a thing is sorted by
 * @returns a new list
 */
export function inOrder<Thing>(
  language: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing[] {
  const { compare } = collator(language)
  return things
    .map((thing) => ({ thing, name: nameOf(thing) }))
    .sort((one, other) => compare(one.name, other.name))
    .map(({ thing }) => thing)
}

function collator(language: string): Intl.Collator {
  let found = collators.get(language)
  if (found === undefined) {
    // Without the tag's own extensions: an edition's digits must not bring another order with them.
    found = new Intl.Collator(new Intl.Locale(language).baseName, {
      usage: 'sort',
      sensitivity: 'variant',
      ignorePunctuation: false,
      numeric: true,
      caseFirst: 'false',
    })
    collators.set(language, found)
  }
  return found
}
