// The invariants of the product, each as a query for what breaks it: no row is what the name promises.

const DEAD = `('CANCELLED', 'EXPIRED', 'REJECTED')`;
const PAID = `('PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED')`;

/** By name, a query whose rows are departures. */
export const INVARIANTS: Readonly<Record<string, string>> = {
  'a wallet holds the sum of its entries': `
    SELECT wallet.id, wallet.balance_minor, sum(entry.amount_minor) AS entries
    FROM wallets AS wallet LEFT JOIN ledger_entries AS entry ON entry.wallet_id = wallet.id
    GROUP BY wallet.id
    HAVING wallet.balance_minor < 0 OR wallet.balance_minor <> coalesce(sum(entry.amount_minor), 0)`,

  'the entries of a wallet are numbered without gaps': `
    SELECT wallet.id, wallet.version, count(entry.*) AS entries
    FROM wallets AS wallet LEFT JOIN ledger_entries AS entry ON entry.wallet_id = wallet.id
    GROUP BY wallet.id
    HAVING wallet.version <> count(entry.*) OR coalesce(min(entry.wallet_version), 1) <> 1
      OR coalesce(max(entry.wallet_version), 0) <> wallet.version`,

  'each entry tells the balance after it': `
    SELECT * FROM (
      SELECT wallet_id, wallet_version, balance_after_minor,
        sum(amount_minor) OVER (PARTITION BY wallet_id ORDER BY wallet_version) AS expected
      FROM ledger_entries WHERE wallet_id IS NOT NULL
    ) AS entry WHERE balance_after_minor <> expected OR balance_after_minor < 0`,

  'a ledger transaction sums to zero in each currency': `
    SELECT transaction_id, currency, sum(amount_minor) FROM ledger_entries
    GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0`,

  'a ledger transaction has exactly two entries, one of a wallet': `
    SELECT movement.id FROM ledger_transactions AS movement
    LEFT JOIN ledger_entries AS entry ON entry.transaction_id = movement.id
    GROUP BY movement.id HAVING count(entry.*) <> 2 OR count(entry.wallet_id) <> 1`,

  'an order has at most one payment, over its total, and is then paid': `
    SELECT "order".id, "order".status, count(*) AS payments, sum(payment.amount_minor) AS paid
    FROM payments AS payment JOIN orders AS "order" ON "order".id = payment.order_id
    GROUP BY "order".id
    HAVING count(*) <> 1 OR sum(payment.amount_minor) <> "order".total_minor OR "order".payment_status = 'UNPAID'
      OR bool_or(payment.user_id <> "order".user_id OR payment.currency <> "order".currency)`,

  'a paid order has payment, ledger transaction, history and audit row': `
    SELECT "order".id, "order".status FROM orders AS "order"
    WHERE ("order".status IN ${PAID} OR "order".payment_status <> 'UNPAID' OR "order".paid_at IS NOT NULL)
      AND NOT EXISTS (
        SELECT FROM payments AS payment
        JOIN ledger_transactions AS movement ON movement.id = payment.ledger_transaction_id
          AND movement.type = 'PAYMENT' AND movement.order_id = "order".id
        JOIN ledger_entries AS entry ON entry.transaction_id = movement.id
          AND entry.amount_minor = -"order".total_minor
        JOIN wallets AS wallet ON wallet.id = entry.wallet_id AND wallet.user_id = "order".user_id
        JOIN order_history AS history ON history.order_id = "order".id AND history.to_status = 'PAID'
          AND history.audit_id = movement.audit_id
        JOIN audit_log AS audit ON audit.id = history.audit_id AND audit.action = 'order.paid'
          AND audit.subject_id = "order".id::text
        WHERE payment.order_id = "order".id
      )`,

  'an order cost its owner exactly what it says': `
    SELECT "order".id, "order".payment_status, coalesce(sum(entry.amount_minor), 0) AS moved
    FROM orders AS "order"
    LEFT JOIN ledger_transactions AS movement ON movement.order_id = "order".id
    LEFT JOIN ledger_entries AS entry ON entry.transaction_id = movement.id AND entry.wallet_id IS NOT NULL
    GROUP BY "order".id
    HAVING coalesce(sum(entry.amount_minor), 0) <> CASE "order".payment_status
      WHEN 'UNPAID' THEN 0 ELSE "order".refunded_minor - "order".total_minor END`,

  'refunds stay within the payment and are what the order says': `
    SELECT "order".id, "order".refunded_minor, coalesce(sum(refund.amount_minor), 0) AS refunds
    FROM orders AS "order"
    LEFT JOIN payments AS payment ON payment.order_id = "order".id
    LEFT JOIN refunds AS refund ON refund.payment_id = payment.id
    GROUP BY "order".id, payment.amount_minor
    HAVING coalesce(sum(refund.amount_minor), 0) <> "order".refunded_minor
      OR coalesce(sum(refund.amount_minor), 0) > coalesce(payment.amount_minor, 0)`,

  'a refund has its ledger transaction': `
    SELECT refund.id FROM refunds AS refund WHERE NOT EXISTS (
      SELECT FROM ledger_transactions AS movement
      JOIN ledger_entries AS entry ON entry.transaction_id = movement.id AND entry.wallet_id IS NOT NULL
      WHERE movement.id = refund.ledger_transaction_id AND movement.type = 'REFUND'
        AND entry.amount_minor = refund.amount_minor
    )`,

  'stock is not negative': `SELECT id, stock_quantity FROM products WHERE stock_quantity < 0`,

  'a coupon counts its unreleased redemptions, within its limit': `
    SELECT coupon.code, coupon.redemption_count, coupon.max_redemptions, count(redemption.*) AS unreleased
    FROM coupons AS coupon
    LEFT JOIN coupon_redemptions AS redemption
      ON redemption.coupon_id = coupon.id AND redemption.released_at IS NULL
    GROUP BY coupon.id
    HAVING coupon.redemption_count <> count(redemption.*) OR coupon.redemption_count > coupon.max_redemptions`,

  'a redemption belongs to its order and is given back when the order ends unpaid': `
    SELECT "order".id, "order".status, "order".payment_status, redemption.released_at
    FROM orders AS "order" FULL JOIN coupon_redemptions AS redemption ON redemption.order_id = "order".id
    WHERE "order".coupon_id IS DISTINCT FROM redemption.coupon_id
      OR (redemption.released_at IS NOT NULL) <> (redemption.order_id IS NOT NULL
        AND "order".status IN ${DEAD} AND "order".payment_status = 'UNPAID')`,

  'each version of an order has exactly one history row': `
    SELECT "order".id, "order".version, count(history.*) AS rows, max(history.version) AS last
    FROM orders AS "order" LEFT JOIN order_history AS history ON history.order_id = "order".id
    GROUP BY "order".id
    HAVING count(history.*) <> "order".version OR min(history.version) IS DISTINCT FROM 1
      OR max(history.version) IS DISTINCT FROM "order".version`,

  'the history is one chain that ends where the order stands': `
    SELECT * FROM (
      SELECT history.order_id, history.version, history.from_status, history.to_status, "order".status,
        lag(history.to_status) OVER chain AS before, lead(history.version) OVER chain AS next
      FROM order_history AS history JOIN orders AS "order" ON "order".id = history.order_id
      WINDOW chain AS (PARTITION BY history.order_id ORDER BY history.version)
    ) AS link
    WHERE from_status IS DISTINCT FROM before OR (next IS NULL AND to_status <> status)
      OR (from_status IS DISTINCT FROM to_status AND NOT order_transition_allowed(from_status, to_status))`,

  'a change that leaves the status gives money back': `
    SELECT history.order_id, history.version FROM order_history AS history
    WHERE history.from_status = history.to_status AND NOT EXISTS (
      SELECT FROM ledger_transactions AS movement JOIN refunds AS refund ON refund.ledger_transaction_id = movement.id
      WHERE movement.audit_id = history.audit_id AND movement.order_id = history.order_id
    )`,

  'an order that ended without delivery holds no stock': `
    SELECT "order".id, line.product_id, line.restocked_quantity
    FROM orders AS "order" JOIN order_lines AS line ON line.order_id = "order".id
    WHERE line.restocked_quantity < 0 OR line.restocked_quantity > line.quantity
      OR ("order".status IN ${DEAD} AND line.restocked_quantity <> line.quantity)
      OR ("order".refunded_minor = 0 AND "order".status NOT IN ${DEAD} AND line.restocked_quantity <> 0)`,

  'each history row has its own audit row': `
    SELECT history.order_id, history.version FROM order_history AS history
    LEFT JOIN audit_log AS audit ON audit.id = history.audit_id AND audit.action = history.action
      AND audit.subject_id = history.order_id::text AND audit.subject_type = 'order'
    WHERE audit.id IS NULL
    UNION ALL
    SELECT min(order_id::text)::uuid, min(version) FROM order_history GROUP BY audit_id HAVING count(*) > 1`,

  'an order adds up': `
    SELECT "order".id FROM orders AS "order" LEFT JOIN order_lines AS line ON line.order_id = "order".id
    GROUP BY "order".id HAVING coalesce(sum(line.total_minor), -1) <> "order".subtotal_minor`,

  'an idempotency key has its effect': `
    SELECT key, operation_id FROM (
      SELECT key, operation_id, response_body::jsonb -> 'data' AS data FROM idempotency_keys
    ) AS stored
    WHERE NOT CASE operation_id
      WHEN 'payOrder' THEN EXISTS (
        SELECT FROM payments WHERE id = (data #>> '{payment,id}')::uuid AND order_id = (data #>> '{order,id}')::uuid)
      WHEN 'createOrder' THEN EXISTS (SELECT FROM orders WHERE id = (data ->> 'id')::uuid)
      WHEN 'adminCreditWallet' THEN EXISTS (
        SELECT FROM ledger_transactions WHERE id = (data ->> 'id')::uuid AND type = 'CREDIT')
      WHEN 'cancelOrder' THEN EXISTS (
        SELECT FROM order_history WHERE order_id = (data ->> 'id')::uuid
          AND version = (data ->> 'version')::integer AND to_status = 'CANCELLED')
      WHEN 'adminDecideApproval' THEN EXISTS (
        SELECT FROM order_history WHERE order_id = (data ->> 'id')::uuid
          AND version = (data ->> 'version')::integer AND to_status = data ->> 'status')
      WHEN 'adminRefundOrder' THEN EXISTS (
        SELECT FROM refunds JOIN ledger_transactions AS movement ON movement.id = refunds.ledger_transaction_id
        WHERE refunds.id = (data #>> '{refund,id}')::uuid AND refunds.amount_minor = (data #>> '{refund,amountMinor}')::bigint
          AND movement.order_id = (data #>> '{order,id}')::uuid)
      ELSE true
    END`,

  // Payments, credits and refunds cannot be asked for without a key, so each of them must have exactly one.
  'an effect has its idempotency key': `
    WITH stored AS (
      SELECT operation_id, coalesce(response_body::jsonb #>> '{data,payment,id}',
        response_body::jsonb #>> '{data,refund,id}', response_body::jsonb #>> '{data,id}') AS effect
      FROM idempotency_keys WHERE operation_id IN ('payOrder', 'adminCreditWallet', 'adminRefundOrder')
    ), effects AS (
      SELECT 'payOrder' AS operation_id, id::text AS effect FROM payments
      UNION ALL
      SELECT 'adminCreditWallet', id::text FROM ledger_transactions WHERE type = 'CREDIT'
      UNION ALL
      SELECT 'adminRefundOrder', refund.id::text FROM refunds AS refund
      JOIN ledger_transactions AS movement ON movement.id = refund.ledger_transaction_id
      JOIN audit_log AS audit ON audit.id = movement.audit_id AND audit.action = 'order.refunded'
    )
    SELECT effects.operation_id, effects.effect, count(stored.effect) AS keys
    FROM effects LEFT JOIN stored USING (operation_id, effect)
    GROUP BY effects.operation_id, effects.effect HAVING count(stored.effect) <> 1`,
};
