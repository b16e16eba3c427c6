/** How much of a message waits for what belongs to it: pictures, their words in UTF-16 units, packages. */
const mostPictures = 500
const mostWords = 4_000_000
const mostPackages = 2_000

/** A picture that a text shows: the text's name, and the picture's item. */
export type Shown = { text: string; picture: string }

/**
 * Brings pictures to the texts that a package puts them beside, whichever of the two comes first in the message. Holds
 * the last few hundred of each, so that a file of any size is read in bounded memory; in a message, a package and its
 * items stand close together.
 */
export class Shelf {
  /** By the names of their items, the oldest first. */
  readonly #pictures = new Map<string, string>()
  readonly #packages: (readonly string[])[] = []
  #words = 0

  /** A picture has come in: it is shown by itself under its own name, and by the texts of packages that name it. */
  picture(name: string, item: string): Shown[] {
    this.#words += item.length - (this.#pictures.get(name)?.length ?? 0)
    this.#pictures.delete(name)
    this.#pictures.set(name, item)
    for (const [oldest, text] of this.#pictures) {
      if (this.#pictures.size <= mostPictures && this.#words <= mostWords) break
      this.#pictures.delete(oldest)
      this.#words -= text.length
    }
    const texts = this.#packages
      .filter((all) => all.includes(name))
      .flatMap((all) => all.filter((one) => one !== name))
    return [name, ...new Set(texts)].map((text) => ({ text, picture: item }))
  }

  /** A package has come in, with the names of what it holds. */
  package(names: readonly string[]): Shown[] {
    const own = names.slice(0, mostPictures)
    this.#packages.push(own)
    if (this.#packages.length > mostPackages) this.#packages.shift()
    return own.flatMap((name) => {
      const picture = this.#pictures.get(name)
      return picture === undefined ? [] : own.filter((one) => one !== name).map((text) => ({ text, picture }))
    })
  }
}
