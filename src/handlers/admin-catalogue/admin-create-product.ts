// Adds a product to the catalogue, priced in the shop's currency.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { insertProduct } from '../../db/queries/products.ts';
import { isUniqueViolation } from '../../db/sqlstate.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertCurrency } from '../../domain/pricing.ts';
import { productTag } from '../../domain/versions.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentProduct } from '../products/present-product.ts';

export const adminCreateProduct: Handler<'adminCreateProduct'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const now = services.clock.now();
    assertCurrency(call.body.currency, services.settings.shopCurrency);
    const id = newId();
    const active = call.body.active ?? true;
    const product = await insertProduct(trx, { ...call.body, id, active, createdAt: now }).catch((error) => {
      throw isUniqueViolation(error, 'products_sku_unique') ? new DomainError('SKU_TAKEN') : error;
    });
    const audit = auditEntry(
      call,
      { action: 'product.created', subjectType: 'product', subjectId: id, changes: { ...call.body, active } },
      now,
    );
    await insertAuditEntry(trx, audit);
    return {
      status: 201,
      data: presentProduct(product),
      headers: { etag: productTag(product), location: `/api/v1/products/${id}` },
    };
  });
