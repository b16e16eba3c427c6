import { type DateSetting, formatDate, formatTime } from '../../language/dates.ts'
import { say } from '../../language/say.ts'
import { encodePath, shortAddress } from '../../model/address.ts'
import { type Block, type Note, plainText } from '../../model/body/block.ts'
import { type ArticleAround, bareSurroundings } from '../../model/body/html/surroundings.ts'
import { type NinjsBody, ninjsBodies } from '../../model/body/ninjs.ts'
import { everyPart } from '../../model/body/tree.ts'
import type { HeadlineFamily } from '../../model/headline.ts'

/** A live article with all that an item says of it. */
export type PublishedArticle = {
  id: string
  story: string
  form: string
  revision: number
  headline: HeadlineFamily
  standfirst: string
  blocks: readonly Block[]
  notes: readonly { kind: Note['attrs']['kind']; place: string; blocks: readonly Block[] }[]
  dateline: string
  creditLine: string
  publishedAt: Date
  updatedAt: Date | null
  edition: DateSetting & { id: string; base: string; name: string; timeZoneName: string; rightsLine: string }
  /** Where the edition is: `https://news.example`. */
  origin: string
  section: { id: string; name: string }
  /** Names as they stand in the byline, the house's where nobody signed. */
  by: readonly string[]
  topics: readonly { id: string; kind: string; name: string; wikidata: string | null }[]
  regions: readonly { id: string; name: string }[]
  cited: readonly { name: string; address: string | null }[]
  /** The same story in other editions. */
  versions: readonly { id: string; language: string; base: string; origin: string; headline: string }[]
  /** What is known of the assets in its body. */
  assets: ReadonlyMap<string, PublishedAsset>
  /** Articles that its body leads to, by id, with absolute addresses. */
  leadsTo: ReadonlyMap<string, ArticleAround>
}

/** `file`: where its bytes lie beside the items; null where they don't. */
export type PublishedAsset = {
  kind: 'picture' | 'video' | 'audio'
  mime: string | null
  width: number | null
  height: number | null
  bytes: number | null
  credit: string
  file: string | null
}

/** One of several wordings of the same thing. */
type Wording = { role: string; contentType: 'text/plain'; value: string }
type Named = { name: string; rel?: string; role?: string; uri?: string; literal?: string }

/** An item of ninjs 3.1, as far as this writer goes. What an article does not have is left out. */
export type WrittenItem = {
  uri: string
  type: 'text' | 'picture' | 'video' | 'audio'
  standard?: { name: string; version: string; schema: string }
  representationType?: 'full' | 'partial'
  version?: string
  firstCreated?: string
  versionCreated?: string
  pubStatus?: 'usable'
  language?: string
  headlines?: Wording[]
  descriptions?: Wording[]
  bodies?: NinjsBody[]
  by?: string
  located?: string
  copyrightHolder?: string
  copyrightNotice?: string
  genres?: { name: string }[]
  subjects?: Named[]
  people?: Named[]
  places?: Named[]
  organisations?: Named[]
  events?: Named[]
  infoSources?: Named[]
  renditions?: { name: string; contentType?: string; width?: number; height?: number; sizeInBytes?: number }[]
  associations?: (WrittenItem & { name: string; rel: string })[]
  altIds?: { role: string; value: string }[]
}

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
}

/**
 * A live article as an item of ninjs 3.1 (IPTC). Its `uri` is the article's short address, which stays and leads to
 * the article. The editors' own matter (slugline, remarks, drafts) is left out.
 */
export function writeNinjs(article: PublishedArticle): WrittenItem {
  const { edition, origin, headline } = article
  const address = (one: { id: string; base: string; origin: string }): string =>
    one.origin + encodePath(shortAddress(one, one.id))
  return present({
    uri: address({ id: article.id, base: edition.base, origin }),
    type: 'text',
    standard,
    representationType: 'full',
    version: String(article.revision),
    firstCreated: article.publishedAt.toISOString(),
    versionCreated: (article.updatedAt ?? article.publishedAt).toISOString(),
    pubStatus: 'usable',
    language: edition.language,
    headlines: [
      wording('main', headline.headline),
      ...(['short', 'search', 'share', 'push'] as const).map((place) =>
        wording(place, headline[place] ?? ''),
      ),
    ].filter(({ value }) => value !== ''),
    descriptions: [wording('standfirst', article.standfirst)].filter(({ value }) => value !== ''),
    bodies: ninjsBodies(bodyOf(article), around(article)),
    by: new Intl.ListFormat(edition.language).format(article.by),
    located: article.dateline,
    copyrightHolder: edition.name,
    copyrightNotice: edition.rightsLine,
    genres: [{ name: article.form }],
    subjects: [
      { name: article.section.name, rel: 'section', literal: article.section.id },
      ...ofKind(article, 'subject'),
    ],
    people: ofKind(article, 'person'),
    places: [
      ...article.regions.map(({ id, name }) => ({ name, rel: 'region', literal: id })),
      ...ofKind(article, 'place'),
    ],
    organisations: ofKind(article, 'organisation'),
    events: ofKind(article, 'event'),
    infoSources: [
      ...(article.creditLine === '' ? [] : [{ name: article.creditLine, role: 'source' }]),
      ...article.cited.map(({ name, address: at }) => ({
        ...{ name, role: 'cited' },
        ...(at !== null && URL.canParse(at) ? { uri: new URL(at).href } : {}),
      })),
    ],
    associations: [
      ...article.versions.map((one) => ({
        ...{
          name: one.language,
          rel: 'version',
          uri: address(one),
          type: 'text' as const,
          language: one.language,
        },
        headlines: [wording('main', one.headline)],
      })),
      ...shownIn(article),
    ],
    altIds: [
      { role: 'id', value: article.id },
      { role: 'story', value: article.story },
    ],
  })
}

/** Without what is empty: an item says what there is. */
function present(item: WrittenItem): WrittenItem {
  const isThere = ([, value]: [string, unknown]): boolean =>
    value !== '' && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(item).filter(isThere)) as WrittenItem
}

const wording = (role: string, value: string): Wording => ({ role, contentType: 'text/plain', value })

function ofKind({ topics }: PublishedArticle, kind: string): Named[] {
  return topics
    .filter((topic) => topic.kind === kind)
    .map(({ id, name, wikidata }) => ({
      ...{ name, rel: 'about', literal: id },
      ...(wikidata !== null && /^Q\d+$/.test(wikidata)
        ? { uri: `http://www.wikidata.org/entity/${wikidata}` }
        : {}),
    }))
}

/** What readers were told about the text travels in it: before it, or after it. */
function bodyOf({ blocks, notes }: PublishedArticle): Block[] {
  const asBlocks = (top: boolean): Block[] =>
    notes.flatMap(({ kind, place, blocks: said }, at) =>
      (place === 'top') === top
        ? [
            {
              type: 'note',
              attrs: { id: `note-${at}`, kind },
              content: said.filter((one) => one.type === 'words'),
            },
          ]
        : [],
    )
  return [...asBlocks(true), ...blocks, ...asBlocks(false)]
}

function around({ edition, origin, leadsTo }: PublishedArticle) {
  const when = (instant: number): string =>
    say(edition.language, 'time.zoned', {
      date: formatDate(edition, instant, 'long'),
      time: formatTime(edition, instant),
      zone: edition.timeZoneName,
    })
  return {
    ...bareSurroundings(edition.language, when),
    address: (address: string): string => (/^[/?#]/.test(address) ? origin + address : address),
    article: (id: string): ArticleAround | null => leadsTo.get(id) ?? null,
  }
}

/** Pictures, videos and recordings of the body, each once, with its words as they stand there. */
function shownIn({
  blocks,
  assets,
  origin,
}: PublishedArticle): (WrittenItem & { name: string; rel: string })[] {
  const shown = new Map<string, WrittenItem & { name: string; rel: string }>()
  for (const part of everyPart(blocks)) {
    if (!('asset' in part.attrs) || part.attrs.asset === null) continue
    const id = part.attrs.asset
    const known = assets.get(id)
    if (!known || shown.has(id)) continue
    const alt = 'alt' in part.attrs ? part.attrs.alt : ''
    // An infographic holds its equivalent in words, the others their captions.
    const caption = plainText(part)
    const words = [wording('caption', caption), wording('alt', alt)].filter(({ value }) => value !== '')
    const { kind: type, mime, width, height, bytes, credit, file } = known
    shown.set(id, {
      ...present({ uri: `${origin}/media/${encodeURIComponent(id)}`, type, descriptions: words, by: credit }),
      ...{ name: id, rel: 'media' },
      renditions: [
        {
          name: 'original',
          ...(mime === null ? {} : { contentType: mime }),
          ...(width === null ? {} : { width }),
          ...(height === null ? {} : { height }),
          ...(bytes === null ? {} : { sizeInBytes: bytes }),
        },
      ],
      ...(file === null ? {} : { altIds: [{ role: 'file', value: file }] }),
    })
  }
  return [...shown.values()]
}
