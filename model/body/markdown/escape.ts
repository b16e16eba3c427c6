/**
 * Characters that begin markup anywhere in a line (CommonMark 0.31, section 6; `|` and `~` by the tables and
 * strikethrough that most readers of Markdown add).
 */
const inline = /[\\`*_[\]<>&|~]/g
/** What begins a block at the start of a line (sections 4 and 5): headings, lists, rules, underlines of headings. */
const starts = /^(?:[#+=-]|\d+(?=[.)]))/

/**
 * Words that Markdown leaves as they are, on one line: backslashes before everything that could be markup, blanks as
 * one, since four of them would begin code.
 */
export function escapeMarkdown(words: string): string {
  const escaped = words.replace(/\s+/g, ' ').replace(inline, '\\$&')
  // Before a link an exclamation mark would make a picture of it; at a heading's end number signs would fall away.
  return /[!#]$/.test(escaped) ? `${escaped.slice(0, -1)}\\${escaped.slice(-1)}` : escaped
}

/** The same for a line that begins a block. The dot or bracket after a number is what makes it a list. */
export function escapeLineStart(line: string): string {
  const trimmed = line.trimStart()
  const found = starts.exec(trimmed)?.[0]
  if (found === undefined) return trimmed
  return /\d/.test(found) ? `${found}\\${trimmed.slice(found.length)}` : `\\${trimmed}`
}
