-- Orders and the money paid for them. The status may only move along the contract's transitions, each change carries
-- exactly one history row and that row names its audit row: no path skips the audit log.

CREATE SEQUENCE order_numbers;

CREATE TABLE orders (
  id              uuid PRIMARY KEY,
  -- In the C collation the unique index also finds numbers by their beginning.
  number          text COLLATE "C" NOT NULL DEFAULT 'ORD-' || lpad(nextval('order_numbers')::text, 8, '0'),
  user_id         uuid NOT NULL REFERENCES users (id),
  status          text NOT NULL,
  payment_status  text NOT NULL DEFAULT 'UNPAID',
  currency        text NOT NULL,
  subtotal_minor  bigint NOT NULL,
  discount_minor  bigint NOT NULL,
  total_minor     bigint NOT NULL,
  refunded_minor  bigint NOT NULL DEFAULT 0,
  coupon_id       uuid REFERENCES coupons (id),
  coupon_code     text,
  expires_at      timestamptz,
  paid_at         timestamptz,
  version         integer NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  CONSTRAINT orders_number_unique UNIQUE (number),
  CONSTRAINT orders_currency_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT orders_total_adds_up CHECK (
    subtotal_minor >= 0 AND discount_minor >= 0 AND total_minor >= 0 AND total_minor = subtotal_minor - discount_minor
  ),
  CONSTRAINT orders_refund_within_total CHECK (refunded_minor BETWEEN 0 AND total_minor),
  CONSTRAINT orders_payment_status_agrees CHECK (
    CASE payment_status
      WHEN 'UNPAID' THEN paid_at IS NULL AND refunded_minor = 0
        AND status IN ('PENDING_APPROVAL', 'PENDING', 'REJECTED', 'EXPIRED', 'CANCELLED')
      WHEN 'PAID' THEN paid_at IS NOT NULL AND refunded_minor = 0
        AND status IN ('PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED')
      WHEN 'PARTIALLY_REFUNDED' THEN paid_at IS NOT NULL AND refunded_minor > 0 AND refunded_minor < total_minor
        AND status IN ('PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED')
      WHEN 'REFUNDED' THEN paid_at IS NOT NULL AND refunded_minor = total_minor
        AND status IN ('PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED')
      ELSE false
    END
  ),
  -- An order that holds stock without being paid has a deadline, so that the stock comes back.
  CONSTRAINT orders_unpaid_has_deadline CHECK (status NOT IN ('PENDING_APPROVAL', 'PENDING') OR expires_at IS NOT NULL)
);
CREATE INDEX orders_by_user ON orders (user_id, created_at, id);
CREATE INDEX orders_by_created_at ON orders (created_at, id);
CREATE INDEX orders_by_status ON orders (status, created_at, id);
CREATE INDEX orders_by_deadline ON orders (expires_at, id) WHERE status IN ('PENDING_APPROVAL', 'PENDING');

CREATE TABLE order_lines (
  order_id         uuid NOT NULL REFERENCES orders (id),
  line             smallint NOT NULL,
  product_id       uuid NOT NULL REFERENCES products (id),
  sku              text NOT NULL,
  product_name     text NOT NULL,
  unit_price_minor bigint NOT NULL,
  quantity         integer NOT NULL,
  total_minor      bigint NOT NULL,
  PRIMARY KEY (order_id, line),
  CONSTRAINT order_lines_product_once UNIQUE (order_id, product_id),
  CONSTRAINT order_lines_quantity_positive CHECK (quantity > 0),
  CONSTRAINT order_lines_total_adds_up CHECK (unit_price_minor >= 0 AND total_minor = unit_price_minor * quantity)
);

CREATE TABLE order_history (
  order_id    uuid NOT NULL REFERENCES orders (id),
  version     integer NOT NULL,
  action      text NOT NULL,
  from_status text,
  to_status   text NOT NULL,
  actor_type  text NOT NULL,
  actor_id    uuid,
  reason      text,
  audit_id    uuid NOT NULL REFERENCES audit_log (id),
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (order_id, version)
);

CREATE TABLE coupon_redemptions (
  order_id    uuid PRIMARY KEY REFERENCES orders (id),
  coupon_id   uuid NOT NULL REFERENCES coupons (id),
  redeemed_at timestamptz NOT NULL,
  released_at timestamptz
);

ALTER TABLE ledger_transactions ADD CONSTRAINT ledger_transactions_order_fk FOREIGN KEY (order_id) REFERENCES orders (id);

CREATE TABLE payments (
  id                    uuid PRIMARY KEY,
  order_id              uuid NOT NULL REFERENCES orders (id),
  user_id               uuid NOT NULL REFERENCES users (id),
  amount_minor          bigint NOT NULL,
  currency              text NOT NULL,
  ledger_transaction_id uuid NOT NULL REFERENCES ledger_transactions (id),
  created_at            timestamptz NOT NULL,
  -- A row is only written for a completed payment, so this is what forbids paying twice.
  CONSTRAINT payments_one_per_order UNIQUE (order_id),
  CONSTRAINT payments_one_per_ledger_transaction UNIQUE (ledger_transaction_id),
  CONSTRAINT payments_amount_not_negative CHECK (amount_minor >= 0)
);

CREATE TABLE refunds (
  id                    uuid PRIMARY KEY,
  payment_id            uuid NOT NULL REFERENCES payments (id),
  amount_minor          bigint NOT NULL,
  currency              text NOT NULL,
  reason                text,
  ledger_transaction_id uuid NOT NULL REFERENCES ledger_transactions (id),
  created_at            timestamptz NOT NULL,
  CONSTRAINT refunds_one_per_ledger_transaction UNIQUE (ledger_transaction_id),
  CONSTRAINT refunds_amount_not_negative CHECK (amount_minor >= 0)
);
CREATE INDEX refunds_by_payment ON refunds (payment_id);

CREATE FUNCTION orders_follow_transitions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT order_transition_allowed(CASE TG_OP WHEN 'UPDATE' THEN OLD.status END, NEW.status) THEN
    RAISE EXCEPTION 'order % may not move to %', NEW.id, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_follow_transitions';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER orders_start_in_order BEFORE INSERT ON orders
  FOR EACH ROW EXECUTE FUNCTION orders_follow_transitions();
CREATE TRIGGER orders_move_in_order BEFORE UPDATE OF status ON orders
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION orders_follow_transitions();

CREATE FUNCTION orders_leave_a_trace() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1)
    OR NOT EXISTS (
      SELECT FROM order_history
      WHERE order_id = NEW.id AND version = NEW.version AND to_status = NEW.status
        AND from_status IS NOT DISTINCT FROM CASE TG_OP WHEN 'UPDATE' THEN OLD.status END
    ) THEN
    RAISE EXCEPTION 'order % changed without its history row', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_leave_a_trace';
  END IF;
  IF NEW.payment_status <> 'UNPAID'
    AND NOT EXISTS (SELECT FROM payments WHERE order_id = NEW.id AND amount_minor = NEW.total_minor) THEN
    RAISE EXCEPTION 'order % is marked as paid without its payment', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_paid_by_payment';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER orders_leave_a_trace AFTER INSERT OR UPDATE ON orders
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION orders_leave_a_trace();

CREATE TRIGGER orders_no_delete BEFORE DELETE OR TRUNCATE ON orders FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_lines_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON order_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_history_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON order_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payments_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refunds_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON refunds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
