-- What happened to orders, for everybody who reacts to it: the outbox. The database itself writes an order's events
-- with its history row, which no change of an order can do without, so no program can forget them.

CREATE TABLE events (
  id           uuid PRIMARY KEY,
  -- The order of writing. Two events of one order are written under the order's lock, so it never turns theirs around.
  number       bigint GENERATED ALWAYS AS IDENTITY,
  -- The place in the feed, given when the event is dispatched. `number` cannot be it: a transaction that commits late
  -- would put its event behind a reader who has passed that number already.
  position     bigint,
  type         text NOT NULL,
  order_id     uuid NOT NULL REFERENCES orders (id),
  -- Counts the order's events from 1 without a gap, so that a missing one shows.
  sequence     integer NOT NULL,
  -- The order's owner.
  user_id      uuid NOT NULL,
  occurred_at  timestamptz NOT NULL,
  trace_parent text,
  data         jsonb NOT NULL,
  CONSTRAINT events_once_per_sequence UNIQUE (order_id, sequence),
  CONSTRAINT events_position_unique UNIQUE (position),
  CONSTRAINT events_sequence_positive CHECK (sequence >= 1)
);
CREATE INDEX events_to_dispatch ON events (number) WHERE position IS NULL;
CREATE INDEX events_by_user ON events (user_id, position);

-- The newest position. Whoever dispatches locks this one row: dispatchers take turns, positions are committed in their
-- order, and a reader of the feed never sees one before a lower one.
CREATE TABLE event_feed (
  singleton boolean PRIMARY KEY DEFAULT true,
  position  bigint NOT NULL,
  CONSTRAINT event_feed_single_row CHECK (singleton),
  CONSTRAINT event_feed_position_not_negative CHECK (position >= 0)
);
INSERT INTO event_feed (position) VALUES (0);

-- What an event tells beside the order itself: the trace that it belongs to, and the refund that was made.
ALTER TABLE order_history
  ADD COLUMN trace_parent text,
  ADD COLUMN details jsonb;

-- A UUIDv7, as the program makes them; Postgres has a function of its own from 18 on.
CREATE FUNCTION uuid_of_time(moment timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM moment) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

CREATE FUNCTION order_history_tells_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO events (id, type, order_id, sequence, user_id, occurred_at, trace_parent, data)
  SELECT uuid_of_time(NEW.occurred_at), told.type, NEW.order_id,
    (SELECT coalesce(max(sequence), 0) FROM events WHERE order_id = NEW.order_id) + told.ordinality,
    changed.user_id, NEW.occurred_at, NEW.trace_parent,
    jsonb_build_object(
      'orderId', changed.id, 'orderNumber', changed.number, 'userId', changed.user_id,
      'status', changed.status, 'previousStatus', NEW.from_status, 'paymentStatus', changed.payment_status,
      'currency', changed.currency, 'totalMinor', changed.total_minor, 'refundedMinor', changed.refunded_minor,
      'reason', NEW.reason, 'version', changed.version
    ) || coalesce(NEW.details, '{}')
  FROM orders AS changed,
    unnest(array_remove(ARRAY[
      NEW.action,
      CASE WHEN NEW.from_status IS NULL AND NEW.to_status = 'PENDING_APPROVAL' THEN 'order.approval_requested' END,
      CASE WHEN NEW.details ? 'refund' AND NEW.action <> 'order.refunded' THEN 'order.refunded' END
    ], NULL)) WITH ORDINALITY AS told (type, ordinality)
  WHERE changed.id = NEW.order_id AND changed.version = NEW.version;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'version % of order % is not written by the statement of its history row', NEW.version, NEW.order_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'order_history_tells_events';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER order_history_tells_events AFTER INSERT ON order_history
  FOR EACH ROW EXECUTE FUNCTION order_history_tells_events();

CREATE FUNCTION events_dispatch_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given bigint := NEW.position;
BEGIN
  IF OLD.position IS NULL AND given IS NOT NULL THEN
    NEW.position := NULL;
    IF NEW IS NOT DISTINCT FROM OLD THEN
      NEW.position := given;
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'UPDATE on events is refused: an event may only be dispatched, once'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER events_dispatch_once BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION events_dispatch_once();
CREATE TRIGGER events_no_delete BEFORE DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_feed_no_delete BEFORE DELETE OR TRUNCATE ON event_feed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
