import type { Attribute } from './attribute.ts'

/** One type of part: which attributes it has, what may stand in it, and whether it may stand at the top of a body. */
export type PartRule = {
  readonly attributes: Readonly<Record<string, Attribute>>
  /** `runs` of text, or parts of these types in any number, none included. */
  readonly holds: 'runs' | readonly string[]
  readonly top: boolean
}

export type MarkRule = { readonly attributes: Readonly<Record<string, Attribute>> }

/** What a body may hold. The schema, the doors, the differences and the hashes are all made from one of these. */
export type Grammar = {
  readonly parts: Readonly<Record<string, PartRule>>
  /** In the order in which a run lists its marks: the first stands outermost. */
  readonly marks: Readonly<Record<string, MarkRule>>
}

/** How many merged blocks an id remembers; older ones are forgotten first. */
export const mostAbsorbed = 100

const identity = {
  id: { is: 'id', counts: 'nothing' },
  copyOf: { is: 'id', optional: true, counts: 'nothing' },
  splitFrom: { is: 'id', optional: true, counts: 'nothing' },
  absorbed: { is: 'ids', most: mostAbsorbed, optional: true, counts: 'nothing' },
} as const satisfies Record<string, Attribute>

const address = { is: 'text', longest: 2000, counts: 'facts' } as const
const asset = { is: 'asset', counts: 'facts' } as const
const line = { is: 'text', longest: 1000, counts: 'words' } as const
const lines = { is: 'text', longest: 5000, counts: 'words' } as const
const name = { is: 'text', longest: 500, counts: 'facts' } as const

function maybe<A extends Attribute>(attribute: A): A & { optional: true } {
  return { ...attribute, optional: true }
}

/**
 * The grammar of a body. It only grows: an attribute that is added is optional, a kind that is added is a row here
 * (and a line in `block.ts`, which a test holds equal). Nothing demands children, since a node that fails the schema
 * is deleted for everybody in a shared document; whether a block is complete is asked in `completeness.ts`.
 */
export const grammar = {
  parts: {
    words: {
      attributes: {
        ...identity,
        kind: {
          is: 'one of',
          of: ['paragraph', 'subhead', 'list item', 'quotation', 'pull quote', 'caption'],
          counts: 'format',
        },
        level: { is: 'one of', of: [1, 2, 3], optional: true, counts: 'format' },
        ordered: { is: 'yes or no', optional: true, counts: 'format' },
        attribution: maybe(line),
      },
      holds: 'runs',
      top: true,
    },
    picture: {
      attributes: {
        ...identity,
        asset,
        source: maybe(address),
        alt: lines,
        credit: maybe(line),
        graphic: { is: 'yes or no', optional: true, counts: 'format' },
      },
      holds: ['words'],
      top: true,
    },
    gallery: { attributes: identity, holds: ['picture'], top: true },
    video: {
      attributes: {
        ...identity,
        asset,
        address: maybe(address),
        poster: maybe({ is: 'id', counts: 'facts' }),
      },
      holds: ['words'],
      top: true,
    },
    audio: {
      attributes: {
        ...identity,
        asset,
        address: maybe(address),
        poster: maybe({ is: 'id', counts: 'facts' }),
      },
      holds: ['words'],
      top: true,
    },
    embed: {
      attributes: { ...identity, address, provider: name, title: line, description: lines },
      holds: [],
      top: true,
    },
    post: {
      attributes: {
        ...identity,
        author: name,
        handle: name,
        network: name,
        at: { is: 'instant', optional: true, counts: 'facts' },
        address,
      },
      holds: ['words'],
      top: true,
    },
    table: {
      attributes: {
        ...identity,
        caption: maybe(lines),
        headerRows: { is: 'count', from: 0, to: 1000, counts: 'format' },
        headerColumns: { is: 'count', from: 0, to: 100, counts: 'format' },
      },
      holds: ['row'],
      top: true,
    },
    row: { attributes: identity, holds: ['cell'], top: false },
    cell: {
      attributes: {
        ...identity,
        columns: { is: 'count', from: 1, to: 100, optional: true, counts: 'format' },
        rows: { is: 'count', from: 1, to: 1000, optional: true, counts: 'format' },
      },
      holds: ['words'],
      top: false,
    },
    infographic: {
      attributes: { ...identity, asset, source: maybe(address), alt: lines },
      holds: ['words'],
      top: true,
    },
    more: {
      attributes: {
        ...identity,
        article: maybe({ is: 'id', counts: 'facts' }),
        address: maybe(address),
        words: line,
        as: { is: 'one of', of: ['line', 'card'], counts: 'format' },
      },
      holds: [],
      top: true,
    },
    factbox: { attributes: { ...identity, title: line }, holds: ['words', 'picture', 'table'], top: true },
    note: {
      attributes: {
        ...identity,
        kind: {
          is: 'one of',
          of: ['correction', 'clarification', "editor's note", 'update'],
          counts: 'format',
        },
      },
      holds: ['words'],
      top: true,
    },
  },
  marks: {
    link: { attributes: { href: address } },
    foreign: {
      attributes: {
        language: { is: 'text', longest: 35, counts: 'format' },
        direction: { is: 'one of', of: ['ltr', 'rtl'], counts: 'format' },
      },
    },
    strong: { attributes: {} },
    emphasis: { attributes: {} },
    figure: { attributes: {} },
  },
} as const satisfies Grammar
