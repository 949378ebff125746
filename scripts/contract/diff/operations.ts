// Finds the operations of a contract and pairs them with those of another, whatever their path parameters are called.
import { isObject } from '../document.ts';
import { child, elementsOf, type Located, membersOf } from './located.ts';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

/** An operation with what its path item gives to it. */
export interface Operation {
  /** `GET /api/v1/orders`, as it is shown. */
  readonly label: string;
  readonly path: string;
  readonly node: Located;
  readonly item: Located;
  /** By place and name; path parameters by their position in the template, as their names are the contract's own. */
  readonly parameters: ReadonlyMap<string, Located>;
}

/** The operations under `paths`; keys are the method and the path with its parameters' names left out. */
export function operationsOf(document: Located, prefix = ''): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, item] of membersOf(child(document, 'paths'))) {
    if (path.startsWith('x-')) continue;
    for (const operation of operationsAt(item, path, '')) {
      const anonymous = `${prefix}${path}`.replaceAll(/\{[^}]*\}/g, '{}');
      operations.set(`${operation.label.split(' ')[0]} ${anonymous}`, operation);
    }
  }
  return operations;
}

/** The operations of one path item; `kind` comes before the method in their labels. */
export function operationsAt(item: Located, path: string, kind: string): Operation[] {
  return membersOf(item)
    .filter(([method]) => METHODS.has(method))
    .map(([method, node]) => ({
      label: `${kind}${method.toUpperCase()} ${path}`,
      path,
      node,
      item,
      parameters: parametersOf(item, node, path),
    }));
}

function parametersOf(item: Located, operation: Located, path: string): Map<string, Located> {
  const positions = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const parameters = new Map<string, Located>();
  // The operation's own parameters replace those of its path.
  for (const holder of [item, operation]) {
    for (const parameter of elementsOf(child(holder, 'parameters'))) {
      const place = child(parameter, 'in').node;
      const name = child(parameter, 'name').node;
      if (typeof place !== 'string' || typeof name !== 'string' || isIgnored(place, name)) continue;
      const position = positions.indexOf(name);
      const key = place === 'path' && position >= 0 ? String(position) : name;
      parameters.set(`${place} ${place === 'header' ? key.toLowerCase() : key}`, parameter);
    }
  }
  return parameters;
}

/** OpenAPI gives these headers to other parts of the document. */
function isIgnored(place: string, name: string): boolean {
  return place === 'header' && ['accept', 'content-type', 'authorization'].includes(name.toLowerCase());
}

/** A member that the operation, its path or the document may have; the innermost counts. */
export function inherited(document: Located, operation: Operation, member: string): Located | undefined {
  return [operation.node, operation.item, document]
    .map((holder) => child(holder, member))
    .find(({ node }) => node !== undefined);
}

/** Whether the node is an object, its references followed. */
export function isPresent(located: Located): boolean {
  return isObject(located.node) || Array.isArray(located.node);
}
