// Shows a product that is sold; any other answers like one that does not exist.
import { findProduct } from '../../db/queries/products.ts';
import { DomainError } from '../../domain/errors.ts';
import { entityTag } from '../../domain/versions.ts';
import type { Handler } from '../handler.ts';
import { presentProduct } from './present-product.ts';

export const getProduct: Handler<'getProduct'> = async (call, { db }) => {
  const product = await findProduct(db, call.params.productId);
  if (!product?.active) throw new DomainError('PRODUCT_NOT_FOUND');
  return {
    status: 200,
    data: presentProduct(product),
    headers: { etag: entityTag(product.version) },
  };
};
