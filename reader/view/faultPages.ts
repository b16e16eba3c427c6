import { say } from '../../language/say.ts'
import { bodyHtml } from '../../model/body/html/bodyHtml.ts'
import { type Html, html } from '../../model/html/html.ts'
import { bodyAround } from './body.ts'
import type { HeldView, MissingView, UnavailableView, WithdrawnView } from './faultView.ts'
import { frame } from './frame.ts'
import type { PageView } from './pageView.ts'
import { voice } from './phrase.ts'
import { plainFrame } from './plainFrame.ts'

/** 404. */
export function missingPage({ page }: MissingView): Html {
  const { language } = page.edition
  return fault(page, say(language, 'missing.title'), html`<p>${say(language, 'missing.text')}</p>\n`)
}

/** 410, with the newsroom's notice where it gave one. */
export function withdrawnPage({ page, notice }: WithdrawnView): Html {
  const { language } = page.edition
  const text =
    notice.length > 0
      ? bodyHtml(notice, bodyAround(page.edition))
      : html`<p>${say(language, 'withdrawn.text')}</p>\n`
  return fault(page, say(language, 'withdrawn.title'), text)
}

/** 451 or 410: nothing of the words is shown while they are held. */
export function heldPage({ page, legal }: HeldView): Html {
  const { language } = page.edition
  const text = say(language, legal ? 'held.legal' : 'held.text')
  return fault(page, say(language, 'held.title'), html`<p>${text}</p>\n`)
}

/** 503. Needs no database. */
export function unavailablePage(view: UnavailableView): Html {
  const { name, retryAfter } = view
  const tag = voice(view)
  const title = say(tag, 'unavailable.title')
  const main = html`<div class="fault">
<p class="nameplate">${name}</p>
<h1>${title}</h1>
<p>${say(tag, 'unavailable.text')}</p>
<p>${say(tag, 'unavailable.again', { seconds: retryAfter })}</p>
</div>
`
  return plainFrame({ ...view, title: `${title} · ${name}`, indexed: false }, main)
}

function fault(page: PageView, title: string, text: Html): Html {
  const { edition } = page
  const main = html`<div class="fault">
<h1>${title}</h1>
${text}<p class="on"><a href="${edition.front}">${say(edition.language, 'fault.toFront')}</a></p>
</div>
`
  // A fault's address is no page: nothing about it may be indexed or shared, whatever the caller carried over.
  const bare = { ...page, canonical: null, alternates: [], indexed: false }
  return frame(bare, { title, description: '', kind: 'website' }, main)
}
