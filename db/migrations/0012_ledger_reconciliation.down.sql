DROP TABLE ledger_reconciliation;
