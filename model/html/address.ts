const absolute = /^(?:https?:\/\/[^/\\]|mailto:|tel:)/i
const own = /^(?:\/(?![/\\])|[#?])/
// What a browser would cut out of an address before reading it, so that `java\nscript:` runs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const hidden = /[\u0000-\u001f\u007f]/

/**
 * An address that may stand in `href` or `src`: http, https, mailto, tel, or a path, query or fragment of our own.
 * Everything else becomes `#`, which leads nowhere. Templates do this to every address hole by themselves.
 * @example safeAddress('javascript:alert(1)') // '#'
 * @example safeAddress('//elsewhere.example/') // '#'
 */
export function safeAddress(address: string): string {
  if (hidden.test(address)) return '#'
  const trimmed = address.trim()
  if (!own.test(trimmed) && !absolute.test(trimmed)) return '#'
  return trimmed.includes(' ') ? trimmed.replaceAll(' ', '%20') : trimmed
}
