// Brings into the metrics what the caches count for themselves: at a scrape, so that a hit costs them nothing.
import type { AnswerCache } from '../platform/answer-cache.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Redis } from '../platform/redis.ts';

/** Returns what brings the figures up to date; it never throws. */
export function followCaches(
  metrics: Metrics,
  answers: Pick<AnswerCache, 'counts'>,
  redis: Redis | undefined,
): () => Promise<void> {
  let [hits, misses] = [0, 0];
  return async () => {
    const { counts } = answers;
    const allHits = counts.hits + counts.sharedHits;
    metrics.productCache.inc({ result: 'hit' }, allHits - hits);
    metrics.productCache.inc({ result: 'miss' }, counts.misses - misses);
    [hits, misses] = [allHits, counts.misses];
    if (redis !== undefined) metrics.redisUp.set((await redis.ping()) === null ? 0 : 1);
  };
}
