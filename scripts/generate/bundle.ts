// Joins the contract's files into one document; whatever is wrong with a file is said in one message with its line.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ContractDocument } from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';

const ROOT_DOCUMENT = 'openapi/openapi.yaml';
// The bundler ships inside the CLI and cannot be imported.
const redoclyCli = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'bin/cli.js',
);

/**
 * The contract under `root`, bundled by Redocly. Two different components of one name are an error, because the bundler
 * would otherwise rename one of them and so change the generated code.
 * Throws an Error that lists each problem as `file:line:column message`.
 */
export async function bundleContract(root: string): Promise<ContractDocument> {
  const folder = await mkdtemp(path.join(tmpdir(), 'contract-bundle-'));
  try {
    const output = path.join(folder, 'openapi.json');
    await runRedocly(root, [
      'bundle',
      ROOT_DOCUMENT,
      '--output',
      output,
      '--component-renaming-conflicts-severity',
      'error',
    ]);
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

function runRedocly(cwd: string, args: readonly string[]): Promise<void> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  return new Promise((done, fail) => {
    execFile(process.execPath, [redoclyCli, ...args], { cwd, env }, (error, _stdout, stderr) => {
      if (!error) return done();
      fail(
        new Error(
          `The contract cannot be bundled:\n${problemsIn(stderr)
            .map((line) => `  ${line}`)
            .join('\n')}`,
        ),
      );
    });
  });
}

/** Reduces Redocly's report, which shows the source of each problem, to one line a problem. */
function problemsIn(report: string): string[] {
  const headed = [...report.matchAll(/^\[\d+\] (\S+:\d+:\d+)[^\n]*\n\n([^\n]+)/gm)];
  const problems = [...new Set(headed.map(([, place, message]) => `${place} ${message}`))];
  // A file that cannot be parsed is reported again at each reference to it.
  const roots = problems.filter((problem) => problem.includes('Failed to parse'));
  if (roots.length > 0) return roots;
  return problems.length > 0 ? problems : [report.trim()];
}
