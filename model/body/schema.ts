import {
  type AttributeSpec,
  Node as DocumentNode,
  type MarkSpec,
  type NodeSpec,
  Schema,
} from 'prosemirror-model'
import type { Attribute } from './attribute.ts'
import type { Block } from './block.ts'
import { bodyFault, type Fault } from './bodyFault.ts'
import { type Grammar, grammar } from './grammar.ts'

/**
 * The ProseMirror schema of a grammar: its parts by name, `doc` at the top, `text` for runs. Every attribute has a
 * default and none is checked by the schema, since a shared document drops whatever its schema refuses, for
 * everybody; what may be stored is decided by `bodyFault`.
 */
export function schemaOf(by: Grammar): Schema {
  const parts: Record<string, NodeSpec> = {}
  for (const [type, rule] of Object.entries(by.parts)) {
    const spec: NodeSpec = {
      content: contentOf(rule.holds),
      attrs: attributeSpecs(rule.attributes),
      ...(rule.top ? { group: 'block' } : {}),
      // A "\n" in a run is a line break: parsing and serialising must leave it alone.
      ...(rule.holds === 'runs' ? { marks: '_', whitespace: 'pre' } : { isolating: rule.holds.length > 0 }),
    }
    parts[type] = spec
  }
  const marks: Record<string, MarkSpec> = {}
  for (const [type, rule] of Object.entries(by.marks)) {
    // Words typed after a link are no longer the link.
    marks[type] = { attrs: attributeSpecs(rule.attributes), ...(type === 'link' ? { inclusive: false } : {}) }
  }
  return new Schema({
    topNode: 'doc',
    nodes: { doc: { content: 'block*' }, ...parts, text: { group: 'inline' } },
    marks,
  })
}

/** In a list of names the first is what ProseMirror makes when it needs one, so `words` leads wherever it may stand. */
function contentOf(holds: 'runs' | readonly string[]): string {
  if (holds === 'runs') return 'text*'
  return holds.length === 0 ? '' : `(${holds.join(' | ')})*`
}

function attributeSpecs(attributes: Readonly<Record<string, Attribute>>): Record<string, AttributeSpec> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, { default: defaultOf(attribute) }]),
  )
}

/** What an attribute is before anybody has said: null where it may be absent, else the emptiest value it can have. */
export function defaultOf(attribute: Attribute): unknown {
  if (attribute.optional) return null
  switch (attribute.is) {
    case 'text':
    case 'id':
    case 'instant':
      return ''
    case 'ids':
      return []
    case 'asset':
      return null
    case 'count':
      return attribute.from
    case 'yes or no':
      return false
    case 'one of':
      return attribute.of[0]
  }
}

/** The schema of every body: for the editor, the importer, the shared document and the server alike. */
export const bodySchema = schemaOf(grammar)

/** A list of blocks as a document of the schema, or why it can't be one. Takes any JSON and never throws. */
export function documentOf(
  blocks: unknown,
  by: Grammar = grammar,
  schema: Schema = by === grammar ? bodySchema : schemaOf(by),
): { document: DocumentNode } | { fault: Fault } {
  const fault = bodyFault(blocks, 'blocks', by)
  if (fault) return { fault }
  return { document: DocumentNode.fromJSON(schema, { type: 'doc', content: blocks }) }
}

/**
 * The blocks of a document, as they are stored: what was never said is left out, neighbouring runs with equal marks
 * are one. A block that was made without an id comes out with an empty one; `repairIdentity` mends that.
 */
export function blocksOf(document: DocumentNode, by: Grammar = grammar): Block[] {
  return document.content.content.map((node) => stored(node, by)) as unknown as Block[]
}

type Stored = { type: string; attrs: Record<string, unknown>; content?: unknown[] }

function stored(node: DocumentNode, by: Grammar): Stored {
  const rules = by.parts[node.type.name]?.attributes ?? {}
  const part: Stored = { type: node.type.name, attrs: said(node.attrs, rules) }
  if (node.childCount > 0)
    part.content = node.content.content.map((child) => (child.isText ? runOf(child, by) : stored(child, by)))
  return part
}

function runOf(node: DocumentNode, by: Grammar): unknown {
  if (node.marks.length === 0) return { type: 'text', text: node.text }
  const marks = node.marks.map((mark) => {
    const rules = by.marks[mark.type.name]?.attributes ?? {}
    return Object.keys(rules).length === 0
      ? { type: mark.type.name }
      : { type: mark.type.name, attrs: said(mark.attrs, rules) }
  })
  return { type: 'text', text: node.text, marks }
}

function said(
  attrs: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, Attribute>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).filter(([name, value]) => value !== null || !rules[name]?.optional),
  )
}
