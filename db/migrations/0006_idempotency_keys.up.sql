-- What became of a keyed request. The row is written in the transaction of the effect, so one exists exactly when the
-- other does; the primary key is what decides between two requests with one key.

CREATE TABLE idempotency_keys (
  principal        text NOT NULL,
  key              text NOT NULL,
  operation_id     text NOT NULL,
  fingerprint      bytea NOT NULL,
  response_status  smallint NOT NULL,
  response_headers jsonb NOT NULL,
  response_body    text NOT NULL,
  created_at       timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL,
  CONSTRAINT idempotency_keys_once_per_principal PRIMARY KEY (principal, key)
);
CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at);
