/**
 * Markup that is fit to be sent. Its words are private, so neither a string nor data from a database can pass for
 * it; only this folder makes any.
 */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  /** The markup itself. */
  toString(): string {
    return this.#markup
  }
}

/** A run of attributes, each with a space before it; see `attributes.ts`. */
export class Attributes {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** Declares a string to be safe markup. Whoever calls it answers for every character. */
export function raw(markup: string): Html {
  return new Html(markup)
}
