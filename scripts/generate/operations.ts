// Generates the table of operations: what the server needs to know of each beside its schemas.
import {
  admissionOf,
  type ContractDocument,
  type LocatedOperation,
  operationsOf,
  type Payload,
  parametersOf,
  resolve,
} from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';
import { literal } from './literal.ts';

/** `src/contract/operations.ts`: `operations` in the contract's order, and `OperationId`. */
export function operationsFiles(contract: ContractDocument): GeneratedFile[] {
  const table = operationsOf(contract).map((located) => [idOf(located), factsOf(contract, located)] as const);
  const content = `// ${generatedNote('openapi/')}
import type { ErrorCode } from './errors.ts';

/** What the contract says of an operation, beside its schemas. */
export interface OperationFacts {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the contract, with the parameters in braces. */
  readonly path: string;
  readonly tag: string;
  /** Whether everybody may call it. */
  readonly public: boolean;
  /** The roles of which the caller needs one; none means that every signed-in user may call it. */
  readonly roles: readonly string[];
  /** The scopes of which an API key needs one; none means that no key may call it. */
  readonly scopes: readonly string[];
  /** The security schemes, any of which admits the caller. */
  readonly schemes: readonly string[];
  readonly rateLimit: { readonly limit: number; readonly windowSeconds: number };
  /** The codes that its failures may carry. */
  readonly errorCodes: readonly ErrorCode[];
  /** The declared HTTP statuses. */
  readonly statuses: readonly number[];
  readonly idempotencyKey: 'required' | 'accepted' | 'none';
  readonly hasBody: boolean;
  readonly bodyRequired: boolean;
  /** Since when the operation is deprecated and when it goes, as dates; null while it stays. */
  readonly deprecation: { readonly since: string; readonly sunset: string } | null;
}

/** Every operation of the contract. */
export const operations = ${literal(Object.fromEntries(table))} as const satisfies Record<string, OperationFacts>;

/** The name of an operation. */
export type OperationId = keyof typeof operations;
`;
  return [{ path: 'src/contract/operations.ts', content }];
}

function factsOf(contract: ContractDocument, located: LocatedOperation) {
  const { method, path, label, operation } = located;
  const security = required(operation.security, label, 'security');
  const body = operation.requestBody && resolve<Payload>(contract, operation.requestBody);
  const key = parametersOf(contract, operation).find(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'idempotency-key',
  );
  const { limit, windowSeconds } = required(operation['x-rate-limit'], label, 'x-rate-limit');
  return {
    method,
    path,
    tag: required(operation.tags?.[0], label, 'tags'),
    public: security.length === 0,
    ...admissionOf(security),
    schemes: [...new Set(security.flatMap((alternative) => Object.keys(alternative)))],
    rateLimit: { limit, windowSeconds },
    errorCodes: required(operation['x-error-codes'], label, 'x-error-codes'),
    statuses: Object.keys(operation.responses ?? {}).map((status) => numeric(status, label)),
    idempotencyKey: key === undefined ? 'none' : key.required ? 'required' : 'accepted',
    hasBody: body !== undefined,
    bodyRequired: body?.required ?? false,
    deprecation: deprecationOf(label, operation),
  };
}

/** Both dates are needed for the headers that announce the end, so neither may be missing. */
function deprecationOf(label: string, operation: LocatedOperation['operation']) {
  if (operation.deprecated !== true) return null;
  return {
    since: required(operation['x-deprecated-since'], label, 'x-deprecated-since'),
    sunset: required(operation['x-sunset'], label, 'x-sunset'),
  };
}

function idOf({ label, operation }: LocatedOperation): string {
  return required(operation.operationId, label, 'operationId');
}

function required<T>(value: T | undefined, label: string, member: string): T {
  if (value === undefined) throw new Error(`The contract's operation ${label} has no ${member}.`);
  return value;
}

function numeric(status: string, label: string): number {
  if (/^[1-5]\d\d$/.test(status)) return Number(status);
  throw new Error(
    `The contract's operation ${label} declares the response ${status}; only exact statuses are served.`,
  );
}
