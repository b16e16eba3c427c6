import { type ArticleForm, articleForms } from '../../model/articleForm.ts'
import { isPublicId } from '../../model/identity.ts'
import { longestQuestion } from '../../search/question.ts'
import { mostPages } from '../../search/search.ts'

/** How long ago, in days, what is looked for may have been published. */
export const times = { day: 1, week: 7, month: 30, year: 365 } as const
export type Time = keyof typeof times

/** What an address of the search asks for: its declared parameters, each left out where it says nothing. */
export type AskedSearch = {
  q: string
  /** A section's path. */
  section?: string
  form?: ArticleForm
  topic?: string
  /** A region's slug. */
  region?: string
  time?: Time
  /** An article's id. */
  before?: string
  /** From 1. */
  page: number
}

/** Reads the parameters; whatever they hold, what can be understood is, and the rest is left out. */
export function readSearch(parameters: URLSearchParams | null): AskedSearch {
  const get = (name: string): string => (parameters?.get(name) ?? '').toWellFormed().replaceAll('\u0000', '')
  const [section, form, topic, region, time, before] = [
    'section',
    'form',
    'topic',
    'region',
    'time',
    'before',
  ].map(get)
  const page = /^[1-9]\d?$/.test(get('page')) ? Math.min(Number(get('page')), mostPages) : 1
  return {
    q: get('q').slice(0, longestQuestion).toWellFormed().trim(),
    ...(section ? { section: section.normalize('NFC') } : {}),
    ...(isForm(form) ? { form } : {}),
    ...(topic && isPublicId(topic) ? { topic } : {}),
    ...(region ? { region: region.normalize('NFC') } : {}),
    ...(time && Object.hasOwn(times, time) ? { time: time as Time } : {}),
    ...(before && isPublicId(before) ? { before } : {}),
    page,
  }
}

function isForm(form: string | undefined): form is ArticleForm {
  return (articleForms as readonly (string | undefined)[]).includes(form)
}

/** The query that asks for this, always in the same order; empty values and the first page stand in none. */
export function searchQuery(asked: AskedSearch): string {
  const { q, section, form, topic, region, time, before, page } = asked
  const query = new URLSearchParams({ q })
  for (const [name, value] of Object.entries({ section, form, topic, region, time, before }))
    if (value !== undefined) query.set(name, value)
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}
