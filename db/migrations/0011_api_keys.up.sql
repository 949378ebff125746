-- Credentials of programs. Of a secret only its SHA-256 is kept: it has over 250 random bits, so that a slow hash would
-- protect nothing more, and a leaked backup lets nobody in.

CREATE TABLE api_keys (
  id           uuid PRIMARY KEY,
  user_id      uuid NOT NULL REFERENCES users (id),
  name         text NOT NULL,
  prefix       text NOT NULL,
  secret_hash  bytea NOT NULL,
  scopes       text[] NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  -- Looked up by what is unique: a request costs one probe, whoever it comes from.
  CONSTRAINT api_keys_secret_hash_unique UNIQUE (secret_hash),
  CONSTRAINT api_keys_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
  CONSTRAINT api_keys_some_scopes CHECK (cardinality(scopes) > 0),
  CONSTRAINT api_keys_expire_after_creation CHECK (expires_at > created_at)
);
CREATE INDEX api_keys_by_owner ON api_keys (user_id, created_at, id);

-- A key's scopes, owner and secret never change, and a revoked key never works again.
CREATE FUNCTION api_keys_only_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.user_id, NEW.name, NEW.prefix, NEW.secret_hash, NEW.scopes, NEW.created_at, NEW.expires_at)
    IS DISTINCT FROM
    (OLD.id, OLD.user_id, OLD.name, OLD.prefix, OLD.secret_hash, OLD.scopes, OLD.created_at, OLD.expires_at)
    OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) THEN
    RAISE EXCEPTION 'UPDATE on api_keys is refused: a key may only be used, or revoked once'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER api_keys_only_end BEFORE UPDATE ON api_keys FOR EACH ROW EXECUTE FUNCTION api_keys_only_end();

-- What a user did with a key names it. Rows from before have none, and are sealed as if the column were not there.
ALTER TABLE audit_log
  ADD COLUMN api_key_id uuid,
  ADD CONSTRAINT audit_log_key_of_user CHECK (api_key_id IS NULL OR actor_type = 'USER');
