import { notPlural } from './arabicWords.ts'

const k = '[بتثجحخدذرزسشصضطظعغفقكلمنهويئؤ]'

/** A plural, its pattern, and the singulars that a word of the pattern can be of. Guesses that are no word find nothing. */
type Pattern = readonly [example: string, pattern: RegExp, singulars: readonly string[]]

const patterns: readonly Pattern[] = [
  // فعائل: وثائق of وثيقة, رسائل of رسالة
  ['وثائق', new RegExp(`^(${k})(${k})ائ(${k})$`), ['$1$2ي$3', '$1$2ا$3']],
  // مفاعل, and مفاعٍ with its last letter written: مدارس of مدرسة, مباني of مبنى
  ['مدارس', new RegExp(`^م(${k})ا(${k})(${k})$`), ['م$1$2$3']],
  // فعالل: فنادق of فندق
  ['فنادق', /^(?![تم])([^اأإآةىء])([^اأإآةىءئ])ا([^اأإآةىء])([^اأإآةىءيه])$/, ['$1$2$3$4']],
  // فواعل: شوارع of شارع
  ['شوارع', new RegExp(`^(${k})وا(${k})(${k})$`), ['$1ا$2$3']],
  // فواعيل: صواريخ of صاروخ
  ['صواريخ', new RegExp(`^(${k})وا(${k})ي(${k})$`), ['$1ا$2و$3']],
  // مفاعيل, تفاعيل, فعاليل: مشاريع of مشروع, تقارير of تقرير, مفاتيح of مفتاح
  ['مشاريع', new RegExp(`^(${k})(${k})ا(${k})ي(${k})$`), ['$1$2$3و$4', '$1$2$3ي$4', '$1$2$3ا$4']],
  // أفعال: أسعار of سعر; with a weak middle أموال of مال
  ['أسعار', new RegExp(`^أ(${k})(${k})ا(${k})$`), ['$1$2$3']],
  ['أموال', new RegExp(`^أ(${k})وا(${k})$`), ['$1ا$2']],
  // أفعاء: أعضاء of عضو, أخطاء of خطأ, أطباء of طبيب
  ['أعضاء', new RegExp(`^أ(${k})(${k})اء$`), ['$1$2و', '$1$2أ', '$1$2ي$2']],
  // فعلاء and أفعلاء: وزراء of وزير, أصدقاء of صديق
  ['وزراء', new RegExp(`^([أ]|${k})(${k})(${k})اء$`), ['$1$2ي$3']],
  ['أصدقاء', new RegExp(`^أ(${k})(${k})(${k})اء$`), ['$1$2ي$3']],
  // أفعلة: أسلحة of سلاح, أرصفة of رصيف, أعمدة of عمود
  ['أسلحة', new RegExp(`^أ(${k})(${k})(${k})ة$`), ['$1$2ا$3', '$1$2ي$3', '$1$2و$3']],
  // فعايا: قضايا of قضية
  ['قضايا', new RegExp(`^(${k})(${k})ايا$`), ['$1$2ية']],
  // أفاعيل: أساليب of أسلوب, أحاديث of حديث
  ['أساليب', new RegExp(`^أ(${k})ا(${k})ي(${k})$`), ['أ$1$2و$3', 'أ$1$2ي$3', '$1$2ي$3']],
  ['أماكن', new RegExp(`^أ(${k})ا(${k})(${k})$`), ['أ$1$2$3']],
]

/** All words of a pattern are of one length, and their first alef stands in one place: others need not be tried. */
const patternsBy: ReadonlyMap<number, readonly Pattern[]> = Map.groupBy(patterns, ([example]) =>
  shapeOf(example),
)

function shapeOf(word: string): number {
  return word.length * 8 + word.indexOf('ا')
}

/**
 * The singulars that a word may be the broken plural of, by its pattern; empty where it has none. Takes a word without
 * article, hamza and ta marbuta still in it: أسعار is a plural's pattern, إعلام is not.
 */
export function brokenPlurals(word: string): string[] {
  const fitting = patternsBy.get(shapeOf(word))
  if (!fitting || notPlural.has(word)) return []
  const found: string[] = []
  for (const [, pattern, singulars] of fitting) {
    if (pattern.test(word)) for (const singular of singulars) found.push(word.replace(pattern, singular))
  }
  return found
}
