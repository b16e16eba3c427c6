// Control characters have no place in HTML (WHATWG HTML, section 13.2.3.5) and can hide a scheme in an address.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, with what ends a text or a value
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * Makes any string safe between tags and inside a double-quoted attribute. Control characters other than tab and
 * line ends fall away.
 */
export function escapeText(text: string): string {
  const first = text.search(special)
  if (first === -1) return text
  let escaped = ''
  let copied = 0
  for (let at = first; at < text.length; at += 1) {
    const instead = standIn(text.charCodeAt(at))
    if (instead === null) continue
    escaped += text.slice(copied, at) + instead
    copied = at + 1
  }
  return escaped + text.slice(copied)
}

function standIn(code: number): string | null {
  if (code > 0x7f) return null
  if (code === 0x26) return '&amp;'
  if (code === 0x3c) return '&lt;'
  if (code === 0x3e) return '&gt;'
  if (code === 0x22) return '&quot;'
  if (code >= 0x20 && code !== 0x7f) return null
  return control.test(String.fromCharCode(code)) ? '' : null
}
