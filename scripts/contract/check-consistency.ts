// Checks what the contract promises about itself and no general linter knows: error codes and their examples, limits,
// roles, and the forms that the server cannot serve.
import path from 'node:path';
import { bundleContract } from '../generate/bundle.ts';
import {
  type ContractDocument,
  isObject,
  type JsonObject,
  type LocatedOperation,
  operationsOf,
  type Payload,
  resolve,
} from './document.ts';
import { referenceProblems } from './references.ts';
import { requestProblems } from './request-bounds.ts';

// The server answers with these where there is no operation.
const CODES_WITHOUT_OPERATION = new Set(['ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED']);
// Whatever it does, an operation can be called too often, can break, and can find its database away.
const STATUSES_OF_ALL = ['429', '500', '503'];

/** What is inconsistent in the bundled contract, one readable line each; none when all is well. */
export function consistencyProblems(contract: ContractDocument): string[] {
  const located = operationsOf(contract);
  return [
    ...pathProblems(contract),
    ...repeatedIds(located),
    ...located.flatMap((operation) => [
      ...declarationProblems(operation),
      ...responseProblems(contract, operation),
      ...errorCodeProblems(contract, operation),
      ...requestProblems(contract, operation),
    ]),
    ...unusedCodes(contract, located),
    ...referenceProblems(contract),
  ];
}

function pathProblems(contract: ContractDocument): string[] {
  return Object.entries(contract.paths ?? {}).flatMap(([template, item]) => {
    const names = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
    const problems = names
      .filter((name) => !/^\w+$/.test(name))
      .map(
        (name) => `${template}: the path parameter ${name} may only have letters, digits and underscores.`,
      );
    if ('parameters' in item)
      problems.push(`${template} has parameters of its own: give them to its operations.`);
    return problems;
  });
}

function repeatedIds(located: readonly LocatedOperation[]): string[] {
  const ids = located.map(({ operation }) => operation.operationId).filter((id) => id !== undefined);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => `${id}: the operationId is used more than once.`);
}

function declarationProblems({ label, operation }: LocatedOperation): string[] {
  const { operationId, tags, security, 'x-rate-limit': rateLimit } = operation;
  const problems: string[] = [];
  if (!/^[a-z][A-Za-z0-9]*$/.test(operationId ?? '')) problems.push('needs an operationId in camelCase.');
  if (tags?.length !== 1) problems.push('needs exactly one tag.');
  if (!Array.isArray(security)) problems.push('needs its own security (an empty list when it is public).');
  if (!isPositiveInteger(rateLimit?.limit) || !isPositiveInteger(rateLimit?.windowSeconds)) {
    problems.push('needs an x-rate-limit with limit and windowSeconds.');
  }
  return problems.map((problem) => `${label} ${problem}`);
}

function responseProblems(contract: ContractDocument, { label, operation }: LocatedOperation): string[] {
  const responses = operation.responses ?? {};
  const absent = STATUSES_OF_ALL.filter((status) => !(status in responses));
  const bare = Object.entries(responses).flatMap(([status, response]) =>
    Object.entries(resolve<Payload>(contract, response).content ?? {})
      .filter(([, media]) => media.example === undefined && Object.keys(media.examples ?? {}).length === 0)
      .map(([mediaType]) => `${label}: the response ${status} (${mediaType}) has no example.`),
  );
  return [...absent.map((status) => `${label} does not declare the response ${status}.`), ...bare];
}

function errorCodeProblems(contract: ContractDocument, { label, operation }: LocatedOperation): string[] {
  const catalogue = contract['x-error-catalogue'] ?? {};
  const problems: string[] = [];
  const shown = new Set<string>();
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    if (!/^[45]/.test(status)) continue;
    for (const [name, value] of examplesOf(contract, resolve<Payload>(contract, response))) {
      const code = isObject(value) && isObject(value.error) ? value.error.code : undefined;
      if (typeof code !== 'string') {
        problems.push(`${label}: the example ${name} of the response ${status} carries no error code.`);
        continue;
      }
      shown.add(code);
      const expected = catalogue[code]?.status;
      if (expected === undefined) problems.push(`${label}: ${code} is not in x-error-catalogue.`);
      else if (String(expected) !== status) {
        problems.push(
          `${label}: ${code} belongs to ${expected} but is an example of the response ${status}.`,
        );
      }
    }
  }
  const declared = new Set(operation['x-error-codes'] ?? []);
  for (const code of [...declared].filter((candidate) => !shown.has(candidate))) {
    problems.push(`${label}: ${code} is in x-error-codes but no response has an example of it.`);
  }
  for (const code of [...shown].filter((candidate) => !declared.has(candidate))) {
    problems.push(`${label}: ${code} has an example but is not in x-error-codes.`);
  }
  return problems;
}

function unusedCodes(contract: ContractDocument, located: readonly LocatedOperation[]): string[] {
  const used = new Set(located.flatMap(({ operation }) => operation['x-error-codes'] ?? []));
  return Object.keys(contract['x-error-catalogue'] ?? {})
    .filter((code) => !used.has(code) && !CODES_WITHOUT_OPERATION.has(code))
    .map((code) => `${code} is in x-error-catalogue but no operation answers with it.`);
}

/** The examples of all media types of a response, by name. */
function examplesOf(contract: ContractDocument, response: Payload): [string, unknown][] {
  return Object.values(response.content ?? {}).flatMap((media) => {
    const named = Object.entries(media.examples ?? {}).map(([name, example]): [string, unknown] => [
      name,
      resolve<JsonObject>(contract, example).value,
    ]);
    return media.example === undefined ? named : [['(unnamed)', media.example], ...named];
  });
}

function isPositiveInteger(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}

if (import.meta.main) {
  const problems = consistencyProblems(await bundleContract(path.resolve(import.meta.dirname, '../..')));
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? 'The contract is consistent.' : `${problems.length} problems in the contract.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
