/**
 * Which byte a character was, if a text was read in this code page: a number from 128 to 255, or nothing for ASCII
 * and for characters that the page doesn't have. What a page leaves undefined is read as the control character of
 * that number, as the Encoding Standard (section 10) does and as ISO 8859-1 reads all of 128 to 159.
 */
export type CodePage = { byteOf: (code: number) => number | undefined; characters: string }

// From 128 on, 128 characters each; Encoding Standard, index windows-1252 and windows-1256.
const latinSecondRow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const arabicLetters =
  'ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200fے'

function page(characters: string): CodePage {
  const bytes = new Map<number, number>()
  for (let byte = 128; byte < 160; byte += 1) bytes.set(byte, byte)
  for (let at = 0; at < characters.length; at += 1) bytes.set(characters.charCodeAt(at), at + 128)
  return { characters, byteOf: (code) => (code < 128 ? undefined : bytes.get(code)) }
}

const range = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at))

/** Western European Windows; a text read as ISO 8859-1 is covered too. */
export const windows1252 = page(latinSecondRow + range(0xa0, 0xff))

/** Arabic Windows. */
export const windows1256 = page(
  `€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،${range(0xa2, 0xa9)}ھ${range(0xab, 0xb9)}؛${range(0xbb, 0xbe)}؟${arabicLetters}`,
)
