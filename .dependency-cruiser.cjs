// The rooms and their arrows (docs/decisions/0001-rooms-and-arrows.md). An arrow means "may import" and only points down.
const language = ['language']
const model = ['model', ...language]
const ground = ['ground', ...model]
const store = ['store', ...ground]
const newsroom = ['newsroom', ...store]

const mayImport = {
  language: [],
  model: language,
  ground: model,
  store: ground,
  newsroom: store,
  search: store,
  media: newsroom,
  exchange: ['media', ...newsroom],
  audience: newsroom,
  relay: newsroom,
  reader: ['search', ...store],
  desk: ['exchange', 'media', 'search', 'audience', ...newsroom],
}
const middle = ['reader', 'desk', 'relay', 'audience', 'exchange', 'media', 'search', 'newsroom', ...store]
mayImport.server = middle
mayImport.cli = middle
mayImport.start = ['server', ...middle]

const rooms = Object.keys(mayImport)
const folders = (names) => `^(${names.join('|')})/`
const beside = '\\.test\\.ts$'

module.exports = {
  forbidden: [
    ...rooms.map((room) => ({
      name: `arrows-of-${room}`,
      comment: `${room} may import ${mayImport[room].join(', ') || 'no other room'}.`,
      severity: 'error',
      from: { path: `^${room}/`, pathNot: beside },
      to: {
        path: '^[^/]+/',
        pathNot: [folders([room, ...mayImport[room]]), '^node_modules/'],
        dependencyTypesNot: ['core'],
      },
    })),
    {
      name: 'pure-rooms',
      comment: 'model and language run on the server and in the browser: nothing of Node.',
      severity: 'error',
      from: { path: folders(['model', 'language']), pathNot: beside },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'raw-markup',
      comment: 'Unescaped markup is made in one folder only.',
      severity: 'error',
      from: { pathNot: '^model/html/' },
      to: { path: '^model/html/raw\\.ts$' },
    },
    {
      name: 'pure-views',
      comment: 'A view is a pure function of its data: no store, no cache, no Node.',
      severity: 'error',
      from: { path: '^reader/view/', pathNot: beside },
      to: { path: ['^(store|ground)/', '^reader/(cache|page)/'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-lost-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
