// The attack: a short text over which a regular expression runs for minutes, while the process serves nobody. Every pattern
// of the contract meets long texts that are made to have it try again and again, in a thread that is ended if it takes long.
// The rule that the patterns keep is in scripts/contract/rules/patterns.ts; here an engine says whether the rule is enough.
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { isObject } from '../../scripts/answers/contract-document.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { linesMatching, readSources } from '../support/house-rules.ts';

/** No body is longer, and no parameter comes near. */
const LENGTH = 65_536;

/** Linear patterns take milliseconds for all texts; a bad one would take longer than the machine lasts. */
const TIME_LIMIT_MS = 20_000;

function patternsIn(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const each of node) patternsIn(each, found);
  else if (isObject(node)) {
    if (typeof node.pattern === 'string') found.add(node.pattern);
    for (const child of Object.values(node)) patternsIn(child, found);
  }
  return found;
}

/** Texts of repeated pieces that nearly fit: the pieces come from the pattern's own characters. */
function adversarial(pattern: string): string[] {
  const literal = pattern.replace(/\\x([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const characters = [...new Set([...literal.replace(/[\^$()[\]{}?*+|\\]/g, ''), ...'aA0-_.:/"@ +=%,é'])];
  const pieces = [...characters, 'a-', 'a.', '0a', 'aA0', '"a', '",', 'a@', 'ab.', '://'];
  return pieces.flatMap((piece) => {
    const body = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    return [body, `${body}\u0000`, `a${body}!`, `"${body}`, `https://${body}\n`];
  });
}

/** Whether the pattern gets through all texts in time. */
function getsThrough(pattern: string, texts: readonly string[], limitMs: number): Promise<boolean> {
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    const expression = new RegExp(workerData.pattern, 'u');
    for (const text of workerData.texts) expression.test(text);
    parentPort.postMessage('done');`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true, workerData: { pattern, texts } });
    const timer = setTimeout(() => void worker.terminate().then(() => resolve(false)), limitMs);
    worker.once('message', () => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(true));
    });
    worker.once('error', reject);
  });
}

const patterns = [...patternsIn(document)];

test('there are patterns to look at', () => {
  expect(patterns.length).toBeGreaterThan(10);
});

test.each(patterns)('%s gets through whatever is sent', async (pattern) => {
  expect(await getsThrough(pattern, adversarial(pattern), TIME_LIMIT_MS)).toBe(true);
});

// The control: a pattern that can run for ever is caught.
test.each(['^(a+)+$', '^([a-z]+-?)*$', '^(a|a)*$'])('%s would be found', async (pattern) => {
  expect(await getsThrough(pattern, adversarial(pattern), 1_000)).toBe(false);
});

test('the program makes no expression of what somebody sent', () => {
  const made = linesMatching(readSources('src/**/*.ts'), /new RegExp\(/).map((line) => line.split(':')[0]);
  // The addresses of the contract and the form of API keys, which are both the program's own, become one.
  const known = ['src/http/not-found.ts', 'src/platform/api-key-secrets.ts'];
  expect(made.filter((path) => !path?.startsWith('src/contract/'))).toEqual(known);
});
