// The benchmark runs from its seeding to its figures: a short run over a tiny shop, of which no figure is looked at.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findPgbench } from '../../scripts/bench/pgbench.ts';

const BENCH = path.resolve(import.meta.dirname, '../../scripts/bench.ts');
const LIMIT_MS = 240_000;

function runBench(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [BENCH, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

// Seen to fail when the server refused to start for a setting that the benchmark did not know.
test('prints a figure for every contestant and writes nothing when told so', {
  timeout: LIMIT_MS,
}, async () => {
  const flows = 'product-get,pay';
  const args = [
    '--orders',
    '40',
    '--rounds',
    '1',
    '--seconds',
    '1',
    '--connections',
    '4',
    '--flow',
    flows,
    '--dry',
  ];
  const { code, output } = await runBench(args);
  expect(output).not.toContain('Written:');
  expect(code, output).toBe(0);
  for (const flow of flows.split(',')) expect(output).toContain(`\n${flow}: `);
  expect(output).toMatch(/ {2}= {2}api +\d+\/s/);
  expect(output).toMatch(/ {2}= {2}bare +\d+\/s/);
  expect(output).toMatch(/ {2}= {2}api, replay +\d+\/s/);
  expect(output).toMatch(/pay replay \/ pay +\d+\.\d\d/);
  if (findPgbench() === undefined) expect(output).toContain('WITHOUT pgbench');
  else expect(output).toMatch(/ {2}= {2}pgbench +\d+\/s/);
});
