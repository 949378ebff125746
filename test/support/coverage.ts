// Remembers which declared answers the tests have produced; the reporter compares them with the contract at the end.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErrorCode } from '../../src/contract/errors.ts';
import { type OperationId, operations } from '../../src/contract/operations.ts';

const FOLDER_VARIABLE = 'CONTRACT_COVERAGE_DIR';

/** Starts a new record; the processes that run the test files inherit its place. */
export function startCoverage(): void {
  const folder = join(tmpdir(), `contract-coverage-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env[FOLDER_VARIABLE] = folder;
}

const seen = new Set<string>();

/** Notes that the operation answered so. */
export function recordAnswer(operationId: OperationId, status: number, code: ErrorCode | undefined): void {
  const folder = process.env[FOLDER_VARIABLE];
  const answer = code === undefined ? `${operationId} ${status}` : `${operationId} ${status} ${code}`;
  if (folder === undefined || seen.has(answer)) return;
  seen.add(answer);
  appendFileSync(join(folder, String(process.pid)), `${answer}\n`);
}

/** Every answer that the contract declares and no test has produced: `operation status` or `operation code`. */
export function uncoveredAnswers(): string[] {
  const folder = process.env[FOLDER_VARIABLE];
  const files = folder !== undefined && existsSync(folder) ? readdirSync(folder) : [];
  const produced = new Set<string>();
  for (const file of files) {
    for (const line of readFileSync(join(folder ?? '', file), 'utf8').split('\n')) {
      const [operationId, status, code] = line.split(' ');
      produced.add(`${operationId} ${status}`);
      if (code !== undefined) produced.add(`${operationId} ${code}`);
    }
  }
  return Object.entries(operations)
    .flatMap(([id, { statuses, errorCodes }]) =>
      [...statuses, ...errorCodes].map((answer) => `${id} ${answer}`),
    )
    .filter((answer) => !produced.has(answer));
}

/** Removes the record. */
export function endCoverage(): void {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
