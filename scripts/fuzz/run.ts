// Runs the fuzz: made-up requests to all operations in turn and bare talks beside them, several at a time, each answer
// judged, the server's memory watched; a request that is answered wrongly is made as small as it can be.
import * as fc from 'fast-check';
import type { OperationId } from '../../src/contract/operations.ts';
import { problemsAfter } from './after.ts';
import { asCurl } from './curl.ts';
import { bodyOf, type FuzzAnswer, problemsOf } from './judge.ts';
import { asNetcat, rawTalks, talkProblems } from './raw.ts';
import { type FuzzRequest, requestsOf } from './requests.ts';
import { createSender } from './send.ts';
import type { FuzzedShop } from './shop.ts';
import { brokenInvariants, growthOf, residentMbOf } from './watch.ts';

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
  /** Requests that looked whether an answer had told the truth. */
  readonly looks: number;
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

/** Each time so many batches are sent, as many bare talks as are in flight run beside them. */
const TALK_EVERY_BATCHES = 4;

/** A run that keeps failing has told enough. */
const MAX_FINDINGS = 20;

/** How long a request is made smaller. */
const SHRINK_LIMIT_MS = 5_000;

/** With so many requests sent to it, an operation that has never succeeded has not been fuzzed. */
const ENOUGH_TO_SUCCEED = 200;

/**
 * Heavy on the server by design, or refused while others of the kind run: one at a time. The export refuses a third one
 * with a 503, which is no fault.
 */
const ONE_AT_A_TIME: readonly OperationId[] = ['adminExportOrders', 'adminVerifyAuditLog'];

/** Does all of it; resolves also when there are findings. */
export async function runFuzz(shop: FuzzedShop, settings: FuzzSettings): Promise<FuzzResult> {
  const sender = createSender(shop.port, IN_FLIGHT);
  // The demo shop's first funds came without a request, and so without a key.
  const brokenBefore = await brokenInvariants(shop);
  const statuses: Record<string, Record<string, number>> = {};
  const findings: Finding[] = [];
  const memoryMb: number[] = [];
  const begun = performance.now();
  let [sent, talks, looks] = [0, 0, 0];
  const look = (request: FuzzRequest): Promise<FuzzAnswer> => {
    looks += 1;
    return sender.send(request);
  };
  const problemsWith = async (request: FuzzRequest): Promise<string[]> => {
    try {
      const answer = await sender.send(request);
      const counts = statuses[request.operationId] ?? {};
      statuses[request.operationId] = counts;
      counts[answer.status] = (counts[answer.status] ?? 0) + 1;
      if (answer.status < 300) {
        const body = bodyOf(answer.text) as { data?: unknown } | undefined;
        shop.known.learn(request.operationId, body?.data);
      }
      return [...problemsOf(request, answer), ...(await problemsAfter(request, answer, look))];
    } catch (error) {
      return [`no answer came: ${(error as Error).message}`];
    }
  };
  const talk = async (seed: number): Promise<void> => {
    const some = fc.sample(rawTalks, { seed, numRuns: IN_FLIGHT });
    await eachOf(some, IN_FLIGHT, async (one) => {
      const problems = await talkProblems(shop.port, one);
      if (problems.length > 0)
        findings.push({ what: one.name, problems, command: asNetcat(one, shop.port), seed });
    });
    talks += some.length;
  };

  const goesOn = () =>
    sent < settings.requests && findings.length < MAX_FINDINGS && !settings.stopRequested.aborted;
  // Bare talks mostly wait, so they run beside the requests.
  let talking = Promise.resolve();
  for (let batch = 0; goesOn(); batch += 1) {
    const operationId = settings.operations[batch % settings.operations.length];
    if (operationId === undefined) throw new Error('There is no operation to fuzz.');
    const seed = settings.seed + batch;
    const requests = requestsOf(operationId, shop.known);
    if (batch % TALK_EVERY_BATCHES === 0) {
      await talking;
      talking = talk(seed);
    }
    const sample = fc.sample(requests, { seed, numRuns: Math.min(BATCH, settings.requests - sent) });
    const atOnce = ONE_AT_A_TIME.includes(operationId) ? 1 : IN_FLIGHT;
    await eachOf(sample, atOnce, async (request, index) => {
      const problems = await problemsWith(request);
      // One of each kind tells enough.
      const [problem = ''] = problems;
      const isKnown = findings.some(({ what, problems: [one] }) => what === operationId && one === problem);
      if (problems.length === 0 || isKnown) return;
      const place = findings.push({
        what: operationId,
        problems,
        command: asCurl(request, shop.origin),
        seed,
      });
      const isSame = async (one: FuzzRequest) => (await problemsWith(one)).includes(problem);
      const small = await shrunk(requests, { seed, index }, request, isSame);
      findings[place - 1] = { what: operationId, problems, command: asCurl(small, shop.origin), seed };
    });
    sent += sample.length;
    if (batch % TALK_EVERY_BATCHES === 0) {
      const residentMb = await residentMbOf(shop.origin);
      if (residentMb === undefined) {
        const command = `batch of ${operationId}`;
        findings.push({ what: 'the server', problems: ['it answers no more'], command, seed });
        break;
      }
      memoryMb.push(residentMb);
    }
    const seconds = (performance.now() - begun) / 1000;
    settings.onProgress(
      `${sent}/${settings.requests} requests, ${talks} talks, ${Math.round(sent / seconds)}/s, ` +
        `${memoryMb.at(-1)} MB, ${findings.length} findings`,
    );
  }
  await talking;
  sender.close();
  const seconds = Math.round((performance.now() - begun) / 1000);
  findings.push(...(await findingsAfter(shop, { memoryMb, statuses, brokenBefore, seed: settings.seed })));
  return { sent, talks, looks, seconds, statuses, findings, memoryMb };
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

/** The smallest request that is answered wrongly in the same way; the one that was found when that cannot be repeated. */
async function shrunk(
  requests: fc.Arbitrary<FuzzRequest>,
  { seed, index }: { readonly seed: number; readonly index: number },
  found: FuzzRequest,
  isSame: (request: FuzzRequest) => Promise<boolean>,
): Promise<FuzzRequest> {
  const property = fc.asyncProperty(requests, async (request) => !(await isSame(request)));
  const result = await fc.check(property, {
    seed,
    path: String(index),
    interruptAfterTimeLimit: SHRINK_LIMIT_MS,
  });
  return result.counterexample?.[0] ?? found;
}

interface Seen {
  readonly memoryMb: readonly number[];
  readonly statuses: FuzzResult['statuses'];
  readonly brokenBefore: readonly string[];
  readonly seed: number;
}

/** What only shows when all is sent: growth, complaints in the log, broken invariants, operations that never succeeded. */
async function findingsAfter(shop: FuzzedShop, seen: Seen): Promise<Finding[]> {
  const found: Finding[] = [];
  const add = (what: string, problems: readonly string[]) => {
    if (problems.length > 0) found.push({ what, problems, command: 'see above', seed: seen.seed });
  };
  add('memory', growthOf(seen.memoryMb));
  add('the log of the server', shop.complaints());
  const broken = await brokenInvariants(shop);
  add(
    'the invariants',
    broken.filter((one) => !seen.brokenBefore.includes(one)),
  );
  const untried = Object.entries(seen.statuses).filter(([, counts]) => {
    const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
    return count >= ENOUGH_TO_SUCCEED && !Object.keys(counts).some((status) => status.startsWith('2'));
  });
  add(
    'operations that never succeeded',
    untried.map(([operationId]) => operationId),
  );
  return found;
}
