// Counts what happens within windows of time, for all processes together in Redis, and in this process alone while there
// is no Redis. A window begins with its first hit and ends by itself: no counter outlives it.
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import type { Redis } from './redis.ts';

/** A window after a hit: the hits in it so far, this one included, and the milliseconds until it ends. */
export interface Window {
  readonly hits: number;
  readonly endsInMs: number;
}

export interface RateCounters {
  /** What has happened so far, for the metrics: hits that this process counted because Redis was away. */
  readonly counts: { readonly fallbacks: number };
  /** Counts a hit of `key`, opening a window of `windowMs` when none is open. Never fails. */
  hit(key: string, windowMs: number): Window | Promise<Window>;
  /** Takes one hit of an open window back. */
  undo(key: string): void;
}

/** Some 10 MB; beyond that the longest unseen are forgotten. */
const REMEMBERED_KEYS = 50_000;

/** A key without an expiry, which only somebody else can have left, gets one. */
const HIT = `
local hits = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[1])
  redis.call('PEXPIRE', KEYS[1], left)
end
return {hits, left}`;

const UNDO = `if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('DECR', KEYS[1]) end`;

const PREFIX = 'oma:limit:';

/** Counters that are shared through `redis`, or those of this process without one. */
export function createRateCounters(clock: Clock, redis: Redis | undefined): RateCounters {
  const counts = { fallbacks: 0 };
  const own = new LRUCache<string, { hits: number; endsAt: number }>({ max: REMEMBERED_KEYS });
  const hitHere = (key: string, windowMs: number): Window => {
    const now = clock.now().getTime();
    const open = own.get(key);
    // A clock that was set back must not prolong a window.
    if (open !== undefined && open.endsAt > now && open.endsAt <= now + windowMs) {
      open.hits += 1;
      return { hits: open.hits, endsInMs: open.endsAt - now };
    }
    own.set(key, { hits: 1, endsAt: now + windowMs });
    return { hits: 1, endsInMs: windowMs };
  };
  const undoHere = (key: string): void => {
    const open = own.get(key);
    if (open !== undefined && open.hits > 0) open.hits -= 1;
  };
  if (redis === undefined) return { counts, hit: hitHere, undo: undoHere };

  const hitThere = redis.script(HIT, 1);
  const undoThere = redis.script(UNDO, 1);
  return {
    counts,
    hit: async (key, windowMs) => {
      const answer = await hitThere(PREFIX + key, windowMs);
      if (Array.isArray(answer)) return { hits: Number(answer[0]), endsInMs: Number(answer[1]) };
      counts.fallbacks += 1;
      return hitHere(key, windowMs);
    },
    undo: (key) => {
      undoHere(key);
      void undoThere(PREFIX + key);
    },
  };
}
