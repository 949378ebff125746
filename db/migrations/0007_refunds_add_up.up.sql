-- Refunds never exceed the payment: their sum is what the order says was refunded, which a check keeps within its
-- total. Both sides are looked at when the transaction ends, so neither moves without the other.

CREATE FUNCTION refunds_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed_order uuid;
BEGIN
  IF TG_TABLE_NAME = 'orders' THEN
    changed_order := NEW.id;
  ELSE
    SELECT order_id INTO changed_order FROM payments WHERE id = NEW.payment_id;
  END IF;
  IF (SELECT refunded_minor FROM orders WHERE id = changed_order) <> (
    SELECT coalesce(sum(refund.amount_minor), 0)
    FROM payments AS payment JOIN refunds AS refund ON refund.payment_id = payment.id
    WHERE payment.order_id = changed_order
  ) THEN
    RAISE EXCEPTION 'the refunds of order % do not add up to what it says', changed_order
      USING ERRCODE = 'check_violation', CONSTRAINT = 'refunds_add_up';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER refunds_add_up AFTER INSERT ON refunds
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refunds_add_up();
CREATE CONSTRAINT TRIGGER orders_refunds_add_up AFTER UPDATE OF refunded_minor ON orders
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.refunded_minor <> NEW.refunded_minor)
  EXECUTE FUNCTION refunds_add_up();
