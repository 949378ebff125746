// What a generator returns, how it is written, and how a stale one is found: nothing is written that would not change.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A generated file; `path` is relative to the repository's root, with forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
  /** Whether the content is written compressed. What is compared is the content: the same text has many gzip forms. */
  readonly gzip?: true;
}

/** A generated file that is not on disk as it should be. */
export interface Mismatch {
  readonly path: string;
  readonly problem: 'missing' | 'stale';
}

/** The text of the first line of a generated file, without the comment's mark. `source` names what it is made from. */
export function generatedNote(source: string): string {
  return `Generated from ${source} by \`npm run generate\`. Do not edit.`;
}

/** Compares with the files under `root` and returns what differs; writes nothing. */
export async function findMismatches(root: string, files: readonly GeneratedFile[]): Promise<Mismatch[]> {
  const results = await Promise.all(
    files.map(async (file): Promise<Mismatch | undefined> => {
      const onDisk = await readFile(path.join(root, file.path)).then((bytes) => textOf(file, bytes), missing);
      if (onDisk === file.content) return undefined;
      return { path: file.path, problem: onDisk === undefined ? 'missing' : 'stale' };
    }),
  );
  return results.filter((mismatch) => mismatch !== undefined);
}

/** Writes those files under `root` that differ, and returns which ones did. */
export async function writeFiles(root: string, files: readonly GeneratedFile[]): Promise<Mismatch[]> {
  const mismatches = await findMismatches(root, files);
  const changed = new Set(mismatches.map((mismatch) => mismatch.path));
  for (const file of files.filter((candidate) => changed.has(candidate.path))) {
    const target = path.join(root, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.gzip ? gzipSync(file.content, { level: 9 }) : file.content);
  }
  return mismatches;
}

/** The text in a file; of one that is not what it should be, something that equals no content. */
function textOf(file: GeneratedFile, bytes: Buffer): string | null {
  if (!file.gzip) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    return null;
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
