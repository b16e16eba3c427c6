import { z } from 'zod'
import type { Command } from './command.ts'

const problem = {
  description: 'A problem (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** Describes the commands as OpenAPI 3.1, from the very schemas that guard them. */
export function describe(commands: readonly Command[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const command of commands) {
    const item = paths[`/api/v1${command.path}`] ?? {}
    paths[`/api/v1${command.path}`] = item
    item[command.method.toLowerCase()] = operation(command)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dragoman',
      version: '1',
      description:
        'The verbs of the newsroom. Each is one transaction: it happens whole, or not at all and says why.',
    },
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key made by `npm run dragoman -- user key`.' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
          },
        },
      },
    },
    security: [{ key: [] }],
  }
}

function operation(command: Command): Record<string, unknown> {
  const parameters = [...command.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  return {
    operationId: command.name,
    summary: command.summary,
    parameters: parameters.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: bodySchema(command.input, parameters) } },
    },
    responses: {
      [command.success]: {
        description: command.public ? 'Done, and every connected reader process shows it.' : 'Done.',
      },
      400: problem,
      401: problem,
      403: problem,
      404: problem,
      409: problem,
      422: problem,
      503: problem,
    },
  }
}

type Schema = {
  properties?: Record<string, unknown>
  required?: string[]
  oneOf?: Schema[]
  anyOf?: Schema[]
}

/** What the path gives need not be said in the body again. */
function bodySchema(input: z.ZodType, inPath: readonly string[]): Schema {
  const schema = z.toJSONSchema(input, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  }) as Schema
  const without = (one: Schema): Schema => {
    const properties = Object.fromEntries(
      Object.entries(one.properties ?? {}).filter(([name]) => !inPath.includes(name)),
    )
    return {
      ...one,
      ...(one.properties ? { properties } : {}),
      ...(one.required ? { required: one.required.filter((name) => !inPath.includes(name)) } : {}),
      ...(one.oneOf ? { oneOf: one.oneOf.map(without) } : {}),
      ...(one.anyOf ? { anyOf: one.anyOf.map(without) } : {}),
    }
  }
  return without(schema)
}
