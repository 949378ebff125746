DROP TABLE audit_head;
DROP TABLE audit_log;
DROP TABLE audit_seals;
DROP FUNCTION audit_log_seal_once();
DROP FUNCTION refuse_change();
