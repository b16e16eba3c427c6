import type { Catalogue } from './messages.ts'

export const es: Catalogue = {
  'frame.skip': 'Ir al texto de la página',
  'frame.sections': 'Secciones',
  'frame.allSections': 'Todas las secciones',
  'frame.languages': 'Leer en otro idioma',
  'frame.toFront': '{edition}, portada',
  'frame.zone': 'Todas las horas: {zone}',

  'time.zoned': '{date}, {time} {zone}',
  'time.published': 'Publicado el {when}',
  'time.updated': 'Actualizado el {when}',

  'breaking.label': 'Última hora',
  'breaking.title': 'Noticia de última hora',
  'breaking.story': 'Leer la noticia completa',
  'breaking.before': '{who}: {words}',
  'breaking.after': '{words} — {who}',

  'attribution.correspondent':
    '{spokenOf, select, feminine {Nuestra corresponsal} several {Nuestros corresponsales} other {Nuestro corresponsal}}',
  'attribution.correspondentNamed': '{title} {name}',
  'attribution.outlet': 'Medios de comunicación',
  'attribution.source': '{spokenOf, select, several {Fuentes} other {Una fuente}}',
  'attribution.statement': 'Comunicado',
  'attribution.statementBy': '{who} en un comunicado',
  'attribution.where': '{who} en {where}',
  'attribution.saidTo': '{who} a {saidTo}',

  'byline.writer': 'Por {names}',
  'byline.additionalReporting': 'Con información de {names}',
  'byline.correspondent': '{names} desde {place}',
  'byline.translator': 'Traducción de {names}',
  'byline.illustrator': 'Ilustraciones de {names}',
  'byline.photographer': 'Fotografías de {names}',
  'byline.presenter': '{spokenOf, select, several {Presentan {names}} other {Presenta {names}}}',
  'byline.guest':
    '{spokenOf, select, feminine {Invitada: {names}} masculine {Invitado: {names}} other {Con {names}}}',

  'article.source': '{count, plural, one {Fuente: {names}} many {Fuentes: {names}} other {Fuentes: {names}}}',
  'article.alsoIn': 'Esta noticia en',
  'article.readingTime':
    '{minutes, plural, one {# minuto de lectura} many {# de minutos de lectura} other {# minutos de lectura}}',
  'article.shares':
    '{count, plural, one {Compartido # vez} many {Compartido # de veces} other {Compartido # veces}}',
  'article.notes': 'Correcciones y notas',
  'article.readNext': 'Siga leyendo',
  'note.correction': 'Corrección',
  'note.clarification': 'Aclaración',
  "note.editor's note": 'Nota de la redacción',
  'note.update': 'Actualización',

  'body.picture': 'Imagen',
  'body.graphic': 'Gráfico',
  'body.video': 'Vídeo',
  'body.audio': 'Grabación',
  'body.watchOn': 'Ver en {where}',
  'body.listenOn': 'Escuchar en {where}',
  'body.gallery': 'Imágenes',
  'body.inWords': 'El gráfico en palabras',
  'body.table': 'Tabla',
  'body.more': 'Lea también',
  'body.postOn': '{author} en {network}',

  'front.latest': 'Lo último',
  'section.empty': 'Aquí todavía no se ha publicado nada.',
  'section.older': 'Noticias anteriores',
  'section.newest': 'Noticias más recientes',

  'chooser.title': 'Elija un idioma',
  'chooser.read': 'Leer en español',
  'chooser.missing': 'Esa página no existe. Elija por dónde seguir:',

  'missing.title': 'No hay ninguna página en esta dirección',
  'missing.text': 'Puede que la dirección esté mal escrita o que la página se haya retirado.',
  'withdrawn.title': 'Este contenido ha sido retirado',
  'withdrawn.text': 'Lo publicamos aquí y después lo retiramos.',
  'held.title': 'Este contenido no puede mostrarse por ahora',
  'held.text': 'Lo estamos revisando y puede volver a esta dirección.',
  'held.legal': 'No se muestra por motivos legales.',
  'unavailable.title': 'La página no puede mostrarse en este momento',
  'unavailable.text':
    'Hay más lectores de los que podemos atender ahora mismo, o estamos reparando una avería.',
  'unavailable.again':
    'Vuelva a intentarlo dentro de {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}.',
  'fault.toFront': 'Ir a la portada',
}
