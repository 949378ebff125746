// The contract's lint: Redocly's rules and our own in one run. Every finding is an error, and leads to a file and a line
// where there is one. Exit codes: 0 all well, 1 findings, 2 the contract or the command cannot be used.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleContract } from '../generate/bundle.ts';
import type { ContractDocument } from './document.ts';
import { copyFindings } from './lint-copy.ts';
import type { Finding } from './lint-finding.ts';
import { jsonReport, junitReport } from './lint-reports.ts';
import { redoclyProblems } from './redocly.ts';
import { ruleFamilies } from './rules.ts';
import { readSourceLines } from './source-lines.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const USAGE = `Usage: npm run contract:lint -- [--root FOLDER] [--json FILE] [--junit FILE]
  --root FOLDER  the folder that holds openapi/openapi.yaml; the repository unless given
  --json FILE    writes { "ok": boolean, "findings": [{ rule, message, file?, line? }] }
  --junit FILE   writes the same as JUnit XML, a failed test case for each finding`;

/** The contract under `root` held against all rules. Throws an Error in full sentences when it cannot be read. */
export async function lintContract(root: string): Promise<Finding[]> {
  // The bundler's refusal is the clearer one, so it comes first.
  const contract = await bundleContract(root);
  const general = await redoclyFindings(root);
  // Our rules rely on the form that OpenAPI gives to everything.
  if (general.some(({ rule }) => rule === 'struct')) return general;
  const findings = [...general, ...(await ownFindings(root, contract))];
  // The copy in OpenAPI 3.0 would only tell the same mistakes again.
  return findings.length > 0 ? findings : copyFindings(contract);
}

async function redoclyFindings(root: string): Promise<Finding[]> {
  const problems = await redoclyProblems(root, 'openapi/openapi.yaml');
  return problems.map(({ ruleId, message, location }) => {
    const place = location?.[0];
    return {
      rule: ruleId,
      message,
      ...(place?.source?.ref === undefined ? {} : { file: place.source.ref }),
      ...(place?.start === undefined ? {} : { line: place.start.line }),
    };
  });
}

async function ownFindings(root: string, contract: ContractDocument): Promise<Finding[]> {
  const locate = await readSourceLines(root);
  return Object.entries(ruleFamilies).flatMap(([rule, family]) =>
    family(contract).map((message) => ({ rule, message, ...locate(message) })),
  );
}

function placeOf({ file, line }: Finding): string {
  if (file === undefined) return '';
  return line === undefined ? `${file} ` : `${file}:${line} `;
}

async function writeReport(file: string | undefined, content: string): Promise<void> {
  if (file === undefined) return;
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, content);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: REPOSITORY },
      json: { type: 'string' },
      junit: { type: 'string' },
    },
  });
  const findings = await lintContract(path.resolve(values.root));
  for (const finding of findings) {
    console.error(`${placeOf(finding)}${finding.message} [${finding.rule}]`);
  }
  await writeReport(values.json, jsonReport(findings));
  await writeReport(values.junit, junitReport(findings));
  const { length } = findings;
  console.log(
    length === 0
      ? 'The contract keeps all rules.'
      : `The contract breaks its rules in ${length} ${length === 1 ? 'place' : 'places'}.`,
  );
  return length === 0 ? 0 : 1;
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
    // What is wrong with the input is told in a sentence; a defect of this program needs its stack.
    if (error.code?.startsWith('ERR_PARSE_ARGS')) console.error(`${error.message}\n${USAGE}`);
    else console.error(error.name === 'Error' ? error.message : error);
    return 2;
  });
}
