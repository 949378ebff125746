-- migrate: no transaction
DROP INDEX CONCURRENTLY IF EXISTS webhook_deliveries_due;

-- The version before knows no turns.
DO $$ BEGIN
  IF to_regclass('pgboss.job') IS NOT NULL THEN
    DELETE FROM pgboss.job WHERE name = 'deliver-webhooks' AND state < 'completed'; END IF; END $$;

-- It makes the attempts that have jobs, and no others.
DO $$ BEGIN
  IF to_regclass('pgboss.job') IS NOT NULL THEN
    INSERT INTO pgboss.job (id, name, data, group_id, start_after, keep_until, expire_seconds, deletion_seconds,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    SELECT gen_random_uuid(), queue.name,
      jsonb_build_object('deliveryId', delivery.id, 'attempt', delivery.attempts + 1), delivery.endpoint_id::text,
      delivery.next_attempt_at, delivery.next_attempt_at + queue.retention_seconds * interval '1 second',
      queue.expire_seconds, queue.deletion_seconds, queue.retry_limit, queue.retry_delay, queue.retry_backoff,
      queue.retry_delay_max, queue.policy, queue.dead_letter, queue.heartbeat_seconds
    FROM webhook_deliveries AS delivery JOIN pgboss.queue ON queue.name = 'deliver-webhook'
    WHERE delivery.status = 'PENDING' AND NOT EXISTS (
      SELECT FROM pgboss.job AS job
      WHERE job.name = 'deliver-webhook' AND job.state < 'completed' AND job.data ->> 'deliveryId' = delivery.id::text
        AND job.data ->> 'attempt' = (delivery.attempts + 1)::text); END IF; END $$;
