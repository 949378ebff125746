// Generates the TypeScript types of the contract's requests and responses.
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { ContractDocument } from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';

/**
 * `src/contract/types.ts`: `paths`, `operations` and `components`, as openapi-typescript writes them; and the same for
 * the client, which is published alone.
 */
export async function typesFiles(contract: ContractDocument): Promise<GeneratedFile[]> {
  // The library may change what it is given.
  // A default is filled in for parameters only, so a member of a body is not there just because it has one.
  const tree = await openapiTS(structuredClone(contract) as unknown as OpenAPI3, {
    defaultNonNullable: false,
  });
  const content = `// ${generatedNote('openapi/')}\n\n${astToString(tree)}`;
  return ['src/contract/types.ts', 'clients/typescript/src/generated/contract.ts'].map((path) => ({
    path,
    content,
  }));
}
