import type { LanguageFacts } from './languageFacts.ts'

export const es: LanguageFacts = {
  endonym: 'Español',
  script: 'Latn',
  letters: 'aábcdeéfghiíjklmnñoópqrstuúüvwxyz',
  quotation: { outer: ['«', '»'], inner: ['“', '”'] },
  colon: ': ',
  comma: ', ',
  insideWord: /['’ʼ]/gu,
  wordsPerMinute: 218,
  digits: ['latn'],
  calendars: ['gregory'],
  roles: {
    writer: { neutral: 'Texto', masculine: 'Redactor', feminine: 'Redactora', several: 'Redactores' },
    additionalReporting: { neutral: 'Con información de' },
    correspondent: { neutral: 'Corresponsal', several: 'Corresponsales' },
    translator: {
      neutral: 'Traducción',
      masculine: 'Traductor',
      feminine: 'Traductora',
      several: 'Traductores',
    },
    illustrator: {
      neutral: 'Ilustración',
      masculine: 'Ilustrador',
      feminine: 'Ilustradora',
      several: 'Ilustradores',
    },
    photographer: {
      neutral: 'Fotografía',
      masculine: 'Fotógrafo',
      feminine: 'Fotógrafa',
      several: 'Fotógrafos',
    },
    presenter: {
      neutral: 'Presentación',
      masculine: 'Presentador',
      feminine: 'Presentadora',
      several: 'Presentadores',
    },
    guest: {
      neutral: 'Participación',
      masculine: 'Invitado',
      feminine: 'Invitada',
      several: 'Invitados',
    },
  },
  asInEnglish: {
    'time.zoned': 'day, time and zone in the same order',
    'breaking.before': 'a colon after the speaker, in both',
    'breaking.after': 'a dash before the speaker, in both',
    'attribution.correspondentNamed': 'a title before the name, in both',
  },
}
