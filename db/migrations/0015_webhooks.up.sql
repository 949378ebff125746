-- Where events are sent, what was delivered, and each attempt. A delivery is made by the transaction that gives its event
-- a place in the feed, at most one for an endpoint and an event.

CREATE TABLE webhook_endpoints (
  id                         uuid PRIMARY KEY,
  user_id                    uuid NOT NULL REFERENCES users (id),
  -- One of the owner's places, of which there are as many as a user may have endpoints; null when it is deleted.
  slot                       smallint,
  url                        text NOT NULL,
  description                text NOT NULL,
  event_types                text[] NOT NULL,
  enabled                    boolean NOT NULL DEFAULT true,
  disabled_reason            text,
  -- Sealed under a key of the configuration: they are needed to sign, so a hash would not do.
  secret                     bytea,
  previous_secret            bytea,
  previous_secret_expires_at timestamptz,
  -- The first failure since the latest success.
  failing_since              timestamptz,
  created_at                 timestamptz NOT NULL,
  updated_at                 timestamptz NOT NULL,
  deleted_at                 timestamptz,
  CONSTRAINT webhook_endpoints_slot_known CHECK (slot BETWEEN 1 AND 20),
  CONSTRAINT webhook_endpoints_slot_unique UNIQUE (user_id, slot),
  CONSTRAINT webhook_endpoints_deleted_whole CHECK (
    CASE WHEN deleted_at IS NULL THEN slot IS NOT NULL AND secret IS NOT NULL
    ELSE slot IS NULL AND secret IS NULL AND previous_secret IS NULL AND NOT enabled END
  ),
  CONSTRAINT webhook_endpoints_reason_known CHECK (disabled_reason IN ('OWNER', 'GONE', 'FAILING')),
  CONSTRAINT webhook_endpoints_reason_given CHECK (enabled = (disabled_reason IS NULL)),
  CONSTRAINT webhook_endpoints_previous_expires CHECK (
    (previous_secret IS NULL) = (previous_secret_expires_at IS NULL)
  ),
  CONSTRAINT webhook_endpoints_event_types_given CHECK (cardinality(event_types) >= 1)
);
CREATE INDEX webhook_endpoints_by_user ON webhook_endpoints (user_id, created_at, id) WHERE deleted_at IS NULL;

CREATE TABLE webhook_deliveries (
  id              uuid PRIMARY KEY,
  endpoint_id     uuid NOT NULL REFERENCES webhook_endpoints (id),
  event_id        uuid NOT NULL REFERENCES events (id),
  status          text NOT NULL DEFAULT 'PENDING',
  -- All attempts that were recorded. The job of an attempt names its number, so that a doubled job records nothing.
  attempts        integer NOT NULL DEFAULT 0,
  -- Those since the delivery was last begun: a redelivery begins the schedule anew.
  tries           integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  created_at      timestamptz NOT NULL,
  finished_at     timestamptz,
  CONSTRAINT webhook_deliveries_once UNIQUE (endpoint_id, event_id),
  CONSTRAINT webhook_deliveries_status_known CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
  CONSTRAINT webhook_deliveries_counted CHECK (tries BETWEEN 0 AND attempts),
  CONSTRAINT webhook_deliveries_pending_is_due CHECK ((status = 'PENDING') = (next_attempt_at IS NOT NULL)),
  CONSTRAINT webhook_deliveries_finished CHECK ((status = 'PENDING') = (finished_at IS NULL))
);
CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, created_at, id);
-- The foreign key of events, and the removal of old deliveries.
CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (event_id);
CREATE INDEX webhook_deliveries_finished_at ON webhook_deliveries (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE webhook_attempts (
  delivery_id   uuid NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
  number        integer NOT NULL,
  attempted_at  timestamptz NOT NULL,
  duration_ms   integer NOT NULL,
  status_code   integer,
  error         text,
  response_body text NOT NULL,
  PRIMARY KEY (delivery_id, number),
  CONSTRAINT webhook_attempts_number_positive CHECK (number >= 1),
  CONSTRAINT webhook_attempts_duration_not_negative CHECK (duration_ms >= 0),
  CONSTRAINT webhook_attempts_answered_or_failed CHECK (status_code IS NOT NULL OR error IS NOT NULL)
);

-- The feed of one type.
CREATE INDEX events_by_type ON events (type, position);
