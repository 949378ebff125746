// The contract's rules for what each operation says of itself: its name, tag, security and limit, and the words about it.
import { type ContractDocument, type LocatedOperation, operationsOf } from '../document.ts';
import { objectsOf } from '../walk.ts';

/** What operations fail to say, and what is going away without a date, one line each. */
export function declarationProblems(contract: ContractDocument): string[] {
  const located = operationsOf(contract);
  return [
    ...repeatedIds(located),
    ...located.flatMap((operation) => [...missingDeclarations(operation), ...wordingProblems(operation)]),
    ...deprecationProblems(contract),
  ];
}

function repeatedIds(located: readonly LocatedOperation[]): string[] {
  const ids = located.map(({ operation }) => operation.operationId).filter((id) => id !== undefined);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => `${id}: the operationId is used more than once: rename all but one.`);
}

function missingDeclarations({ label, operation }: LocatedOperation): string[] {
  const { operationId, tags, security, 'x-rate-limit': rateLimit } = operation;
  const problems: string[] = [];
  if (!/^[a-z][A-Za-z0-9]*$/.test(operationId ?? '')) problems.push('needs an operationId in camelCase.');
  if (tags?.length !== 1) problems.push('needs exactly one tag.');
  if (!Array.isArray(security)) problems.push('needs its own security (an empty list when it is public).');
  if (!isPositiveInteger(rateLimit?.limit) || !isPositiveInteger(rateLimit?.windowSeconds)) {
    problems.push('needs an x-rate-limit with limit and windowSeconds.');
  }
  return problems.map((problem) => `${label}: ${problem}`);
}

function wordingProblems({
  label,
  operation: { summary = '', description = '' },
}: LocatedOperation): string[] {
  const problems: string[] = [];
  if (summary.trim() === '') problems.push('needs a summary.');
  if (summary.trim().endsWith('.')) problems.push('the summary is a title: leave its full stop out.');
  if (!description.trim().endsWith('.')) {
    problems.push('needs a description in sentences, which ends with a full stop.');
  }
  return problems.map((problem) => `${label}: ${problem}`);
}

/** Operations, parameters, headers and schemas alike: whoever uses it must know until when it works. */
function deprecationProblems(contract: ContractDocument): string[] {
  return objectsOf(contract)
    .filter(({ node }) => node.deprecated === true && !isDate(node['x-sunset']))
    .map(
      ({ place }) =>
        `${place}: is deprecated but does not say until when it works: add x-sunset with a date, as in 2027-06-30.`,
    );
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isPositiveInteger(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}
