-- The audit log is append-only. Writers only insert, so they never wait for one another; a sealer later gathers the
-- unsealed rows into numbered batches whose keyed hashes form a chain.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TABLE audit_seals (
  seal_no       bigint PRIMARY KEY,
  row_count     integer NOT NULL,
  previous_hash bytea NOT NULL,
  hash          bytea NOT NULL,
  sealed_at     timestamptz NOT NULL,
  CONSTRAINT audit_seals_row_count_positive CHECK (row_count > 0)
);

CREATE TABLE audit_log (
  id           uuid PRIMARY KEY,
  occurred_at  timestamptz NOT NULL,
  actor_type   text NOT NULL,
  actor_id     uuid,
  action       text NOT NULL,
  subject_type text NOT NULL,
  subject_id   text NOT NULL,
  request_id   text,
  changes      jsonb NOT NULL,
  seal_no      bigint REFERENCES audit_seals (seal_no),
  CONSTRAINT audit_log_actor_type_known CHECK (actor_type IN ('USER', 'SYSTEM', 'ANONYMOUS')),
  CONSTRAINT audit_log_user_has_id CHECK ((actor_type = 'USER') = (actor_id IS NOT NULL))
);
CREATE INDEX audit_log_by_time ON audit_log (occurred_at, id);
CREATE INDEX audit_log_by_subject ON audit_log (subject_id, occurred_at, id);
-- Serves both the sealer (seal_no IS NULL) and the verification (rows of one seal in order).
CREATE INDEX audit_log_by_seal ON audit_log (seal_no, id);

-- One row that repeats the newest seal: it shows when the tail of the chain was cut off together with its rows.
CREATE TABLE audit_head (
  singleton  boolean PRIMARY KEY DEFAULT true,
  seal_no    bigint NOT NULL,
  total_rows bigint NOT NULL,
  hash       bytea NOT NULL,
  CONSTRAINT audit_head_single_row CHECK (singleton)
);
INSERT INTO audit_head (seal_no, total_rows, hash) VALUES (0, 0, '\x');

CREATE FUNCTION audit_log_seal_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sealed_no bigint := NEW.seal_no;
BEGIN
  IF OLD.seal_no IS NULL AND sealed_no IS NOT NULL THEN
    NEW.seal_no := NULL;
    IF NEW IS NOT DISTINCT FROM OLD THEN
      NEW.seal_no := sealed_no;
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'UPDATE on audit_log is refused: a row may only be sealed, once'
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_log_seal_once BEFORE UPDATE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_seal_once();
CREATE TRIGGER audit_log_no_delete BEFORE DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seals_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_no_delete BEFORE DELETE OR TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
