import type { Attachment } from './parts.ts'
import { fieldOf, type PhpValue, phpValue } from './phpValue.ts'
import { plainLine } from './plainLine.ts'
import { fieldIn, metaIn, type RawItem } from './rawItem.ts'
import { webAddressOf } from './uploadAddress.ts'

const longestWords = 5000

/** What an export says of one upload: its item of the type `attachment`, with the metadata that WordPress read from the file. */
export function attachmentOf(item: RawItem): Attachment {
  const metadata = phpValue(metaIn(item, '_wp_attachment_metadata'))
  const image = fieldOf(metadata, 'image_meta')
  const address = fieldIn(item, 'wp:attachment_url') || fieldIn(item, 'guid')
  const number = fieldIn(item, 'wp:post_id').trim()
  const words = (text: string): string => plainLine(text).slice(0, longestWords)
  return {
    id: number,
    title: words(fieldIn(item, 'title')),
    caption: words(fieldIn(item, 'excerpt:encoded')),
    description: words(fieldIn(item, 'content:encoded')),
    alt: words(metaIn(item, '_wp_attachment_image_alt')),
    credit: words(
      metaIn(
        item,
        '_media_credit',
        '_navis_media_credit',
        'media_credit',
        'photo_credit',
        '_credit',
        'credit',
      ) || textOf(fieldOf(image, 'credit')),
    ),
    rights: words(metaIn(item, 'copyright', '_copyright') || textOf(fieldOf(image, 'copyright'))),
    takenAt: takenAt(fieldOf(image, 'created_timestamp')),
    address: address.trim(),
    original: originalOf(address.trim(), textOf(fieldOf(metadata, 'original_image'))),
    file: metaIn(item, '_wp_attached_file').trim() || textOf(fieldOf(metadata, 'file')),
    addresses: [fieldIn(item, 'link'), fieldIn(item, 'guid')]
      .map((each) => each.trim())
      .filter((each) => /^https?:\/\//i.test(each) && each.length <= 2000),
    order: Number.parseInt(fieldIn(item, 'wp:menu_order'), 10) || 0,
  }
}

const textOf = (value: PhpValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** What was uploaded lies beside what WordPress made of it, under the name that the metadata keeps. */
function originalOf(address: string, name: string): string {
  const url = webAddressOf(address, 'about:blank')
  if (url === null || name === '' || /[/\\]/.test(name)) return ''
  url.pathname = url.pathname.replace(/[^/]*$/, () => encodeURIComponent(name))
  return url.href
}

/** Seconds since 1970, as cameras write them into files: without a zone, taken as UTC. */
function takenAt(value: PhpValue | undefined): string {
  const seconds = Number(textOf(value))
  return Number.isFinite(seconds) && seconds > 0 && seconds < 4e9
    ? new Date(seconds * 1000).toISOString()
    : ''
}
