import type { LanguageFacts } from '../facts/languageFacts.ts'

export const tr: LanguageFacts = {
  endonym: 'Türkçe',
  script: 'Latn',
  letters: 'abcçdefgğhıijklmnoöprsştuüvyz',
  quotation: { outer: ['“', '”'], inner: ['‘', '’'] },
  colon: ': ',
  comma: ', ',
  insideWord: /['’ʼ]/gu,
  wordsPerMinute: 166,
  digits: ['latn'],
  calendars: ['gregory'],
  roles: {
    writer: { neutral: 'Yazar', several: 'Yazarlar' },
    additionalReporting: { neutral: 'Habere katkı' },
    correspondent: { neutral: 'Muhabir', several: 'Muhabirler' },
    translator: { neutral: 'Çevirmen', several: 'Çevirmenler' },
    illustrator: { neutral: 'Çizer', several: 'Çizerler' },
    photographer: { neutral: 'Fotoğrafçı', several: 'Fotoğrafçılar' },
    presenter: { neutral: 'Sunucu', several: 'Sunucular' },
    guest: { neutral: 'Konuk', several: 'Konuklar' },
  },
  asInEnglish: {
    'time.zoned': 'day, time and zone in the same order',
    'breaking.before': 'a colon after the speaker, in both',
    'breaking.after': 'a dash before the speaker, in both',
    'attribution.correspondentNamed': 'a title before the name, in both',
  },
}
