// Keeps answers that everybody gets alike, serialized, for a second at most: in this process, and in Redis for all of
// them. What is loaded before a change is never kept after it, and where word of the change is lost, the second still holds.
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Redis } from './redis.ts';

/** A part of a body. A long one is kept in UTF-8, so that it is not encoded anew for each request. */
export type Piece = string | Buffer;

/** Below this a text is written together with the answer's head, which is cheaper than to write bytes beside it. */
const LONG_PIECE = 2_048;

/** The text as it is best kept. */
export const pieceOf = (text: string): Piece => (text.length < LONG_PIECE ? text : Buffer.from(text));

/** An answer but for what differs from request to request. */
export interface KeptAnswer {
  readonly etag: string;
  /** The body in pieces: request id and timestamp of each request go between them. */
  readonly pieces: readonly Piece[];
}

export interface AnswerCache {
  /** What has happened so far, for the metrics. A hit came from this process, a shared hit from Redis. */
  readonly counts: { readonly hits: number; readonly sharedHits: number; readonly misses: number };
  /**
   * The answer that is kept under `key`, or what `load` makes; requests that come meanwhile share it. What `load` throws
   * is thrown and not kept.
   */
  get(key: string, load: () => Promise<KeptAnswer>): KeptAnswer | Promise<KeptAnswer>;
  /** Forgets these keys, here at once and in the other processes as soon as Redis tells them. */
  forget(keys: readonly string[]): void;
  /** Forgets everything in the same way. */
  forgetAll(): void;
}

export interface AnswerCacheOptions {
  readonly redis?: Redis | undefined;
  /** Answers of another version of the program are not understood. */
  readonly version: string;
  /** How old an answer may get, in milliseconds from the start of its load. Default one second. */
  readonly ttlMs?: number;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic?: () => number;
}

/**
 * A stock that is a second old misleads nobody, since the order decides in the database; and a popular answer is loaded
 * once a second instead of thousands of times.
 */
const DEFAULT_TTL_MS = 1_000;
const MAX_ANSWERS = 2_000;
/** Of all answers together. A page of 100 products has some 50 kB. */
const MAX_BYTES = 32_000_000;
const CHANNEL = 'oma:answers:changed';
const ALL = '*';
/** Longer than any load takes and any answer is kept: when a mark is gone, so is whatever was loaded before it. */
const MARK_TTL_MS = 60_000;

/** A load under way. Once a change has made it outdated, its result is for those who wait for it already. */
interface Load {
  readonly result: Promise<KeptAnswer>;
  outdated: boolean;
}

/** A cache for the answers of this process, shared through Redis when there is one. */
export function createAnswerCache(options: AnswerCacheOptions): AnswerCache {
  const { redis, version, ttlMs = DEFAULT_TTL_MS, monotonic = () => performance.now() } = options;
  const counts = { hits: 0, sharedHits: 0, misses: 0 };
  const kept = new LRUCache<string, KeptAnswer>({
    max: MAX_ANSWERS,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ pieces }, key) => pieces.reduce((sum, piece) => sum + piece.length, key.length),
    ttl: ttlMs,
    // The time is looked up at each use; the default would let answers live longer by the length of a busy moment.
    ttlResolution: 0,
    perf: { now: monotonic },
  });
  const loads = new Map<string, Load>();
  const shared = redis === undefined ? undefined : sharedAnswers(redis, version, forgetHere);

  function forgetHere(key: string): void {
    for (const name of key === ALL ? [...loads.keys()] : [key]) {
      const load = loads.get(name);
      if (load !== undefined) load.outdated = true;
      loads.delete(name);
    }
    if (key === ALL) kept.clear();
    else kept.delete(key);
  }

  function keep(key: string, load: Load, answer: KeptAnswer, ms: number): boolean {
    if (load.outdated || ms < 1) return false;
    kept.set(key, answer, { ttl: ms });
    return true;
  }

  async function fetch(key: string, load: Load, make: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const startedAt = monotonic();
    const found = await shared?.find(key);
    if (found?.answer !== undefined) {
      counts.sharedHits += 1;
      keep(key, load, found.answer, found.leftMs - (monotonic() - startedAt));
      return found.answer;
    }
    counts.misses += 1;
    const answer = await make();
    const leftMs = Math.floor(ttlMs - (monotonic() - startedAt));
    if (keep(key, load, answer, leftMs) && found !== undefined)
      shared?.store(key, found.marks, answer, leftMs);
    return answer;
  }

  return {
    counts,
    get(key, make) {
      const answer = kept.get(key);
      if (answer !== undefined) {
        counts.hits += 1;
        return answer;
      }
      const running = loads.get(key);
      if (running !== undefined) return running.result;
      const load: Load = {
        outdated: false,
        result: Promise.resolve().then(() => fetch(key, load, make)),
      };
      loads.set(key, load);
      const done = () => {
        if (loads.get(key) === load) loads.delete(key);
      };
      load.result.then(done, done);
      return load.result;
    },
    forget(keys) {
      for (const key of keys) forgetHere(key);
      shared?.mark(keys);
    },
    forgetAll() {
      forgetHere(ALL);
      shared?.mark([ALL]);
    },
  };
}

/** An answer in Redis, if there is one, and the marks that a new one would be stored with. */
interface Found {
  readonly answer: KeptAnswer | undefined;
  readonly leftMs: number;
  readonly marks: string;
}

/**
 * The answers in Redis. Each change leaves a mark, a random one, at what it changed; an answer carries the marks that
 * were there before it was loaded, and holds while they are the same.
 */
function sharedAnswers(redis: Redis, version: string, onChange: (key: string) => void) {
  const sender = randomUUID();
  const markOf = (key: string) => `oma:answers:mark:${key}`;
  const answerOf = (key: string) => `oma:answers:${version}:${key}`;

  redis.subscribe(CHANNEL, (message) => {
    const change = parsed(message);
    if (!isTexts(change) || change[0] === sender) return;
    for (const key of change.slice(1)) onChange(key);
  });

  return {
    /** Looks a key up; undefined while Redis is away. */
    async find(key: string): Promise<Found | undefined> {
      const replies = await redis.attempt((client) =>
        client
          .pipeline()
          .mget(markOf(ALL), markOf(key), answerOf(key))
          .pttl(answerOf(key))
          .exec()
          .then(allAnswered),
      );
      if (replies === undefined) return undefined;
      const [[all, own, text], leftMs] = replies as [(string | null)[], number];
      const marks = `${all ?? ''} ${own ?? ''}`;
      const stored = parsed(text ?? '');
      const holds = isTexts(stored) && stored.length > 2 && stored[0] === marks && leftMs > 0;
      if (!holds) return { answer: undefined, leftMs: 0, marks };
      const [, etag = '', ...pieces] = stored;
      return { answer: { etag, pieces: pieces.map(pieceOf) }, leftMs, marks };
    },

    store(key: string, marks: string, { etag, pieces }: KeptAnswer, ms: number): void {
      const text = JSON.stringify([marks, etag, ...pieces.map(String)]);
      void redis.attempt((client) => client.set(answerOf(key), text, 'PX', ms));
    },

    mark(keys: readonly string[]): void {
      void redis.attempt((client) => {
        const commands = client.pipeline();
        for (const key of keys) commands.set(markOf(key), randomUUID(), 'PX', MARK_TTL_MS);
        return commands
          .publish(CHANNEL, JSON.stringify([sender, ...keys]))
          .exec()
          .then(allAnswered);
      });
    },
  };
}

/** The answers of a pipeline, which reports its failures among them. */
function allAnswered(replies: [error: Error | null, answer: unknown][] | null): unknown[] {
  for (const [error] of replies ?? []) if (error !== null) throw error;
  return (replies ?? []).map(([, answer]) => answer);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
