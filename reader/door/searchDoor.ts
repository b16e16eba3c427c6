import { Overloaded, openGate } from '../../ground/gate.ts'
import { articleAddress, searchAddress } from '../../model/address.ts'
import { type Search, SearchBusy } from '../../search/search.ts'
import type { House, LiveEdition } from '../live/house.ts'
import { readingOf } from '../live/reading.ts'
import type { Snapshots } from '../live/snapshot.ts'
import { findAsked, renderSearch, renderSearchBusy } from '../page/search.ts'
import { readSearch, searchQuery } from '../page/searchRequest.ts'
import type { Site } from '../page/site.ts'
import { answerOf, bodyOf, type PageAnswer, readyIn } from './answer.ts'
import type { Encoding } from './encoding.ts'
import { type FlatHead, noStore } from './heads.ts'
import { retryAfter } from './unavailable.ts'

/** What is sent for a question: nobody keeps it. */
export type SearchReply = { status: 200 | 503; head: FlatHead; body: Buffer }

/** Answers questions beside the memory of pages, behind gates of their own: a rush of them keeps no page waiting. */
export type SearchDoor = {
  /** The page of results. */
  answer(
    house: House,
    edition: LiveEdition,
    parameters: URLSearchParams | null,
    encoding: Encoding,
  ): Promise<SearchReply>
  /** What somebody may be typing, as JSON: `[{ "kind", "words", "address" }]`. Empty where the search has no room. */
  suggest(house: House, edition: LiveEdition, parameters: URLSearchParams | null): Promise<SearchReply>
}

/** Opens the door to a search. */
export function openSearchDoor(parts: {
  search: Search
  snapshots: Snapshots
  site: Site
  safety: FlatHead
  now: () => Date
}): SearchDoor {
  const { search, snapshots, site, safety } = parts
  // The strip is read from the pages' connections: two at once leave them to the pages.
  const frames = openGate({ atOnce: 2, waiting: 64 })

  const render: SearchDoor['answer'] = async (house, edition, parameters, encoding) => {
    const asked = readSearch(parameters)
    try {
      const found = await findAsked(search, house, edition, asked, parts.now())
      const { value } = await frames.run(() =>
        snapshots.read((snapshot) =>
          renderSearch(readingOf(snapshot, house, new Set()), site, edition, asked, found),
        ),
      )
      return replyOf(value, encoding)
    } catch (fault) {
      if (!isBusy(fault)) throw fault
      const nothing = { query: () => Promise.resolve([]) }
      const reading = readingOf(nothing, house, new Set())
      return replyOf(renderSearchBusy(reading, site, edition, asked, retryAfter), encoding)
    }
  }

  const replyOf = (outcome: Parameters<typeof answerOf>[0], encoding: Encoding): SearchReply => {
    const made = answerOf(outcome, {
      name: 'search',
      keys: new Set(),
      safety,
      before: undefined,
    }) as PageAnswer
    const ready = readyIn(made, encoding, () => {})
    const status = made.status === 503 ? 503 : 200
    const again = status === 503 ? ['Retry-After', String(retryAfter)] : []
    return { status, head: [...again, ...ready.head], body: bodyOf(ready) }
  }

  return {
    answer: render,
    async suggest(house, edition, parameters) {
      const { q } = readSearch(parameters)
      const found = await search.suggest(edition, q).catch((fault) => {
        if (isBusy(fault)) return []
        throw fault
      })
      const addressed = found.map((suggestion) => ({
        kind: suggestion.kind,
        words: suggestion.words,
        address:
          suggestion.kind === 'topic'
            ? searchAddress(edition) + searchQuery({ q: suggestion.words, topic: suggestion.id, page: 1 })
            : articleAddress(
                edition,
                house.section(edition.id, suggestion.section)?.path ?? suggestion.section,
                suggestion.slug,
                suggestion.id,
              ),
      }))
      const body = Buffer.from(JSON.stringify(addressed))
      const head = ['Content-Type', 'application/json', 'Content-Length', String(body.length)]
      return { status: 200, head: [...head, ...noStore, ...safety], body }
    },
  }
}

function isBusy(fault: unknown): boolean {
  return fault instanceof SearchBusy || fault instanceof Overloaded
}
