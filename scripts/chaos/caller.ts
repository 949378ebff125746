// Calls operations the way the contract tells clients to: the same key again after every lost or failed response, until
// there is a final answer. Every step is recorded, and what contradicts the contract is noted at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { answerProblems, codeOf } from './contract.ts';
import { digestOf, type History, type KeyedRequest } from './history.ts';
import type { Random } from './random.ts';
import { type ChaosAnswer, type ChaosRequest, send } from './send.ts';

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

/** What all callers of a run share. */
export interface Wire {
  readonly history: History;
  /** The ports of the ways to the instances. */
  readonly ports: readonly number[];
  /** Whether there are, or have just been, faults. */
  mayBeAway: boolean;
  /** How long an answer is waited for; as long as suits a run with faults unless this says otherwise. */
  readonly patienceMs?: number;
  /** Looks at the answers in place of this version's contract, where another version gives answers as well. */
  readonly answerProblems?: typeof answerProblems;
  /** How often a request is sent at most, if that is less often than the contract tells clients to. */
  readonly mostAttempts?: number;
  /** Whether the run ends: then only requests under way are brought to their end. */
  isOver: boolean;
}

/** A request of a caller. */
export interface CallRequest extends Omit<ChaosRequest, 'token' | 'headers'> {
  /** Given, the request is meant to happen once. */
  readonly key?: string;
  readonly ifMatch?: string | undefined;
  /** Whether it is sent to two instances at once, as an impatient client does. */
  readonly twice?: boolean;
}

/** The final answer; `undefined` data means a refusal, whose code says why. */
export interface Outcome {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the contract's check has looked at its form.
  readonly data: any;
  readonly code: string | undefined;
  readonly headers: ChaosAnswer['headers'];
  readonly text: string;
  /** How often the request was sent until this answer came: what was sent before may have taken effect, too. */
  readonly attempts: number;
}

/** Calls operations as one person. */
export interface Caller {
  readonly person: Person | undefined;
  /** The final answer, or undefined when none came. */
  call(request: CallRequest): Promise<Outcome | undefined>;
}

/** What the guide on idempotency tells clients to retry. */
const RETRIED: ReadonlySet<string> = new Set([
  'IDEMPOTENCY_KEY_IN_USE',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
]);

/** Answers after which nobody knows whether the request has taken effect. */
const UNCERTAIN: ReadonlySet<string> = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_ERROR']);

/** Some minutes of patience: all faults end before. */
const MAX_ATTEMPTS = 60;

/** A request without a key is repeated only a few times: what reads may be read later. */
const MAX_UNKEYED_ATTEMPTS = 4;

/** Makes a caller. */
export function createCaller(wire: Wire, random: Random, person?: Person): Caller {
  const { history } = wire;

  /** One attempt; undefined when its answer was lost. */
  async function attempt(
    request: CallRequest,
    keyed: KeyedRequest | undefined,
  ): Promise<ChaosAnswer | undefined> {
    const { operationId, params, query, body, key, ifMatch } = request;
    const port = random.pick(wire.ports);
    const invoked = history.record({
      type: 'invoke',
      operationId,
      ...(person !== undefined && { user: person.id }),
      ...(params !== undefined && { params }),
      ...(key !== undefined && { key }),
      ...(body !== undefined && { body }),
      api: wire.ports.indexOf(port) + 1,
    });
    history.counts.requests += 1;
    if (keyed !== undefined) keyed.attempts += 1;
    try {
      const answer = await send(port, {
        operationId,
        token: person?.token,
        patienceMs: wire.patienceMs,
        ...(params !== undefined && { params }),
        ...(query !== undefined && { query }),
        ...(body !== undefined && { body }),
        headers: {
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        },
      });
      history.counts.answers += 1;
      const code = codeOf(answer.body);
      const at = history.record({
        type: 'answer',
        of: invoked,
        status: answer.status,
        ...(code !== undefined && { code }),
        ...(answer.headers['idempotency-replayed'] !== undefined && { replayed: true }),
        body: digestOf(answer.text),
      });
      for (const problem of (wire.answerProblems ?? answerProblems)(operationId, answer, wire.mayBeAway)) {
        const said = answer.text.slice(0, 600);
        history.violation(
          'an answer keeps to the contract',
          `${operationId} (${invoked}): ${problem}: ${said}`,
        );
      }
      if (keyed !== undefined) noteKeyed(keyed, answer, { invoked, at });
      return answer;
    } catch (error) {
      history.counts.lost += 1;
      history.record({ type: 'lost', of: invoked, reason: (error as Error).message });
      if (keyed !== undefined) keyed.uncertain += 1;
      return undefined;
    }
  }

  /** Notes what an answer says of a keyed request, and where it contradicts an earlier one. */
  function noteKeyed(
    keyed: KeyedRequest,
    answer: ChaosAnswer,
    { invoked, at }: { invoked: number; at: number },
  ): void {
    const code = codeOf(answer.body);
    const name = `${keyed.operationId} with key ${keyed.key} (${invoked})`;
    if (code === undefined) {
      const known = keyed.acknowledged;
      if (known === undefined) {
        history.counts.acknowledged += 1;
        keyed.acknowledged = { status: answer.status, text: answer.text, at };
      } else if (known.text !== answer.text || known.status !== answer.status) {
        const finding = `${name} was answered ${known.text} and then ${answer.text}`;
        history.violation('a repeated request gets the same answer', finding);
      }
      return;
    }
    if (UNCERTAIN.has(code)) keyed.uncertain += 1;
    if (RETRIED.has(code)) return;
    const { details } = (answer.body as { error: { details?: unknown } }).error;
    keyed.refusals.push({ code, details, invokedAt: invoked });
  }

  /** The attempts of one sender, until there is a final answer. */
  async function persist(
    request: CallRequest,
    keyed: KeyedRequest | undefined,
    limit: number,
  ): Promise<(ChaosAnswer & { attempts: number }) | undefined> {
    for (let attempts = 1; attempts <= limit; attempts += 1) {
      const answer = await attempt(request, keyed);
      const code = answer === undefined ? undefined : codeOf(answer.body);
      if (answer !== undefined && (code === undefined || !RETRIED.has(code))) return { ...answer, attempts };
      const asked = Number(answer?.headers['retry-after']) * 1000;
      // A lost response is asked for again at once the first time: the quicker, the more likely two are under way.
      const pause =
        asked > 0 ? asked : attempts === 1 ? random.between(0, 50) : Math.min(100 * 2 ** attempts, 2_000);
      await sleep(pause * (1 + random.next() / 4));
    }
    return undefined;
  }

  return {
    person,
    call: async (request) => {
      const { key } = request;
      let keyed: KeyedRequest | undefined;
      if (key !== undefined) {
        const principal = person === undefined ? 'anonymous' : `user:${person.id}`;
        keyed = {
          principal,
          token: person?.token ?? '',
          operationId: request.operationId,
          key,
          params: request.params ?? {},
          body: request.body,
          attempts: 0,
          uncertain: 0,
          refusals: [],
        };
        history.keyed.set(`${principal} ${key}`, keyed);
      }
      const limit = wire.mostAttempts ?? (key === undefined ? MAX_UNKEYED_ATTEMPTS : MAX_ATTEMPTS);
      const senders = [persist(request, keyed, limit)];
      if (request.twice) senders.push(sleep(random.between(0, 8)).then(() => persist(request, keyed, limit)));
      const answers = await Promise.all(senders);
      const answer =
        answers.find((each) => each !== undefined && each.status < 400) ??
        answers.find((each) => each !== undefined);
      if (answer === undefined) return undefined;
      const code = codeOf(answer.body);
      if (code !== undefined) {
        history.counts.refused += 1;
        if (keyed !== undefined && keyed.acknowledged === undefined) keyed.refused = code;
      }
      const data = code === undefined ? (answer.body as { data?: unknown }).data : undefined;
      const { status, headers, text, attempts } = answer;
      return { status, data, code, headers, text, attempts };
    },
  };
}
