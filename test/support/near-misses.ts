// Makes the requests that the contract only just refuses, and those that it only just admits, from its schemas.
import { isObject, type Json } from '../../scripts/answers/contract-document.ts';

/** A value that breaks one rule, and the JSON pointer of the place at which it does. */
export interface NearMiss {
  readonly what: string;
  readonly value: unknown;
  readonly field: string;
}

const typesOf = (schema: Json): readonly string[] => [schema.type].flat() as string[];

/** The branch of a oneOf that the value belongs to, by its type. */
export function branchOf(schema: Json, value: unknown): Json {
  if (!Array.isArray(schema.oneOf)) return schema;
  const tag = isObject(value) ? value.type : undefined;
  const branch = (schema.oneOf as Json[]).find((each) =>
    ((each.properties as Record<string, Json>).type?.enum as unknown[])?.includes(tag),
  );
  if (branch === undefined) throw new Error('The example fits no branch of the contract.');
  return branch;
}

/** Values of the wrong type, among them those that a lenient server would convert. */
function wrongTypes(schema: Json): [string, unknown][] {
  const types = typesOf(schema);
  const wrong: [string, unknown][] = [];
  const add = (what: string, value: unknown) => wrong.push([what, value]);
  if (types.includes('integer')) {
    add('a number as text', '1');
    add('a fraction', 1.5);
    add('a boolean for a number', true);
    add('a number beyond those that are exact', 1e300);
  }
  if (types.includes('string')) add('a number for text', 12345);
  if (types.includes('boolean')) {
    add('a boolean as text', 'true');
    add('a number for a boolean', 1);
  }
  if (types.includes('array')) add('an object for a list', {});
  if (types.includes('object')) add('text for an object', 'text');
  if (!types.includes('array')) add('a list', []);
  if (!types.includes('object')) add('an object', {});
  if (!types.includes('null')) add('null', null);
  return wrong;
}

/** Text of the length that fits the pattern, as far as the contract's patterns go. */
function textOf(schema: Json, length: number): string {
  const fits = (text: string) =>
    schema.pattern === undefined || new RegExp(String(schema.pattern), 'u').test(text);
  return ['A', 'a', '1'].map((letter) => letter.repeat(length)).find(fits) ?? 'a'.repeat(length);
}

/** Values of the right type that break another rule. */
function wrongValues(schema: Json): [string, unknown][] {
  const wrong: [string, unknown][] = [];
  const { minimum, maximum, minLength, maxLength } = schema as Record<string, number | undefined>;
  if (minimum !== undefined) wrong.push(['below the minimum', minimum - 1]);
  if (maximum !== undefined) wrong.push(['above the maximum', maximum + 1]);
  if (minLength !== undefined && minLength > 0) wrong.push(['too short', textOf(schema, minLength - 1)]);
  if (maxLength !== undefined) wrong.push(['too long', textOf(schema, maxLength + 1)]);
  if (schema.pattern !== undefined) wrong.push(['a forbidden character', 'a\u0007b']);
  if (schema.enum !== undefined) wrong.push(['an unknown word', 'NO_SUCH_WORD']);
  if (schema.format === 'uuid')
    wrong.push(['no uuid', '01a1f833-b260-7c3e-9d52'], ['two uuids', 'x'.repeat(72)]);
  if (schema.format === 'email') wrong.push(['no address', 'nobody'], ['a list of addresses', 'a@b.c,d@e.f']);
  if (schema.format === 'date-time')
    wrong.push(['no time', 'tomorrow'], ['no such day', '2026-02-30T00:00:00Z']);
  return wrong;
}

/** Every near miss of `valid`, which fits the schema. */
export function nearMisses(schema: Json, valid: unknown, field = ''): NearMiss[] {
  const branch = branchOf(schema, valid);
  const misses: NearMiss[] = [...wrongTypes(branch), ...wrongValues(branch)].map(([what, value]) => ({
    what,
    value,
    field,
  }));
  if (isObject(branch.properties) && isObject(valid)) misses.push(...missesOfObject(branch, valid, field));
  if (isObject(branch.items) && Array.isArray(valid)) misses.push(...missesOfList(branch, valid, field));
  return misses;
}

function missesOfObject(schema: Json, valid: Json, field: string): NearMiss[] {
  const required = (schema.required ?? []) as string[];
  const misses: NearMiss[] = [
    { what: 'an unknown field', value: { ...valid, surprise: 1 }, field: `${field}/surprise` },
  ];
  if (schema.minProperties !== undefined) misses.push({ what: 'no field at all', value: {}, field });
  for (const name of required) {
    const { [name]: _left, ...rest } = valid;
    misses.push({ what: `without ${name}`, value: rest, field: `${field}/${name}` });
  }
  for (const [name, property] of Object.entries(schema.properties as Record<string, Json>)) {
    for (const miss of nearMisses(property, valid[name], `${field}/${name}`)) {
      misses.push({ ...miss, what: `${name}: ${miss.what}`, value: { ...valid, [name]: miss.value } });
    }
  }
  return misses;
}

function missesOfList(schema: Json, valid: readonly unknown[], field: string): NearMiss[] {
  const { minItems, maxItems } = schema as Record<string, number | undefined>;
  const misses: NearMiss[] = [];
  if (minItems !== undefined)
    misses.push({ what: 'too few items', value: valid.slice(0, minItems - 1), field });
  if (maxItems !== undefined) {
    misses.push({ what: 'too many items', value: Array(maxItems + 1).fill(valid[0]), field });
  }
  for (const miss of nearMisses(schema.items as Json, valid[0], `${field}/0`)) {
    misses.push({ ...miss, what: `item: ${miss.what}`, value: [miss.value, ...valid.slice(1)] });
  }
  return misses;
}

/** What a parameter must not be; path, query and headers carry text, so only text is wrong here. */
export function nearMissesOfText(schema: Json): [string, string][] {
  const wrong = wrongValues(schema).map(([what, value]): [string, string] => [what, String(value)]);
  const types = typesOf(schema);
  if (types.includes('integer')) wrong.push(['words', 'many'], ['a fraction', '1.5'], ['nothing', '']);
  if (types.includes('boolean')) wrong.push(['another word', 'yes'], ['nothing', '']);
  return wrong;
}

/** The values at the very edge of what the schema of a field admits. */
export function edgesOf(schema: Json): unknown[] {
  const { minimum, maximum, minLength, maxLength } = schema as Record<string, number | undefined>;
  const edges: unknown[] = [minimum, maximum].filter((edge) => edge !== undefined);
  if (typesOf(schema).includes('string') && schema.format === undefined && schema.enum === undefined) {
    for (const length of [minLength, maxLength]) {
      if (length !== undefined) edges.push(textOf(schema, length));
    }
  }
  if (typesOf(schema).includes('null')) edges.push(null);
  return [...edges, ...((schema.enum ?? []) as unknown[])];
}
