// The answers that show products, as they are kept: under which keys, and how they are sent or confirmed with a 304.
import type { ProductsChanged } from '../../db/commits.ts';
import { isKnown } from '../../domain/versions.ts';
import type { AnswerCache, KeptAnswer } from '../../platform/answer-cache.ts';
import type { Call } from '../handler.ts';

/** Whoever keeps an answer has to ask whether it still holds; a 304 costs next to nothing. */
const CACHE_CONTROL = 'public, no-cache';

/** The key of the answer that shows one product. */
export function productKey(id: string): string {
  return `product:${id.toLowerCase()}`;
}

/**
 * Drops what a committed change has made untrue. Stock moves with every order, and a list would have to be loaded anew
 * with each: the product itself shows its new stock at once, lists follow within the second that answers are kept.
 */
export function forgetChanged(answers: AnswerCache, { what, productIds }: ProductsChanged): void {
  if (what === 'catalogue') answers.forgetAll();
  else answers.forget(productIds.map(productKey));
}

/** The answer to a call: a 304 when the caller has it already. */
export function sendKept(call: Call<'getProduct'> | Call<'listProducts'>, { etag, pieces }: KeptAnswer) {
  const headers = { etag, 'cache-control': CACHE_CONTROL };
  return isKnown(call.headers['if-none-match'], etag)
    ? ({ status: 304, headers } as const)
    : ({ status: 200, headers, pieces } as const);
}
