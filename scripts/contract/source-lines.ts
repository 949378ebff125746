// Finds where in the contract's files the things stand that findings name, so that a finding leads to a file and a line.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A line of one of the contract's files; `line` counts from 1. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** The line of what a finding of ours begins with: an operation, a path, an error code or a JSON pointer. */
export type LocateFinding = (finding: string) => SourceLine | undefined;

/** Reads the contract's files under `root` once. */
export async function readSourceLines(root: string): Promise<LocateFinding> {
  const found = new Map<string, SourceLine>();
  const files = globSync('openapi/{openapi.yaml,paths/*.yaml,components/*/*.yaml}', { cwd: root }).sort();
  for (const file of files.map((name) => name.split(path.sep).join('/'))) {
    const section = /components\/([^/]+)\//.exec(file)?.[1];
    for (const [index, text] of (await readFile(path.join(root, file), 'utf8')).split('\n').entries()) {
      for (const name of namesIn(text, section)) {
        if (!found.has(name)) found.set(name, { file, line: index + 1 });
      }
    }
  }
  return (finding) => found.get(nameIn(finding));
}

/** What a line of a file gives a name to. */
function namesIn(text: string, section: string | undefined): string[] {
  const operation = /^\s+operationId:\s*(\w+)/.exec(text)?.[1];
  const component = /^(\w+):/.exec(text)?.[1];
  const pathOrCode = /^ {2}(\/\S*|[A-Z][A-Z_]+):/.exec(text)?.[1];
  return [
    ...(operation === undefined ? [] : [operation]),
    ...(component === undefined || section === undefined ? [] : [`#/components/${section}/${component}`]),
    ...(pathOrCode === undefined || section !== undefined ? [] : [pathOrCode]),
  ];
}

function nameIn(finding: string): string {
  const component = /^#\/components\/\w+\/\w+/.exec(finding)?.[0];
  if (component !== undefined) return component;
  const pointer = /^#\/paths\/([^/\s:]+)/.exec(finding)?.[1];
  if (pointer !== undefined) return pointer.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^(?:[A-Z]+ )?([^\s:]+)/.exec(finding)?.[1] ?? '';
}
