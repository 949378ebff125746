// Adds to or takes from the stock that is not reserved, by a difference, so that adjustments and orders all count.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { adjustStock, lockProduct, type ProductRow } from '../../db/queries/products.ts';
import { DomainError, invalidFields } from '../../domain/errors.ts';
import { productTag } from '../../domain/versions.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentProduct } from '../products/present-product.ts';

/** The most that the contract lets a product start with, too. */
const MAX_STOCK = 1_000_000;

export const adminAdjustStock: Handler<'adminAdjustStock'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const { delta, reason } = call.body;
    const product = await lockProduct(trx, call.params.productId);
    if (product === undefined) throw new DomainError('PRODUCT_NOT_FOUND');
    const now = services.clock.now();
    assertStock(product, delta);
    if (delta === 0) return answerWith(product);

    const adjusted = await adjustStock(trx, product.id, delta, now);
    if (adjusted === undefined) throw new Error(`The stock of product ${product.id} moved under its lock.`);
    const audit = auditEntry(
      call,
      {
        action: 'product.stock_adjusted',
        subjectType: 'product',
        subjectId: product.id,
        changes: {
          stockQuantity: { from: product.stock_quantity, to: adjusted.stock_quantity },
          delta,
          reason,
        },
      },
      now,
    );
    await insertAuditEntry(trx, audit);
    return answerWith(adjusted);
  });

/** Throws OUT_OF_STOCK when less than nothing would be left, and VALIDATION_FAILED when it would be too much. */
function assertStock(product: ProductRow, delta: number): void {
  const stock = product.stock_quantity;
  if (stock + delta < 0) {
    throw new DomainError('OUT_OF_STOCK', {
      products: [{ productId: product.id, requested: -delta, available: stock }],
    });
  }
  // Released orders can lift the stock above the limit; what does not add to it is allowed even then.
  if (delta > 0 && stock + delta > MAX_STOCK) {
    throw invalidFields({
      in: 'body',
      field: '/delta',
      rule: 'maximum',
      message: `would raise the stock from ${stock} to more than ${MAX_STOCK}`,
    });
  }
}

const answerWith = (product: ProductRow) =>
  ({ status: 200, data: presentProduct(product), headers: { etag: productTag(product) } }) as const;
