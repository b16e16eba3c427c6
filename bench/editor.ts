import { type ArticleWords, paragraph } from '../model/body/block.ts'
import type { Newsroom } from '../newsroom/act.ts'
import { makeKey } from '../newsroom/apiKey.ts'

/** An editor who works through the API with a key, as another system would. */
export type Editor = {
  /** Begins a draft; gives its id. Its first revision is 1. Six hundred words, unless paragraphs are given. */
  create(edition: string, section: string, headline: string, paragraphs?: readonly string[]): Promise<string>
  publish(article: string, revision: number): Promise<void>
  /** Saves other words on top of a revision and puts them before the readers. */
  rewrite(article: string, revision: number, headline: string): Promise<void>
}

/** Makes a key and gives whoever works with it. */
export async function openEditor(site: string, room: Newsroom): Promise<Editor> {
  const operator = { kind: 'operator', origin: 'bench' } as const
  const made = await makeKey(room, operator, { name: 'bench', grants: [{ role: 'editor-in-chief' }] })
  if (!made.ok) throw new Error(`No key was given: ${JSON.stringify(made.refusal)}`)
  const call = async (method: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${site}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${made.value.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return JSON.parse(text)
  }
  return {
    async create(edition, section, headline, paragraphs) {
      const made = await call('POST', '/articles', { edition, section, words: wordsOf(headline, paragraphs) })
      return String(made.article)
    },
    async publish(article, revision) {
      await call('POST', `/articles/${article}/publish`, { revision })
    },
    async rewrite(article, revision, headline) {
      const saved = await call('PUT', `/articles/${article}/words`, { revision, words: wordsOf(headline) })
      await call('POST', `/articles/${article}/update`, { revision: saved.revision })
    },
  }
}

const sentence = 'The boats of the harbour left before dawn and came back late in the evening. '
const sixHundredWords = Array.from({ length: 10 }, () => sentence.repeat(4).trim())

function wordsOf(headline: string, paragraphs: readonly string[] = sixHundredWords): ArticleWords {
  return {
    headline: { headline },
    standfirst: 'What the harbour did today.',
    blocks: paragraphs.map((words, at) => paragraph(`${headline.length}-${at}`, words)),
  }
}
