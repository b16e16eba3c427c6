import type { Language } from '../../language/facts.ts'
import { slugOf } from '../../language/slug.ts'
import { mintPublicId } from '../../model/identity.ts'
import type { House } from '../../newsroom/foundHouse.ts'
import { seeded } from './seeded.ts'

/** The same thing in each edition's language. Each edition of the house has its language's name as its id. */
type Named = Readonly<Record<Language, string>>

function inEach<T>(make: (language: Language) => T): Record<Language, T> {
  return { en: make('en'), ar: make('ar'), es: make('es') }
}

const chance = seeded('The Harbour')

/** The house itself signs what nobody signs. */
const houseByline = mintPublicId(chance.bytes)

const shared = {
  timeZone: 'Atlantic/Azores',
  calendar: 'gregory',
  digits: 'latn',
  houseByline,
  isDefault: false,
} as const

const editions: House['editions'] = [
  {
    ...shared,
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
    position: 0,
  },
  {
    ...shared,
    id: 'ar',
    language: 'ar',
    direction: 'rtl',
    base: '/ar',
    timeZoneName: 'توقيت نيريدا',
    name: 'الميناء',
    slogan: 'أخبار من كل شاطئ',
    about: '«الميناء» غرفة أخبار متخيَّلة في مدينة نيريدا المتخيَّلة، وُضعت لعرض ما يقدر عليه «دراغومان».',
    rightsLine: 'كل ما في هذا الموقع متخيَّل ومتاح للجميع.',
    position: 1,
  },
  {
    ...shared,
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
    position: 2,
  },
]

function section(
  id: string,
  parent: string | null,
  en: string,
  ar: string,
  es: string,
): House['sections'][number] {
  const names: Named = { en, ar, es }
  return {
    id,
    ...(parent === null ? {} : { parent }),
    names: inEach((language) => ({ name: names[language], slug: slugOf(names[language], language) })),
  }
}

const sections: House['sections'] = [
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

type Contributor = House['contributors'][number]

/** A name by which people are found in an index: the family's first. */
function person(
  gender: 'feminine' | 'masculine',
  latin: readonly [given: string, family: string],
  arabic: readonly [given: string, family: string],
): Contributor {
  return {
    id: mintPublicId(chance.bytes),
    kind: 'person',
    gender,
    names: inEach((language) => {
      const [given, family] = language === 'ar' ? arabic : latin
      const name = `${given} ${family}`
      return { name, sortName: `${family} ${given}`, slug: slugOf(name, language) }
    }),
  }
}

/** Nobody of these names is meant. */
const contributors: readonly Contributor[] = [
  {
    id: houseByline,
    kind: 'house',
    names: inEach((language) => {
      const name = { en: 'The Harbour', ar: 'الميناء', es: 'El Puerto' }[language]
      return { name, sortName: name, slug: slugOf(name, language) }
    }),
  },
  person('feminine', ['Amal', 'Sarun'], ['أمل', 'سارون']),
  person('masculine', ['Bruno', 'Caldera'], ['برونو', 'كالديرا']),
  person('feminine', ['Celia', 'Marrow'], ['سيليا', 'مارو']),
  person('masculine', ['Daoud', 'Nafil'], ['داود', 'نافل']),
  person('feminine', ['Elena', 'Rivasol'], ['إيلينا', 'ريفاسول']),
  person('masculine', ['Farid', 'Malum'], ['فريد', 'مالوم']),
  person('feminine', ['Greta', 'Holmbay'], ['غريتا', 'هولمباي']),
  person('masculine', ['Hugo', 'Lantes'], ['هوغو', 'لانتس']),
  person('feminine', ['Iman', 'Darwaz'], ['إيمان', 'درواز']),
  person('masculine', ['Jonas', 'Fairlee'], ['يوناس', 'فيرلي']),
]

const labels: House['labels'] = [
  { id: 'exclusive', names: { en: 'Exclusive', ar: 'حصري', es: 'Exclusiva' } },
  { id: 'developing', names: { en: 'Developing', ar: 'خبر متواصل', es: 'En desarrollo' } },
  { id: 'live', names: { en: 'Live', ar: 'مباشر', es: 'En directo' } },
  { id: 'updated', names: { en: 'Updated', ar: 'محدَّث', es: 'Actualizado' } },
  { id: 'analysis', names: { en: 'Analysis', ar: 'تحليل', es: 'Análisis' } },
  { id: 'file', names: { en: 'File', ar: 'أرشيف', es: 'Archivo' } },
]

/** The invented newsroom: one house, three editions. The same ids on every machine. */
export const harbour: House = { editions, sections, contributors: [...contributors], labels }
