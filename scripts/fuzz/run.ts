// Runs the fuzz: made-up requests to all operations in turn and bare talks between them, several at a time, each answer
// judged, the server's memory watched; a request that is answered wrongly is made as small as it can be.
import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import pg from 'pg';
import type { OperationId } from '../../src/contract/operations.ts';
import { createDatabase } from '../../src/db/client.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { sealAuditLog } from '../../src/transactions/audit-chain.ts';
import { verifyAuditLog } from '../../src/transactions/verify-audit-log.ts';
import { INVARIANTS } from '../invariants/queries.ts';
import { bodyOf, problemsOf } from './judge.ts';
import { asNetcat, rawTalks, talkProblems } from './raw.ts';
import { asCurl, type FuzzRequest, requestsOf } from './requests.ts';
import { createSender, type Sender } from './send.ts';
import type { FuzzedShop } from './shop.ts';

/** What a run does. */
export interface FuzzSettings {
  readonly requests: number;
  readonly seed: number;
  readonly operations: readonly OperationId[];
  readonly onProgress: (line: string) => void;
  /** Ends the run early; what was seen until then is judged. */
  readonly stopRequested: AbortSignal;
}

/** Something that must not be. */
export interface Finding {
  readonly what: string;
  readonly problems: readonly string[];
  /** How to send it again. */
  readonly command: string;
  readonly seed: number;
}

/** What a run has seen. */
export interface FuzzResult {
  readonly sent: number;
  readonly talks: number;
  readonly seconds: number;
  /** By operation, how often each status came. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly findings: readonly Finding[];
  /** Resident memory of the server in MB, in the order of time. */
  readonly memoryMb: readonly number[];
}

const IN_FLIGHT = 16;

/** Requests of one operation in a row. */
const BATCH = 32;

/** After so many batches, as many bare talks as are in flight. */
const TALK_EVERY_BATCHES = 4;

/** A run that keeps failing has told enough. */
const MAX_FINDINGS = 20;

/** How long a request is made smaller. */
const SHRINK_LIMIT_MS = 5_000;

/**
 * Heavy on the server by design, or refused while others of the kind run: one at a time. The export refuses a third one
 * with a 503, which is no fault.
 */
const ONE_AT_A_TIME: readonly OperationId[] = ['adminExportOrders', 'adminVerifyAuditLog'];

/** These hash passwords: more of them than cores would measure the machine's patience, not the server's. */
const TWO_AT_A_TIME: readonly OperationId[] = ['login', 'registerUser'];

const atOnceOf = (operationId: OperationId): number => {
  if (ONE_AT_A_TIME.includes(operationId)) return 1;
  return TWO_AT_A_TIME.includes(operationId) ? 2 : IN_FLIGHT;
};

/** The resident memory of a process in MB. */
function residentMb(pid: number): number {
  return Math.round(
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024,
  );
}

/** Does all of it; resolves also when there are findings. */
export async function runFuzz(shop: FuzzedShop, settings: FuzzSettings): Promise<FuzzResult> {
  const sender = createSender(shop.port, IN_FLIGHT);
  // The demo shop's first funds came without a request, and so without a key.
  const brokenBefore = await brokenInvariants(shop);
  const statuses: Record<string, Record<string, number>> = {};
  const findings: Finding[] = [];
  const memoryMb: number[] = [];
  const begun = performance.now();
  let [sent, talks] = [0, 0];
  const problemsWith = async (request: FuzzRequest): Promise<string[]> => {
    const answer = await sender.send(request).catch((error: Error) => error);
    if (answer instanceof Error) return [`no answer came: ${answer.message}`];
    const counts = statuses[request.operationId] ?? {};
    statuses[request.operationId] = counts;
    counts[answer.status] = (counts[answer.status] ?? 0) + 1;
    if (answer.status < 300) {
      shop.known.learn(request.operationId, (bodyOf(answer.text) as { data?: unknown } | undefined)?.data);
    }
    return problemsOf(request, answer);
  };

  const goesOn = () =>
    sent < settings.requests && findings.length < MAX_FINDINGS && !settings.stopRequested.aborted;
  for (let batch = 0; goesOn(); batch += 1) {
    const operationId = settings.operations[batch % settings.operations.length];
    if (operationId === undefined) throw new Error('There is no operation to fuzz.');
    const seed = settings.seed + batch;
    const requests = requestsOf(operationId, shop.known);
    const sample = fc.sample(requests, { seed, numRuns: Math.min(BATCH, settings.requests - sent) });
    await eachOf(sample, atOnceOf(operationId), async (request, index) => {
      const problems = await problemsWith(request);
      // One of each kind tells enough.
      const isKnown = findings.some(
        ({ what, problems: [one] }) => what === operationId && one === problems[0],
      );
      if (problems.length === 0 || isKnown) return;
      const small = await shrunk(requests, { seed, index }, request, problemsWith);
      findings.push({ what: operationId, problems, command: asCurl(small, shop.origin), seed });
    });
    sent += sample.length;
    if (batch % TALK_EVERY_BATCHES === 0) {
      const some = fc.sample(rawTalks, { seed, numRuns: IN_FLIGHT });
      await eachOf(some, IN_FLIGHT, async (talk) => {
        const problems = await talkProblems(shop.port, talk);
        if (problems.length > 0)
          findings.push({ what: talk.name, problems, command: asNetcat(talk, shop.port), seed });
      });
      talks += some.length;
    }
    const isAlive = await answers(sender);
    if (!isAlive) {
      findings.push({
        what: 'the server',
        problems: ['it answers no more'],
        command: `batch of ${operationId}`,
        seed,
      });
      break;
    }
    memoryMb.push(residentMb(shop.pid));
    const seconds = (performance.now() - begun) / 1000;
    settings.onProgress(
      `${sent}/${settings.requests} requests, ${talks} talks, ${Math.round(sent / seconds)}/s, ` +
        `${memoryMb.at(-1)} MB, ${findings.length} findings`,
    );
  }
  sender.close();
  const seconds = Math.round((performance.now() - begun) / 1000);
  findings.push(...(await findingsAfter(shop, memoryMb, brokenBefore, settings.seed)));
  return { sent, talks, seconds, statuses, findings, memoryMb };
}

/** Works through the items in their order, so many at a time. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const entries = items.entries();
  const workOn = async () => {
    for (const [index, item] of entries) await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, workOn));
}

/** The smallest request that is answered wrongly too; the one that was found when that cannot be repeated. */
async function shrunk(
  requests: fc.Arbitrary<FuzzRequest>,
  { seed, index }: { readonly seed: number; readonly index: number },
  found: FuzzRequest,
  problemsWith: (request: FuzzRequest) => Promise<string[]>,
): Promise<FuzzRequest> {
  const property = fc.asyncProperty(requests, async (request) => (await problemsWith(request)).length === 0);
  const result = await fc.check(property, {
    seed,
    path: String(index),
    interruptAfterTimeLimit: SHRINK_LIMIT_MS,
  });
  return result.counterexample?.[0] ?? found;
}

async function answers(sender: Sender): Promise<boolean> {
  const request: FuzzRequest = {
    operationId: 'getReadiness',
    method: 'GET',
    target: '/health/ready',
    headers: {},
    body: undefined,
    caller: 'nobody',
  };
  return sender.send(request).then(
    ({ status }) => status === 200,
    () => false,
  );
}

/** The first part of a run fills caches, pools and compiled code. */
const WARM_UP_SHARE = 0.4;

/** What the collector may leave lying about at any moment; anything that keeps 50,000 requests grows beyond it. */
const GROWTH_LIMIT_MB = 40;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Memory after the warm-up and at the end, in MB: medians over a fifth of the run each. */
export function memoryOf(memoryMb: readonly number[]): { readonly early: number; readonly late: number } {
  const at = (share: number) => Math.floor(memoryMb.length * share);
  return {
    early: median(memoryMb.slice(at(WARM_UP_SHARE), at(WARM_UP_SHARE + 0.2) + 1)),
    late: median(memoryMb.slice(at(0.8))),
  };
}

/** What only shows when all is sent: growth, complaints in the log, and broken invariants. */
async function findingsAfter(
  shop: FuzzedShop,
  memoryMb: readonly number[],
  brokenBefore: readonly string[],
  seed: number,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const add = (what: string, problems: readonly string[]) => {
    if (problems.length > 0) found.push({ what, problems, command: 'see above', seed });
  };
  const { early, late } = memoryOf(memoryMb);
  if (late - early > GROWTH_LIMIT_MB)
    add('memory', [`it grew from ${early} MB after the warm-up to ${late} MB`]);
  add('the log of the server', shop.complaints());
  const broken = await brokenInvariants(shop);
  add(
    'the invariants',
    broken.filter((one) => !brokenBefore.includes(one)),
  );
  return found;
}

async function brokenInvariants(shop: FuzzedShop): Promise<string[]> {
  const broken: string[] = [];
  const client = new pg.Client({ connectionString: shop.databaseUrl });
  await client.connect();
  for (const [name, query] of Object.entries(INVARIANTS)) {
    const rows = (
      await client.query(`SELECT row_to_json(finding)::text AS text FROM (${query}) AS finding LIMIT 5`)
    ).rows;
    broken.push(...rows.map(({ text }) => `${name}: ${text}`));
  }
  await client.end();
  const db = createDatabase(shop.databaseUrl, { maxConnections: 1, onError: () => {} });
  await sealAuditLog(db, shop.auditSealKey, systemClock);
  const { problems } = await verifyAuditLog(db, shop.auditSealKey);
  await db.destroy();
  return [...broken, ...problems.map(({ message }) => `the audit log verifies: ${message}`)];
}
