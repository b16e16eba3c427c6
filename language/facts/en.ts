import type { LanguageFacts } from './languageFacts.ts'

export const en: LanguageFacts = {
  endonym: 'English',
  script: 'Latn',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  quotation: { outer: ['“', '”'], inner: ['‘', '’'] },
  colon: ': ',
  comma: ', ',
  insideWord: /['’ʼ]/gu,
  wordsPerMinute: 228,
  digits: ['latn'],
  calendars: ['gregory'],
  roles: {
    writer: { neutral: 'Writer', several: 'Writers' },
    additionalReporting: { neutral: 'Additional reporting' },
    correspondent: { neutral: 'Correspondent', several: 'Correspondents' },
    translator: { neutral: 'Translator', several: 'Translators' },
    illustrator: { neutral: 'Illustrator', several: 'Illustrators' },
    photographer: { neutral: 'Photographer', several: 'Photographers' },
    presenter: { neutral: 'Presenter', several: 'Presenters' },
    guest: { neutral: 'Guest', several: 'Guests' },
  },
  asInEnglish: {},
}
