import { type Html, raw } from './raw.ts'

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

const unsafe = /[<>&\u2028\u2029]/g

/**
 * Structured data for machines (JSON-LD 1.1, section 7.1) as a `script` element that no browser runs. Every `<`,
 * `>` and `&` is written as a JSON escape, so that no value can end the element or open a comment in it.
 */
export function dataScript(data: Json): Html {
  const json = JSON.stringify(data).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return raw(`<script type="application/ld+json">${json}</script>`)
}
