import type { Parts } from '../format.ts'
import type { IncomingAuthor } from '../incomingArticle.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { partOf, people } from './parts.ts'
import { percentDecoded } from './percentDecoded.ts'
import { fieldIn, type RawItem } from './rawItem.ts'

type Coauthor = { nicename: string; name: string }

/** The logins that a term of Co-Authors Plus may mean, the likeliest first. */
export function coauthorLogins({ nicename, name }: Coauthor): string[] {
  const slug = percentDecoded(nicename).replace(/^cap-/, '')
  return [...new Set([name.trim(), slug])].filter((login) => login !== '')
}

/**
 * Who wrote an item: all of its co-authors, where it has any (Co-Authors Plus, taxonomy `author`; the account that
 * saved it is then one of them, or nobody's name); else the account that it belongs to.
 */
export function itemAuthors(item: RawItem, parts: Parts): IncomingAuthor[] {
  const coauthors = item.categories.filter(({ domain }) => domain === 'author')
  const authors = coauthors.flatMap((coauthor) => {
    const logins = coauthorLogins(coauthor)
    const known = logins.find((login) => partOf(parts, people, login) !== undefined)
    return authorOf(known ?? logins[1] ?? logins[0] ?? '', parts)
  })
  if (authors.length > 0) return authors
  return authorOf(fieldIn(item, 'dc:creator').trim(), parts)
}

function authorOf(login: string, parts: Parts): IncomingAuthor[] {
  if (login === '') return []
  const name = foldSpace(partOf(parts, people, login)?.name ?? '') || foldSpace(login)
  return name === '' ? [] : [{ identity: login, name, role: 'writer' }]
}
