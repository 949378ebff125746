DROP TRIGGER order_lines_restock_forward ON order_lines;
DROP FUNCTION order_lines_restock_forward();
DROP TRIGGER order_lines_no_change ON order_lines;
ALTER TABLE order_lines DROP COLUMN restocked_quantity;
CREATE TRIGGER order_lines_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON order_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
