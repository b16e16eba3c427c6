import { expect, test } from 'vitest'
import { clean } from './clean.ts'

test.each([
  ['ErdoÄŸan', 'Erdoğan'],
  ['seÃ±or', 'señor'],
  ['El presidente turco ErdoÄŸan visitó España.', 'El presidente turco Erdoğan visitó España.'],
  ['seÃƒÂ±or', 'señor'],
  ['SEÃ‘OR CANCIÃ“N', 'SEÑOR CANCIÓN'],
  ['Ã‰cole', 'École'],
  ['Ãšltima hora', 'Última hora'],
  ['â€œDonâ€™t,â€\u009d he said', '“Don’t,” he said'],
  ['â€œNo,â€ he said', '“No,” he said'],
  ['â‚¬5 â€“ 10', '€5 – 10'],
  ['10Â\u00a0km', '10\u00a0km'],
  ['Â¿QuÃ© pasÃ³?', '¿Qué pasó?'],
  ['ÇáÍßæãÉ', 'الحكومة'],
  ['ÞÇá ÑÆíÓ ÇáæÒÑÇÁ¡ ÃãÓ', 'قال رئيس الوزراء، أمس'],
  ['Ø§Ù„Ø­ÙƒÙˆÙ…Ø©', 'الحكومة'],
  ['ط§ظ„ط­ظƒظˆظ…ط©', 'الحكومة'],
  ['ظˆظ‚ط§ظ„ ط§ظ„ظˆط²ظٹط± ظپظٹ ط¨ظٹط§ظ†', 'وقال الوزير في بيان'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ['ðŸ˜€', '😀'],
  ['Viá»‡t Nam', 'Việt Nam'],
  ['it\u0092s', 'it’s'],
])('%s said %s', (text, said) => {
  expect(clean(text, 'en').text).toBe(said)
})

test.each([
  'CAFÉ”',
  '«CAFÉ»',
  '»CAFÉ«',
  'NESTLÉ®',
  'NESTLÉ™',
  'ANDRÉ†',
  'más allá…»',
  'AMANHÃ” disse',
  'ÉTÉ…',
  'PERÚ… y “ASÍ”',
  'Ærø, Ñandú, öö, ÆØÅ æøå',
  'Fuß– und „groß“',
  'L´ÉCOLE',
  'TUJÃ’',
  'الشرط، فقط؟ حظ…',
  'وقال: «حفظ» – “شرط”',
  'می‌خواهم گفتگوی پارک را',
  'São Paulo: “NÃO” – 5º, 3ª',
])('%s is left as it is', (text) => {
  expect(clean(text, 'en')).toEqual({ text, repairs: [], refused: [] })
})
