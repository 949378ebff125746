// Tells what committed transactions have changed, so that copies kept outside the database can be dropped. Nothing is told
// of what was rolled back, and a commit whose outcome is unknown counts as one.
import type { Database, Tx } from './client.ts';

/** A change of products: of what they are, or of nothing but their stock. */
export interface ProductChange {
  readonly what: 'catalogue' | 'stock';
  readonly productIds: readonly string[];
}

type Listener = (change: ProductChange) => void;

const listeners = new WeakMap<Database, Set<Listener>>();
const noted = new WeakMap<Tx, ProductChange[]>();

/** Calls `listener` after each commit on `db` that changed products; the returned function ends that. */
export function onProductChange(db: Database, listener: Listener): () => void {
  const known = listeners.get(db) ?? new Set();
  listeners.set(db, known.add(listener));
  return () => {
    known.delete(listener);
  };
}

/** Remembers a change that the transaction makes, until it ends. */
export function noteProductChange(trx: Tx, change: ProductChange): void {
  const changes = noted.get(trx);
  if (changes === undefined) noted.set(trx, [change]);
  else changes.push(change);
}

/** Tells the changes of a transaction of `db`, whose commit has been tried. */
export function tellChanges(db: Database, trx: Tx): void {
  for (const change of noted.get(trx) ?? []) {
    for (const listener of listeners.get(db) ?? []) listener(change);
  }
}
