import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import { breakingStrip } from './breakingStrip.ts'
import { footer } from './footer.ts'
import { type HeadMatter, head } from './head.ts'
import { header } from './header.ts'
import type { PageView } from './pageView.ts'

/** The document around an edition's page: head, masthead, breaking strip, the matter itself, foot. */
export function frame(page: PageView, matter: HeadMatter, main: Html, onFront = false): Html {
  const { edition } = page
  return html`<!doctype html>
<html lang="${edition.language}" dir="${edition.direction}">
${head(page, matter)}<body>
<a class="skip" href="#main">${say(edition.language, 'frame.skip')}</a>
${header(page, onFront)}${breakingStrip(edition, page.breaking)}<main id="main" tabindex="-1">
${main}</main>
${footer(edition)}</body>
</html>
`
}
