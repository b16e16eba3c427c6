import type { z } from 'zod'
import type { Actor, Newsroom, Outcome } from '../../newsroom/act.ts'

/** One act as the API offers it. Its schema guards the door and describes it at the same time. */
export type Command = {
  method: 'POST' | 'PUT'
  /** With parameters in braces, as OpenAPI writes them: `/articles/{article}/publish`. */
  path: string
  /** The act's name, unique; also the operation's id. */
  name: string
  summary: string
  /** What the path's parameters and the body together must be. */
  input: z.ZodType
  /** Whether readers see it: then the answer waits until every reader process has followed. */
  public: boolean
  /** The status of success: 201 where a thing is made. */
  success: 200 | 201
  run(room: Newsroom, actor: Actor, input: unknown): Promise<Outcome<unknown>>
}

/** What comes out of JSON: it has no `undefined`, so an optional property is either there with its value or absent. */
type FromJson<T> = T extends string | number | boolean | null | Date
  ? T
  : T extends readonly (infer Item)[]
    ? FromJson<Item>[]
    : { [Name in keyof T]: FromJson<Exclude<T[Name], undefined>> }

/**
 * Ties a schema to the verb that it feeds, so that the verb's argument is what the schema yields.
 * @example command({ method: 'POST', path: '/articles/{article}/submit', name: 'submit', …, run: submit })
 */
export function command<Schema extends z.ZodType>(given: {
  method: 'POST' | 'PUT'
  path: string
  name: string
  summary: string
  input: Schema
  public: boolean
  success?: 200 | 201
  run(room: Newsroom, actor: Actor, input: FromJson<z.output<Schema>>): Promise<Outcome<unknown>>
}): Command {
  return {
    ...given,
    success: given.success ?? 200,
    run: (room, actor, input) => given.run(room, actor, input as FromJson<z.output<Schema>>),
  }
}
