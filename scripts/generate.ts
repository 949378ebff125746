// Generates everything that follows from the contract and from the migrations; `--check` writes nothing and fails when
// something on disk is not what would be generated. `--only contract` leaves the documentation and the database out.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contractProblems } from './contract/rules.ts';
import { bundleContract, bundleFiles } from './generate/bundle.ts';
import { clientFiles } from './generate/client.ts';
import { errorsFiles } from './generate/errors.ts';
import { findMismatches, type GeneratedFile, writeFiles } from './generate/generated-file.ts';
import { openapi30Files } from './generate/openapi30.ts';
import { operationsFiles } from './generate/operations.ts';
import { schemasFiles } from './generate/schemas.ts';
import { transitionsFiles } from './generate/transitions.ts';
import { typesFiles } from './generate/types.ts';
import { webhooksFiles } from './generate/webhooks.ts';

/** What to generate; `root` is the folder of the repository. */
export interface GenerateOptions {
  readonly root: string;
  readonly check: boolean;
  readonly only?: 'contract' | undefined;
}

/**
 * Generates, or with `check` compares. Returns the lines to show and whether all is well.
 * Throws an Error that says what is wrong with the contract or the migrations.
 */
export async function runGenerate(options: GenerateOptions): Promise<{ ok: boolean; lines: string[] }> {
  const { root, check, only } = options;
  const contract = await bundleContract(root);
  const problems = check ? contractProblems(contract).map((problem) => `contract: ${problem}`) : [];

  const files: GeneratedFile[] = [
    ...bundleFiles(contract),
    ...openapi30Files(contract),
    ...(await typesFiles(contract)),
    ...(await schemasFiles(contract)),
    ...webhooksFiles(contract),
    ...operationsFiles(contract),
    ...errorsFiles(contract),
    ...clientFiles(contract),
    ...transitionsFiles(contract),
  ];
  // The transitions are a part of the database, so they are in place before it is built.
  const changed = check ? await findMismatches(root, files) : await writeFiles(root, files);
  if (only !== 'contract') {
    // Loaded late: the contract's part must run where the database's code does not fit the contract yet.
    const { databaseFiles } = await import('./generate/database.ts');
    const { docsFiles } = await import('./generate/docs/site.ts');
    const more = [...(await docsFiles(root, contract)), ...(await databaseFiles(root))];
    changed.push(...(check ? await findMismatches(root, more) : await writeFiles(root, more)));
    files.push(...more);
  }

  if (!check) {
    const written = changed.map((file) => `wrote ${file.path}`);
    return {
      ok: true,
      lines: [...written, `${files.length - changed.length} generated files were up to date.`],
    };
  }
  const lines = [...changed.map((file) => `${file.problem}: ${file.path}`), ...problems];
  if (changed.length > 0) lines.push('Run `npm run generate` and commit what it writes.');
  return lines.length > 0
    ? { ok: false, lines }
    : { ok: true, lines: [`All ${files.length} generated files are up to date.`] };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  if (values.only !== undefined && values.only !== 'contract') {
    console.error('Usage: npm run generate -- [--check] [--only contract]');
    process.exit(2);
  }
  try {
    const root = path.resolve(import.meta.dirname, '..');
    const { ok, lines } = await runGenerate({ root, check: values.check, only: values.only });
    for (const line of lines) (ok ? console.log : console.error)(line);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    // What is wrong with the input is told in a sentence; a defect of the generator needs its stack.
    console.error(error instanceof Error && error.name === 'Error' ? error.message : error);
    process.exitCode = 1;
  }
}
