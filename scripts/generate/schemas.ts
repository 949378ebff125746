// Compiles the contract's schemas ahead of time into one file: no schema is compiled, and no code evaluated, at run time.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import fastJsonStringify from 'fast-json-stringify';
import { type ContractDocument, isObject, type JsonObject } from '../contract/document.ts';
import { type CapturedSchema, captureSchemas } from './capture.ts';
import { contractFormats } from './formats.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';

// allErrors names everything that is wrong at once. Bodies say what they mean, so nothing in them is converted; query,
// path and headers are text, which has to be converted, and have defaults.
const STRICT = {
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  formats: contractFormats,
  code: { source: true },
};
export const OPTIONS = {
  body: STRICT,
  text: { ...STRICT, coerceTypes: true, useDefaults: true },
};

/**
 * `src/contract/compiled.cjs` and its types: validators and serializers by the hash of their schema. Schemas that differ
 * in their descriptions only share a function. Throws an Error that names the place of a schema that cannot be compiled.
 */
export async function schemasFiles(contract: ContractDocument): Promise<GeneratedFile[]> {
  const captured = await captureSchemas(contract);
  const requests = captured.filter(({ part }) => part !== 'response');
  const bodies = share(
    requests.filter(({ part }) => part === 'body'),
    'body',
  );
  const texts = share(
    requests.filter(({ part }) => part !== 'body'),
    'text',
  );
  const responses = share(
    captured.filter(({ part }) => part === 'response'),
    'response',
  );
  const content = `// ${generatedNote('openapi/')}
'use strict';

const body = ${validatorsSource(bodies, OPTIONS.body)};

const text = ${validatorsSource(texts, OPTIONS.text)};

const response = {
${responses.map((shared) => `${shared.name}: ${serializerSource(shared)},\n`).join('')}};

module.exports = {
  validators: {
${indexSource('body', bodies)}${indexSource('text', texts)}  },
  serializers: {
${indexSource('response', responses)}  },
};
`;
  return [
    { path: 'src/contract/compiled.cjs', content },
    { path: 'src/contract/compiled.d.cts', content: declarations },
  ];
}

const declarations = `// ${generatedNote('openapi/')}
interface SchemaViolation {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
  message?: string;
}

interface CompiledValidator {
  (data: unknown): boolean;
  errors?: SchemaViolation[] | null;
}

declare const compiled: {
  /** By the hash of the schema. After \`false\`, \`errors\` lists every violation. */
  readonly validators: Readonly<Record<string, CompiledValidator>>;
  readonly serializers: Readonly<Record<string, (data: unknown) => string>>;
};
export = compiled;
`;

/** A schema that is compiled once for all places whose schemas differ in their annotations only. */
export interface SharedSchema {
  readonly name: string;
  readonly schema: JsonObject;
  readonly hashes: readonly string[];
  readonly place: string;
}

/** Gathers the schemas that are the same but for their annotations. */
function share(captured: readonly CapturedSchema[], prefix: string): SharedSchema[] {
  const shared = new Map<string, { schema: JsonObject; hashes: string[]; place: string }>();
  for (const { schema, hash, place } of captured) {
    const essence = withoutAnnotations(schema) as JsonObject;
    const key = JSON.stringify(essence);
    const known = shared.get(key);
    if (known) known.hashes.push(hash);
    else shared.set(key, { schema: essence, hashes: [hash], place });
  }
  return [...shared.values()].map((entry, index) => ({ name: `${prefix}${index}`, ...entry }));
}

/** An expression for an object that holds the validators by the names of the schemas. */
export function validatorsSource(schemas: readonly SharedSchema[], options: object): string {
  const ajv = new Ajv2020(options);
  for (const { name, schema, place } of schemas) {
    compiling(place, () => ajv.addSchema(schema, name).getSchema(name));
  }
  const code = standalone.default(ajv, Object.fromEntries(schemas.map(({ name }) => [name, name])));
  return `(() => {\nconst exports = {};\n${onePerLine(withoutUnusedSchemas(code))}\nreturn exports;\n})()`;
}

/** Ajv declares each schema for the validator's use, which most validators make none of. */
function withoutUnusedSchemas(code: string): string {
  const isUsed = (name: string) => (code.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
  return code.replace(
    /const (schema\d+) = (?:\{.*?\}|true|false);(?=const |function |exports)/g,
    (line, name) => (isUsed(name) ? line : ''),
  );
}

/** Breaks Ajv's single line into one line a declaration, so that a change of the contract shows where it belongs. */
function onePerLine(code: string): string {
  return code.replace(/;(?=(?:const \w+ = |function validate\d+\(|exports\[?\.?))/g, ';\n');
}

/** An expression for the serializer's function. */
function serializerSource({ schema, place }: SharedSchema): string {
  const options = { mode: 'standalone', inlineValidators: true } as const;
  const code = compiling(place, () =>
    fastJsonStringify(structuredClone(schema), options),
  ) as unknown as string;
  return `(() => {\nconst module = {};\n${withoutBlanks(withOwnIds(code))};\nreturn module.exports;\n})()`;
}

/** The library numbers schemas through its whole life; numbered anew, the same schema always gives the same code. */
function withOwnIds(code: string): string {
  const ids = new Map<string, string>();
  return code.replace(/__fjs_(?:root|merged)_\d+/g, (id) => {
    if (!ids.has(id)) ids.set(id, id.replace(/\d+$/, String(ids.size)));
    return ids.get(id) as string;
  });
}

/** Half of what the library writes is indentation. */
function withoutBlanks(code: string): string {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function indexSource(variable: string, schemas: readonly SharedSchema[]): string {
  return schemas
    .flatMap(({ name, hashes }) => hashes.map((hash) => `    '${hash}': ${variable}.${name},\n`))
    .join('');
}

function compiling<T>(place: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    throw new Error(`The schema of ${place} cannot be compiled: ${(error as Error).message}`);
  }
}

const ANNOTATIONS = new Set([
  '$comment',
  'deprecated',
  'description',
  // A oneOf whose branches carry a constant tag checks the same without it.
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'readOnly',
  'title',
  'writeOnly',
  'xml',
]);
const SCHEMA_MAPS = new Set(['$defs', 'dependentSchemas', 'patternProperties', 'properties']);
// Their values are data: nothing in them is a keyword.
const DATA = new Set(['const', 'default', 'enum', 'required', 'dependentRequired', 'type']);

/** The schema without what only people read. */
export function withoutAnnotations(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'))
      .map(([keyword, value]) => {
        if (DATA.has(keyword)) return [keyword, value];
        return [
          keyword,
          SCHEMA_MAPS.has(keyword) ? mapValues(value, withoutAnnotations) : withoutAnnotations(value),
        ];
      }),
  );
}

function mapValues(value: unknown, change: (member: unknown) => unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
}
