import { say, sayPieces } from '../../../language/say.ts'
import { attributes } from '../../html/attributes.ts'
import { type Html, html } from '../../html/html.ts'
import type { Audio, Video } from '../block.ts'
import { hostOf, leadsTo } from './link.ts'
import { caption, seenAt, unseen } from './picture.ts'
import type { Place, Printed } from './place.ts'
import type { RecordingAround, Surroundings } from './surroundings.ts'
import { briefWords } from './words.ts'

/** A video: played here where it can be, else the way to it, else its caption. */
export function video(block: Video, place: Place): Printed {
  const playing = playedAt(block, place.around)
  const still = block.attrs.poster === undefined ? null : seenAt({ asset: block.attrs.poster }, place.around)
  const player =
    playing &&
    html`<video controls preload="none"${attributes({
      width: playing.width,
      height: playing.height,
      poster: still?.address,
    })}><source src="${playing.address}" type="${playing.mediaType}"></video>`
  return recording(block, player, place)
}

/** A recording of sound, in the same three ways. */
export function audio(block: Audio, place: Place): Printed {
  const playing = playedAt(block, place.around)
  const player =
    playing &&
    html`<audio controls preload="none"><source src="${playing.address}" type="${playing.mediaType}"></audio>`
  return recording(block, player, place)
}

function playedAt({ attrs }: Video | Audio, around: Surroundings): RecordingAround | null {
  const played = attrs.asset === null ? null : around.recording(attrs.asset)
  const address = played && leadsTo(played.address, around)
  return address ? { ...played, address } : null
}

function recording(block: Video | Audio, player: Printed, place: Place): Printed {
  const words = briefWords(block.content ?? [], place)
  const shown = player ?? wayTo(block, place)
  if (shown === null && words === null) return null
  const label = block.type === 'video' ? 'body.video' : 'body.audio'
  return html`<figure class="${block.type}">${shown ?? unseen(say(place.around.language, label), '')}${caption(words)}</figure>\n`
}

/** "Watch on radio.example": nothing of that place is loaded before a reader goes there. */
function wayTo({ type, attrs }: Video | Audio, { around }: Place): Html | null {
  const address = attrs.address === undefined ? null : leadsTo(attrs.address, around)
  if (address === null) return null
  const host = hostOf(address)
  const where = html`<bdi>${host}</bdi>`
  const label =
    host === null
      ? say(around.language, type === 'video' ? 'body.video' : 'body.audio')
      : html`${sayPieces(around.language, type === 'video' ? 'body.watchOn' : 'body.listenOn', { where })}`
  return html`<p class="way"><a href="${address}">${label}</a></p>`
}
