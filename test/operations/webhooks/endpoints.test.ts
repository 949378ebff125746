// Webhook endpoints: an address that may be sent to, a secret that is shown once and kept sealed, a limit that no race
// gets around, and nothing of it for anybody but the owner.
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { anApiKey, aPerson, theAdmin } from '../../support/factories.ts';
import { TEST_SECRET_BOX } from '../../support/internet.ts';
import { openConnections, race, tally } from '../../support/race.ts';
import { anEndpoint } from '../../support/webhooks.ts';

const shop = useTestApp();
const UNKNOWN = '01a1f833-b260-7c3e-9d52-4f6b8a1c0e99';

const create = (token: string, body: object) => shop.api('createWebhookEndpoint', { token, body });
const update = (token: string, endpointId: string, body: object) =>
  shop.api('updateWebhookEndpoint', { token, params: { endpointId }, body });
const get = (token: string, endpointId: string) =>
  shop.api('getWebhookEndpoint', { token, params: { endpointId } });
const rowOf = (id: string) =>
  shop.db.selectFrom('webhook_endpoints').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a new endpoint', () => {
  test('is shown as it is, with a secret that is told this once', async () => {
    const { token } = await aPerson(shop);
    const created = await create(token, {
      url: 'https://hooks.example.com/a',
      eventTypes: ['order.paid', 'order.created'],
    });
    expect(created.status).toBe(201);
    const { endpoint, secret } = created.data;
    expect(created.headers.location).toBe(`/api/v1/webhook-endpoints/${endpoint.id}`);
    const found = await get(token, endpoint.id);
    expect(found.status).toBe(200);
    expect(found.data).toEqual(endpoint);
    expect(found.text).not.toContain('whsec_');
    expect(endpoint).toMatchObject({
      url: 'https://hooks.example.com/a',
      description: '',
      eventTypes: ['order.created', 'order.paid'],
      enabled: true,
      disabledReason: null,
      failingSince: null,
      previousSecretExpiresAt: null,
    });
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    const listed = await shop.api('listWebhookEndpoints', { token });
    expect(listed.data).toEqual([endpoint]);
    expect(listed.text).not.toContain('whsec_');
  });

  test('takes all types unless it names some', async () => {
    const { token } = await aPerson(shop);
    const url = 'https://hooks.example.com/';
    expect((await create(token, { url })).data.endpoint.eventTypes).toEqual(['*']);
    const starred = await create(token, { url, eventTypes: ['order.paid', '*'] });
    expect(starred.data.endpoint.eventTypes).toEqual(['*']);
    for (const eventTypes of [[], ['order.lost'], ['order.paid', 'order.paid'], 'order.paid', null]) {
      expect((await create(token, { url, eventTypes })).error.code, String(eventTypes)).toBe(
        'VALIDATION_FAILED',
      );
    }
  });

  test.each([
    ['http://127.0.0.1/', /public internet/],
    ['http://2130706433/', /public internet/],
    ['https://inside.example.com/', /public internet/],
    ['https://both.example.com/', /public internet/],
    ['https://nowhere.test/', /has no address/],
    ['https://away.example.com/', /could not be looked up/],
    ['https://u:p@hooks.example.com/', /no user name/],
    ['ftp://hooks.example.com/', /https/],
    ['hooks.example.com', /no URL/],
  ])('is refused at %s, and the field is named', async (url, reason) => {
    const { token } = await aPerson(shop);
    const refused = await create(token, { url });
    expect(refused.status).toBe(400);
    const field = { in: 'body', field: '/url', rule: 'destination', message: expect.stringMatching(reason) };
    expect(refused.error.details?.fields).toEqual([field]);
    const { id } = await anEndpoint(shop, { token });
    expect((await update(token, id, { url })).error.details?.fields).toEqual([field]);
    expect((await rowOf(id)).url).toBe('https://hooks.example.com/orders');
  });

  // Seen to fail when insertWebhookEndpoint does not lock the owner: the places collide then.
  test('is one of twenty at most, however many are registered at once', async () => {
    const { token, id } = await aPerson(shop);
    await openConnections(shop.db, 8);
    const answers = await race(25, () => create(token, { url: 'https://hooks.example.com/' }));
    expect(tally(answers)).toEqual({ '201': 20, '409 WEBHOOK_ENDPOINT_LIMIT_REACHED': 5 });
    expect(answers.find(({ status }) => status === 409)?.error.details).toEqual({ limit: 20 });
    const { data } = await shop.api('listWebhookEndpoints', { token });
    await shop.api('deleteWebhookEndpoint', { token, params: { endpointId: data[7]?.id ?? '' } });
    expect((await create(token, { url: 'https://hooks.example.com/' })).status).toBe(201);
    const rows = await shop.db
      .selectFrom('webhook_endpoints')
      .select('slot')
      .where('user_id', '=', id)
      .execute();
    expect(
      rows
        .map(({ slot }) => slot)
        .filter((slot) => slot !== null)
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 20 }, (_none, index) => index + 1));
  });
});

describe('a secret', () => {
  test('is nowhere but in its one answer', async () => {
    const { token } = await aPerson(shop);
    const key = 'webhook-endpoint-key';
    const request = { token, key, body: { url: 'https://hooks.example.com/' } };
    const [first, second] = [
      await shop.api('createWebhookEndpoint', request),
      await shop.api('createWebhookEndpoint', request),
    ];
    expect(second.data.secret, 'no answer is kept under a key').not.toBe(first.data.secret);
    const rotated = await update(token, first.data.endpoint.id, { rotateSecret: true });
    const secrets = [first.data.secret, second.data.secret, rotated.data.secret ?? ''];
    const [stored, audited, answers] = await Promise.all([
      shop.db.selectFrom('webhook_endpoints').selectAll().execute(),
      shop.db.selectFrom('audit_log').selectAll().execute(),
      shop.db.selectFrom('idempotency_keys').selectAll().execute(),
    ]);
    const bytes = stored.flatMap(({ secret, previous_secret }) => [secret, previous_secret]);
    const text = [
      JSON.stringify(stored),
      JSON.stringify(audited),
      JSON.stringify(answers),
      ...shop.log,
    ].join();
    for (const secret of secrets) {
      const core = secret.replace('whsec_', '');
      expect(text).not.toContain(core);
      for (const sealed of bytes) expect(sealed?.toString('latin1') ?? '').not.toContain(core);
    }
    const row = await rowOf(first.data.endpoint.id);
    expect(TEST_SECRET_BOX.open(row.secret as Buffer, row.id)).toBe(rotated.data.secret);
    expect(TEST_SECRET_BOX.open(row.previous_secret as Buffer, row.id)).toBe(first.data.secret);
  });

  test('that is replaced is valid for another day', async () => {
    const { token } = await aPerson(shop);
    const { id, secret } = await anEndpoint(shop, { token });
    const rotated = await update(token, id, { rotateSecret: true });
    expect(rotated.data.secret).toMatch(/^whsec_/);
    expect(rotated.data.secret).not.toBe(secret);
    const expiry = Date.parse(rotated.data.endpoint.previousSecretExpiresAt ?? '');
    expect(Math.abs(expiry - shop.clock.now().getTime() - 86_400_000)).toBeLessThan(10_000);
    expect((await update(token, id, { description: 'x' })).data.secret).toBeNull();
  });

  // Seen to fail when findWebhookEndpoint finds what is deleted.
  test('is gone with its endpoint', async () => {
    const { token } = await aPerson(shop);
    const { id } = await anEndpoint(shop, { token });
    await update(token, id, { rotateSecret: true });
    const params = { endpointId: id };
    expect((await shop.api('deleteWebhookEndpoint', { token, params })).status).toBe(204);
    expect(await rowOf(id)).toMatchObject({ secret: null, previous_secret: null, slot: null });
    const gone = ['getWebhookEndpoint', 'deleteWebhookEndpoint', 'listWebhookDeliveries'] as const;
    for (const operation of gone) {
      expect((await shop.api(operation, { token, params })).error.code).toBe('WEBHOOK_ENDPOINT_NOT_FOUND');
    }
    expect((await update(token, id, { enabled: true })).error.code).toBe('WEBHOOK_ENDPOINT_NOT_FOUND');
    expect((await shop.api('listWebhookEndpoints', { token })).data).toEqual([]);
  });
});

describe('a change', () => {
  test('is shown and audited with what was there before; a change of nothing is none', async () => {
    const { token } = await aPerson(shop);
    const { id } = await anEndpoint(shop, { token });
    const request = { description: 'The warehouse', eventTypes: ['order.paid'], enabled: false };
    const changed = await update(token, id, request);
    expect(changed.data.endpoint).toMatchObject({ ...request, disabledReason: 'OWNER' });
    expect((await get(token, id)).data).toEqual(changed.data.endpoint);
    await update(token, id, request);
    const rows = await shop.db
      .selectFrom('audit_log')
      .select('changes')
      .where('subject_id', '=', id)
      .where('action', '=', 'webhook_endpoint.updated')
      .execute();
    expect(rows.map(({ changes }) => changes)).toEqual([
      {
        description: { from: '', to: 'The warehouse' },
        eventTypes: { from: '*', to: 'order.paid' },
        enabled: { from: true, to: false },
      },
    ]);
    const enabled = await update(token, id, { enabled: true });
    expect(enabled.data.endpoint).toMatchObject({ enabled: true, disabledReason: null });
    expect((await update(token, id, {})).error.code).toBe('VALIDATION_FAILED');
  });

  test('of what belongs to somebody else is refused, to staff too', async () => {
    const { id } = await anEndpoint(shop, await aPerson(shop));
    const { token } = await theAdmin(shop);
    for (const endpointId of [id, UNKNOWN]) {
      expect((await update(token, endpointId, { enabled: false })).error.code).toBe(
        'WEBHOOK_ENDPOINT_NOT_FOUND',
      );
    }
  });
});

// Seen to fail when findWebhookEndpoint does not compare the owner.
describe('a look at one endpoint', () => {
  test('tells the owner when the rotated secret ends, and neither secret', async () => {
    const { token } = await aPerson(shop);
    const { id } = await anEndpoint(shop, { token });
    const rotated = await update(token, id, { rotateSecret: true });
    const found = await get(token, id);
    expect(found.data).toEqual(rotated.data.endpoint);
    expect(found.data.previousSecretExpiresAt).not.toBeNull();
    expect(found.text).not.toContain('whsec_');
  });

  test("shows somebody else's to nobody, neither customers nor staff", async () => {
    const { id } = await anEndpoint(shop, await aPerson(shop));
    for (const { token } of [await aPerson(shop), await theAdmin(shop), await aPerson(shop, 'APPROVER')]) {
      const [foreign, missing] = [await get(token, id), await get(token, UNKNOWN)];
      expect(foreign.error.code).toBe('WEBHOOK_ENDPOINT_NOT_FOUND');
      expect([foreign.status, foreign.error]).toEqual([404, missing.error]);
    }
  });

  test('takes a key with the scope of the webhooks, and no other', async () => {
    const owner = await aPerson(shop);
    const { id } = await anEndpoint(shop, owner);
    const params = { endpointId: id };
    const fitting = await anApiKey(shop, owner, ['webhooks:manage']);
    expect((await shop.api('getWebhookEndpoint', { apiKey: fitting.secret, params })).data.id).toBe(id);
    const other = await anApiKey(shop, owner, ['orders:read']);
    const refused = await shop.api('getWebhookEndpoint', { apiKey: other.secret, params });
    expect(refused.status).toBe(403);
    expect(refused.error).toMatchObject({ code: 'FORBIDDEN', details: { scopes: ['webhooks:manage'] } });
  });
});
