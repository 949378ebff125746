DROP TABLE ledger_entries;
DROP TABLE ledger_transactions;
DROP TABLE wallets;
DROP FUNCTION ledger_entries_agree();
DROP FUNCTION wallets_move_with_entry();
DROP FUNCTION wallets_open_empty();
