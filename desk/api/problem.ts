import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import type { Refusal } from '../../newsroom/refusal.ts'

/** A problem as RFC 9457 has it; further members carry what is needed to choose again. */
export type Problem = { status: ContentfulStatusCode; type: string; title: string; detail: string } & Record<
  string,
  unknown
>

/** Types of problem are addresses within the documentation that need not lead anywhere (RFC 9457 §3.1.1). */
const typed = (name: string): string => `urn:dragoman:problem:${name}`

/** Answers with a problem as `application/problem+json`, never kept by any cache. */
export function answerProblem(context: Context, problem: Problem): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  }
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer realm="dragoman"'
  if (problem.status === 503) headers['retry-after'] = '1'
  return context.body(JSON.stringify(problem), problem.status, headers)
}

/** Why a verb was refused, for a program and for the person behind it. */
export function problemOf(refusal: Refusal): Problem {
  switch (refusal.kind) {
    case 'no such thing':
      return {
        status: 404,
        type: typed('no-such-thing'),
        title: `There is no such ${refusal.what}.`,
        detail: `Nothing with the id ${refusal.id} was found. Nothing was changed.`,
        what: refusal.what,
        id: refusal.id,
      }
    case 'not signed in':
      return notSignedIn(refusal.why)
    case 'no right':
      return {
        status: 403,
        type: typed('no-right'),
        title: `This key may not ${refusal.act}${refusal.edition ? ` in the edition ${refusal.edition}` : ''}.`,
        detail: `One of these roles is needed: ${refusal.needs.join(', ')}. Nothing was changed.`,
        needs: refusal.needs,
      }
    case 'wrong state':
      return {
        status: 409,
        type: typed('wrong-state'),
        title: `It can't be done as things stand: ${refusal.act}.`,
        detail: `It is ${refusal.public} for the public, and the work on it is ${refusal.work}. Nothing was changed.`,
        public: refusal.public,
        work: refusal.work,
        from: refusal.from,
      }
    case 'moved':
      return {
        status: 409,
        type: typed('moved'),
        title: 'Somebody wrote meanwhile.',
        detail: `This was decided on ${refusal.decidedOn}; the newest is ${refusal.newest}. Look at what changed and decide again. Nothing was changed.`,
        decidedOn: refusal.decidedOn,
        newest: refusal.newest,
        difference: refusal.difference,
      }
    case 'embargo':
      return {
        status: 409,
        type: typed('embargo'),
        title: 'The story is under embargo.',
        detail: `Nothing of it may be published before ${refusal.until}.`,
        until: refusal.until,
      }
    case 'not acceptable':
      return {
        status: 422,
        type: typed('not-acceptable'),
        title: 'Something given can’t be taken.',
        detail: `${refusal.where} ${refusal.what}. Nothing was changed.`,
        errors: [{ where: refusal.where, what: refusal.what }],
      }
  }
}

/** What the schema at the door found, place by place. */
export function problemOfInput(error: z.ZodError): Problem {
  const errors = error.issues.map((issue) => ({ where: issue.path.join('.') || 'body', what: issue.message }))
  return {
    status: 400,
    type: typed('bad-input'),
    title: 'The request is not what this act needs.',
    detail: `${errors.map(({ where, what }) => `${where}: ${what}`).join('; ')}. Nothing was changed.`,
    errors,
  }
}

/** Nobody known signed the request. */
export function notSignedIn(why: string): Problem {
  return {
    status: 401,
    type: typed('not-signed-in'),
    title: 'A key is needed.',
    detail: `${why} Send one as “Authorization: Bearer …”; the command line makes them (dragoman user).`,
  }
}

/** The request itself is not fit to be read. */
export function unreadable(status: 400 | 404 | 405 | 413 | 415, title: string, detail: string): Problem {
  return { status, type: typed('unreadable'), title, detail }
}

/** The database is away. Whether the act happened is found by asking for the thing's state. */
export const storeAway: Problem = {
  status: 503,
  type: typed('store-away'),
  title: 'The newsroom’s database does not answer.',
  detail:
    'An act that was under way is either done whole or not at all: ask for the thing’s state before trying again.',
}

/** Our own fault. */
export function ownFault(reference: string): Problem {
  return {
    status: 500,
    type: typed('own-fault'),
    title: 'Dragoman failed.',
    detail: `This is a fault in Dragoman, noted in its log as ${reference}. An act that was under way was rolled back.`,
    reference,
  }
}
