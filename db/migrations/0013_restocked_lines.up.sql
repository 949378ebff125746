-- What has gone back into stock is counted on the order's line, in the statement that puts it back: no piece returns
-- twice, however refunds and cancellations meet.

ALTER TABLE order_lines ADD COLUMN restocked_quantity integer NOT NULL DEFAULT 0;

DROP TRIGGER order_lines_no_change ON order_lines;
UPDATE order_lines AS line SET restocked_quantity = line.quantity
FROM orders AS "order"
WHERE "order".id = line.order_id AND "order".status IN ('CANCELLED', 'EXPIRED', 'REJECTED');
ALTER TABLE order_lines
  ADD CONSTRAINT order_lines_restocked_within_quantity CHECK (restocked_quantity BETWEEN 0 AND quantity);

CREATE TRIGGER order_lines_no_change
  BEFORE UPDATE OF order_id, line, product_id, sku, product_name, unit_price_minor, quantity, total_minor
  OR DELETE OR TRUNCATE ON order_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Goods that came back stay back: only an order that takes them again could lower the count, and none does.
CREATE FUNCTION order_lines_restock_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was restocked of order % cannot be taken back', NEW.order_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'order_lines_restock_forward';
END
$$;
CREATE TRIGGER order_lines_restock_forward BEFORE UPDATE OF restocked_quantity ON order_lines
  FOR EACH ROW WHEN (NEW.restocked_quantity < OLD.restocked_quantity)
  EXECUTE FUNCTION order_lines_restock_forward();
