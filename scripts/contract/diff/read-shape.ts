// Reads the keywords that stand on one schema itself, in the spellings of OpenAPI 3.0 and 3.1; references and
// compositions are left to the caller.
import { isObject, type JsonObject } from '../document.ts';
import { child, elementsOf, type Located, membersOf } from './located.ts';
import {
  ALL_TYPES,
  type Bound,
  type Condition,
  type Contains,
  canonicalJson,
  type Discriminator,
  type JsonType,
  type Lifecycle,
  type Limit,
  LOWER_BOUNDS,
  openShape,
  type Shape,
  UPPER_BOUNDS,
} from './shape.ts';

// They only advise whoever shows a form, and exclude no value.
const FORMATS_WITHOUT_MEANING = new Set(['password']);
// A schema that has only keywords of one type, and no `type`, means that type.
const KEYWORDS_OF_TYPES: readonly (readonly [JsonType, readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains']],
  ['string', ['pattern', 'minLength', 'maxLength']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/** The shape of the keywords of one schema object, with the members of its compositions unmerged. */
export function readShape(located: Located): Shape {
  const { node, pointer } = located;
  if (node === false) return { ...openShape(pointer), never: true };
  if (!isObject(node)) return openShape(pointer);
  return {
    ...openShape(pointer),
    ...annotations(node),
    title: text(node.title),
    types: typesOf(node),
    ...valuesOf(node),
    ...limitsOf(node),
    ...objectKeywords(located, node),
    ...arrayKeywords(located, node),
    condition: conditionOf(located, node),
    not: schema(located, 'not'),
    anyOf: elementsOf(child(located, 'anyOf')),
    oneOf: elementsOf(child(located, 'oneOf')),
    discriminator: discriminatorOf(node),
    contentEncoding: text(node.contentEncoding),
    contentMediaType: text(node.contentMediaType),
    contentSchema: schema(located, 'contentSchema'),
  };
}

/** The deprecation of anything that can be deprecated. */
export function lifecycleOf(node: unknown): Lifecycle {
  if (!isObject(node)) return { deprecated: false, sunset: undefined };
  return { deprecated: node.deprecated === true, sunset: node['x-sunset'] };
}

function annotations(node: JsonObject) {
  return {
    default: Object.hasOwn(node, 'default') ? canonicalJson(node.default) : undefined,
    readOnly: node.readOnly === true,
    writeOnly: node.writeOnly === true,
    lifecycle: lifecycleOf(node),
    xml: isObject(node.xml) ? canonicalJson(node.xml) : undefined,
  };
}

function typesOf(node: JsonObject): Set<JsonType> {
  const named = [node.type].flat().filter((type): type is JsonType => typeof type === 'string');
  if (named.length > 0) {
    const types = new Set(node.nullable === true ? [...named, 'null' as const] : named);
    if (types.has('number')) types.delete('integer');
    return types;
  }
  const hinted = KEYWORDS_OF_TYPES.filter(([, keywords]) => keywords.some((keyword) => keyword in node));
  const hint = hinted.length === 1 ? hinted[0] : undefined;
  return hint ? new Set([hint[0]]) : new Set(ALL_TYPES);
}

function valuesOf(node: JsonObject) {
  const marker = node['x-extensible-enum'];
  const listed = Object.hasOwn(node, 'const')
    ? [node.const]
    : [node.enum, marker].find((list) => Array.isArray(list));
  const sunsets = isObject(node['x-enum-sunset']) ? node['x-enum-sunset'] : {};
  // OpenAPI 3.0 wants null among the values as well, but generators read `nullable` alone.
  const values = listed && node.nullable === true ? [...(listed as unknown[]), null] : listed;
  return {
    values: values && new Map((values as unknown[]).map((value) => [canonicalJson(value), value])),
    constant: Object.hasOwn(node, 'const'),
    extensible: marker === true || Array.isArray(marker),
    valueLifecycles: new Map(
      Object.entries(sunsets).map(([value, sunset]) => [
        canonicalJson(value),
        { deprecated: true, sunset } satisfies Lifecycle,
      ]),
    ),
  };
}

function limitsOf(node: JsonObject) {
  const format = text(node.format);
  const pattern = text(node.pattern);
  return {
    format: format !== undefined && FORMATS_WITHOUT_MEANING.has(format) ? undefined : format,
    patterns: pattern === undefined || matchesAnything(pattern) ? [] : [pattern],
    bounds: boundsOf(node),
    lower: limitOf(node.minimum, node.exclusiveMinimum, Math.max),
    upper: limitOf(node.maximum, node.exclusiveMaximum, Math.min),
    multipleOf: number(node.multipleOf),
    uniqueItems: node.uniqueItems === true,
  };
}

function boundsOf(node: JsonObject): Map<Bound, number> {
  const bounds = new Map<Bound, number>();
  for (const keyword of [...LOWER_BOUNDS, ...UPPER_BOUNDS]) {
    const value = number(node[keyword]);
    const idle = value === 0 && (LOWER_BOUNDS as readonly string[]).includes(keyword);
    if (value !== undefined && !idle) bounds.set(keyword, value);
  }
  return bounds;
}

/** In OpenAPI 3.0 `exclusive` is a boolean beside the limit, in 3.1 a limit of its own; the tighter one counts. */
function limitOf(
  inclusive: unknown,
  exclusive: unknown,
  tighter: (a: number, b: number) => number,
): Limit | undefined {
  const closed = number(inclusive);
  const open = number(exclusive);
  if (closed === undefined) return open === undefined ? undefined : { value: open, exclusive: true };
  if (open === undefined) return { value: closed, exclusive: exclusive === true };
  return tighter(closed, open) === open
    ? { value: open, exclusive: true }
    : { value: closed, exclusive: false };
}

function objectKeywords(located: Located, node: JsonObject) {
  const dependent = isObject(node.dependentRequired) ? node.dependentRequired : {};
  return {
    properties: new Map(membersOf(child(located, 'properties'))),
    required: new Set(strings(node.required)),
    additional: closing(located, 'additionalProperties'),
    unevaluatedProperties: closing(located, 'unevaluatedProperties'),
    patternProperties: new Map(membersOf(child(located, 'patternProperties'))),
    propertyNames: schema(located, 'propertyNames'),
    dependentRequired: new Map(
      Object.entries(dependent)
        .map(([name, list]) => [name, new Set(strings(list))] as const)
        .filter(([, list]) => list.size > 0),
    ),
    dependentSchemas: new Map(membersOf(child(located, 'dependentSchemas'))),
  };
}

function arrayKeywords(located: Located, node: JsonObject) {
  return {
    items: closing(located, 'items'),
    prefixItems: elementsOf(child(located, 'prefixItems')),
    unevaluatedItems: closing(located, 'unevaluatedItems'),
    contains: containsOf(located, node),
  };
}

function containsOf(located: Located, node: JsonObject): Contains | undefined {
  const contained = schema(located, 'contains');
  if (contained === undefined) return undefined;
  return { schema: contained, min: number(node.minContains) ?? 1, max: number(node.maxContains) };
}

/** Without `if`, `then` and `else` mean nothing. */
function conditionOf(located: Located, node: JsonObject): Condition | undefined {
  const when = schema(located, 'if');
  if (when === undefined || !('then' in node || 'else' in node)) return undefined;
  return { when, consequence: schema(located, 'then'), otherwise: schema(located, 'else') };
}

function discriminatorOf(node: JsonObject): Discriminator | undefined {
  const { discriminator } = node;
  if (!isObject(discriminator) || typeof discriminator.propertyName !== 'string') return undefined;
  const mapping = isObject(discriminator.mapping) ? discriminator.mapping : {};
  return {
    property: discriminator.propertyName,
    // A mapping may name a component or refer to it.
    mapping: new Map(
      Object.entries(mapping).map(([value, target]) => [value, String(target).split('/').at(-1) ?? '']),
    ),
  };
}

function schema(located: Located, keyword: string): Located | undefined {
  const member = child(located, keyword);
  return member.node === undefined ? undefined : member;
}

/** A keyword for the rest of the members, where `true` and `{}` say the same as its absence. */
function closing(located: Located, keyword: string): Located | undefined {
  const member = child(located, keyword);
  const says = member.node === false || (isObject(member.node) && Object.keys(member.node).length > 0);
  return says ? member : undefined;
}

function matchesAnything(pattern: string): boolean {
  return ['', '^', '$', '.*', '^.*', '.*$', '^.*$'].includes(pattern);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
