import { expect, it } from 'vitest'
import { articleForms } from '../model/articleForm.ts'
import { formOfGenre } from './formOfGenre.ts'

it.each([
  ['Analysis', 'analysis'],
  ['genre:Opinion', 'opinion'],
  ['http://cv.iptc.org/newscodes/genre/Question_and_Answer_Session', 'explainer'],
  ['Krönika', 'opinion'],
  ['مقابلة', 'feature'],
  ['Interview', 'feature'],
  ['Current', null],
  ['Analysis of milk', null],
  ['', null],
])('the form that a genre names: %s', (genre, form) => {
  expect(formOfGenre(genre)).toBe(form)
  if (form !== null) expect(articleForms).toContain(form)
})
