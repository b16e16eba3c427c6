import type { LanguageFacts } from './languageFacts.ts'

export const ar: LanguageFacts = {
  endonym: 'العربية',
  script: 'Arab',
  letters: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـ',
  quotation: { outer: ['«', '»'], inner: ['“', '”'] },
  colon: ': ',
  comma: '، ',
  // Vowel marks, the superscript alef and the tatweel are how a word is set, not which word it is.
  insideWord: /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu,
  wordsPerMinute: 138,
  digits: ['latn', 'arab'],
  calendars: ['gregory', 'islamic-umalqura'],
  roles: {
    writer: { neutral: 'نص', masculine: 'كاتب', feminine: 'كاتبة', several: 'كتّاب' },
    additionalReporting: { neutral: 'مشاركة في التغطية' },
    correspondent: { neutral: 'تغطية', masculine: 'مراسل', feminine: 'مراسلة', several: 'مراسلون' },
    translator: { neutral: 'ترجمة', masculine: 'مترجم', feminine: 'مترجمة', several: 'مترجمون' },
    illustrator: { neutral: 'رسوم', masculine: 'رسام', feminine: 'رسامة', several: 'رسامون' },
    photographer: { neutral: 'تصوير', masculine: 'مصور', feminine: 'مصورة', several: 'مصورون' },
    presenter: { neutral: 'تقديم', masculine: 'مقدم', feminine: 'مقدمة', several: 'مقدمون' },
    guest: { neutral: 'مشاركة', masculine: 'ضيف', feminine: 'ضيفة', several: 'ضيوف' },
  },
  asInEnglish: {
    'breaking.before': 'a colon after the speaker, in both',
    'breaking.after': 'a dash before the speaker, in both',
    'attribution.correspondentNamed': 'a title before the name, in both',
  },
}
