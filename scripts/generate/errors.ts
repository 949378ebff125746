// Generates the error catalogue: the only place that gives a code its HTTP status.
import type { ContractDocument } from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';
import { literal } from './literal.ts';

/** `src/contract/errors.ts`: `errorCatalogue` and `ErrorCode`. */
export function errorsFiles(contract: ContractDocument): GeneratedFile[] {
  const catalogue = contract['x-error-catalogue'];
  if (!catalogue) throw new Error('The contract has no x-error-catalogue.');
  const entries = Object.entries(catalogue).map(([code, { status, message, action }]) => [
    code,
    { status, message, action },
  ]);
  const content = `// ${generatedNote('openapi/openapi.yaml')}

/** What each error code means: the HTTP status that carries it, its message, and what the client does about it. */
export const errorCatalogue = ${literal(Object.fromEntries(entries))} as const;

/** The meaning of a failure. */
export type ErrorCode = keyof typeof errorCatalogue;
`;
  return [{ path: 'src/contract/errors.ts', content }];
}
