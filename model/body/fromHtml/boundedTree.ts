import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import type { Document } from './element.ts'

/** How deep browsers build a tree. Each tag may look at every element that is open, so depth is what makes work. */
const deepest = 512
/** More elements than any text has; markup that makes many from few (unclosed formatting) ends here as well. */
const mostElements = 200_000

class TooMuch extends Error {}

/**
 * HTML as a tree, built as browsers build it (WHATWG HTML, section 13.2), or null where that would take more time or
 * memory than a text is worth: deeper than 512 elements or more than 200,000. Comments are left out, and what stands
 * in for programs (`noscript`) is text that nobody reads, as where programs run.
 */
export function boundedTree(html: string): Document | null {
  let depth = 0
  let elements = 0
  const comment = defaultTreeAdapter.createCommentNode('')
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements += 1
      if (elements > mostElements) throw new TooMuch()
      return defaultTreeAdapter.createElement(...given)
    },
    createCommentNode: () => comment,
    appendChild(parent, node) {
      if (node !== comment) defaultTreeAdapter.appendChild(parent, node)
    },
    onItemPush() {
      depth += 1
      if (depth > deepest) throw new TooMuch()
    },
    onItemPop() {
      depth -= 1
    },
  }
  try {
    const tree = parse(html, { scriptingEnabled: true, treeAdapter })
    return isShallow(tree) ? tree : null
  } catch (fault) {
    if (fault instanceof TooMuch) return null
    throw fault
  }
}

/** Formatting that is nested wrongly is mended by nesting it anew, which may go deeper than what was ever open. */
function isShallow(tree: Document): boolean {
  let level: Document['childNodes'] = tree.childNodes
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 2 * deepest) return false
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
  }
  return true
}
