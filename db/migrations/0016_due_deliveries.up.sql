-- migrate: no transaction
-- What of an endpoint is due next, however much of it waits: workers look here for the deliveries of each endpoint.
DROP INDEX CONCURRENTLY IF EXISTS webhook_deliveries_due;
CREATE INDEX CONCURRENTLY webhook_deliveries_due ON webhook_deliveries (endpoint_id, next_attempt_at, id)
  WHERE status = 'PENDING';
