-- Generated from openapi/components/schemas/orders.yaml by `npm run generate`. Do not edit.
-- Whether an order may move so; `from_status` is NULL for its creation.
CREATE OR REPLACE FUNCTION order_transition_allowed(from_status text, to_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN to_status IS NULL THEN false
    WHEN from_status IS NULL THEN to_status IN ('PENDING_APPROVAL', 'PENDING')
    WHEN from_status = 'PENDING_APPROVAL' THEN to_status IN ('PENDING', 'REJECTED')
    WHEN from_status = 'PENDING' THEN to_status IN ('PAID', 'CANCELLED', 'EXPIRED')
    WHEN from_status = 'PAID' THEN to_status IN ('CONFIRMED', 'CANCELLED')
    WHEN from_status = 'CONFIRMED' THEN to_status IN ('SHIPPED', 'CANCELLED')
    WHEN from_status = 'SHIPPED' THEN to_status IN ('DELIVERED')
    ELSE false
  END
$$;
