import type { Block } from '../../model/body/block.ts'
import { bodyHtml } from '../../model/body/html/bodyHtml.ts'
import type { PictureAround } from '../../model/body/html/surroundings.ts'
import { type Html, html } from '../../model/html/html.ts'
import { bodyAround } from './body.ts'
import { frame } from './frame.ts'
import type { PageView } from './pageView.ts'

/** A page that belongs to no day: about us, contact. */
export type StaticPageView = {
  page: PageView
  title: string
  /** Empty where it has none. */
  standfirst: string
  blocks: readonly Block[]
  pictures: ReadonlyMap<string, PictureAround>
}

/** A static page: its title and its text, as an article's are set, and nothing that belongs to a day. */
export function staticPage({ page, title, standfirst, blocks, pictures }: StaticPageView): Html {
  const around = bodyAround(page.edition, {
    picture: ({ asset }) => (asset === null ? null : (pictures.get(asset) ?? null)),
  })
  return frame(
    page,
    { title, description: standfirst, kind: 'website' },
    html`<article class="story">
<header class="opening">
<h1>${title}</h1>
${standfirst !== '' && html`<p class="standfirst">${standfirst}</p>\n`}</header>
<div class="text">
${bodyHtml(blocks, around)}</div>
</article>
`,
  )
}
