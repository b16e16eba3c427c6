import type { Audio, Block, Part, Picture, Video, Words } from '../model/body/block.ts'
import { partsIn, plainText, wordsOf } from '../model/body/block.ts'
import { grammar } from '../model/body/grammar.ts'
import { leadOf } from '../model/body/lead.ts'
import type { IncomingPicture } from './incomingPicture.ts'
import { foldSpace } from './plainParagraphs.ts'

/** A picture, video or sound that an item brings beside its text. */
export type Accompanying = {
  kind: 'picture' | 'graphic' | 'video' | 'audio'
  /** Its provider means it for the top. */
  opens: boolean
  /** Other addresses by which the text may show it: smaller renditions, its own name. */
  known: readonly string[]
  picture: IncomingPicture
}

type Shown = Picture | Video | Audio

const { picture: pictureRule, audio: audioRule } = grammar.parts
const longest = {
  address: Math.min(pictureRule.attributes.source.longest, audioRule.attributes.address.longest),
  credit: pictureRule.attributes.credit.longest,
  alt: pictureRule.attributes.alt.longest,
}

/**
 * A body with what comes beside it. What the text shows already keeps its place and is given the best source, and the
 * caption, credit and description that it lacks. Of the rest, what is meant for the top opens the body, or else the
 * first picture (none where the text opens with something of its own); the others follow the text, several pictures as
 * a gallery. A picture that the text has only behind its last words goes to the top in the same way. The blocks given are
 * used up: those that are completed are the same objects.
 * @param mint the ids of new blocks, by their numbers
 * @returns the blocks, and what is known of everything they show, each found by its first source
 */
export function withAccompanying(
  body: readonly Block[],
  media: readonly Accompanying[],
  mint: (index: number) => string,
): { blocks: Block[]; pictures: IncomingPicture[] } {
  const usable = media.filter(({ picture }) => picture.sources[0].length <= longest.address)
  const pictures = new Map<string, IncomingPicture>()
  let index = 0
  const id = (): string => {
    index += 1
    return mint(index - 1)
  }
  const byAddress = addressesOf(usable)
  const placed = new Set<Accompanying>()
  for (const shown of shownIn(body)) {
    const source = sourceOf(shown)
    if (source === undefined) continue
    const one = byAddress.get(source) ?? byAddress.get(fileOf(source))
    if (one) placed.add(one)
    const known = one ? complete(shown, source, one, id) : ofBlock(shown, source)
    if (!pictures.has(known.sources[0])) pictures.set(known.sources[0], known)
  }
  const rest = usable.filter((medium) => !placed.has(medium))
  for (const { picture } of rest)
    if (!pictures.has(picture.sources[0])) pictures.set(picture.sources[0], picture)

  const blocks = withLead(body, placed, rest, id)
  const after = rest.filter((medium) => !opensOf(blocks, medium))
  const further = after.filter(isPicture).map((medium) => blockOf(medium, id))
  const gallery = further.filter((block): block is Picture => block.type === 'picture')
  blocks.push(
    ...(gallery.length > 1 ? [{ type: 'gallery', attrs: { id: id() }, content: gallery } as const] : further),
    ...after.filter((medium) => !isPicture(medium)).map((medium) => blockOf(medium, id)),
  )
  return { blocks, pictures: [...pictures.values()] }
}

const isPicture = ({ kind }: Accompanying): boolean => kind === 'picture' || kind === 'graphic'

/** Whether the body opens with this medium. */
const opensOf = (blocks: readonly Block[], { picture }: Accompanying): boolean =>
  leadOf(blocks).lead.some((block) => isShown(block) && sourceOf(block) === picture.sources[0])

function withLead(
  body: readonly Block[],
  placed: ReadonlySet<Accompanying>,
  rest: readonly Accompanying[],
  id: () => string,
): Block[] {
  const hasLead = leadOf(body).lead.length > 0
  const meant = rest.filter((medium) => medium.opens && !(hasLead && isPicture(medium)))
  const lead = meant.length > 0 || hasLead ? meant : rest.filter(isPicture).slice(0, 1)
  if (lead.length > 0) return [...lead.map((medium) => blockOf(medium, id)), ...body]
  if (hasLead) return [...body]
  const lastWords = body.findLastIndex((block) => !isShown(block))
  const moved = body.findIndex(
    (block, at) =>
      at > lastWords &&
      block.type === 'picture' &&
      [...placed].some(({ picture }) => picture.sources[0] === block.attrs.source),
  )
  const block = body[moved]
  if (block) return [block, ...body.slice(0, moved), ...body.slice(moved + 1)]
  const recording = rest[0]
  return recording ? [blockOf(recording, id), ...body] : [...body]
}

const isShown = (part: Part): part is Shown =>
  part.type === 'picture' || part.type === 'video' || part.type === 'audio'

function shownIn(parts: readonly Part[]): Shown[] {
  return parts.flatMap((part) => (isShown(part) ? [part] : shownIn(partsIn(part))))
}

const sourceOf = (block: Shown): string | undefined =>
  block.type === 'picture' ? block.attrs.source : block.attrs.address

/**
 * What tells files apart: of an address that ends like a picture or a recording, what stands before the question mark,
 * since sites ask for a size behind it; else all of it.
 */
export function fileOf(address: string): string {
  const bare = address.replace(/[?#].*$/s, '')
  return /\.(?:jpe?g|png|gif|webp|avif|mp4|m4v|mov|webm|mp3|m4a|ogg|wav|aac|opus)$/i.test(bare)
    ? bare
    : address
}

/** Each medium by all its addresses; the first to claim an address has it. */
function addressesOf(media: readonly Accompanying[]): Map<string, Accompanying> {
  const found = new Map<string, Accompanying>()
  for (const medium of media)
    for (const address of [...medium.picture.sources, ...medium.known])
      for (const one of [address, fileOf(address)]) if (one !== '' && !found.has(one)) found.set(one, medium)
  return found
}

/**
 * Gives a block of the text what it lacks and the medium knows. Its own source stays first where the medium's only asks
 * for another size of it.
 * @returns what is known of what it shows now
 */
function complete(block: Shown, own: string, { picture }: Accompanying, id: () => string): IncomingPicture {
  const isOwnBetter = fileOf(picture.sources[0]) === own && picture.sources[0] !== own
  const known: IncomingPicture = isOwnBetter ? { ...picture, sources: [own, ...picture.sources] } : picture
  const [source] = known.sources
  if (block.type === 'picture') {
    block.attrs.source = source
    block.attrs.alt ||= picture.alt.slice(0, longest.alt).toWellFormed()
    const credit = creditOf(picture)
    if (!block.attrs.credit && credit !== '') block.attrs.credit = credit
  } else block.attrs.address = source
  if ((block.content ?? []).length === 0 && picture.caption !== '')
    block.content = [captionOf(picture.caption, id)]
  return saidByBlock(known, block)
}

/** What the text says of a picture holds where its provider says nothing. */
function saidByBlock(known: IncomingPicture, block: Shown): IncomingPicture {
  const { caption, alt, credit } = ofBlock(block, known.sources[0])
  return {
    ...known,
    caption: known.caption || caption,
    alt: known.alt || alt,
    credit: known.credit || credit,
  }
}

function blockOf({ kind, picture }: Accompanying, id: () => string): Shown {
  const own = id()
  const content = picture.caption === '' ? {} : { content: [captionOf(picture.caption, id)] }
  if (kind === 'video' || kind === 'audio')
    return { type: kind, attrs: { id: own, asset: null, address: picture.sources[0] }, ...content }
  const credit = creditOf(picture)
  return {
    type: 'picture',
    attrs: {
      id: own,
      asset: null,
      source: picture.sources[0],
      alt: picture.alt.slice(0, longest.alt).toWellFormed(),
      ...(credit === '' ? {} : { credit }),
      ...(kind === 'graphic' ? { graphic: true } : {}),
    },
    ...content,
  }
}

const captionOf = (caption: string, id: () => string): Words => wordsOf(id(), 'caption', caption)

/** The line that stands at a picture: as it came in, or who made it and for whom. */
function creditOf({ credit, person, organisation }: IncomingPicture): string {
  const made = person.includes(organisation) ? person : [person, organisation].filter(Boolean).join('/')
  return (credit || made).slice(0, longest.credit).toWellFormed()
}

/** What a text says itself of a picture that comes with nothing else. */
function ofBlock(block: Shown, source: string): IncomingPicture {
  return {
    ...nothingSaid,
    identity: source,
    sources: [source],
    caption: foldSpace((block.content ?? []).map(plainText).join(' ')),
    alt: block.type === 'picture' ? block.attrs.alt : '',
    credit: block.type === 'picture' ? (block.attrs.credit ?? '') : '',
  }
}

/** What is said of a picture of which its provider says nothing. */
export const nothingSaid = {
  caption: '',
  alt: '',
  credit: '',
  person: '',
  organisation: '',
  rights: '',
  takenAt: null,
  focus: null,
  addresses: [],
} as const satisfies Omit<IncomingPicture, 'identity' | 'sources'>
