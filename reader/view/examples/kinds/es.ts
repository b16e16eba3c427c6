import type { KindsWords } from './kindsWords.ts'

export const es: KindsWords = {
  headline: 'Lo que lleva el barco de la noche, en palabras, tablas e imágenes',
  standfirst:
    'Patatas, una banda de música y el correo: un mes de travesías entre dos orillas, contado desde el muelle.',
  opening: [
    { type: 'text', text: 'En su primer mes, el transbordador llevó a ' },
    { type: 'text', text: '4318 pasajeros', marks: [{ type: 'figure' }] },
    { type: 'text', text: ' y ' },
    { type: 'text', text: 'casi otras tantas', marks: [{ type: 'emphasis' }] },
    { type: 'text', text: ' sacas de correo. Los estibadores de Safra lo llaman ' },
    {
      type: 'text',
      text: 'خط الفجر',
      marks: [{ type: 'foreign', attrs: { language: 'ar', direction: 'rtl' } }],
    },
    { type: 'text', text: '; para el ' },
    {
      type: 'text',
      text: 'informe mensual ',
      marks: [{ type: 'link', attrs: { href: 'https://harbour.example/report' } }],
    },
    {
      type: 'text',
      text: 'de la autoridad portuaria',
      marks: [{ type: 'link', attrs: { href: 'https://harbour.example/report' } }, { type: 'strong' }],
    },
    { type: 'text', text: ' es la línea 3.\nLos dos nombres están pintados en la rampa.' },
  ],
  subhead: 'Qué sube a bordo',
  lower: 'Y en este orden',
  points: [
    [1, 'La carga, desde las seis de la tarde:'],
    [2, 'patatas de siembra y cebollas de los valles;'],
    [2, 'piezas de maquinaria, de las cuales'],
    [3, 'dos de cada tres son para tractores'],
    [3, 'y el resto, para la desaladora.'],
    [1, 'Los pasajeros, desde las ocho.'],
  ],
  steps: [
    'Entran los camiones, primero los más pesados.',
    'El correo se sube a mano.',
    'Las bicicletas se cuelgan a lo largo de la barandilla.',
  ],
  quotation: {
    paragraphs: [
      '«Mi abuela cruzó con dos maletas y un reloj. Decía que el reloj fue lo único que llegó a su hora».',
      '«Tengo su billete en el camarote. Cuesta lo mismo».',
    ],
    attribution: 'Nadia Karam, directora de la línea',
  },
  pulled: {
    words: 'Una carretera une dos ciudades. Un barco une dos noches.',
    attribution: 'Samir Awda, práctico',
  },
  picture: {
    alt: 'Un transbordador blanco en un muelle al anochecer, con la rampa bajada y gente que espera bajo las farolas.',
    caption: 'El Lucero del Alba, la noche de su regreso a Safra.',
    credit: 'Fotografía: Noor Salim',
  },
  graphic: {
    alt: 'Barras con los pasajeros de cada semana: 890, 1020, 1150 y 1258.',
    caption: 'Pasajeros en cada una de las cuatro primeras semanas',
    credit: 'Gráfico: El Dragomán',
  },
  gallery: [
    { alt: 'Sacos de patatas sobre un palé.', caption: 'Patatas de siembra del valle alto.' },
    {
      alt: 'Un hombre sube una saca de correo por la pasarela.',
      caption: 'El correo va a mano, como antes.',
    },
    {
      alt: 'Bicicletas colgadas de una barandilla sobre el mar.',
      caption: 'Las bicicletas viajan gratis.',
    },
  ],
  video: 'La rampa sube a las nueve y diez. Un minuto, sin comentarios.',
  audio: 'La sirena, tal como se oye desde el faro.',
  embed: {
    title: 'Dónde está ahora el barco',
    description: 'La posición de cada barco de la bahía, renovada cada minuto.',
    provider: 'Bay Watch Map',
  },
  post: {
    author: 'لينا حداد',
    handle: '@lina.haddad',
    network: 'Harbour',
    words: 'أحد عشر عامًا من الانتظار، ثم وصلت قبل موعدها بسبع دقائق.',
  },
  table: {
    caption: 'Precio del billete de ida',
    rows: [
      ['', 'Invierno', 'Verano'],
      ['Asiento en cubierta', '18', '22,50'],
      ['Litera', '31', '140'],
      ['Bicicleta', '–', '–'],
    ],
  },
  wide: {
    caption: 'A bordo en las cuatro primeras semanas',
    rows: [
      ['Semana', 'Viajes', 'Pasajeros', 'Camiones', 'Bicicletas', 'Correo (sacas)', 'Variación'],
      ['Primera', '2', '890', '21', '64', '930', '–'],
      ['Segunda', '2', '1020', '26', '71', '1004', '+14,6 %'],
      ['Tercera', '2', '1150', '31', '58', '1011', '+12,7 %'],
      ['Cuarta', '2', '1258', '30', '90', '987', '+9,4 %'],
    ],
  },
  infographic: {
    alt: 'Sección del transbordador con sus cuatro cubiertas.',
    words: [
      'En la cubierta inferior caben dieciséis camiones en dos filas. Encima hay cuarenta camarotes y, sobre ellos, el salón y la cocina.',
      'La cubierta abierta tiene 200 asientos, la mitad bajo techo.',
    ],
  },
  more: 'Las conversaciones del puerto acaban con un acuerdo sobre los viajes nocturnos',
  article: {
    title: 'Los prácticos que aprendieron el estrecho de noche',
    address: '/es/costa/los-practicos-que-aprendieron-el-estrecho-4k2m9x0a',
    standfirst: 'Dos luces, una corriente y una carta que hubo que dibujar de nuevo.',
  },
  factbox: {
    title: 'La línea, en pocas palabras',
    words: 'De Safra a Lemara, 118 millas náuticas, siete horas.',
    points: ['Abierta en 1931', 'Cerrada durante once años', 'Dos salidas por semana hasta marzo'],
  },
  note: 'Los precios de la tabla son los del horario de la compañía para 2027.',
  topNote: 'Hemos añadido las cifras de la cuarta semana.',
  blockNote: 'Una versión anterior de esta tabla decía que la litera costaba 104 en verano.',
  closing: 'La quinta semana empieza el viernes. La banda ha pedido camarotes.',
}
