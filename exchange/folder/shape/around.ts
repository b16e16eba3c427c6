import { z } from 'zod'
import { safeAddress } from '../../../model/html/address.ts'
import {
  byLanguage,
  gender,
  type Instants,
  id,
  type LineShapes,
  line,
  name,
  number,
  prose,
  publicId,
  sha256,
  slug,
  text,
  timeZone,
  unlike,
} from './basics.ts'

const containers = z
  .array(
    z.strictObject({
      id,
      layout: z.enum(['lead', 'row', 'list']),
      title: line.exactOptional(),
      cards: z.union([
        z.strictObject({ by: z.literal('hand'), articles: z.array(id).max(500) }),
        z.strictObject({ by: z.literal('rule'), list: z.literal('latest'), count: number }),
        z.strictObject({ by: z.literal('rule'), list: z.literal('section'), section: id, count: number }),
      ]),
    }),
  )
  .max(200)

/** What stands around the publishables, at the door: what they are about, where they lead, where they came from. */
export function shapesAround({
  instant,
  moment,
  looseInstant,
}: Instants): Pick<
  LineShapes,
  'topic' | 'event' | 'story' | 'thread' | 'event story' | 'front' | 'redirect' | 'known as' | 'incoming item'
> {
  return {
    topic: z.strictObject({
      type: z.literal('topic'),
      id,
      kind: z.enum(['person', 'place', 'organisation', 'event', 'subject']),
      wikidata: name.nullable(),
      gender,
      mergedInto: id.nullable(),
      names: byLanguage(
        z.strictObject({
          name,
          slug,
          aliases: z.array(name).max(1000),
          headlineForm: line.nullable(),
          firstMention: z.array(z.strictObject({ words: line, since: text(100).exactOptional() })).max(1000),
          description: prose,
        }),
      ),
    }),
    event: z.strictObject({
      type: z.literal('event'),
      id,
      startsAt: instant,
      endsAt: moment,
      precision: z.enum(['minute', 'day', 'month']),
      timeZone: timeZone.nullable(),
      place: line,
      organisers: z.array(line).max(1000),
      state: z.enum(['planned', 'postponed', 'cancelled']),
      planned: z.array(z.strictObject({ what: line, at: looseInstant.nullable(), remark: prose })).max(1000),
      editorNote: prose,
      names: byLanguage(z.strictObject({ name: line, description: prose })),
    }),
    story: z.strictObject({
      type: z.literal('story'),
      id: publicId,
      slugline: line,
      embargoUntil: moment,
      createdAt: instant,
      topics: z
        .array(z.strictObject({ topic: id, position: z.int().min(0).max(30_000) }))
        .max(1000)
        .refine(...unlike<{ topic: string }>((one) => one.topic)),
    }),
    thread: z.strictObject({
      type: z.literal('thread'),
      story: id,
      earlier: id,
      kind: z.enum(['follows', 'background']),
    }),
    'event story': z.strictObject({
      type: z.literal('event story'),
      event: id,
      story: id,
      as: z.enum(['announcement', 'outcome']),
    }),
    front: z.strictObject({
      type: z.literal('front'),
      edition: id,
      name: id,
      arranged: containers,
      version: number,
      onSite: containers.nullable(),
      pressedVersion: number.nullable(),
      pressedAt: moment,
    }),
    redirect: z
      .strictObject({
        type: z.literal('redirect'),
        host: text(253),
        path: text(2_000).regex(/^\//, { error: 'does not begin with a slash' }),
        query: text(2_000),
        target: text(10_000).refine((target) => safeAddress(target) !== '#', { error: 'is no address' }),
      })
      .refine(({ host, path, query }) => Buffer.byteLength(host + path + query) <= 2_500, {
        error: 'is longer than 2,500 bytes with host and query',
        path: ['path'],
      }),
    'known as': z
      .strictObject({
        type: z.literal('known as'),
        provider: text(2_000),
        kind: z.enum(['section', 'topic', 'contributor', 'asset', 'story', 'event']),
        identity: text(2_000),
        id,
      })
      .refine(({ provider, identity }) => Buffer.byteLength(provider + identity) <= 2_500, {
        error: 'is longer than 2,500 bytes with its provider',
        path: ['identity'],
      }),
    'incoming item': z
      .strictObject({
        type: z.literal('incoming item'),
        provider: text(2_000),
        identity: text(2_000),
        version: text(2_000),
        sha256,
        format: name,
        raw: text(4_000_000),
        result: z.enum(['created', 'updated', 'unchanged', 'waiting', 'refused']),
        reason: prose,
        article: publicId.nullable(),
        became: z.strictObject({ kind: z.enum(['event', 'static page']), id }).nullable(),
        receivedAt: instant,
      })
      .refine(
        ({ provider, identity, version }) => Buffer.byteLength(provider + identity + version) <= 2_500,
        {
          error: 'is longer than 2,500 bytes with its provider and version',
          path: ['identity'],
        },
      ),
  }
}
