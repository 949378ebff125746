// Turns the bundler's report about files that cannot be joined into one line a problem: file, line, what is wrong and how
// to mend it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The problems in a report about the document `file`, both relative to the folder `root`. */
export async function bundleProblems(root: string, file: string, report: string): Promise<string[]> {
  if (report.includes('does not exist')) {
    return [`${file} does not exist: restore it, or run this in the folder that holds openapi/.`];
  }
  if (report.includes('Unsupported specification')) {
    return [`${file}:1:1 is no OpenAPI document: begin it with \`openapi: 3.1.1\`.`];
  }
  if (report.includes('Document must be JSON object')) {
    return [`${file}:1:1 is empty or no mapping: begin it with \`openapi: 3.1.1\`.`];
  }
  const [, fault, place] =
    /Failed to parse API description[\s\S]*?- (.*?)(?: in ".*")? \((\d+:\d+)\)/.exec(report) ?? [];
  if (fault !== undefined) return [`${file}:${place} Failed to parse: ${fault}. ${CORRECT_YAML}`];

  const headed = [...report.matchAll(/^\[\d+\] (\S+):(\d+):(\d+)[^\n]*\n\n([^\n]+)/gm)];
  const problems = await Promise.all(
    headed.map(([, source = '', line = '', column = '', message = '']) =>
      mended(root, source, Number(line), column, message),
    ),
  );
  const different = [...new Set(problems)];
  // A file that cannot be parsed is reported again at each reference to it.
  const roots = different.filter((problem) => problem.includes('Failed to parse'));
  if (roots.length > 0) return roots;
  return different.length > 0 ? different : [report.trim()];
}

const CORRECT_YAML = 'Correct the YAML there, or just before.';

async function mended(
  root: string,
  source: string,
  line: number,
  column: string,
  message: string,
): Promise<string> {
  const place = `${source}:${line}:${column}`;
  if (message.startsWith("Can't resolve $ref")) {
    const text = await readFile(path.join(root, source), 'utf8').catch(() => '');
    const reference = text.split('\n')[line - 1]?.split('$ref:')[1]?.trim() ?? 'the reference';
    return `${place} Can't resolve $ref: ${reference} leads nowhere. Correct it, or add what it names.`;
  }
  if (message.startsWith('Failed to parse')) {
    return `${place} ${message.replace(/ in ".*" \(\d+:\d+\)$/, '')}. ${CORRECT_YAML}`;
  }
  return `${place} ${message}`;
}
