import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { rolesAt } from '../../model/grant.ts'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { grantsOfKey, keyOf } from '../../newsroom/apiKey.ts'
import { articleOnDesk, frontOnDesk } from '../../newsroom/deskView.ts'
import { synonymsInForce } from '../../newsroom/keepSynonyms.ts'
import { isDatabaseAway } from '../../store/database.ts'
import type { Confirmation } from '../../store/lease.ts'
import type { Command } from './command.ts'
import { articleCommands } from './commands/article.ts'
import { coverageCommands } from './commands/coverage.ts'
import { frontCommands } from './commands/front.ts'
import { lineCommands } from './commands/line.ts'
import { staticPageCommands } from './commands/staticPage.ts'
import { storyCommands } from './commands/story.ts'
import { synonymCommands } from './commands/synonyms.ts'
import { describe } from './openapi.ts'
import {
  answerProblem,
  notSignedIn,
  ownFault,
  type Problem,
  problemOf,
  problemOfInput,
  storeAway,
  unreadable,
} from './problem.ts'

/** What the API needs from whoever composes it. */
export type DeskApi = {
  room: Newsroom
  /** Waits until readers have followed the log to a position; see `store/lease.ts`. */
  awaitReaders(position: number): Promise<Confirmation>
  /** Where the caller's address stands, as far as proxies are trusted. */
  originOf(context: Context): string
  /** Told of faults of our own, with the reference that the caller was given. */
  onFault(reference: string, fault: unknown): void
}

/** Every act that the API offers. */
export const commands: readonly Command[] = [
  ...articleCommands,
  ...coverageCommands,
  ...staticPageCommands,
  ...storyCommands,
  ...synonymCommands,
  ...frontCommands,
  ...lineCommands,
]

const largestBody = 4 * 1024 * 1024

/**
 * The API of the newsroom under `/api/v1`: one route a command, some looks at what the desk sees, and their
 * description. Signed by a key in `Authorization: Bearer`; cookies are not looked at, so no page of another site
 * can act in anybody's name. Every answer but success is a problem (RFC 9457).
 */
export function deskApi(api: DeskApi): Hono {
  const app = new Hono().basePath('/api/v1')
  const description = JSON.stringify(describe(commands))
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: (c) =>
        answerProblem(
          c,
          unreadable(413, 'The request is too large.', `At most ${largestBody} bytes are taken.`),
        ),
    }),
  )
  app.get('/openapi.json', (c) =>
    c.body(description, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }),
  )
  for (const command of commands) {
    app.on(command.method, command.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => carryOut(api, command, c))
  }
  app.get('/articles/:article', (c) => lookAtArticle(api, c))
  app.get('/fronts/:edition/:front', (c) => lookAtFront(api, c))
  app.get('/synonyms/:language', (c) => lookAtSynonyms(api, c))
  app.notFound((c) =>
    answerProblem(
      c,
      unreadable(
        404,
        'There is no such address in the API.',
        `${c.req.method} ${c.req.path} is not offered; /api/v1/openapi.json lists what is.`,
      ),
    ),
  )
  app.onError((fault, c) => {
    if (isDatabaseAway(fault)) return answerProblem(c, storeAway)
    const reference = Buffer.from(api.room.random(6)).toString('hex')
    api.onFault(reference, fault)
    return answerProblem(c, ownFault(reference))
  })
  return app
}

async function carryOut(api: DeskApi, command: Command, c: Context): Promise<Response> {
  const signed = await signedBy(api, c)
  if ('status' in signed) return answerProblem(c, signed)
  const body = await bodyOf(c)
  if ('problem' in body) return answerProblem(c, body.problem)
  const input = command.input.safeParse({ ...body.value, ...c.req.param() })
  if (!input.success) return answerProblem(c, problemOfInput(input.error))
  const outcome = await command.run(api.room, signed.actor, input.data)
  if (!outcome.ok) return answerProblem(c, problemOf(outcome.refusal))
  const readers = command.public ? await confirmed(api, outcome.position) : {}
  return c.json(
    { position: outcome.position, ...readers, ...(outcome.value as object | null) },
    command.success,
    { 'cache-control': 'no-store' },
  )
}

/**
 * The act is done when this is asked, so a database that goes away now must not make it look undone: then nobody is
 * said to have confirmed.
 */
async function confirmed(
  api: DeskApi,
  position: number,
): Promise<{ unconfirmedReaders: string[] | 'unknown' }> {
  try {
    return { unconfirmedReaders: (await api.awaitReaders(position)).unconfirmed }
  } catch {
    return { unconfirmedReaders: 'unknown' }
  }
}

async function signedBy(api: DeskApi, c: Context): Promise<{ actor: Actor & { kind: 'key' } } | Problem> {
  const [scheme, secret] = (c.req.header('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !secret) return notSignedIn('The request carries no key.')
  const id = await keyOf(api.room.store, secret)
  if (!id) return notSignedIn('This key is unknown or was revoked.')
  return { actor: { kind: 'key', id, origin: api.originOf(c) } }
}

async function bodyOf(c: Context): Promise<{ value: Record<string, unknown> } | { problem: Problem }> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return { problem: unreadable(415, 'The request must be JSON.', 'Send “Content-Type: application/json”.') }
  }
  try {
    const value: unknown = JSON.parse(await c.req.text())
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: value as Record<string, unknown> }
    return {
      problem: unreadable(
        400,
        'The body must be a JSON object.',
        'A list or a bare value can’t name what it holds.',
      ),
    }
  } catch (fault) {
    return {
      problem: unreadable(
        400,
        'The body is not JSON.',
        fault instanceof Error ? fault.message : String(fault),
      ),
    }
  }
}

async function lookAtArticle(api: DeskApi, c: Context): Promise<Response> {
  const signed = await signedBy(api, c)
  if ('status' in signed) return answerProblem(c, signed)
  const found = await articleOnDesk(api.room.store, c.req.param('article') ?? '')
  if (!found)
    return answerProblem(
      c,
      problemOf({ kind: 'no such thing', what: 'article', id: c.req.param('article') ?? '' }),
    )
  const refused = await mayLook(api, signed.actor.id, found.edition)
  return refused ? answerProblem(c, refused) : c.json(found, 200, { 'cache-control': 'no-store' })
}

async function lookAtFront(api: DeskApi, c: Context): Promise<Response> {
  const signed = await signedBy(api, c)
  if ('status' in signed) return answerProblem(c, signed)
  const name = { edition: c.req.param('edition') ?? '', front: c.req.param('front') ?? '' }
  const refused = await mayLook(api, signed.actor.id, name.edition)
  if (refused) return answerProblem(c, refused)
  const found = await frontOnDesk(api.room.store, name)
  if (!found)
    return answerProblem(
      c,
      problemOf({ kind: 'no such thing', what: 'front', id: `${name.edition}/${name.front}` }),
    )
  return c.json(found, 200, { 'cache-control': 'no-store' })
}

/** Synonyms are no secret: whoever signs may read them. */
async function lookAtSynonyms(api: DeskApi, c: Context): Promise<Response> {
  const signed = await signedBy(api, c)
  if ('status' in signed) return answerProblem(c, signed)
  const found = await synonymsInForce(api.room.store, c.req.param('language') ?? '')
  return c.json(found, 200, { 'cache-control': 'no-store' })
}

/** Drafts are seen by whoever holds any role in their edition. */
async function mayLook(api: DeskApi, key: string, edition: string): Promise<Problem | null> {
  const grants = await grantsOfKey(api.room.store, key)
  const anywhere = grants.map((grant) => ({ ...grant, section: null }))
  if (rolesAt(anywhere, { edition }, api.room.clock.now()).length > 0) return null
  return {
    ...problemOf({ kind: 'no right', act: 'save', edition, needs: ['any role in the edition'] }),
    title: `This key may not look into the edition ${edition}.`,
  }
}
