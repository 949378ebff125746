// Joins the contract's files into one document; whatever is wrong with a file is said in one message with its line.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleProblems } from '../contract/bundle-problems.ts';
import type { ContractDocument } from '../contract/document.ts';
import { runRedocly } from '../contract/redocly.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';

const ROOT_DOCUMENT = 'openapi/openapi.yaml';

/**
 * The contract under `root`, bundled by Redocly. Two different components of one name are an error, because the bundler
 * would otherwise rename one of them and so change the generated code.
 * Throws an Error that lists each problem as `file:line:column`, what is wrong and how to mend it.
 */
export async function bundleContract(root: string): Promise<ContractDocument> {
  const folder = await mkdtemp(path.join(tmpdir(), 'contract-bundle-'));
  try {
    const output = path.join(folder, 'openapi.json');
    const run = await runRedocly(root, [
      'bundle',
      ROOT_DOCUMENT,
      '--output',
      output,
      '--component-renaming-conflicts-severity',
      'error',
    ]);
    if (run.exitCode !== 0) {
      const problems = await bundleProblems(root, ROOT_DOCUMENT, run.stderr);
      throw new Error(`The contract cannot be bundled:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    }
    return JSON.parse(await readFile(output, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `src/contract/openapi.json`: the bundle as the server and other tools read it. JSON has no comments: the note is a member. */
export function bundleFiles(contract: ContractDocument): GeneratedFile[] {
  const document = { 'x-generated': generatedNote('openapi/'), ...contract };
  return [{ path: 'src/contract/openapi.json', content: `${JSON.stringify(document, null, 2)}\n` }];
}
