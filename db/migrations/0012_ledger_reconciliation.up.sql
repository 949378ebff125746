-- How far the reconciliation of the ledger has come, and what it found: it walks over everything in small steps, taken
-- by whichever process is due, and every process can tell the result.
CREATE TABLE ledger_reconciliation (
  check_name        text PRIMARY KEY,
  -- Where the sweep under way goes on; null when it is to begin.
  position_id       uuid,
  position_version  bigint,
  -- What the sweep under way has found so far.
  found_faults      bigint NOT NULL DEFAULT 0,
  found_drift_minor bigint NOT NULL DEFAULT 0,
  -- What the last sweep found that went over everything.
  faults            bigint NOT NULL DEFAULT 0,
  drift_minor       bigint NOT NULL DEFAULT 0,
  started_at        timestamptz,
  stepped_at        timestamptz,
  swept_at          timestamptz,
  CONSTRAINT ledger_reconciliation_check_known CHECK (check_name IN ('wallets', 'entries', 'transactions'))
);
INSERT INTO ledger_reconciliation (check_name) VALUES ('wallets'), ('entries'), ('transactions');
