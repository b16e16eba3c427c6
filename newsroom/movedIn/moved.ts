import type { Block } from '../../model/body/block.ts'
import type {
  article,
  asset,
  breakingLine,
  contributor,
  contributorName,
  coverage,
  edition,
  event,
  eventName,
  eventStory,
  front,
  houseList,
  incomingItem,
  knownAs,
  label,
  publishable,
  redirect,
  region,
  regionName,
  regionWithin,
  revision,
  schedule,
  section,
  sectionName,
  setting,
  staticPage,
  story,
  thread,
  topic,
  topicName,
  words,
} from '../../store/schema/newsroom.ts'

type Row<T extends { $inferSelect: unknown }> = T['$inferSelect']
/** What a thing is called, by edition or by language. */
type Names<T extends { $inferSelect: unknown }, Owner extends string> = {
  names: Readonly<Record<string, Omit<Row<T>, Owner>>>
}

/** Whose words they are: a text without the number that only its store knows. */
export type TextOwner = { kind: Row<typeof words>['ownerKind']; id: string }

/** How a publishable stands, revisions by their numbers. Its words stand in lines of their own. */
export type Standing = Pick<
  Row<typeof publishable>,
  'id' | 'edition' | 'public' | 'work' | 'indexed' | 'gone' | 'firstPublishedAt' | 'updatedAt'
> & {
  /** The revision that is live, or was. */
  live: number | null
  newest: number
  schedule: (Pick<Row<typeof schedule>, 'verb' | 'dueAt' | 'madeBy'> & { revision: number }) | null
  notes: readonly {
    id: string
    kind: (Block & { type: 'note' })['attrs']['kind']
    place: 'top' | 'foot' | 'block'
    block: string | null
    newest: number
    madeAt: Date
  }[]
}

/** A newsroom's things as they move from one store to another: what their tables hold, nested where it belongs to them. */
export type MovedThings = {
  asset: Row<typeof asset> & {
    words: Readonly<Record<string, { caption: string; alt: string }>>
    /** Where its bytes lie in the folder; null where they are not here. */
    file: string | null
  }
  contributor: Row<typeof contributor> & Names<typeof contributorName, 'contributor' | 'language'>
  edition: Row<typeof edition>
  section: Row<typeof section> & Names<typeof sectionName, 'section' | 'edition'>
  region: Row<typeof region> & Names<typeof regionName, 'region' | 'edition'>
  'region within': Row<typeof regionWithin>
  label: Row<typeof label> & { names: Readonly<Record<string, { name: string }>> }
  'house list': Row<typeof houseList>
  setting: Row<typeof setting>
  topic: Row<typeof topic> & Names<typeof topicName, 'topic' | 'language'>
  event: Row<typeof event> & Names<typeof eventName, 'event' | 'language'>
  story: Row<typeof story> & { topics: readonly { topic: string; position: number }[] }
  thread: Row<typeof thread>
  'event story': Row<typeof eventStory>
  revision: Omit<Row<typeof revision>, 'id' | 'text' | 'alignment'> & {
    of: TextOwner
    edition: string
    alignment:
      | ({ source: TextOwner & { revision: number } } & Omit<
          NonNullable<Row<typeof revision>['alignment']>,
          'text' | 'revision'
        >)
      | null
  }
  coverage: Standing & Row<typeof coverage>
  'static page': Standing & Row<typeof staticPage>
  article: Standing &
    Row<typeof article> & {
      byline: readonly { contributor: string; role: string; place: string }[]
      cited: readonly { name: string; address: string | null }[]
      sections: readonly string[]
      regions: readonly string[]
      labels: readonly { label: string; until: Date | null }[]
      /** Coverages that it was put into by hand. */
      coverages: readonly { coverage: string; position: number }[]
    }
  'breaking line': Standing & Row<typeof breakingLine>
  front: Row<typeof front>
  redirect: Omit<Row<typeof redirect>, 'id'>
  'known as': Row<typeof knownAs>
  'incoming item': Omit<Row<typeof incomingItem>, 'id'>
}
export type MovedType = keyof MovedThings
export type Moved = { [T in MovedType]: { type: T } & MovedThings[T] }[MovedType]

/** In which order they move: each after what it names. */
export const movedTypes = [
  'asset',
  'contributor',
  'edition',
  'section',
  'region',
  'region within',
  'label',
  'house list',
  'setting',
  'topic',
  'event',
  'story',
  'thread',
  'event story',
  'revision',
  'coverage',
  'static page',
  'article',
  'breaking line',
  'front',
  'redirect',
  'known as',
  'incoming item',
] as const satisfies readonly MovedType[]

/** Writes things of one type; `last`: with them all of the type are here. */
export type Writer<T extends MovedType> = (things: readonly MovedThings[T][], last: boolean) => Promise<void>
