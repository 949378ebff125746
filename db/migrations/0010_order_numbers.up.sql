-- The number of a new order, for whoever needs it before the order is written: the stored answer of a request tells it.

CREATE FUNCTION next_order_number() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT 'ORD-' || lpad(nextval('order_numbers')::text, 8, '0')
$$;
ALTER TABLE orders ALTER COLUMN number SET DEFAULT next_order_number();
