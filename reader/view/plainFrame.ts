import type { Direction } from '../../language/direction.ts'
import { type Html, html } from '../../model/html/html.ts'

type Plain = {
  language: string
  direction: Direction
  title: string
  stylesheet: string
  indexed: boolean
  canonical?: string | null
}

/** A document without masthead or navigation: for pages that stand above the editions or can't reach them. */
export function plainFrame(plain: Plain, main: Html): Html {
  const { canonical = null } = plain
  return html`<!doctype html>
<html lang="${plain.language}" dir="${plain.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain.title}</title>
<link rel="stylesheet" href="${plain.stylesheet}">
<meta name="color-scheme" content="light dark">
${!plain.indexed && html`<meta name="robots" content="noindex">\n`}${canonical !== null && html`<link rel="canonical" href="${canonical}">\n`}</head>
<body>
<main id="main">
${main}</main>
</body>
</html>
`
}
