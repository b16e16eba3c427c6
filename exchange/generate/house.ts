import type { Language } from '../../language/facts.ts'
import { slugOf } from '../../language/slug.ts'
import type { Edition } from '../../model/edition.ts'

/** The same thing in each edition's language. */
type Named = Readonly<Record<Language, string>>

/** A section of the house: its id, the section that holds it, its names. The order is the order in the navigation. */
export type HouseSection = { id: string; parent: string | null; names: Named }

export type HouseContributor = {
  id: string
  kind: 'person' | 'house'
  gender: 'feminine' | 'masculine' | null
  names: Named
  /** By which it stands in an index: family name first. */
  sortNames: Named
}

/** The invented city where the house stands. */
export const city: Named = { en: 'Nerida', ar: 'نيريدا', es: 'Nerida' }

const base = { timeZone: 'Atlantic/Azores', calendar: 'gregory', digits: 'latn' } as const

/** The three editions of the invented newsroom. */
export const editions: readonly Edition[] = [
  {
    ...base,
    id: 'en',
    language: 'en',
    direction: 'ltr',
    base: '/en',
    timeZoneName: 'Nerida time',
    name: 'The Harbour',
    slogan: 'News from every shore',
    about:
      'The Harbour is an invented newsroom in the invented port of Nerida. It shows what Dragoman can do.',
    rightsLine: 'Everything here is invented and free to use.',
    isDefault: true,
  },
  {
    ...base,
    id: 'ar',
    language: 'ar',
    direction: 'rtl',
    base: '/ar',
    timeZoneName: 'بتوقيت نيريدا',
    name: 'الميناء',
    slogan: 'أخبار من كل شاطئ',
    about: '«الميناء» غرفة أخبار متخيَّلة في مدينة نيريدا المتخيَّلة، وُضعت لعرض ما يقدر عليه «دراغومان».',
    rightsLine: 'كل ما في هذا الموقع متخيَّل ومتاح للجميع.',
    isDefault: false,
  },
  {
    ...base,
    id: 'es',
    language: 'es',
    direction: 'ltr',
    base: '/es',
    timeZoneName: 'hora de Nerida',
    name: 'El Puerto',
    slogan: 'Noticias de todas las orillas',
    about:
      'El Puerto es una redacción imaginaria en el puerto imaginario de Nerida. Muestra lo que Dragoman sabe hacer.',
    rightsLine: 'Todo lo que aquí se lee es inventado y de uso libre.',
    isDefault: false,
  },
]

const section = (id: string, parent: string | null, en: string, ar: string, es: string): HouseSection => ({
  id,
  parent,
  names: { en, ar, es },
})

/** The sections that all three editions share. */
export const sections: readonly HouseSection[] = [
  section('news', null, 'News', 'الأخبار', 'Noticias'),
  section('politics', 'news', 'Politics', 'السياسة', 'Política'),
  section('economy', 'news', 'Economy', 'الاقتصاد', 'Economía'),
  section('sports', 'news', 'Sports', 'الرياضة', 'Deportes'),
  section('culture', 'news', 'Arts & culture', 'الثقافة والفنون', 'Arte y cultura'),
  section('health', 'news', 'Health', 'الصحة', 'Salud'),
  section('technology', 'news', 'Technology', 'التكنولوجيا', 'Tecnología'),
  section('environment', 'news', 'Environment', 'البيئة', 'Medio ambiente'),
  section('miscellaneous', 'news', 'Miscellaneous', 'منوعات', 'Miscelánea'),
  section('articles', null, 'Articles', 'المقالات', 'Artículos'),
  section('opinion', 'articles', 'Opinion', 'الرأي', 'Opinión'),
  section('analysis', 'articles', 'Analysis', 'التحليل', 'Análisis'),
  section('blog', 'articles', 'Blog', 'المدونة', 'Blog'),
  section('features', 'articles', 'Features', 'التقارير', 'Reportajes'),
]

/** The slug of a section in an edition: its name as an address has it. */
export function sectionSlug(of: HouseSection, language: Language): string {
  return slugOf(of.names[language], language)
}

const person = (
  id: string,
  gender: 'feminine' | 'masculine',
  latin: readonly [given: string, family: string],
  arabic: readonly [given: string, family: string],
): HouseContributor => ({
  id,
  kind: 'person',
  gender,
  names: { en: latin.join(' '), ar: arabic.join(' '), es: latin.join(' ') },
  sortNames: {
    en: [...latin].reverse().join(', '),
    ar: [...arabic].reverse().join('، '),
    es: [...latin].reverse().join(', '),
  },
})

const name: Named = { en: 'The Harbour', ar: 'الميناء', es: 'El Puerto' }

/** The house itself signs what nobody signs. */
export const houseByline = 'the-harbour'

/** Who is named in bylines. Nobody of these names is meant. */
export const contributors: readonly HouseContributor[] = [
  { id: houseByline, kind: 'house', gender: null, names: name, sortNames: name },
  person('amal-sarun', 'feminine', ['Amal', 'Sarun'], ['أمل', 'سارون']),
  person('bruno-caldera', 'masculine', ['Bruno', 'Caldera'], ['برونو', 'كالديرا']),
  person('celia-marrow', 'feminine', ['Celia', 'Marrow'], ['سيليا', 'مارو']),
  person('daoud-nafil', 'masculine', ['Daoud', 'Nafil'], ['داود', 'نافل']),
  person('elena-rivasol', 'feminine', ['Elena', 'Rivasol'], ['إيلينا', 'ريفاسول']),
  person('farid-malum', 'masculine', ['Farid', 'Malum'], ['فريد', 'مالوم']),
  person('greta-holmbay', 'feminine', ['Greta', 'Holmbay'], ['غريتا', 'هولمباي']),
  person('hugo-lantes', 'masculine', ['Hugo', 'Lantes'], ['هوغو', 'لانتس']),
  person('iman-darwaz', 'feminine', ['Iman', 'Darwaz'], ['إيمان', 'درواز']),
  person('jonas-fairlee', 'masculine', ['Jonas', 'Fairlee'], ['يوناس', 'فيرلي']),
]

/** Words for a breaking line on the first day. */
export const firstLine: Named = {
  en: 'The port of Nerida opens again after three days of storm',
  ar: 'ميناء نيريدا يفتح أبوابه من جديد بعد عاصفة دامت ثلاثة أيام',
  es: 'El puerto de Nerida reabre tras tres días de temporal',
}
