// A real app behind a flaky server, with clients that sign in through it.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Client, type ClientOptions, createClient } from '../../clients/typescript/src/index.ts';
import { type TestApp, useTestApp } from './app.ts';
import type { Person } from './factories.ts';
import { type FlakyServer, startFlakyServer } from './flaky-server.ts';

export interface FlakyShop {
  readonly shop: TestApp;
  /** Only there once the tests run. */
  readonly network: () => FlakyServer;
  /** A client that is signed in as the person, repeats at once, and starts with nothing seen. */
  readonly clientOf: (person: Person, options?: Partial<ClientOptions>) => Promise<Client>;
}

/** Short enough for tests; the waits themselves are tested where they are decided. */
export const QUICK_RETRY = { retries: 4, baseDelayMs: 2, maxDelayMs: 10 };

/** Gives the tests of a file an app that is reached through a flaky server. */
export function useFlakyShop(): FlakyShop {
  const shop = useTestApp();
  let network: FlakyServer;
  beforeAll(async () => {
    network = await startFlakyServer(await shop.app.listen({ port: 0, host: '127.0.0.1' }));
  });
  afterAll(() => network.close());
  beforeEach(() => network.reset());
  return {
    shop,
    network: () => network,
    clientOf: async ({ email, password }, options = {}) => {
      const client = createClient({ baseUrl: network.url, retry: QUICK_RETRY, ...options });
      await client.signIn({ email, password });
      network.reset();
      return client;
    },
  };
}
