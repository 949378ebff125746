// The contract's rules for error codes: the catalogue, the codes that an operation lists and the examples of its failures
// say the same, whichever of them one reads.
import {
  type ContractDocument,
  errorCodeIn,
  examplesOf,
  type LocatedOperation,
  operationsOf,
  responsesOf,
} from '../document.ts';

// The server answers with these where there is no operation.
const CODES_WITHOUT_OPERATION = new Set(['ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED']);

/** Codes that are listed and not shown, shown and not listed, misplaced, unknown or unused, one line each. */
export function errorCodeProblems(contract: ContractDocument): string[] {
  const located = operationsOf(contract);
  return [
    ...located.flatMap((operation) => problemsOfOperation(contract, operation)),
    ...unusedCodes(contract, located),
  ];
}

function problemsOfOperation(contract: ContractDocument, { label, operation }: LocatedOperation): string[] {
  const catalogue = contract['x-error-catalogue'] ?? {};
  const problems: string[] = [];
  const shown = new Set<string>();
  for (const [status, response] of responsesOf(contract, operation)) {
    if (!/^[45]/.test(status)) continue;
    for (const [name, value] of examplesOf(contract, response)) {
      const code = errorCodeIn(value);
      if (code === undefined) {
        problems.push(`the example ${name} of the response ${status} carries no error code: add error.code.`);
        continue;
      }
      shown.add(code);
      const expected = catalogue[code]?.status;
      if (expected === undefined) {
        problems.push(`${code} is not in x-error-catalogue: add it, or use a code that is.`);
      } else if (String(expected) !== status) {
        problems.push(`${code} belongs to ${expected} but is an example of the response ${status}: move it.`);
      }
    }
  }
  const declared = new Set(operation['x-error-codes'] ?? []);
  for (const code of declared.difference(shown)) {
    problems.push(`${code} is in x-error-codes but no response has an example of it: add one.`);
  }
  for (const code of shown.difference(declared)) {
    problems.push(`${code} has an example but is not in x-error-codes: list it.`);
  }
  return problems.map((problem) => `${label}: ${problem}`);
}

function unusedCodes(contract: ContractDocument, located: readonly LocatedOperation[]): string[] {
  const used = new Set(located.flatMap(({ operation }) => operation['x-error-codes'] ?? []));
  return Object.keys(contract['x-error-catalogue'] ?? {})
    .filter((code) => !used.has(code) && !CODES_WITHOUT_OPERATION.has(code))
    .map((code) => `${code}: is in x-error-catalogue but no operation answers with it: remove or use it.`);
}
