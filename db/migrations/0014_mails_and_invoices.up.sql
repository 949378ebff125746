-- Which mails went out, and the invoices: each is frozen when it is issued and carries a number of a series without gaps.

-- Written after the mail server took the mail, so that a job that runs twice sends once.
CREATE TABLE sent_mails (
  event_id   uuid NOT NULL REFERENCES events (id),
  template   text NOT NULL,
  recipient  text NOT NULL,
  message_id text NOT NULL,
  sent_at    timestamptz NOT NULL,
  CONSTRAINT sent_mails_once_per_event PRIMARY KEY (event_id, template)
);
CREATE TRIGGER sent_mails_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON sent_mails
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The last number of each series. Whoever issues locks the row until the commit, so that numbers are given in the order
-- of the commits and one that was rolled back is given again: a sequence would leave a gap.
CREATE TABLE invoice_numbers (
  kind        text PRIMARY KEY,
  last_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT invoice_numbers_kind_known CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
  CONSTRAINT invoice_numbers_not_negative CHECK (last_number >= 0)
);
INSERT INTO invoice_numbers (kind) VALUES ('INVOICE'), ('CREDIT_NOTE');

CREATE TABLE invoices (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL REFERENCES invoice_numbers (kind),
  number       bigint NOT NULL,
  order_id     uuid NOT NULL REFERENCES orders (id),
  -- A credit note says which refund it is for and which invoice it corrects.
  refund_id    uuid REFERENCES refunds (id),
  corrects_id  uuid REFERENCES invoices (id),
  amount_minor bigint NOT NULL,
  currency     text NOT NULL,
  issued_at    timestamptz NOT NULL,
  -- All that the document says. The file is made from nothing else, so a lost one can be made again.
  content      jsonb NOT NULL,
  storage_key  text NOT NULL,
  -- The file, once it is in the storage.
  sha256       bytea,
  size_bytes   integer,
  stored_at    timestamptz,
  CONSTRAINT invoices_number_unique UNIQUE (kind, number),
  CONSTRAINT invoices_one_per_refund UNIQUE (refund_id),
  CONSTRAINT invoices_storage_key_unique UNIQUE (storage_key),
  CONSTRAINT invoices_credit_note_complete
    CHECK (num_nonnulls(refund_id, corrects_id) = CASE kind WHEN 'CREDIT_NOTE' THEN 2 ELSE 0 END),
  CONSTRAINT invoices_amount_not_negative CHECK (amount_minor >= 0),
  CONSTRAINT invoices_file_complete CHECK (num_nonnulls(sha256, size_bytes, stored_at) IN (0, 3)),
  CONSTRAINT invoices_file_sound CHECK (length(sha256) = 32 AND size_bytes > 0)
);
CREATE UNIQUE INDEX invoices_one_per_order ON invoices (order_id) WHERE kind = 'INVOICE';
CREATE INDEX invoices_by_order ON invoices (order_id);

-- The database itself gives the number, whatever the program writes into it.
CREATE FUNCTION invoices_take_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE invoice_numbers SET last_number = last_number + 1 WHERE kind = NEW.kind RETURNING last_number INTO NEW.number;
  RETURN NEW;
END
$$;
CREATE TRIGGER invoices_take_number BEFORE INSERT ON invoices FOR EACH ROW EXECUTE FUNCTION invoices_take_number();

-- A number that was taken must have become an invoice by the commit.
CREATE FUNCTION invoice_numbers_without_gaps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> OLD.kind OR NEW.last_number <> OLD.last_number + 1
    OR NOT EXISTS (SELECT FROM invoices WHERE kind = NEW.kind AND number = NEW.last_number) THEN
    RAISE EXCEPTION 'the number % of the series % has no invoice', NEW.last_number, NEW.kind
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_numbers_without_gaps';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER invoice_numbers_without_gaps AFTER UPDATE ON invoice_numbers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION invoice_numbers_without_gaps();
CREATE TRIGGER invoice_numbers_no_delete BEFORE DELETE OR TRUNCATE ON invoice_numbers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION invoices_store_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stored invoices := NEW;
BEGIN
  IF OLD.stored_at IS NULL AND NEW.stored_at IS NOT NULL THEN
    NEW.sha256 := NULL;
    NEW.size_bytes := NULL;
    NEW.stored_at := NULL;
    IF NEW IS NOT DISTINCT FROM OLD THEN
      RETURN stored;
    END IF;
  END IF;
  RAISE EXCEPTION 'UPDATE on invoices is refused: the file of an invoice may only be recorded, once'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER invoices_store_once BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION invoices_store_once();
CREATE TRIGGER invoices_no_delete BEFORE DELETE OR TRUNCATE ON invoices
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
