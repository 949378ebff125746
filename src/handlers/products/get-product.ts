// Shows a product that is sold; any other answers like one that does not exist.
import { findProduct } from '../../db/queries/products.ts';
import { DomainError } from '../../domain/errors.ts';
import { productTag } from '../../domain/versions.ts';
import type { Handler } from '../handler.ts';
import { productKey, sendKept } from './kept-answers.ts';
import { presentProduct } from './present-product.ts';

export const getProduct: Handler<'getProduct'> = async (call, { db, productAnswers }) => {
  const kept = await productAnswers.get(productKey(call.params.productId), async () => {
    const product = await findProduct(db, call.params.productId);
    if (!product?.active) throw new DomainError('PRODUCT_NOT_FOUND');
    const pieces = call.prepare({ status: 200, data: presentProduct(product) });
    return { etag: productTag(product), pieces };
  });
  return sendKept(call, kept);
};
