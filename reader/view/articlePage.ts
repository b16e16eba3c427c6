import { machineTime } from '../../language/dates.ts'
import { say } from '../../language/say.ts'
import { bodyHtml, noteHtml } from '../../model/body/html/bodyHtml.ts'
import type { Surroundings } from '../../model/body/html/surroundings.ts'
import { leadOf } from '../../model/body/lead.ts'
import { dataScript } from '../../model/html/dataScript.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { ArticleView } from './articleView.ts'
import { bodyAround } from './body.ts'
import { byline } from './byline.ts'
import { elsewhereLink } from './elsewhere.ts'
import { frame } from './frame.ts'
import { nameList } from './names.ts'
import { footNotes, placed } from './notes.ts'
import { phrase } from './phrase.ts'
import { readNext } from './readNext.ts'
import { zonedTime } from './time.ts'

/** The page of one article. */
export function articlePage(article: ArticleView): Html {
  const { page, label, standfirst } = article
  const main = html`<article class="story">
<header class="opening">
${label && html`<p class="label">${label.address === null ? label.name : html`<a href="${label.address}">${label.name}</a>`}</p>\n`}<h1>${article.headline}</h1>
${standfirst !== '' && html`<p class="standfirst">${standfirst}</p>\n`}</header>
${leading(article)}<div class="particulars">
${particulars(article)}</div>
<div class="text">
${text(article)}</div>
</article>
${readNext(page.edition, article.next)}`
  return frame(
    page,
    {
      title: article.searchTitle,
      shareTitle: article.shareTitle,
      description: standfirst,
      kind: 'article',
      published: machineTime(article.published),
      updated: article.updated === null ? undefined : machineTime(article.updated),
      data: structuredData(article),
    },
    main,
  )
}

/** What the text's column is, and the lead's, from where both stand beside the particulars (reader/style/layout.css). */
const textSizes = '(min-width: 60rem) 38rem, 100vw'
const leadSizes = '(min-width: 82rem) 60rem, (min-width: 60rem) 70vw, 100vw'

/** What stands above the text: pictures, a gallery, a video. The first of it is what a reader sees first. */
function leading(article: ArticleView): Html | null {
  const { lead } = leadOf(article.blocks)
  const printed = bodyHtml(lead, { ...around(article), sizes: leadSizes, first: true })
  return lead.length === 0 ? null : html`<div class="leading">\n${printed}</div>\n`
}

/** Its words, with its notes above, among and under them. */
function text(article: ArticleView): Html {
  const { page, blocks, notes } = article
  const { top, foot, atBlock } = placed(notes, blocks)
  const own = { ...around(article), sizes: textSizes, notes: atBlock }
  return html`${top.map((note) => noteHtml(note, own))}${bodyHtml(leadOf(blocks).text, own)}${footNotes(page.edition, foot)}`
}

function around({ page, articles, pictures, recordings }: ArticleView): Surroundings {
  return bodyAround(page.edition, {
    article: (id) => articles.get(id) ?? null,
    picture: ({ asset }) => (asset === null ? null : (pictures.get(asset) ?? null)),
    recording: (asset) => recordings.get(asset) ?? null,
  })
}

/** Who signs it, whose material it is, when, and where else it can be read. */
function particulars({ page, byline: signed, sources, published, updated }: ArticleView): Html {
  const { edition } = page
  const { language } = edition
  const versions = page.elsewhere.filter(({ samePage }) => samePage)
  return html`${signed && byline(language, signed)}${
    sources.length > 0 &&
    html`<p class="source">${phrase(language, 'article.source', { count: sources.length, names: nameList(language, sources) })}</p>\n`
  }<p class="when">${phrase(language, 'time.published', { when: zonedTime(edition, published) })}</p>
${updated !== null && html`<p class="when">${phrase(language, 'time.updated', { when: zonedTime(edition, updated) })}</p>\n`}${
  versions.length > 0 &&
  html`<div class="versions"><p>${say(language, 'article.alsoIn')}</p><ul>${versions.map((version) => html`<li>${elsewhereLink(version)}</li>`)}</ul></div>\n`
}`
}

/** schema.org/NewsArticle, what search engines read. */
function structuredData(article: ArticleView): Html {
  const { page, byline: signed } = article
  const people =
    signed === null
      ? []
      : signed.kind === 'house'
        ? [{ '@type': 'Organization', name: signed.name }]
        : signed.credits
            .filter(({ role }) => role === 'writer' || role === 'correspondent')
            .flatMap((credit) => credit.people.map(({ name }) => ({ '@type': 'Person', name })))
  return dataScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.standfirst || undefined,
    inLanguage: page.edition.language,
    datePublished: machineTime(article.published),
    dateModified: machineTime(article.updated ?? article.published),
    author: people.length > 0 ? people : undefined,
    publisher: { '@type': 'Organization', name: page.edition.name },
    articleSection: article.label?.name,
    mainEntityOfPage: page.canonical ?? undefined,
  })
}
