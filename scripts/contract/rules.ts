// All rules of our own for the contract, by family: what no general linter knows of this API's promises.
import type { ContractDocument } from './document.ts';
import { credentialProblems } from './rules/credentials.ts';
import { declarationProblems } from './rules/declarations.ts';
import { discriminatorProblems } from './rules/discriminators.ts';
import { errorCodeProblems } from './rules/error-codes.ts';
import { exampleProblems } from './rules/examples.ts';
import { listProblems } from './rules/lists.ts';
import { pathProblems } from './rules/paths.ts';
import { patternProblems } from './rules/patterns.ts';
import { referenceProblems } from './rules/references.ts';
import { requestBoundProblems } from './rules/request-bounds.ts';
import { responseProblems } from './rules/responses.ts';
import { safeRequestProblems } from './rules/safe-requests.ts';
import { schemaProblems } from './rules/schemas.ts';

/** Finds what breaks the rules of a family; each line says where, what is wrong and how to mend it. */
export type RuleFamily = (contract: ContractDocument) => string[];

/** The families by the name that a finding carries. */
export const ruleFamilies: Readonly<Record<string, RuleFamily>> = {
  paths: pathProblems,
  declarations: declarationProblems,
  credentials: credentialProblems,
  responses: responseProblems,
  'error-codes': errorCodeProblems,
  'safe-requests': safeRequestProblems,
  lists: listProblems,
  'request-bounds': requestBoundProblems,
  references: referenceProblems,
  schemas: schemaProblems,
  discriminators: discriminatorProblems,
  patterns: patternProblems,
  examples: exampleProblems,
};

/** Everything in the bundled contract that breaks a rule of ours, one line each; none when all is well. */
export function contractProblems(contract: ContractDocument): string[] {
  return Object.values(ruleFamilies).flatMap((family) => family(contract));
}
