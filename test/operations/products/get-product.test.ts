// getProduct: one product that is sold, with the version that a change must name.
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { aProduct, theAdmin } from '../../support/factories.ts';

const shop = useTestApp();

test('a product is shown to everybody', async () => {
  const product = await aProduct(shop);
  const response = await shop.api('getProduct', { params: { productId: product.id } });
  expect(response.data).toEqual(product);
  expect(response.headers.etag).toBe('"1-100"');
  const inCapitals = await shop.api('getProduct', { params: { productId: product.id.toUpperCase() } });
  expect(inCapitals.data).toEqual(product);
});

test('a product that is not sold answers like one that does not exist, to admins too', async () => {
  const product = await aProduct(shop, { active: false });
  const admin = await theAdmin(shop);
  for (const token of [undefined, admin.token]) {
    const response = await shop.api('getProduct', { params: { productId: product.id }, token });
    expect(response.error).toEqual({
      code: 'PRODUCT_NOT_FOUND',
      message: 'There is no such product, or it is no longer sold.',
    });
  }
});

test('it comes back when it is sold again', async () => {
  const product = await aProduct(shop, { active: false });
  const { token } = await theAdmin(shop);
  const params = { productId: product.id };
  await shop.api('adminUpdateProduct', { token, params, body: { active: true } });
  const response = await shop.api('getProduct', { params });
  expect(response.data).toMatchObject({ active: true, version: 2 });
  expect(response.headers.etag).toBe('"2-100"');
});
