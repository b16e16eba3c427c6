/** What people see of a thing in an address: 8 characters of Crockford's base32, the first one a digit. */
export type PublicId = string & { readonly publicId: unique symbol }

/** Crockford's base32 in lower case: no letter that is mistaken for a digit. */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const shape = /^[0-9][0-9abcdefghjkmnpqrstvwxyz]{7}$/

/**
 * Mints a public id from 8 random bytes. 3.4 × 10¹¹ ids exist, so the caller keeps a unique constraint and
 * mints again when it is met. The leading digit keeps an id apart from a slug's last word.
 * @param random gives so many random bytes
 */
export function mintPublicId(random: (bytes: number) => Uint8Array): PublicId {
  const bytes = random(8)
  let id = alphabet.charAt((bytes[0] ?? 0) % 10)
  for (let at = 1; at < 8; at += 1) id += alphabet.charAt((bytes[at] ?? 0) & 31)
  return id as PublicId
}

/** True for a well-formed public id; says nothing of whether such a thing exists. */
export function isPublicId(text: string): text is PublicId {
  return shape.test(text)
}
