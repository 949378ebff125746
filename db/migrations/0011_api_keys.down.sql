ALTER TABLE audit_log DROP CONSTRAINT audit_log_key_of_user, DROP COLUMN api_key_id;
DROP TABLE api_keys;
DROP FUNCTION api_keys_only_end();
