import type { KindsWords } from './kindsWords.ts'

export const en: KindsWords = {
  headline: 'What the night ferry carries, in words, tables and pictures',
  standfirst:
    'Potatoes, a brass band and the post: a month of crossings between two shores, counted on the quay.',
  opening: [
    { type: 'text', text: 'In its first month the ferry carried ' },
    { type: 'text', text: '4,318 passengers', marks: [{ type: 'figure' }] },
    { type: 'text', text: ' and ' },
    { type: 'text', text: 'nearly as many', marks: [{ type: 'emphasis' }] },
    { type: 'text', text: ' sacks of post. Dockers in Safra call it ' },
    {
      type: 'text',
      text: 'خط الفجر',
      marks: [{ type: 'foreign', attrs: { language: 'ar', direction: 'rtl' } }],
    },
    { type: 'text', text: '; the ' },
    {
      type: 'text',
      text: 'harbour authority’s ',
      marks: [{ type: 'link', attrs: { href: 'https://harbour.example/report' } }],
    },
    {
      type: 'text',
      text: 'monthly report',
      marks: [{ type: 'link', attrs: { href: 'https://harbour.example/report' } }, { type: 'strong' }],
    },
    { type: 'text', text: ' calls it line 3.\nBoth names are painted on the ramp.' },
  ],
  subhead: 'What goes on board',
  lower: 'In this order',
  points: [
    [1, 'Freight, loaded from six in the evening:'],
    [2, 'seed potatoes and onions from the valleys;'],
    [2, 'machine parts, of which'],
    [3, 'two in three are for tractors,'],
    [3, 'the rest for the desalination plant.'],
    [1, 'Passengers, from eight.'],
  ],
  steps: [
    'The lorries drive on, the heaviest first.',
    'The post is carried up by hand.',
    'Bicycles are hung along the rail.',
  ],
  quotation: {
    paragraphs: [
      '“My grandmother crossed with two suitcases and a clock. She said that the clock was the only thing that arrived on time.”',
      '“I have her ticket in my cabin. It is the same price.”',
    ],
    attribution: 'Nadia Karam, who runs the line',
  },
  pulled: {
    words: 'A road joins two towns. A ferry joins two evenings.',
    attribution: 'Samir Awda, pilot',
  },
  picture: {
    alt: 'A white ferry at a quay at dusk, its ramp down, with people waiting under lamps.',
    caption: 'The Morning Star on her first evening back in Safra.',
    credit: 'Photograph: Noor Salim',
  },
  graphic: {
    alt: 'Bars of the passengers of each week: 890, 1,020, 1,150 and 1,258.',
    caption: 'Passengers in each of the first four weeks',
    credit: 'Graphic: The Dragoman',
  },
  gallery: [
    { alt: 'Sacks of potatoes on a pallet.', caption: 'Seed potatoes from the upper valley.' },
    { alt: 'A man carrying a mail sack up a gangway.', caption: 'The post goes by hand, as it used to.' },
    { alt: 'Bicycles hanging from a rail above the sea.', caption: 'Bicycles cost nothing.' },
  ],
  video: 'The ramp comes up at ten past nine. One minute, no commentary.',
  audio: 'The horn, as it is heard from the lighthouse.',
  embed: {
    title: 'Where the ferry is now',
    description: 'The position of every ship in the bay, renewed each minute.',
    provider: 'Bay Watch Map',
  },
  post: {
    author: 'Irene Solís',
    handle: '@irene.solis',
    network: 'Harbour',
    words: 'Once años esperando y el barco ha llegado con siete minutos de adelanto.',
  },
  table: {
    caption: 'Fares, one way',
    rows: [
      ['', 'Winter', 'Summer'],
      ['Seat on deck', '18', '22.50'],
      ['Berth', '31', '140'],
      ['Bicycle', '–', '–'],
    ],
  },
  wide: {
    caption: 'On board in the first four weeks',
    rows: [
      ['Week', 'Crossings', 'Passengers', 'Lorries', 'Bicycles', 'Post (sacks)', 'Change'],
      ['First', '2', '890', '21', '64', '930', '–'],
      ['Second', '2', '1,020', '26', '71', '1,004', '+14.6 %'],
      ['Third', '2', '1,150', '31', '58', '1,011', '+12.7 %'],
      ['Fourth', '2', '1,258', '30', '90', '987', '+9.4 %'],
    ],
  },
  infographic: {
    alt: 'A cross-section of the ferry with her four decks.',
    words: [
      'The lowest deck takes sixteen lorries in two rows. Above it are forty cabins, then the hall with the kitchen.',
      'The open deck holds 200 seats, of which half are under a roof.',
    ],
  },
  more: 'Harbour talks end with an agreement on night crossings',
  article: {
    title: 'The pilots who learned the strait by night',
    address: '/en/coast/the-pilots-who-learned-the-strait-4k2m9x0a',
    standfirst: 'Two lights, one current, and a chart that had to be drawn anew.',
  },
  factbox: {
    title: 'The line in brief',
    words: 'Safra to Lemara, 118 nautical miles, seven hours.',
    points: ['Opened in 1931', 'Closed for eleven years', 'Two sailings a week until March'],
  },
  note: 'The fares of the table are those of the company’s timetable for 2027.',
  topNote: 'We have added the figures of the fourth week.',
  blockNote: 'An earlier version of this table gave the summer fare of a berth as 104.',
  closing: 'The fifth week begins on Friday. The band has asked for cabins.',
}
