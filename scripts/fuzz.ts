// Fuzzes the API as its contract describes it: `npm run fuzz -- --requests 50000 --seed 7`. Exit code 0 when nothing was
// found, 1 when something was, 2 when the run could not be made.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { operationIds } from './answers/contract-document.ts';
import { reportOf } from './fuzz/report.ts';
import { runFuzz } from './fuzz/run.ts';
import { startShop } from './fuzz/shop.ts';

const USAGE = `Usage: npm run fuzz -- [--requests 50000] [--seed N] [--operation id] [--report docs/fuzz/run]`;

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} must be a whole number, not "${text}".\n${USAGE}`);
  return Number(text);
}

function readFlags() {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '50000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      operation: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const operations = operationIds.filter((id) => values.operation === undefined || id === values.operation);
  if (operations.length === 0)
    throw new Error(`The contract has no operation ${values.operation}.\n${USAGE}`);
  return {
    requests: wholeNumber(values.requests, 'requests'),
    seed: wholeNumber(values.seed, 'seed'),
    operations,
    report: values.report,
  };
}

function writeReport(file: string, { markdown, json }: { markdown: string; json: string }): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(`${file}.md`, markdown);
  writeFileSync(`${file}.json`, json);
}

/** Makes the run and resolves to the exit code. */
async function main(): Promise<number> {
  const { report, ...settings } = readFlags();
  const { stdout } = process;
  const onProgress = (line: string) => {
    if (stdout.isTTY) stdout.write(`\r\x1b[K${line}`);
  };
  // Where lines cannot be overwritten, one every ten seconds is enough.
  let last = '';
  const timer = setInterval(() => stdout.isTTY || stdout.write(`${last}\n`), 10_000);
  stdout.write(`seed ${settings.seed}\n`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const shop = await startShop();
  try {
    const result = await runFuzz(shop, {
      ...settings,
      stopRequested: stop.signal,
      onProgress: (line) => {
        last = line;
        onProgress(line);
      },
    });
    stdout.write(`\n${last}\n`);
    for (const { what, problems, command, seed } of result.findings) {
      stdout.write(`\n${what} (seed ${seed}):\n  ${problems.join('\n  ')}\n  ${command}\n`);
    }
    if (report !== undefined) writeReport(report, reportOf(result, settings.seed));
    stdout.write(
      result.findings.length === 0 ? 'Nothing was found.\n' : `\n${result.findings.length} findings.\n`,
    );
    return result.findings.length === 0 ? 0 : 1;
  } finally {
    clearInterval(timer);
    await shop.stop();
  }
}

const code = await main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  return 2;
});
// A start that failed halfway leaves servers behind, which end with this process.
process.exit(code);
