// Lints the OpenAPI 3.0 copy of the contract as it would be published: the conversion may break what the original keeps.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downConvert } from '../generate/openapi30.ts';
import type { ContractDocument } from './document.ts';
import type { Finding } from './lint-finding.ts';
import { redoclyProblems } from './redocly.ts';

/** What is wrong with the copy; the messages name places in it. Throws an Error when 3.0 cannot express the contract. */
export async function copyFindings(contract: ContractDocument): Promise<Finding[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'contract-3.0-'));
  try {
    const copy = path.join(folder, 'openapi-3.0.json');
    await writeFile(copy, JSON.stringify(downConvert(contract), null, 2));
    const problems = await redoclyProblems(folder, copy);
    return problems.map(({ ruleId, message, location }) => ({
      rule: ruleId,
      message: `In the OpenAPI 3.0 copy, at ${location?.[0]?.pointer ?? '#'}: ${message}`,
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
