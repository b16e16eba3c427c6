/**
 * Wraps a name for use inside a sentence of plain text (a page's title, a share text), so that its direction
 * can't disturb the words around it: first-strong isolate and its end (UAX 9, section 2.4). In HTML the element
 * `bdi` does the same. Isolates and overrides that the name itself brought are taken out.
 */
export function isolate(name: string): string {
  return `\u2068${name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`
}
