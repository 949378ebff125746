// Records every request of a run, every answer or its loss, and every fault, in one order; what the checker needs of it is
// kept at hand.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { OperationId } from '../../src/contract/operations.ts';

/** One request that a client means to happen once, with all its attempts. */
export interface KeyedRequest {
  /** Whose key it is, as the server names it: `user:<id>`. */
  readonly principal: string;
  /** The token of the sender, to ask again with. */
  readonly token: string;
  readonly operationId: OperationId;
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  attempts: number;
  /** Attempts whose answer was lost, or said that the outcome is not known. */
  uncertain: number;
  /** The answer that tells of the effect, with the moment at which it was known. */
  acknowledged?: { readonly status: number; readonly text: string; readonly at: number };
  /** The code of the refusal that was the final answer. */
  refused?: string;
  /** Every refusal, with the moment of its request. */
  readonly refusals: { readonly code: string; readonly details: unknown; readonly invokedAt: number }[];
}

/** Something that must not be. */
export interface Violation {
  readonly rule: string;
  readonly finding: string;
  /** The place in the history, for what was found while it was written. */
  readonly at: number;
}

/** The record of a run. */
export interface History {
  readonly file: string;
  /** Writes an entry and returns its place. */
  record(entry: Readonly<Record<string, unknown>>): number;
  /** The place of the last entry. */
  now(): number;
  violation(rule: string, finding: string): void;
  readonly violations: readonly Violation[];
  readonly keyed: Map<string, KeyedRequest>;
  readonly counts: { requests: number; answers: number; lost: number; acknowledged: number; refused: number };
  /** Faults by kind. */
  readonly faults: Map<string, number>;
  close(): Promise<void>;
}

/** More findings of one rule tell nothing new. */
const VIOLATIONS_PER_RULE = 20;

/** A short name of a body, to compare answers in the file. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Opens the record in a new file, one JSON object a line. */
export function openHistory(file: string): History {
  const stream = createWriteStream(file);
  const begun = performance.now();
  let place = 0;
  const violations: Violation[] = [];
  const perRule = new Map<string, number>();
  const record = (entry: Readonly<Record<string, unknown>>): number => {
    place += 1;
    stream.write(`${JSON.stringify({ at: place, ms: Math.round(performance.now() - begun), ...entry })}\n`);
    return place;
  };
  return {
    file,
    record,
    now: () => place,
    violations,
    violation: (rule, finding) => {
      const known = (perRule.get(rule) ?? 0) + 1;
      perRule.set(rule, known);
      if (known > VIOLATIONS_PER_RULE) return;
      violations.push({ rule, finding, at: record({ type: 'violation', rule, finding }) });
    },
    keyed: new Map(),
    counts: { requests: 0, answers: 0, lost: 0, acknowledged: 0, refused: 0 },
    faults: new Map(),
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
