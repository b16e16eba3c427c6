/** Who is spoken of, where a language bends its words for it. `several` when more than one is named. */
export type SpokenOf = 'feminine' | 'masculine' | 'several' | 'unknown'

type Named<Argument> = { names: Argument; spokenOf: SpokenOf }

/**
 * Every message that readers see, with what it must be given. A catalogue that lacks one does not compile.
 * `Argument` is what stands in the places of words: a string, or markup where the caller has some.
 */
export type Messages<Argument = string> = {
  'frame.skip': null
  'frame.sections': null
  'frame.allSections': null
  'frame.languages': null
  'frame.toFront': { edition: Argument }
  'frame.pages': null
  'frame.zone': { zone: Argument }

  'time.zoned': { date: Argument; time: Argument; zone: Argument }
  'time.published': { when: Argument }
  'time.updated': { when: Argument }

  'breaking.label': null
  'breaking.title': null
  'breaking.story': null
  'breaking.before': { who: Argument; words: Argument }
  'breaking.after': { who: Argument; words: Argument }

  'attribution.correspondent': { spokenOf: SpokenOf }
  'attribution.correspondentNamed': { title: Argument; name: Argument }
  'attribution.outlet': null
  'attribution.source': { spokenOf: SpokenOf }
  'attribution.statement': null
  'attribution.statementBy': { who: Argument }
  'attribution.where': { who: Argument; where: Argument }
  'attribution.saidTo': { who: Argument; saidTo: Argument }

  'byline.writer': Named<Argument>
  'byline.additionalReporting': Named<Argument>
  'byline.correspondent': Named<Argument> & { place: Argument }
  'byline.translator': Named<Argument>
  'byline.illustrator': Named<Argument>
  'byline.photographer': Named<Argument>
  'byline.presenter': Named<Argument>
  'byline.guest': Named<Argument>

  'article.source': { count: number; names: Argument }
  'article.alsoIn': null
  /** How long reading takes, in whole minutes; see `readingTime.ts`. */
  'article.readingTime': { minutes: number }
  'article.shares': { count: number }
  'article.notes': null
  'article.readNext': null
  'note.correction': null
  'note.clarification': null
  "note.editor's note": null
  'note.update': null

  'body.picture': null
  'body.graphic': null
  'body.video': null
  'body.audio': null
  'body.watchOn': { where: Argument }
  'body.listenOn': { where: Argument }
  'body.gallery': null
  'body.inWords': null
  'body.table': null
  'body.more': null
  'body.postOn': { author: Argument; network: Argument }

  'front.latest': null
  'section.empty': null
  'section.older': null
  'section.newest': null

  'search.title': null
  'search.words': null
  'search.titled': { words: Argument }
  'search.suggestions': null
  'search.hint': null
  'search.none': null
  'search.found': { count: number }
  'search.many': { count: number }
  'search.narrow': null
  'search.any': null
  'search.region': null
  'search.form': null
  'search.topic': null
  'search.time': null
  'search.day': null
  'search.week': null
  'search.month': null
  'search.year': null
  'search.next': null
  'search.previous': null
  'search.older': null
  'search.busy': null
  'search.busyText': null
  'form.news': null
  'form.opinion': null
  'form.analysis': null
  'form.blog': null
  'form.feature': null
  'form.explainer': null
  'form.video': null
  'form.episode': null
  'form.gallery': null
  'form.infographic': null
  'form.live': null

  'chooser.title': null
  'chooser.read': null
  'chooser.missing': null

  'missing.title': null
  'missing.text': null
  'withdrawn.title': null
  'withdrawn.text': null
  'held.title': null
  'held.text': null
  'held.legal': null
  'unavailable.title': null
  'unavailable.text': null
  'unavailable.again': { seconds: number }
  'fault.toFront': null
}

export type MessageKey = keyof Messages

/** One language's messages, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<MessageKey, string>>
