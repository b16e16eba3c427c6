import { listPieces } from '../../language/list.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { NamedLink } from './pageView.ts'

/** A name set apart from the direction of the words around it, linked where it leads somewhere. */
export function nameLink({ name, address }: NamedLink): Html {
  return address === null ? html`<bdi>${name}</bdi>` : html`<a href="${address}"><bdi>${name}</bdi></a>`
}

/** Names joined as the language joins them. */
export function nameList(language: string, names: readonly NamedLink[]): Html {
  const [only] = names
  if (names.length === 1 && only) return nameLink(only)
  const pieces = listPieces(
    language,
    names.map(({ name }) => name),
  )
  return html`${pieces.map((piece) => {
    if ('literal' in piece) return piece.literal
    const named = names[piece.item]
    return named && nameLink(named)
  })}`
}
