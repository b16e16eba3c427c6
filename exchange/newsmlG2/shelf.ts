/** How much of a message waits for what belongs to it, of pictures and of packages each; words in UTF-16 units. */
const mostPictures = 500
const mostPackages = 2_000
const mostWords = 4_000_000

/** So much of one package is looked at, and so many of its texts show its pictures: more is a catalogue, no package. */
const mostReferences = 200
const mostTexts = 20

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
  #pictureWords = 0
  readonly #packages: { names: readonly string[]; words: number }[] = []
  #packageWords = 0

  /** A picture has come in: it is shown by itself under its own name, and by the texts of packages that name it. */
  picture(name: string, item: string): Shown[] {
    this.#pictureWords += item.length - (this.#pictures.get(name)?.length ?? 0)
    this.#pictures.delete(name)
    this.#pictures.set(name, item)
    for (const [oldest, text] of this.#pictures) {
      if (this.#pictures.size <= mostPictures && this.#pictureWords <= mostWords) break
      this.#pictures.delete(oldest)
      this.#pictureWords -= text.length
    }
    const texts = this.#packages
      .filter(({ names }) => names.includes(name))
      .flatMap(({ names }) => this.#textsOf(names))
    return [name, ...new Set(texts)].map((text) => ({ text, picture: item }))
  }

  /** A package has come in, with the names of what it holds. */
  package(names: readonly string[]): Shown[] {
    const own = names.slice(0, mostReferences)
    const words = own.reduce((sum, name) => sum + name.length, 0)
    this.#packages.push({ names: own, words })
    this.#packageWords += words
    while (this.#packages.length > mostPackages || this.#packageWords > mostWords)
      this.#packageWords -= this.#packages.shift()?.words ?? 0
    const texts = this.#textsOf(own)
    return own.flatMap((name) => {
      const picture = this.#pictures.get(name)
      return picture === undefined ? [] : texts.map((text) => ({ text, picture }))
    })
  }

  /** What of a package is not known to be a picture. */
  #textsOf(names: readonly string[]): string[] {
    return names.filter((name) => !this.#pictures.has(name)).slice(0, mostTexts)
  }
}
