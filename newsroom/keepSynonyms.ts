import { and, eq } from 'drizzle-orm'
import { shippedSynonyms } from '../language/search/synonyms.ts'
import { storable } from '../model/body/attribute.ts'
import type { Store } from '../store/database.ts'
import { projectHouseLists } from '../store/live/house.ts'
import { houseList } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { refuse } from './refusal.ts'
import { needRightInLanguage } from './right.ts'

/** Each question of more than so many words in all would read the list for too long. */
const mostGroups = 5000
const mostInGroup = 50
const longestWord = 100

/** Words that find each other, a group a list; words of one name are parted by blanks. */
export type SynonymGroups = readonly (readonly string[])[]

/**
 * Keeps a language's synonyms for searching in place of those that the program brings, or with null gives those back. The
 * search follows within seconds; nothing has to be indexed anew.
 */
export function keepSynonyms(
  room: Newsroom,
  actor: Actor,
  given: { language: string; groups: SynonymGroups | null },
): Promise<Outcome<{ groups: number }>> {
  return act(room, actor, async (scene) => {
    await needRightInLanguage(scene, 'keep synonyms', given.language)
    const which = and(eq(houseList.kind, 'synonyms'), eq(houseList.language, given.language))
    if (given.groups === null) await scene.tx.delete(houseList).where(which)
    else {
      const groups = given.groups.map(soundGroup)
      if (groups.length > mostGroups)
        refuse({ kind: 'not acceptable', where: 'groups', what: `are more than ${mostGroups}` })
      await scene.tx
        .insert(houseList)
        .values({ kind: 'synonyms', language: given.language, groups })
        .onConflictDoUpdate({ target: [houseList.kind, houseList.language], set: { groups } })
    }
    await projectHouseLists(scene.tx)
    scene.record({
      act: 'keep synonyms',
      audience: 'public',
      edition: null,
      subject: { kind: 'house', id: `synonyms ${given.language}` },
      // No page in memory leans on it: answers to questions are kept by nobody.
      keys: [],
    })
    return { groups: given.groups?.length ?? shippedSynonyms(given.language).length }
  })
}

/** A language's synonyms as they are in force, and whether the house keeps its own. */
export async function synonymsInForce(
  store: Store,
  language: string,
): Promise<{ own: boolean; groups: SynonymGroups }> {
  const [row] = await store.db
    .select({ groups: houseList.groups })
    .from(houseList)
    .where(and(eq(houseList.kind, 'synonyms'), eq(houseList.language, language)))
  return row ? { own: true, groups: row.groups } : { own: false, groups: shippedSynonyms(language) }
}

function soundGroup(group: readonly string[], at: number): string[] {
  const where = `groups[${at}]`
  const words = [...new Set(group.map((word) => word.trim().replace(/\s+/g, ' ')))]
  if (words.length < 2)
    refuse({ kind: 'not acceptable', where, what: 'holds fewer than two different words' })
  if (words.length > mostInGroup)
    refuse({ kind: 'not acceptable', where, what: `holds more than ${mostInGroup} words` })
  for (const word of words) {
    if (word === '' || word.length > longestWord || !storable(word))
      refuse({
        kind: 'not acceptable',
        where,
        what: `holds a word that is empty, longer than ${longestWord} characters, or broken`,
      })
  }
  return words
}
