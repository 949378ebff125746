// Changes what a product is and costs; orders that are placed already keep their prices.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { lockProduct, type ProductRow, updateProduct } from '../../db/queries/products.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertVersion, productTag } from '../../domain/versions.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import { changedFields } from '../changed-fields.ts';
import type { Handler } from '../handler.ts';
import { presentProduct } from '../products/present-product.ts';

export const adminUpdateProduct: Handler<'adminUpdateProduct'> = (call, services) =>
  inTransaction(services.db, async (trx) => {
    const product = await lockProduct(trx, call.params.productId);
    if (product === undefined) throw new DomainError('PRODUCT_NOT_FOUND');
    const now = services.clock.now();
    assertVersion(call.headers['if-match'], product.version);

    const changes = changedFields(presentProduct(product), call.body);
    // What changes nothing leaves the version, so that it does not spoil the If-Match of somebody else.
    if (Object.keys(changes).length === 0) return answerWith(product);
    const updated = await updateProduct(trx, product.id, call.body, now);
    const audit = auditEntry(
      call,
      { action: 'product.updated', subjectType: 'product', subjectId: product.id, changes },
      now,
    );
    await insertAuditEntry(trx, audit);
    return answerWith(updated);
  });

const answerWith = (product: ProductRow) =>
  ({ status: 200, data: presentProduct(product), headers: { etag: productTag(product) } }) as const;
