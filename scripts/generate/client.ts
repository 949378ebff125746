// Generates what the TypeScript client knows of the contract beside its types: how each operation is called, and the codes.
import {
  type ContractDocument,
  type LocatedOperation,
  operationsOf,
  parametersOf,
} from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';
import { literal } from './literal.ts';

/** `clients/typescript/src/generated/operations.ts`: `operations`, `OperationId` and `KnownErrorCode`. */
export function clientFiles(contract: ContractDocument): GeneratedFile[] {
  const table = Object.fromEntries(
    operationsOf(contract).map((located) => [located.label, factsOf(contract, located)]),
  );
  const codes = Object.keys(contract['x-error-catalogue'] ?? {});
  const content = `// ${generatedNote('openapi/')}

/** How an operation is called. */
export interface OperationFacts {
  readonly method: string;
  /** As in the contract, with the parameters in braces. */
  readonly path: string;
  /** Whether everybody may call it, so that no token is sent. */
  readonly public: boolean;
  /** Whether it accepts an idempotency key. */
  readonly keyed: boolean;
}

/** Every operation of the contract. */
export const operations = ${literal(table)} as const satisfies Record<string, OperationFacts>;

/** The name of an operation. */
export type OperationId = keyof typeof operations;

/** The codes of the error catalogue in this version of the contract. */
export type KnownErrorCode =
${codes.map((code) => `  | '${code}'`).join('\n')};
`;
  return [{ path: 'clients/typescript/src/generated/operations.ts', content }];
}

function factsOf(contract: ContractDocument, { method, path, operation }: LocatedOperation) {
  const names = parametersOf(contract, operation)
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) => name.toLowerCase());
  return {
    method,
    path,
    public: operation.security?.length === 0,
    keyed: names.includes('idempotency-key'),
  };
}
