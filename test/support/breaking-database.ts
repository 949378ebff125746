// A database that breaks on demand, so that tests see how an operation answers when a statement of it fails.
import type { KyselyPlugin } from 'kysely';
import type { Database } from '../../src/db/client.ts';

export interface BreakingDatabase {
  /** For `wrapDatabase`. */
  readonly wrap: (db: Database) => Database;
  /** Makes the statements of the app fail with `error`, after `spared` more that still work. */
  breakAfter(spared: number, error: Error): void;
  /** Lets the statements work again and tells how many have failed. */
  mend(): number;
}

/** A database that works until it is told to break. */
export function createBreakingDatabase(): BreakingDatabase {
  let armed: { spared: number; readonly error: Error } | undefined;
  let failures = 0;
  const breakIfDue = () => {
    if (armed === undefined) return;
    if (armed.spared > 0) {
      armed.spared -= 1;
      return;
    }
    failures += 1;
    throw armed.error;
  };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      breakIfDue();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    wrap: (db) => {
      const wrapped = db.withPlugin(plugin);
      // A prepared statement is built once and passes no plugin on its way.
      const execute = wrapped.executeQuery.bind(wrapped);
      wrapped.executeQuery = async (query) => {
        breakIfDue();
        return execute(query);
      };
      return wrapped;
    },
    breakAfter: (spared, error) => {
      armed = { spared, error };
    },
    mend: () => {
      const failed = failures;
      armed = undefined;
      failures = 0;
      return failed;
    },
  };
}
