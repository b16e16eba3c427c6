import { type Html, html } from '../../model/html/html.ts'
import type { PageView } from './pageView.ts'

/** What a page says of itself to tabs, search engines and previews. */
export type HeadMatter = {
  /** Without the edition's name; empty on the front. */
  title: string
  /** Open Graph's title where it differs. */
  shareTitle?: string
  description: string
  kind: 'article' | 'website'
  published?: string
  updated?: string | undefined
  /** Printed at the head's end. */
  data?: Html
}

/** The head of an edition's page; Open Graph after ogp.me, alternates after RFC 8288 and hreflang's custom. */
export function head(page: PageView, matter: HeadMatter): Html {
  const { edition, canonical, alternates } = page
  const title = matter.title === '' ? edition.name : `${matter.title} · ${edition.name}`
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${matter.description !== '' && html`<meta name="description" content="${matter.description}">\n`}<link rel="stylesheet" href="${page.stylesheet}">
<script type="module" src="${page.script}"></script>
<meta name="color-scheme" content="light dark">
${!page.indexed && html`<meta name="robots" content="noindex">\n`}${canonical !== null && preview(page, canonical, matter)}${alternates.map(
  ({ hreflang, address }) => html`<link rel="alternate" hreflang="${hreflang}" href="${address}">\n`,
)}${matter.data}</head>
`
}

function preview({ edition }: PageView, canonical: string, matter: HeadMatter): Html {
  const properties: [property: string, content: string | undefined][] = [
    ['og:type', matter.kind],
    ['og:site_name', edition.name],
    ['og:title', matter.shareTitle || matter.title || edition.name],
    ['og:description', matter.description],
    ['og:url', canonical],
    ['article:published_time', matter.published],
    ['article:modified_time', matter.updated],
  ]
  return html`<link rel="canonical" href="${canonical}">
${properties.map(([property, content]) => content && html`<meta property="${property}" content="${content}">\n`)}`
}
