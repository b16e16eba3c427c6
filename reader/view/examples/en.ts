import { paragraph } from '../../../model/body/block.ts'
import type { ExampleWords } from './exampleWords.ts'

const noon = Date.UTC(2026, 10, 22, 10, 0)
const minute = 60_000

export const en: ExampleWords = {
  edition: {
    language: 'en',
    direction: 'ltr',
    timeZone: 'Asia/Hebron',
    timeZoneName: 'Al-Quds time',
    digits: 'latn',
    calendar: 'gregory',
    name: 'The Dragoman',
    slogan: 'News in the languages it happens in',
    front: '/en/',
    about: 'The Dragoman is an independent newsroom that reports in English, Arabic and Spanish.',
    rightsLine: '© The Dragoman. Texts may be quoted with a link to the source.',
    pages: [
      { name: 'About us', address: '/en/page/about-us-6h0wd2qa' },
      { name: 'Contact', address: '/en/page/contact-8k3vn5tb' },
    ],
    navigation: [
      {
        name: 'News',
        address: '/en/news/',
        children: [
          { name: 'Politics', address: '/en/news/politics/' },
          { name: 'Economy', address: '/en/news/economy/' },
        ],
      },
      { name: 'The coast', address: '/en/coast/', children: [] },
      {
        name: 'Science',
        address: '/en/science/',
        children: [
          { name: 'Sea', address: '/en/science/sea/' },
          { name: 'Sky', address: '/en/science/sky/' },
        ],
      },
      { name: 'Culture', address: '/en/culture/', children: [] },
      { name: 'Sport', address: '/en/sport/', children: [] },
      { name: 'Opinion', address: '/en/opinion/', children: [] },
    ],
  },
  lines: [
    {
      attribution: {
        kind: 'our correspondent',
        who: { words: 'Lina Haddad', spokenOf: 'feminine' },
        where: 'Safra',
        saidTo: null,
        place: 'before',
      },
      words: 'Harbour talks end with an agreement on night crossings',
      at: noon + 41 * minute,
      address: '/en/news/harbour-talks-end-7m2kq9xa',
    },
    {
      attribution: {
        kind: 'official',
        who: { words: 'Harbour authority', spokenOf: 'unknown' },
        where: null,
        saidTo: 'Radio Lemara',
        place: 'after',
      },
      words: 'First sailing on Friday at nine in the evening',
      at: noon + 33 * minute,
      address: '/en/breaking/3c8v5n1p',
    },
  ],
  article: {
    headline: 'The night ferry between Safra and Lemara sails again after eleven years',
    searchTitle: 'Safra–Lemara night ferry sails again after eleven years',
    shareTitle: 'After eleven years, the night ferry sails again',
    standfirst:
      'The first crossing left with 212 passengers, a brass band and a cargo of seed potatoes. The fare is what it was when the line closed.',
    label: { name: 'The coast', address: '/en/coast/' },
    byline: {
      kind: 'people',
      credits: [
        {
          role: 'correspondent',
          place: 'Safra',
          people: [{ name: 'Lina Haddad', address: '/en/author/lina-haddad-2b6r8w4t', gender: 'feminine' }],
        },
        {
          role: 'additionalReporting',
          place: null,
          people: [
            { name: 'Samir Awda', address: null, gender: 'masculine' },
            { name: 'Irene Solís', address: null, gender: 'feminine' },
          ],
        },
      ],
    },
    sources: [
      { name: 'The Dragoman', address: null },
      { name: 'Agencies', address: null },
    ],
    published: noon,
    updated: noon + 52 * minute,
    blocks: [
      paragraph(
        'b1',
        'The lamps on the old quay were lit a little before nine on Friday evening, for the first time since the line was closed. By then the queue for the Safra ferry reached past the fish market and around the corner of the customs house, where somebody had set out chairs for those who had waited longest.',
      ),
      {
        type: 'words',
        attrs: { id: 'b2', kind: 'paragraph' },
        content: [
          { type: 'text', text: 'The ship is the same one, the ' },
          { type: 'text', text: 'Morning Star', marks: [{ type: 'emphasis' }] },
          {
            type: 'text',
            text: ', built in 1974 and laid up in a river mouth for a decade. Her engines are new. So is the ramp, which can now take ',
          },
          { type: 'text', text: 'sixteen lorries instead of nine', marks: [{ type: 'strong' }] },
          { type: 'text', text: ', a change that the ' },
          {
            type: 'text',
            text: 'harbour authority’s report',
            marks: [{ type: 'link', attrs: { href: 'https://harbour.example/report' } }],
          },
          { type: 'text', text: ' calls the difference between a memory and a business.' },
        ],
      },
      paragraph(
        'b3',
        '“We did not want a museum that floats,” said Nadia Karam, who runs the new company with her brother. “People on both shores kept asking us one question, which was whether they could bring the van.”',
      ),
      {
        type: 'words',
        attrs: { id: 'b4', kind: 'subhead' },
        content: [{ type: 'text', text: 'Seven hours, two shores' }],
      },
      {
        type: 'words',
        attrs: { id: 'b5', kind: 'paragraph' },
        content: [
          {
            type: 'text',
            text: 'The crossing takes seven hours. Lorry drivers sleep, families unpack supper on deck, and shortly before dawn the coast of Lemara comes up as a row of white lights. On the Safra side the route was always called ',
          },
          {
            type: 'text',
            text: 'خط الفجر',
            marks: [{ type: 'foreign', attrs: { language: 'ar', direction: 'rtl' } }],
          },
          { type: 'text', text: ', the dawn line; in Lemara it is simply the boat.' },
        ],
      },
      paragraph(
        'b6',
        'It closed when the coastal road opened and freight moved inland. The road is still faster, but it is 640 kilometres long and floods each spring. Growers in the three valleys behind Safra lost part of their harvest in four of the past eleven years, and it was their cooperative that bought the first shares.',
      ),
      paragraph(
        'b7',
        'There will be two sailings a week until March, then four. A seat on deck costs 18, a berth 31, a bicycle nothing. The company needs an average of 140 passengers to cover its costs; bookings for December stand at 163.',
      ),
      paragraph(
        'b8',
        'At ten past nine the band stopped, the ramp came up, and for a moment there was no sound but water. Then the horn went, twice, as it used to, and on the quay people who had promised one another not to cry looked at their shoes.',
      ),
    ],
    notes: [
      {
        kind: 'correction',
        at: noon + 52 * minute,
        place: 'foot',
        block: null,
        blocks: [
          paragraph(
            'n1',
            'An earlier version of this article said that the ship was built in 1947. She was built in 1974.',
          ),
        ],
      },
    ],
  },
  stories: [
    [
      1,
      'The night ferry between Safra and Lemara sails again after eleven years',
      'The first crossing left with 212 passengers, a brass band and a cargo of seed potatoes.',
    ],
    [
      0,
      'Harbour talks end with an agreement on night crossings',
      'Both cities will share the cost of the pilots. A joint office opens in spring.',
    ],
    [
      2,
      'A desalination plant the size of a bus passes its first summer',
      'It runs on waves alone and gives a village of 900 its water.',
    ],
    [0, 'Parliament puts off the vote on water prices until January'],
    [
      3,
      'Twelve lost letters of a court interpreter are found in a bakery’s attic',
      'He wrote in four languages, often in the same sentence.',
    ],
    [
      4,
      'Lemara’s women reach the final with a goal in the last minute',
      'Nobody in the stadium had sat down since the hour.',
    ],
    [
      5,
      'What we lose when a timetable is only in one language',
      'A city that can’t read its own signs is two cities.',
    ],
    [0, 'Olive growers report the best harvest in a decade'],
    [1, 'Fishing villages agree on a closed season for octopus'],
    [
      2,
      'Sea grass returns to the bay, and with it the sea horses',
      'Divers counted 214 on a single morning.',
    ],
    [2, 'The comet that was due at dawn came at dusk'],
    [3, 'An oud workshop opens its doors, and its order book is full until 2029'],
    [0, 'Trains to the southern valleys run again after the floods'],
    [4, 'A marathon on sand: 41 start, 40 finish'],
    [2, 'How a lighthouse became a weather station'],
    [2, 'The map of the sea floor gets its first Arabic names'],
    [
      3,
      'Three generations of a puppet theatre, on one small stage',
      'The grandmother still carves the hands.',
    ],
    [3, 'The library lends seeds now, and wants them back in autumn'],
    [3, 'A radio play for an audience of lighthouse keepers'],
  ],
  section: { description: 'Research from the sea, the sky and what lies between.' },
  notice:
    'This article named a company that had nothing to do with the events described. We apologise to it and to our readers, and have withdrawn the text.',
}
