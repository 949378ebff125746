// Tells what has been committed on a database, to count it and to drop the copies that it makes untrue. Nothing is told of
// what was rolled back.
import type { Database, Tx } from './client.ts';
import type { RetryReason } from './sqlstate.ts';

/** Something that has happened for good. */
export type Fact =
  | { readonly kind: 'order-status'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'payment' }
  | { readonly kind: 'refund' }
  | ProductsChanged
  /** Not of a commit, but of what stood in its way: the work is about to be done again. */
  | { readonly kind: 'retry'; readonly reason: RetryReason };

/** Products have changed, in what they are or in nothing but their stock. */
export interface ProductsChanged {
  readonly kind: 'products-changed';
  readonly what: 'catalogue' | 'stock';
  readonly productIds: readonly string[];
}

/** Is told of a fact, and whether it is certain: the outcome of a commit is unknown when its connection broke. */
export type CommitListener = (fact: Fact, isCertain: boolean) => void;

const listeners = new WeakMap<Database, Set<CommitListener>>();
const noted = new WeakMap<Tx, Fact[]>();

/** Tells `listener` of everything on `db` from now on; it must not throw. The returned function ends that. */
export function listenToCommits(db: Database, listener: CommitListener): () => void {
  const known = listeners.get(db) ?? new Set();
  listeners.set(db, known.add(listener));
  return () => {
    known.delete(listener);
  };
}

/** Notes a fact of the transaction, to be told when it has committed. */
export function note(trx: Tx, fact: Fact): void {
  const facts = noted.get(trx);
  if (facts === undefined) noted.set(trx, [fact]);
  else facts.push(fact);
}

/** What has been noted of the transaction. */
export function notedOf(trx: Tx): readonly Fact[] {
  return noted.get(trx) ?? [];
}

/** Tells the facts now. */
export function tell(db: Database, facts: readonly Fact[], isCertain = true): void {
  for (const listener of listeners.get(db) ?? []) {
    for (const fact of facts) listener(fact, isCertain);
  }
}
