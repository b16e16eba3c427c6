import { paragraph } from '../../../model/body/block.ts'
import type { ExampleWords } from './exampleWords.ts'

const noon = Date.UTC(2026, 10, 22, 10, 0)
const minute = 60_000

export const es: ExampleWords = {
  edition: {
    language: 'es',
    direction: 'ltr',
    timeZone: 'Asia/Hebron',
    timeZoneName: 'hora de Al-Quds',
    digits: 'latn',
    calendar: 'gregory',
    name: 'El Dragomán',
    slogan: 'La noticia en su lengua, y en la tuya',
    front: '/es/',
    about: 'El Dragomán es una redacción independiente que informa en español, árabe e inglés.',
    rightsLine: '© El Dragomán. Los textos pueden citarse con un enlace a la fuente.',
    pages: [
      { name: 'Quiénes somos', address: '/es/page/quienes-somos-6h0wd2qa' },
      { name: 'Contacto', address: '/es/page/contacto-8k3vn5tb' },
    ],
    navigation: [
      {
        name: 'Noticias',
        address: '/es/noticias/',
        children: [
          { name: 'Política', address: '/es/noticias/política/' },
          { name: 'Economía', address: '/es/noticias/economía/' },
        ],
      },
      { name: 'La costa', address: '/es/costa/', children: [] },
      {
        name: 'Ciencia',
        address: '/es/ciencia/',
        children: [
          { name: 'El mar', address: '/es/ciencia/mar/' },
          { name: 'El cielo', address: '/es/ciencia/cielo/' },
        ],
      },
      { name: 'Cultura', address: '/es/cultura/', children: [] },
      { name: 'Deportes', address: '/es/deportes/', children: [] },
      { name: 'Opinión', address: '/es/opinión/', children: [] },
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
      words: 'Las conversaciones del puerto acaban con un acuerdo sobre los viajes nocturnos',
      at: noon + 41 * minute,
      address: '/es/noticias/acaban-las-conversaciones-del-puerto-7m2kq9xa',
    },
    {
      attribution: {
        kind: 'official',
        who: { words: 'Autoridad portuaria', spokenOf: 'unknown' },
        where: null,
        saidTo: 'Radio Lemara',
        place: 'after',
      },
      words: 'El primer viaje saldrá el viernes a las nueve de la noche',
      at: noon + 33 * minute,
      address: '/es/breaking/3c8v5n1p',
    },
  ],
  article: {
    headline: 'El transbordador nocturno entre Safra y Lemara vuelve a navegar tras once años',
    searchTitle: 'El transbordador nocturno Safra–Lemara vuelve tras once años',
    shareTitle: 'Once años después, el barco de la noche vuelve a zarpar',
    standfirst:
      'En el primer viaje iban 212 pasajeros, una banda de música y un cargamento de patatas de siembra. El billete cuesta lo mismo que cuando se cerró la línea.',
    label: { name: 'La costa', address: '/es/costa/' },
    byline: {
      kind: 'people',
      credits: [
        {
          role: 'writer',
          place: null,
          people: [{ name: 'Lina Haddad', address: '/es/author/lina-haddad-2b6r8w4t', gender: 'feminine' }],
        },
        {
          role: 'translator',
          place: null,
          people: [
            { name: 'Samir Awda', address: null, gender: 'masculine' },
            { name: 'Irene Solís', address: null, gender: 'feminine' },
          ],
        },
      ],
    },
    sources: [{ name: 'El Dragomán', address: null }],
    published: noon,
    updated: noon + 52 * minute,
    blocks: [
      paragraph(
        'b1',
        'Las farolas del muelle viejo se encendieron poco antes de las nueve de la noche del viernes, por primera vez desde que se cerró la línea. A esa hora, la cola del transbordador de Safra dejaba atrás la lonja y doblaba la esquina de la aduana, donde alguien había sacado sillas para quienes llevaban más tiempo esperando.',
      ),
      {
        type: 'words',
        attrs: { id: 'b2', kind: 'paragraph' },
        content: [
          { type: 'text', text: 'El barco es el mismo, el ' },
          { type: 'text', text: 'Lucero del Alba', marks: [{ type: 'emphasis' }] },
          {
            type: 'text',
            text: ', construido en 1974 y amarrado durante una década en la boca de un río. Los motores son nuevos. También la rampa, en la que ahora caben ',
          },
          { type: 'text', text: 'dieciséis camiones en lugar de nueve', marks: [{ type: 'strong' }] },
          { type: 'text', text: ', un cambio que el ' },
          {
            type: 'text',
            text: 'informe de la autoridad portuaria',
            marks: [{ type: 'link', attrs: { href: 'https://harbour.example/report' } }],
          },
          { type: 'text', text: ' llama la diferencia entre un recuerdo y un negocio.' },
        ],
      },
      paragraph(
        'b3',
        '«No queríamos un museo flotante», dice Nadia Karam, que dirige la nueva compañía con su hermano. «En las dos orillas nos hacían siempre la misma pregunta: si podrían llevar la furgoneta».',
      ),
      {
        type: 'words',
        attrs: { id: 'b4', kind: 'subhead' },
        content: [{ type: 'text', text: 'Siete horas, dos orillas' }],
      },
      {
        type: 'words',
        attrs: { id: 'b5', kind: 'paragraph' },
        content: [
          {
            type: 'text',
            text: 'La travesía dura siete horas. Los camioneros duermen, las familias cenan en cubierta y, poco antes del amanecer, la costa de Lemara asoma como una hilera de luces blancas. En Safra la ruta se llamó siempre ',
          },
          {
            type: 'text',
            text: 'خط الفجر',
            marks: [{ type: 'foreign', attrs: { language: 'ar', direction: 'rtl' } }],
          },
          { type: 'text', text: ', la línea del alba; en Lemara es, sencillamente, el barco.' },
        ],
      },
      paragraph(
        'b6',
        'Se cerró cuando abrió la carretera de la costa y la carga se fue tierra adentro. La carretera sigue siendo más rápida, pero mide 640 kilómetros y se inunda cada primavera. Los agricultores de los tres valles de Safra perdieron parte de la cosecha en cuatro de los últimos once años, y fue su cooperativa la que compró las primeras acciones.',
      ),
      paragraph(
        'b7',
        'Habrá dos salidas por semana hasta marzo y cuatro después. Un asiento en cubierta cuesta 18; una litera, 31; una bicicleta, nada. La compañía necesita una media de 140 pasajeros para cubrir gastos; para diciembre hay 163 reservas.',
      ),
      paragraph(
        'b8',
        'A las nueve y diez calló la banda, subió la rampa y por un momento no se oyó más que el agua. Luego sonó la sirena, dos veces, como antes, y en el muelle quienes se habían prometido no llorar se miraron los zapatos.',
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
            'Una versión anterior de este artículo decía que el barco se construyó en 1947. Se construyó en 1974.',
          ),
        ],
      },
    ],
  },
  stories: [
    [
      1,
      'El transbordador nocturno entre Safra y Lemara vuelve a navegar tras once años',
      'En el primer viaje iban 212 pasajeros, una banda de música y un cargamento de patatas de siembra.',
    ],
    [
      0,
      'Las conversaciones del puerto acaban con un acuerdo sobre los viajes nocturnos',
      'Las dos ciudades pagarán a medias a los prácticos. En primavera abre una oficina común.',
    ],
    [
      2,
      'Una desaladora del tamaño de un autobús supera su primer verano',
      'Funciona solo con las olas y da agua a un pueblo de 900 vecinos.',
    ],
    [0, 'El Parlamento aplaza a enero la votación sobre el precio del agua'],
    [
      3,
      'Aparecen en el desván de una panadería doce cartas de un intérprete de la corte',
      'Escribía en cuatro lenguas, a menudo en la misma frase.',
    ],
    [
      4,
      'Las jugadoras de Lemara llegan a la final con un gol en el último minuto',
      'Nadie en el estadio se había sentado desde la hora de juego.',
    ],
    [
      5,
      'Lo que se pierde cuando un horario está en una sola lengua',
      'Una ciudad que no puede leer sus carteles son dos ciudades.',
    ],
    [0, 'Los olivareros anuncian la mejor cosecha en diez años'],
    [1, 'Los pueblos de pescadores acuerdan una veda para el pulpo'],
    [
      2,
      'La hierba marina vuelve a la bahía, y con ella los caballitos de mar',
      'Los buzos contaron 214 en una sola mañana.',
    ],
    [2, 'El cometa que se esperaba al alba llegó al anochecer'],
    [3, 'Un taller de laúdes abre sus puertas con pedidos hasta 2029'],
    [0, 'Vuelven los trenes a los valles del sur tras las inundaciones'],
    [4, 'Una maratón sobre la arena: salen 41, llegan 40'],
    [2, 'Cómo un faro se convirtió en estación meteorológica'],
    [2, 'El mapa del fondo del mar estrena nombres árabes'],
    [3, 'Tres generaciones de títeres en un escenario pequeño', 'La abuela sigue tallando las manos.'],
    [3, 'La biblioteca presta semillas y las quiere de vuelta en otoño'],
    [3, 'Una radionovela para fareros'],
  ],
  section: { description: 'Investigación sobre el mar, el cielo y lo que hay en medio.' },
  notice:
    'Este artículo nombraba a una empresa que no tuvo nada que ver con los hechos. Le pedimos disculpas, a ella y a nuestros lectores, y hemos retirado el texto.',
}
