import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** The line of an offset in a text, counted from 1. Lines end as on any system: LF, CRLF or CR. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

/** Where a value stands in the file; for a value that is missing, where the thing stands that misses it. */
export function offsetOf(root: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return root.offset;
}

/** Keys that appear twice in one object: JSON would silently keep one of them. */
export function repeatedKeys(node: Node): readonly { readonly key: string; readonly offset: number }[] {
  const children = node.children ?? [];
  const below = children.flatMap(repeatedKeys);
  if (node.type !== 'object') return below;
  const seen = new Set<string>();
  const here = [];
  for (const property of children) {
    const key = String(property.children?.[0]?.value);
    if (seen.has(key)) here.push({ key, offset: property.offset });
    seen.add(key);
  }
  return [...here, ...below];
}

/** How deep lists and objects are nested. Counted without recursion, for a hostile file may be nothing but brackets. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted && letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '{' || letter === '[')) depth += 1;
    else if (!quoted && (letter === '}' || letter === ']')) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
