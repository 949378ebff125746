// Shows that an expired access token is renewed once for all calls that meet it, and that a session's end is told once.
import { describe, expect, test, vi } from 'vitest';
import {
  ApiError,
  ConnectionError,
  createClient,
  memoryTokenStore,
  SignedOutError,
} from '../../../clients/typescript/src/index.ts';
import { aPerson } from '../../support/factories.ts';
import { useFlakyShop } from '../../support/flaky-shop.ts';

const { shop, network, clientOf } = useFlakyShop();
const ACCESS_TOKEN_LIFE_MS = 900_000;

const letTokensExpire = () => shop.clock.advance(ACCESS_TOKEN_LIFE_MS + 1000);

async function aSignedInClient() {
  const person = await aPerson(shop);
  const tokens = memoryTokenStore();
  const onSignedOut = vi.fn<(reason: ApiError) => void>();
  const client = await clientOf(person, { tokens, onSignedOut });
  return { person, tokens, onSignedOut, client };
}

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable('the call succeeded'),
    (error: unknown) => error,
  );

describe('an expired access token', () => {
  test('is renewed once for concurrent calls', async () => {
    const { client, person } = await aSignedInClient();
    letTokensExpire();
    // Some of the calls find out late, when the others have already renewed the token.
    network().fail('/wallet', { kind: 'delay-response', ms: 300 }, { kind: 'delay-response', ms: 150 });
    const calls = [
      ...Array.from({ length: 8 }, () => client.getWallet()),
      ...Array.from({ length: 4 }, () => client.getCurrentUser()),
    ];
    const answers = await Promise.all(calls);
    expect(answers).toHaveLength(12);
    expect((await client.getCurrentUser()).data.email).toBe(person.email);
    expect(network().requestsTo('/refresh')).toHaveLength(1);
  });

  test('is renewed again and again', async () => {
    const { client } = await aSignedInClient();
    for (let turn = 1; turn <= 3; turn += 1) {
      letTokensExpire();
      await client.getWallet();
      expect(network().requestsTo('/refresh')).toHaveLength(turn);
    }
  });

  test('is not renewed for an operation that needs none', async () => {
    const { client } = await aSignedInClient();
    letTokensExpire();
    await client.listProducts();
    const failure = await failureOf(
      client.login({ body: { email: 'nobody@example.com', password: 'wrong wrong' } }),
    );
    expect(failure).toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect(network().requestsTo('/refresh')).toHaveLength(0);
    expect(network().requestsTo('/products')[0]?.headers.authorization).toBeUndefined();
  });

  test('lets an aborted call go, while the others get their answer', async () => {
    const { client } = await aSignedInClient();
    letTokensExpire();
    network().fail('/refresh', { kind: 'delay-response', ms: 500 });
    const impatient = failureOf(client.getWallet({ signal: AbortSignal.timeout(200) }));
    const patient = client.getWallet();
    expect(await impatient).toMatchObject({ name: 'TimeoutError' });
    expect((await patient).status).toBe(200);
    expect(network().requestsTo('/refresh')).toHaveLength(1);
  });
});

describe('a session that has ended', () => {
  test('is told once, however many calls find out', async () => {
    const { client, tokens, onSignedOut } = await aSignedInClient();
    const stolen = tokens.get()?.refreshToken ?? '';
    await shop.api('refreshToken', { body: { refreshToken: stolen } });
    letTokensExpire();
    const failures = await Promise.all([1, 2, 3].map(() => failureOf(client.getWallet())));
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(SignedOutError);
      expect((failure as SignedOutError).cause).toMatchObject({ code: 'REFRESH_TOKEN_REUSED' });
    }
    expect(onSignedOut).toHaveBeenCalledOnce();
    expect(tokens.get()).toBeUndefined();
    expect(network().requestsTo('/refresh')).toHaveLength(1);
    expect(await failureOf(client.getWallet())).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is over after signing out, for the server too', async () => {
    const { client, tokens, onSignedOut } = await aSignedInClient();
    const accessToken = tokens.get()?.accessToken ?? '';
    await client.signOut();
    expect(tokens.get()).toBeUndefined();
    expect((await shop.api('getCurrentUser', { token: accessToken })).status).toBe(401);
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  test('is forgotten here when the server cannot be reached', async () => {
    const { client, tokens } = await aSignedInClient();
    network().fail('/logout', { kind: 'lose-request' });
    expect(await failureOf(client.signOut())).toBeInstanceOf(ConnectionError);
    expect(tokens.get()).toBeUndefined();
  });
});

describe('a renewal that gets no answer', () => {
  test('keeps the session when the request was lost', async () => {
    const { client, onSignedOut } = await aSignedInClient();
    letTokensExpire();
    network().fail('/refresh', { kind: 'lose-request' });
    expect(await failureOf(client.getWallet())).toBeInstanceOf(ConnectionError);
    expect(network().requestsTo('/refresh')).toHaveLength(1);
    expect((await client.getWallet()).status).toBe(200);
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  test('ends the session when the answer was lost, at the next call', async () => {
    const { client, onSignedOut } = await aSignedInClient();
    letTokensExpire();
    network().fail('/refresh', { kind: 'lose-response' });
    expect(await failureOf(client.getWallet())).toBeInstanceOf(ConnectionError);
    expect(await failureOf(client.getWallet())).toBeInstanceOf(SignedOutError);
    expect(onSignedOut).toHaveBeenCalledOnce();
  });
});

describe('tokens from elsewhere', () => {
  test('are used as they are, and end without a refresh token', async () => {
    const { token } = await aPerson(shop);
    const tokens = memoryTokenStore({ accessToken: token });
    const client = createClient({ baseUrl: network().url, tokens });
    expect((await client.getCurrentUser()).status).toBe(200);
    letTokensExpire();
    expect(await failureOf(client.getCurrentUser())).toBeInstanceOf(ApiError);
    expect(network().requestsTo('/refresh')).toHaveLength(0);
  });
});
