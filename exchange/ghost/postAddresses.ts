import { isSet, type Row, textIn } from './row.ts'

export type Asked = {
  post: Row
  meta: Row
  /** The site's address without a slash at its end, or an empty string: then paths are given. */
  site: string
  permalinks: string
  timeZone: string
  publishedAt: Date | null
  author: string
  tag: string
}

/**
 * The addresses under which readers found a post: by its slug, in the shape that the site had before Ghost 2, as AMP
 * (until Ghost 6), and those that go by its uuid: what previews and mails lead to.
 */
export function postAddresses(asked: Asked): string[] {
  const { post, meta, site } = asked
  const slug = segment(textIn(post, 'slug'))
  const uuid = segment(textIn(post, 'uuid'))
  const found: string[] = []
  const isMail = isSet(meta, 'email_only') || textIn(post, 'status') === 'sent'
  if (slug !== '' && !isMail) {
    const dated = isPage(post) ? null : datedPath(asked, slug)
    for (const path of dated === null ? [`/${slug}/`] : [dated, `/${slug}/`]) found.push(path, `${path}amp/`)
  }
  if (uuid !== '') {
    if (isMail) found.push(`/email/${uuid}/`)
    found.push(`/p/${uuid}/`)
  }
  return found.map((path) => `${site}${path}`)
}

/** A page that belongs to no day. */
export const isPage = (post: Row): boolean => textIn(post, 'type') === 'page' || isSet(post, 'page')

const segment = (text: string): string => {
  const said = text.trim()
  return said.length > 500 || /^\.*$/.test(said) ? '' : encodeURIComponent(said.toWellFormed())
}

/** The path that a shape like `/:year/:month/:day/:slug/` gives, or null where the site had none but the slug. */
function datedPath(
  { permalinks, timeZone, publishedAt, post, author, tag }: Asked,
  slug: string,
): string | null {
  if (!/^(?:\/[\w:-]{1,40}){2,8}\/?$/.test(permalinks) || !permalinks.includes(':slug')) return null
  const day = publishedAt === null ? null : dayIn(publishedAt, timeZone)
  const known: Readonly<Record<string, string | undefined>> = {
    slug,
    id: segment(textIn(post, 'id')),
    author: segment(author),
    primary_author: segment(author),
    primary_tag: segment(tag) || 'all',
    year: day?.year,
    month: day?.month,
    day: day?.day,
  }
  let isWhole = true
  const path = permalinks.replace(/:([a-z_]+)/g, (_, name: string) => {
    const value = Object.hasOwn(known, name) ? known[name] : undefined
    if (value === undefined || value === '') isWhole = false
    return value ?? ''
  })
  return isWhole ? path.replace(/\/?$/, '/') : null
}

function dayIn(at: Date, timeZone: string): { year: string; month: string; day: string } {
  const zone = isZone(timeZone) ? timeZone : 'UTC'
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
    .format(at)
    .split('-')
  return { year, month, day }
}

function isZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
