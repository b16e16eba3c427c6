/** The languages of the demo's editions. */
export type Tongue = 'ar' | 'en' | 'es'
type Words = Readonly<Record<Tongue, string>>

export type Series = {
  name: Words
  values: readonly number[] /** Drawn in the second colour. */
  quiet?: boolean
}

/** One chart's numbers, and its words in every language. They are those of the articles that carry it. */
export type Chart = {
  kind: 'bars' | 'line' | 'steps'
  title: Words
  unit: Words
  labels: Readonly<Record<Tongue, readonly string[]>>
  series: readonly Series[]
  /** Where the value axis begins and ends, and its step. */
  axis: readonly [from: number, to: number, step: number]
  decimals: number
  /** A line across: what is usual. */
  usual?: { value: number; name: Words }
  /** Which values are told apart in carmine. */
  marked: readonly number[]
}

const winters = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
const six = ['1', '2', '3', '4', '5', '6']

export const charts: Readonly<Record<string, Chart>> = {
  'chart-bread-price': {
    kind: 'steps',
    title: {
      ar: 'سعر الرغيف في نيريدا',
      en: 'The price of a loaf in Nerida',
      es: 'El precio de la hogaza en Nerida',
    },
    unit: {
      ar: 'رغيف زنة 700 غرام، بالمارين',
      en: '700-gram loaf, in marins',
      es: 'Hogaza de 700 gramos, en marines',
    },
    labels: {
      ar: ['قبل عام', 'الزيادة الأولى', 'الزيادة الثانية', 'الزيادة الثالثة'],
      en: ['A year ago', 'First rise', 'Second rise', 'Third rise'],
      es: ['Hace un año', '1.ª subida', '2.ª subida', '3.ª subida'],
    },
    series: [{ name: { ar: '', en: '', es: '' }, values: [2.1, 2.25, 2.4, 2.65] }],
    axis: [2, 2.8, 0.2],
    decimals: 2,
    marked: [3],
  },
  'chart-port-traffic': {
    kind: 'bars',
    title: {
      ar: 'حمولة ميناء نيريدا في 5 سنوات',
      en: 'Cargo at the port of Nerida',
      es: 'La carga del puerto de Nerida',
    },
    unit: {
      ar: 'بملايين الأطنان',
      en: 'Million tonnes, over five years',
      es: 'Millones de toneladas, en cinco años',
    },
    labels: {
      ar: ['قبل 5 سنوات', 'قبل 4 سنوات', 'قبل 3 سنوات', 'قبل سنتين', 'العام الماضي'],
      en: ['5 years ago', '4 years ago', '3 years ago', '2 years ago', 'Last year'],
      es: ['Hace 5 años', 'Hace 4 años', 'Hace 3 años', 'Hace 2 años', 'Año pasado'],
    },
    series: [{ name: { ar: '', en: '', es: '' }, values: [7.4, 7.9, 6.8, 8.6, 9.3] }],
    axis: [0, 10, 2],
    decimals: 1,
    marked: [2],
  },
  'chart-rainfall': {
    kind: 'bars',
    title: {
      ar: 'أمطار 10 شتاءات في تلال المغرة',
      en: 'Ten winters of rain in the Ochre Hills',
      es: 'Diez inviernos de lluvia en el Ocre',
    },
    unit: {
      ar: 'بالمليمتر، من الشتاء الأول إلى العاشر',
      en: 'Millimetres, from the first winter to the tenth',
      es: 'Milímetros, del primer invierno al décimo',
    },
    labels: { ar: winters, en: winters, es: winters },
    series: [
      { name: { ar: '', en: '', es: '' }, values: [512, 488, 530, 471, 455, 498, 462, 431, 308, 288] },
    ],
    axis: [0, 600, 100],
    decimals: 0,
    usual: { value: 480, name: { ar: 'المعدل 480', en: 'Average 480', es: 'Media 480' } },
    marked: [8, 9],
  },
  'chart-rents': {
    kind: 'line',
    title: {
      ar: 'الإيجار الشهري في الرصيف القديم',
      en: 'Monthly rent in the Old Quay',
      es: 'El alquiler en el Muelle Viejo',
    },
    unit: {
      ar: 'شقة من غرفتي نوم، بالمارين',
      en: 'Two-bedroom flat, in marins',
      es: 'Piso de dos dormitorios, en marines al mes',
    },
    labels: {
      ar: ['قبل 5 سنوات', '4', '3', 'قبل سنتين', 'قبل سنة', 'هذا العام'],
      en: ['5 years ago', '4', '3', '2', 'Last year', 'This year'],
      es: ['Hace 5 años', '4', '3', '2', 'Hace uno', 'Este año'],
    },
    series: [
      {
        name: { ar: 'الرصيف القديم', en: 'Old Quay', es: 'Muelle Viejo' },
        values: [540, 575, 612, 668, 735, 806],
      },
      {
        name: { ar: 'نيريدا كلها', en: 'All Nerida', es: 'Toda Nerida' },
        values: [512, 524, 541, 560, 583, 608],
        quiet: true,
      },
    ],
    axis: [400, 900, 100],
    decimals: 0,
    marked: [0, 5],
  },
  'chart-turnout': {
    kind: 'line',
    title: {
      ar: 'نسبة المشاركة في انتخابات المجلس',
      en: 'Turnout at council elections',
      es: 'Participación en las municipales',
    },
    unit: {
      ar: 'نيريدا، آخر 6 انتخابات، بالمئة',
      en: 'Nerida, the last six elections, per cent',
      es: 'Nerida, las seis últimas elecciones, en %',
    },
    labels: { ar: six, en: six, es: six },
    series: [{ name: { ar: '', en: '', es: '' }, values: [63, 61, 57, 53, 49, 46] }],
    axis: [0, 80, 20],
    decimals: 0,
    marked: [0, 1, 2, 3, 4, 5],
  },
}
