// The normal form of a schema: what it says, however it is written, so that equivalent schemas have equal shapes.
import stringify from 'safe-stable-stringify';
import type { Located } from './located.ts';

/** The types of JSON Schema; `number` includes `integer`. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** The types a schema without a `type` admits. */
export const ALL_TYPES: readonly JsonType[] = ['string', 'number', 'boolean', 'object', 'array', 'null'];

/** One end of a range of numbers. */
export interface Limit {
  readonly value: number;
  readonly exclusive: boolean;
}

/** Keywords that count, and what they are worth where they are absent: a lower limit of 0, no upper limit. */
export const LOWER_BOUNDS = ['minLength', 'minItems', 'minProperties'] as const;
export const UPPER_BOUNDS = ['maxLength', 'maxItems', 'maxProperties'] as const;
export type Bound = (typeof LOWER_BOUNDS)[number] | (typeof UPPER_BOUNDS)[number];

/** When something deprecated goes away. */
export interface Lifecycle {
  readonly deprecated: boolean;
  readonly sunset: unknown;
}

/** `contains` with its counts. */
export interface Contains {
  readonly schema: Located;
  readonly min: number;
  readonly max: number | undefined;
}

/** `if` with what follows from it. */
export interface Condition {
  readonly when: Located;
  readonly consequence: Located | undefined;
  readonly otherwise: Located | undefined;
}

/** `discriminator`: values are mapped to the names of components. */
export interface Discriminator {
  readonly property: string;
  readonly mapping: ReadonlyMap<string, string>;
}

/** A schema in normal form: references followed, `allOf` merged as far as it can be, spellings made equal. */
export interface Shape {
  readonly pointer: string;
  /** The component that the schema is a reference to. */
  readonly component: string | undefined;
  readonly title: string | undefined;
  /** Nothing is valid. */
  readonly never: boolean;
  readonly types: ReadonlySet<JsonType>;
  /** The listed values by their canonical JSON; undefined where values are not listed. */
  readonly values: ReadonlyMap<string, unknown> | undefined;
  readonly constant: boolean;
  /** Values may be added to the list: `x-extensible-enum`. */
  readonly extensible: boolean;
  /** When listed values that are deprecated go away, by their canonical JSON. */
  readonly valueLifecycles: ReadonlyMap<string, Lifecycle>;
  readonly format: string | undefined;
  readonly patterns: readonly string[];
  readonly bounds: ReadonlyMap<Bound, number>;
  readonly lower: Limit | undefined;
  readonly upper: Limit | undefined;
  readonly multipleOf: number | undefined;
  readonly uniqueItems: boolean;
  readonly properties: ReadonlyMap<string, Located>;
  readonly required: ReadonlySet<string>;
  /** What undeclared properties must be: anything where undefined, forbidden where the node is `false`. */
  readonly additional: Located | undefined;
  readonly unevaluatedProperties: Located | undefined;
  readonly patternProperties: ReadonlyMap<string, Located>;
  readonly propertyNames: Located | undefined;
  readonly dependentRequired: ReadonlyMap<string, ReadonlySet<string>>;
  readonly dependentSchemas: ReadonlyMap<string, Located>;
  readonly items: Located | undefined;
  readonly prefixItems: readonly Located[];
  readonly unevaluatedItems: Located | undefined;
  readonly contains: Contains | undefined;
  readonly condition: Condition | undefined;
  readonly not: Located | undefined;
  /** Members of `allOf` that cannot be merged. */
  readonly allOf: readonly Located[];
  readonly anyOf: readonly Located[];
  readonly oneOf: readonly Located[];
  readonly discriminator: Discriminator | undefined;
  readonly contentEncoding: string | undefined;
  readonly contentMediaType: string | undefined;
  readonly contentSchema: Located | undefined;
  /** Canonical JSON of the default, or undefined. */
  readonly default: string | undefined;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly lifecycle: Lifecycle;
  readonly xml: string | undefined;
}

/** The shape of a schema that admits everything. */
export function openShape(pointer: string): Shape {
  return {
    pointer,
    component: undefined,
    title: undefined,
    never: false,
    types: new Set(ALL_TYPES),
    values: undefined,
    constant: false,
    extensible: false,
    valueLifecycles: new Map(),
    format: undefined,
    patterns: [],
    bounds: new Map(),
    lower: undefined,
    upper: undefined,
    multipleOf: undefined,
    uniqueItems: false,
    properties: new Map(),
    required: new Set(),
    additional: undefined,
    unevaluatedProperties: undefined,
    patternProperties: new Map(),
    propertyNames: undefined,
    dependentRequired: new Map(),
    dependentSchemas: new Map(),
    items: undefined,
    prefixItems: [],
    unevaluatedItems: undefined,
    contains: undefined,
    condition: undefined,
    not: undefined,
    allOf: [],
    anyOf: [],
    oneOf: [],
    discriminator: undefined,
    contentEncoding: undefined,
    contentMediaType: undefined,
    contentSchema: undefined,
    default: undefined,
    readOnly: false,
    writeOnly: false,
    lifecycle: { deprecated: false, sunset: undefined },
    xml: undefined,
  };
}

/** JSON with its members in order, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return stringify(value) ?? 'null';
}

/** Whether every value of the type is admitted. */
export function admits(types: ReadonlySet<JsonType>, type: JsonType): boolean {
  return types.has(type) || (type === 'integer' && types.has('number'));
}

/** The types that both admit. */
export function commonTypes(a: ReadonlySet<JsonType>, b: ReadonlySet<JsonType>): Set<JsonType> {
  return new Set([...[...a].filter((type) => admits(b, type)), ...[...b].filter((type) => admits(a, type))]);
}

/** Whether the schema says nothing about the type. */
export function isUntyped(types: ReadonlySet<JsonType>): boolean {
  return ALL_TYPES.every((type) => types.has(type));
}

/** The type that a JSON value has. */
export function typeOfValue(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'object';
}
