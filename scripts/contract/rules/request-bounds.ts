// The contract's rules for what a request may contain: everything in it has a limit, and nothing undeclared gets in.
import {
  type ContractDocument,
  isObject,
  type JsonObject,
  type LocatedOperation,
  operationsOf,
  type Payload,
  parametersOf,
  resolve,
} from '../document.ts';

// Their formats limit the length.
const BOUNDED_FORMATS = new Set(['uuid', 'date-time']);

/** What is unbounded or left open in the parameters and bodies of requests, one line each. */
export function requestBoundProblems(contract: ContractDocument): string[] {
  return operationsOf(contract).flatMap((operation) => problemsOfOperation(contract, operation));
}

function problemsOfOperation(contract: ContractDocument, { label, operation }: LocatedOperation): string[] {
  const parameters = parametersOf(contract, operation).flatMap((parameter) =>
    schemaProblems(contract, parameter.schema, `${label}: ${parameter.in} parameter ${parameter.name}`, []),
  );
  const body = operation.requestBody && resolve<Payload>(contract, operation.requestBody);
  const bodies = Object.values(body?.content ?? {}).flatMap((media) =>
    schemaProblems(contract, media.schema, `${label}: request body`, []),
  );
  return [...parameters, ...bodies];
}

function schemaProblems(
  contract: ContractDocument,
  node: unknown,
  place: string,
  above: readonly JsonObject[],
): string[] {
  const schema = resolve<unknown>(contract, node);
  // A recursive schema has been looked at already.
  if (!isObject(schema) || above.includes(schema)) return [];
  const visit = (child: unknown, step: string) =>
    schemaProblems(contract, child, `${place}${step}`, [...above, schema]);
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const alternatives = ['allOf', 'anyOf', 'oneOf', 'prefixItems'].flatMap((keyword) =>
    Array.isArray(schema[keyword]) ? schema[keyword] : [],
  );
  return [
    ...ownProblems(schema).map((problem) => `${place}: ${problem}`),
    ...properties.flatMap(([name, child]) => visit(child, `/${name}`)),
    ...alternatives.flatMap((child) => visit(child, '')),
    ...visit(schema.items, '/*'),
  ];
}

function ownProblems(schema: JsonObject): string[] {
  const types = [schema.type].flat();
  const problems: string[] = [];
  if ((types.includes('object') || isObject(schema.properties)) && schema.additionalProperties !== false) {
    problems.push('admits undeclared properties: set additionalProperties to false.');
  }
  const listed = Array.isArray(schema.enum) || 'const' in schema;
  const bounded =
    listed || typeof schema.maxLength === 'number' || BOUNDED_FORMATS.has(schema.format as string);
  if (types.includes('string') && !bounded) problems.push('has no maxLength: set it.');
  if ((types.includes('number') || types.includes('integer')) && !listed) {
    for (const limit of ['minimum', 'maximum']) {
      if (typeof schema[limit] !== 'number') problems.push(`has no ${limit}: set it.`);
    }
  }
  if (types.includes('array') && typeof schema.maxItems !== 'number')
    problems.push('has no maxItems: set it.');
  return problems;
}
