-- Money moves by double entry. A wallet's balance is a maintained copy of the sum of its entries; two triggers keep the
-- copy true by induction, at the cost of a look-up by key instead of a sum: entry number `version` of a wallet carries
-- exactly the step from the balance before to the balance now.

CREATE TABLE wallets (
  id            uuid PRIMARY KEY,
  user_id       uuid NOT NULL REFERENCES users (id),
  currency      text NOT NULL,
  balance_minor bigint NOT NULL DEFAULT 0,
  version       bigint NOT NULL DEFAULT 0,
  created_at    timestamptz NOT NULL,
  CONSTRAINT wallets_one_per_user UNIQUE (user_id),
  CONSTRAINT wallets_currency_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT wallets_balance_not_negative CHECK (balance_minor >= 0),
  CONSTRAINT wallets_start_empty CHECK (version > 0 OR balance_minor = 0)
);

CREATE TABLE ledger_transactions (
  id          uuid PRIMARY KEY,
  type        text NOT NULL,
  order_id    uuid,
  description text,
  -- No money moves without an audit row.
  audit_id    uuid NOT NULL REFERENCES audit_log (id),
  created_at  timestamptz NOT NULL,
  CONSTRAINT ledger_transactions_type_known CHECK (type IN ('CREDIT', 'PAYMENT', 'REFUND')),
  CONSTRAINT ledger_transactions_order_named CHECK ((type = 'CREDIT') = (order_id IS NULL))
);

-- The shop's own accounts (SALES, FUNDING) keep no running balance: a single balance row would make every payment of
-- the shop wait for the one before it.
CREATE TABLE ledger_entries (
  transaction_id      uuid NOT NULL REFERENCES ledger_transactions (id),
  line                smallint NOT NULL,
  account             text NOT NULL,
  amount_minor        bigint NOT NULL,
  currency            text NOT NULL,
  wallet_id           uuid REFERENCES wallets (id),
  wallet_version      bigint,
  balance_after_minor bigint,
  PRIMARY KEY (transaction_id, line),
  CONSTRAINT ledger_entries_one_per_wallet_version UNIQUE (wallet_id, wallet_version),
  CONSTRAINT ledger_entries_account_known CHECK (account IN ('WALLET', 'SALES', 'FUNDING')),
  -- Version 0 is the empty wallet: an entry that carries it would belong to no step of the balance.
  CONSTRAINT ledger_entries_explain_a_step CHECK (wallet_version >= 1),
  CONSTRAINT ledger_entries_wallet_complete CHECK (
    num_nonnulls(wallet_id, wallet_version, balance_after_minor) = CASE account WHEN 'WALLET' THEN 3 ELSE 0 END
  )
);

CREATE FUNCTION ledger_entries_agree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM inserted GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'the entries of a ledger transaction do not sum to zero'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entries_sum_to_zero';
  END IF;
  IF EXISTS (
    SELECT FROM inserted AS entry JOIN wallets AS wallet ON wallet.id = entry.wallet_id
    WHERE (wallet.version, wallet.balance_minor, wallet.currency)
      IS DISTINCT FROM (entry.wallet_version, entry.balance_after_minor, entry.currency)
  ) THEN
    RAISE EXCEPTION 'a ledger entry does not agree with its wallet'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entries_agree_with_wallet';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entries_agree AFTER INSERT ON ledger_entries
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_agree();

CREATE FUNCTION wallets_move_with_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR NOT EXISTS (
    SELECT FROM ledger_entries
    WHERE wallet_id = NEW.id AND wallet_version = NEW.version
      AND amount_minor = NEW.balance_minor - OLD.balance_minor AND balance_after_minor = NEW.balance_minor
  ) THEN
    RAISE EXCEPTION 'the balance of wallet % changed without its ledger entry', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wallets_move_with_entry';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER wallets_move_with_entry AFTER UPDATE OF balance_minor, version ON wallets
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wallets_move_with_entry();

CREATE FUNCTION wallets_open_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a wallet is opened empty' USING ERRCODE = 'check_violation', CONSTRAINT = 'wallets_open_empty';
END
$$;
CREATE TRIGGER wallets_open_empty BEFORE INSERT ON wallets
  FOR EACH ROW WHEN (NEW.version <> 0) EXECUTE FUNCTION wallets_open_empty();

CREATE TRIGGER ledger_transactions_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
