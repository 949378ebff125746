-- The place of the job queue. What is in it belongs to pg-boss, which makes and migrates its own tables whenever the
-- database is migrated.

CREATE SCHEMA pgboss;
