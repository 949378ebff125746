// The catalogue's answers are kept for a moment: a hit asks the database nothing, a change is seen at once, and who has the
// answer already gets a 304.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnswerCache, createAnswerCache, type KeptAnswer } from '../../../src/platform/answer-cache.ts';
import { useTestApp } from '../../support/app.ts';
import { anOrder, aPerson, aProduct, theAdmin } from '../../support/factories.ts';
import { type Instance, openInstance } from '../../support/instances.ts';

const shop = useTestApp();
let one: Instance;
beforeAll(async () => {
  one = await openInstance(shop);
});
afterAll(() => one.close());

describe('a product', () => {
  test('is read from the database once, and each answer is the request’s own', async () => {
    const { id } = await aProduct(shop);
    const before = one.statements();
    const answers = [];
    for (const requestId of ['first', 'second']) {
      answers.push(
        await one.api('getProduct', { params: { productId: id }, headers: { 'x-request-id': requestId } }),
      );
    }
    expect(one.statements()).toBe(before + 1);
    expect(answers.map(({ text }) => JSON.parse(text).requestId)).toEqual(['first', 'second']);
    expect(answers[0]?.data).toEqual(answers[1]?.data);
  });

  // Seen to fail when each request loads for itself.
  test('is read once when many ask at the same moment', async () => {
    const { id } = await aProduct(shop);
    const before = one.statements();
    await Promise.all(Array.from({ length: 50 }, () => one.api('getProduct', { params: { productId: id } })));
    expect(one.statements()).toBe(before + 1);
  });

  test('that does not exist is looked for each time', async () => {
    const product = await aProduct(shop, { active: false });
    const request = { params: { productId: product.id } };
    expect((await shop.api('getProduct', request)).status).toBe(404);
    const { token } = await theAdmin(shop);
    await shop.api('adminUpdateProduct', { ...request, token, body: { active: true } });
    expect((await shop.api('getProduct', request)).status).toBe(200);
  });

  // Seen to fail when changes of the stock are not noted in the transaction.
  test('shows its stock after each order, and after an order that failed', async () => {
    const product = await aProduct(shop, { stockQuantity: 5 });
    const params = { productId: product.id };
    const stock = async () => (await shop.api('getProduct', { params })).data.stockQuantity;
    const buyer = await aPerson(shop, 'CUSTOMER', 100_000);
    expect(await stock()).toBe(5);
    const order = await anOrder(shop, buyer, [{ productId: product.id, quantity: 2 }]);
    expect(await stock()).toBe(3);
    const tooMany = await shop.api('createOrder', {
      token: buyer.token,
      body: { items: [{ productId: product.id, quantity: 4 }] },
    });
    expect(tooMany.error.code).toBe('OUT_OF_STOCK');
    expect(await stock()).toBe(3);
    await shop.api('cancelOrder', { token: buyer.token, params: { orderId: order.id } });
    expect(await stock()).toBe(5);
  });
});

describe('a list', () => {
  test('is read once for all spellings of the same question', async () => {
    await aProduct(shop);
    const before = one.statements();
    await one.api('listProducts', { query: { category: 'tests', perPage: 3 } });
    await one.api('listProducts', { query: { perPage: 3, category: 'tests' } });
    expect(one.statements()).toBe(before + 2);
    await one.api('listProducts', { query: { category: 'tests', perPage: 4 } });
    expect(one.statements()).toBe(before + 4);
  });

  test('is not kept for whoever walks it with a cursor', async () => {
    await aProduct(shop);
    await aProduct(shop);
    const first = await one.api('listProducts', { query: { perPage: 1 } });
    const cursor = first.meta.nextCursor ?? '';
    const before = one.statements();
    await one.api('listProducts', { query: { perPage: 1, cursor } });
    await one.api('listProducts', { query: { perPage: 1, cursor } });
    expect(one.statements()).toBe(before + 4);
  });

  test('shows a new product at once', async () => {
    const before = (await shop.api('listProducts')).meta.total;
    await aProduct(shop);
    expect((await shop.api('listProducts')).meta.total).toBe(before + 1);
  });
});

describe('who has the answer already', () => {
  // Seen to fail when the tag is the version alone: an order leaves that as it was.
  test('gets a 304 for a product until anything of it has changed', async () => {
    const product = await aProduct(shop, { stockQuantity: 5 });
    const params = { productId: product.id };
    const first = await shop.api('getProduct', { params });
    const tag = first.headers.etag ?? '';
    expect(tag).toBe('"1-5"');
    expect(first.headers['cache-control']).toBe('public, no-cache');
    for (const known of [tag, `W/${tag}`, `"0-0", ${tag}`, '*']) {
      const same = await shop.api('getProduct', { params, headers: { 'if-none-match': known } });
      expect(same.status).toBe(304);
      expect(same.text).toBe('');
      expect(same.headers).toMatchObject({ etag: tag, 'cache-control': 'public, no-cache' });
      expect(same.headers['content-length'] ?? '0').toBe('0');
    }
    const buyer = await aPerson(shop, 'CUSTOMER', 10_000);
    await anOrder(shop, buyer, [{ productId: product.id, quantity: 1 }]);
    const changed = await shop.api('getProduct', { params, headers: { 'if-none-match': tag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).toBe('"1-4"');
  });

  test('gets a 304 for a list until anything in it has changed', async () => {
    const product = await aProduct(shop);
    const query = { q: 'Test', perPage: 2 };
    const tag = (await shop.api('listProducts', { query })).headers.etag ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    const headers = { 'if-none-match': tag };
    const same = await shop.api('listProducts', { query, headers });
    expect(same.status).toBe(304);
    expect(same.text).toBe('');
    const { token } = await theAdmin(shop);
    const params = { productId: product.id };
    await shop.api('adminUpdateProduct', { token, params, body: { priceMinor: 1 } });
    expect((await shop.api('listProducts', { query, headers })).status).toBe(200);
  });

  test('can change the product with its tag, although orders have moved the stock meanwhile', async () => {
    const product = await aProduct(shop);
    const params = { productId: product.id };
    const tag = (await shop.api('getProduct', { params })).headers.etag ?? '';
    const buyer = await aPerson(shop, 'CUSTOMER', 10_000);
    await anOrder(shop, buyer, [{ productId: product.id, quantity: 1 }]);
    const { token } = await theAdmin(shop);
    const change = (priceMinor: number, headers: Record<string, string>) =>
      shop.api('adminUpdateProduct', { token, params, headers, body: { priceMinor } });
    expect((await change(2, { 'if-match': tag })).headers.etag).toBe('"2-99"');
    expect((await change(3, { 'if-match': tag })).error.code).toBe('VERSION_MISMATCH');
    expect((await change(3, { 'if-match': '"2"' })).status).toBe(200);
    expect((await change(4, { 'if-match': 'W/"3-99"' })).status).toBe(412);
  });
});

describe('the cache itself', () => {
  let now = 0;
  const aCache = (ttlMs = 1_000) => createAnswerCache({ version: '1', ttlMs, monotonic: () => now });
  const answer = (text: string): KeptAnswer => ({ etag: '""', pieces: [text] });
  const load = async (cache: AnswerCache, text: string, key = 'key') =>
    String((await cache.get(key, async () => answer(text))).pieces[0]);

  test('keeps an answer for its time, counted from the start of its load', async () => {
    now = 1_000;
    const cache = aCache();
    await cache.get('key', async () => {
      now += 600;
      return answer('old');
    });
    now += 399;
    expect(await load(cache, 'new')).toBe('old');
    now += 2;
    expect(await load(cache, 'new')).toBe('new');
  });

  // Seen to fail when the load is stored although the change came in between.
  test('does not keep what was loaded before a change, nor gives it to who comes after', async () => {
    const cache = aCache();
    const begun = Promise.withResolvers<void>();
    const database = Promise.withResolvers<KeptAnswer>();
    const slow = cache.get('key', () => {
      begun.resolve();
      return database.promise;
    });
    await begun.promise;
    cache.forget(['key']);
    expect(await load(cache, 'new')).toBe('new');
    database.resolve(answer('old'));
    expect(String((await slow).pieces[0])).toBe('old');
    expect(await load(cache, 'newer')).toBe('new');
  });

  test('keeps no failure, and tells it to all who waited', async () => {
    const cache = aCache();
    const fail = () => Promise.reject(new Error('no database'));
    const waiting = [cache.get('key', fail), cache.get('key', fail)];
    for (const one of waiting) await expect(one).rejects.toThrow('no database');
    expect(await load(cache, 'good')).toBe('good');
    expect(cache.counts).toEqual({ hits: 0, sharedHits: 0, misses: 2 });
  });

  // Seen to fail without the bounds.
  test.each([
    ['many answers', 3_000, 'x'],
    ['few large ones', 40, 'x'.repeat(1_000_000)],
  ])('forgets the oldest of %s', async (_what, count, text) => {
    const cache = aCache();
    for (let index = 0; index < count; index += 1) await load(cache, text, `key ${index}`);
    expect(await load(cache, 'anew', 'key 0')).toBe('anew');
    expect(await load(cache, 'anew', `key ${count - 1}`)).toBe(text);
  });
});
