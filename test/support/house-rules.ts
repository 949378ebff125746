// The rules of the house as functions over the sources, so that tests can show both that they hold and that they bite.
import { globSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import ts from 'typescript';

/** Path from the root of the repository → text. */
export type Sources = ReadonlyMap<string, string>;

export const ROOT = resolve(import.meta.dirname, '../..');

/** Reads files by glob patterns, relative to the root of the repository. */
export function readSources(...patterns: string[]): Sources {
  const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  return new Map(paths.sort().map((path) => [path, readFileSync(resolve(ROOT, path), 'utf8')]));
}

/** What each part of the program may import, beside itself: other parts, and packages that are not Node's own. */
const LAYERS: Readonly<Record<string, { parts: readonly string[]; packages: readonly string[] }>> = {
  contract: { parts: [], packages: [] },
  domain: { parts: ['contract'], packages: [] },
  platform: {
    parts: [],
    packages: [
      'pino',
      'uuid',
      'pg',
      'ioredis',
      'lru-cache',
      'nodemailer',
      'aws4fetch',
      'ipaddr.js',
      '@prometheus-io',
      '@opentelemetry',
    ],
  },
  documents: { parts: ['domain'], packages: ['pdfkit'] },
  db: { parts: [], packages: ['kysely', 'lru-cache', 'pg', 'pg-boss'] },
  transactions: {
    parts: ['db', 'domain', 'platform', 'contract'],
    packages: ['kysely', 'safe-stable-stringify', 'csv-stringify'],
  },
  handlers: {
    parts: ['transactions', 'db', 'domain', 'platform', 'contract'],
    packages: ['safe-stable-stringify'],
  },
  jobs: { parts: ['documents', 'transactions', 'db', 'domain', 'platform'], packages: ['pino'] },
  http: {
    parts: ['handlers', 'transactions', 'db', 'domain', 'platform', 'contract'],
    packages: ['fastify', '@fastify', 'fastify-openapi-glue', 'ipaddr.js', 'lru-cache'],
  },
  start: {
    parts: ['config', 'jobs', 'handlers', 'transactions', 'db', 'domain', 'platform', 'contract'],
    packages: ['pino'],
  },
  config: { parts: [], packages: ['envalid'] },
  app: {
    parts: ['http', 'handlers', 'transactions', 'db', 'domain', 'platform', 'contract'],
    packages: ['fastify', '@fastify'],
  },
  worker: {
    parts: ['config', 'start', 'jobs', 'http', 'transactions', 'db', 'domain', 'platform'],
    packages: ['pino'],
  },
  server: {
    parts: [
      'app',
      'config',
      'start',
      'jobs',
      'http',
      'handlers',
      'transactions',
      'db',
      'domain',
      'platform',
      'contract',
    ],
    packages: ['fastify', 'pino'],
  },
};

/** The first folder under src, or the name of a file that stands there by itself. */
const partOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.ts$/, '');

/** The modules that a file names in imports of any kind, those of types included. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

const targetOf = (path: string, specifier: string): string => posix.join(posix.dirname(path), specifier);

const packageOf = (specifier: string): string => specifier.split('/')[0] ?? specifier;

/** Every import in src that the layers do not allow. */
export function importProblems(sources: Sources): string[] {
  const problems: string[] = [];
  for (const [path, text] of sources) {
    const layer = LAYERS[partOf(path)];
    if (layer === undefined) {
      problems.push(`${path} belongs to no known part: say in house-rules.ts what it may import`);
      continue;
    }
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith('node:')) continue;
      if (!specifier.startsWith('.')) {
        const name = packageOf(specifier);
        const known = layer.packages.includes(name) || layer.packages.includes(specifier);
        if (!known) problems.push(`${path} imports the package ${specifier}`);
        continue;
      }
      const target = targetOf(path, specifier);
      // The version is the one thing that the program reads of its package.
      if (target === 'package.json') continue;
      if (!target.startsWith('src/')) problems.push(`${path} imports ${target} from outside src`);
      else if (partOf(target) !== partOf(path) && !layer.parts.includes(partOf(target))) {
        problems.push(`${path} imports ${target}`);
      }
    }
  }
  return problems;
}

/** Circles of imports, of values or of types, each as the files that it leads through. */
export function importCircles(sources: Sources): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      circles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    const text = sources.get(path);
    if (done.has(path) || text === undefined) return;
    for (const specifier of importsOf(text).filter((name) => name.startsWith('.'))) {
      walk(targetOf(path, specifier), [...trail, path]);
    }
    done.add(path);
  };
  for (const path of sources.keys()) walk(path, []);
  return circles;
}

/** Files with more lines than a person reads at once. */
export function longFiles(sources: Sources, limit = 400): string[] {
  return [...sources]
    .map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

/** Files whose first lines are no comment of whole sentences; a line for the shell may come before it. */
export function withoutOpeningSentence(sources: Sources): string[] {
  return [...sources]
    .filter(([, text]) => {
      const lines = text.replace(/^#!.*\n/, '').split('\n');
      const end = lines.findIndex((line) => !/^(\/\/|--|#) /.test(line));
      const comment = lines
        .slice(0, end < 0 ? lines.length : end)
        .map((line) => line.replace(/^(\/\/|--|#) /, ''))
        .join(' ');
      return !/^\S+( \S+){2,}[.!]$/.test(comment.trim());
    })
    .map(([path]) => path);
}

/** Files whose names say nothing, or are not in small letters with hyphens. */
export function badNames(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => {
    const name = posix.basename(path).replace(/\..*$/, '');
    return (
      /(^|-)(utils?|helpers?|common|managers?|misc)(-|$)/i.test(name) ||
      !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)
    );
  });
}

/** Lines of the sources that match, as `path:line`. */
export function linesMatching(sources: Sources, pattern: RegExp): string[] {
  return [...sources].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}
