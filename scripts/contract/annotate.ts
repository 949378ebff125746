// Prints the findings of the JSON reports of contract:lint and contract:diff as annotations of GitHub Actions, which shows
// them at the lines that they are about.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isObject, type JsonObject } from './document.ts';
import { type LocateFinding, readSourceLines } from './source-lines.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');

/** The workflow commands for a report: what fails is an error, what needs a look a warning. The rest is left to the report. */
export function annotations(report: unknown, locate: LocateFinding): string[] {
  const findings = isObject(report) && Array.isArray(report.findings) ? report.findings.filter(isObject) : [];
  return findings.flatMap((finding) => {
    // The lint has no levels: every finding of it is an error.
    const { level = 'breaking', rule } = finding;
    if (level !== 'breaking' && level !== 'warning') return [];
    const command = level === 'breaking' ? 'error' : 'warning';
    const properties = { ...placeOf(finding, locate), title: rule };
    const list = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapedProperty(String(value))}`,
    );
    return [`::${command} ${list.join(',')}::${escaped(messageOf(finding))}`];
  });
}

function messageOf({ message, operation, place, why }: JsonObject): string {
  if (typeof message === 'string') return message;
  const where = [operation, place].filter((part) => typeof part === 'string' && part !== '').join(', ');
  return where === '' ? String(why) : `${where}: ${String(why)}`;
}

function placeOf(finding: JsonObject, locate: LocateFinding): { file?: unknown; line?: unknown } {
  const { file, line, operation, pointer } = finding;
  if (file !== undefined) return line === undefined ? { file } : { file, line };
  const found = [pointer, operation].map((name) => (typeof name === 'string' ? locate(name) : undefined));
  return found.find((place) => place !== undefined) ?? {};
}

/** A value must not hold what ends it. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

if (import.meta.main) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Usage: npm run contract:annotate -- REPORT.json ...');
    process.exit(2);
  }
  const locate = await readSourceLines(REPOSITORY);
  for (const file of files) {
    try {
      for (const line of annotations(JSON.parse(await readFile(file, 'utf8')), locate)) console.log(line);
    } catch (error) {
      console.error(`${file} is no report of contract:lint or contract:diff: ${(error as Error).message}`);
      process.exitCode = 2;
    }
  }
}
