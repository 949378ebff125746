// A part of a contract together with the JSON Pointer that leads to it, so that every finding says where it stands.
import { isObject, type JsonObject } from '../document.ts';

/** A node of a document; `pointer` starts with `#`, and after a reference is that of the target. */
export interface Located {
  readonly node: unknown;
  readonly pointer: string;
  readonly document: JsonObject;
}

/** The whole document. */
export function rootOf(document: JsonObject): Located {
  return { node: document, pointer: '#', document };
}

/** The member at the end of `keys`, references followed on the way; its node is undefined when there is none. */
export function child(parent: Located, ...keys: readonly (string | number)[]): Located {
  return keys.reduce<Located>((from, key) => {
    const { node, pointer, document } = follow(from);
    const member =
      isObject(node) && Object.hasOwn(node, key)
        ? node[key]
        : Array.isArray(node)
          ? node[Number(key)]
          : undefined;
    return { node: member, pointer: `${pointer}/${escapeStep(String(key))}`, document };
  }, parent);
}

/** The members of an object, in their order; none for anything else. */
export function membersOf(parent: Located): [string, Located][] {
  const { node } = follow(parent);
  return isObject(node) ? Object.keys(node).map((key) => [key, child(parent, key)]) : [];
}

/** The elements of an array; none for anything else. */
export function elementsOf(parent: Located): Located[] {
  const { node } = follow(parent);
  return Array.isArray(node) ? node.map((_, index) => child(parent, index)) : [];
}

/** The node itself or, when it is a reference, its target. Loading has made sure that there is one. */
export function follow(located: Located): Located {
  let current = located;
  while (isObject(current.node) && typeof current.node.$ref === 'string') {
    const target = targetOf(current.document, current.node.$ref);
    if (target === undefined) return { ...current, node: undefined };
    current = { node: target, pointer: decodePointer(current.node.$ref), document: current.document };
  }
  return current;
}

// A contract refers to the same few components thousands of times.
const targets = new WeakMap<JsonObject, Map<string, unknown>>();

/** What a local reference leads to; undefined when there is nothing. */
export function targetOf(document: JsonObject, reference: string): unknown {
  const known = targets.get(document) ?? new Map<string, unknown>();
  targets.set(document, known);
  if (!known.has(reference)) known.set(reference, lookUp(document, reference));
  return known.get(reference);
}

function lookUp(document: JsonObject, reference: string): unknown {
  if (reference === '#') return document;
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .map((step) => decodeStep(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, key) => {
      if (Array.isArray(node)) return node[Number(key)];
      return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
    }, document);
}

/** A text member of an object, or undefined. */
export function textOf(located: Located): string | undefined {
  return typeof located.node === 'string' ? located.node : undefined;
}

/** The pointer that a local reference is, its percent-encoding undone. */
export function decodePointer(reference: string): string {
  return reference.includes('%') ? reference.split('/').map(decodeStep).join('/') : reference;
}

function decodeStep(step: string): string {
  if (!step.includes('%')) return step;
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
