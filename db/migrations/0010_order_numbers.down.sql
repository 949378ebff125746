ALTER TABLE orders ALTER COLUMN number SET DEFAULT 'ORD-' || lpad(nextval('order_numbers')::text, 8, '0');
DROP FUNCTION next_order_number();
