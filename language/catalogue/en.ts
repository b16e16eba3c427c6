import type { Catalogue } from './messages.ts'

export const en: Catalogue = {
  'frame.skip': 'Skip to the page’s text',
  'frame.sections': 'Sections',
  'frame.allSections': 'All sections',
  'frame.languages': 'Read in another language',
  'frame.toFront': '{edition}, front page',
  'frame.zone': 'All times are {zone}',

  'time.zoned': '{date}, {time} {zone}',
  'time.published': 'Published {when}',
  'time.updated': 'Updated {when}',

  'breaking.label': 'Breaking',
  'breaking.title': 'Breaking news',
  'breaking.story': 'Read the full story',
  'breaking.before': '{who}: {words}',
  'breaking.after': '{words} — {who}',

  'attribution.correspondent': '{spokenOf, select, several {Our correspondents} other {Our correspondent}}',
  'attribution.correspondentNamed': '{title} {name}',
  'attribution.outlet': 'Media reports',
  'attribution.source': '{spokenOf, select, several {Sources} other {A source}}',
  'attribution.statement': 'Statement',
  'attribution.statementBy': '{who} in a statement',
  'attribution.where': '{who} in {where}',
  'attribution.saidTo': '{who} to {saidTo}',

  'byline.writer': 'By {names}',
  'byline.additionalReporting': 'Additional reporting by {names}',
  'byline.correspondent': '{names} in {place}',
  'byline.translator': 'Translated by {names}',
  'byline.illustrator': 'Illustrated by {names}',
  'byline.photographer': 'Photographs by {names}',
  'byline.presenter': 'Presented by {names}',
  'byline.guest': 'With {names}',

  'article.source': '{count, plural, one {Source: {names}} other {Sources: {names}}}',
  'article.alsoIn': 'This story in',
  'article.notes': 'Corrections and notes',
  'note.correction': 'Correction',
  'note.clarification': 'Clarification',
  "note.editor's note": 'Editor’s note',
  'note.update': 'Update',

  'front.latest': 'Latest',
  'section.empty': 'Nothing has been published here yet.',
  'section.older': 'Older stories',
  'section.newest': 'Newest stories',

  'chooser.title': 'Choose a language',
  'chooser.read': 'Read in English',
  'chooser.missing': 'There is no such page. Choose where to go on:',

  'missing.title': 'There is no page at this address',
  'missing.text': 'The address may be mistyped, or the page may have been removed.',
  'withdrawn.title': 'This has been withdrawn',
  'withdrawn.text': 'We published it here and have since taken it back.',
  'held.title': 'This can’t be shown at present',
  'held.text': 'It is being looked at again and may return to this address.',
  'held.legal': 'It is withheld for legal reasons.',
  'unavailable.title': 'The page can’t be shown just now',
  'unavailable.text':
    'More people are reading than we can serve at this moment, or we are putting something right.',
  'unavailable.again': 'Please try again in {seconds, plural, one {# second} other {# seconds}}.',
  'fault.toFront': 'Go to the front page',
}
