-- The schema that all migrations make. Generated: change db/migrations or db/repeatable instead.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE order_numbers AS bigint START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1;

CREATE OR REPLACE FUNCTION public.api_keys_only_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.audit_log_seal_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.events_dispatch_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  given bigint := NEW.position;
BEGIN
  IF OLD.position IS NULL AND given IS NOT NULL THEN
    NEW.position := NULL;
    IF NEW IS NOT DISTINCT FROM OLD THEN
      NEW.position := given;
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'UPDATE on events is refused: an event may only be dispatched, once'
    USING ERRCODE = 'restrict_violation';
END
$function$;

CREATE OR REPLACE FUNCTION public.invoice_numbers_without_gaps()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.kind <> OLD.kind OR NEW.last_number <> OLD.last_number + 1
    OR NOT EXISTS (SELECT FROM invoices WHERE kind = NEW.kind AND number = NEW.last_number) THEN
    RAISE EXCEPTION 'the number % of the series % has no invoice', NEW.last_number, NEW.kind
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_numbers_without_gaps';
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION public.invoices_store_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.invoices_take_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE invoice_numbers SET last_number = last_number + 1 WHERE kind = NEW.kind RETURNING last_number INTO NEW.number;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION public.ledger_entries_agree()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.next_order_number()
 RETURNS text
 LANGUAGE sql
AS $function$
  SELECT 'ORD-' || lpad(nextval('order_numbers')::text, 8, '0')
$function$;

CREATE OR REPLACE FUNCTION public.order_history_tells_events()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO events (id, type, order_id, sequence, user_id, occurred_at, trace_parent, data)
  SELECT uuid_of_time(NEW.occurred_at), told.type, NEW.order_id,
    (SELECT coalesce(max(sequence), 0) FROM events WHERE order_id = NEW.order_id) + told.ordinality,
    changed.user_id, NEW.occurred_at, NEW.trace_parent,
    jsonb_build_object(
      'orderId', changed.id, 'orderNumber', changed.number, 'userId', changed.user_id,
      'status', changed.status, 'previousStatus', NEW.from_status, 'paymentStatus', changed.payment_status,
      'currency', changed.currency, 'totalMinor', changed.total_minor, 'refundedMinor', changed.refunded_minor,
      'reason', NEW.reason, 'version', changed.version
    ) || coalesce(NEW.details, '{}')
  FROM orders AS changed,
    unnest(array_remove(ARRAY[
      NEW.action,
      CASE WHEN NEW.from_status IS NULL AND NEW.to_status = 'PENDING_APPROVAL' THEN 'order.approval_requested' END,
      CASE WHEN NEW.details ? 'refund' AND NEW.action <> 'order.refunded' THEN 'order.refunded' END
    ], NULL)) WITH ORDINALITY AS told (type, ordinality)
  WHERE changed.id = NEW.order_id AND changed.version = NEW.version;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'version % of order % is not written by the statement of its history row', NEW.version, NEW.order_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'order_history_tells_events';
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION public.order_lines_restock_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'what was restocked of order % cannot be taken back', NEW.order_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'order_lines_restock_forward';
END
$function$;

CREATE OR REPLACE FUNCTION public.order_transition_allowed(from_status text, to_status text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  SELECT CASE
    WHEN to_status IS NULL THEN false
    WHEN from_status IS NULL THEN to_status IN ('PENDING_APPROVAL', 'PENDING')
    WHEN from_status = 'PENDING_APPROVAL' THEN to_status IN ('PENDING', 'REJECTED')
    WHEN from_status = 'PENDING' THEN to_status IN ('PAID', 'CANCELLED', 'EXPIRED')
    WHEN from_status = 'PAID' THEN to_status IN ('CONFIRMED', 'CANCELLED')
    WHEN from_status = 'CONFIRMED' THEN to_status IN ('SHIPPED', 'CANCELLED')
    WHEN from_status = 'SHIPPED' THEN to_status IN ('DELIVERED')
    ELSE false
  END
$function$;

CREATE OR REPLACE FUNCTION public.orders_follow_transitions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT order_transition_allowed(CASE TG_OP WHEN 'UPDATE' THEN OLD.status END, NEW.status) THEN
    RAISE EXCEPTION 'order % may not move to %', NEW.id, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_follow_transitions';
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION public.orders_leave_a_trace()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1)
    OR NOT EXISTS (
      SELECT FROM order_history
      WHERE order_id = NEW.id AND version = NEW.version AND to_status = NEW.status
        AND from_status IS NOT DISTINCT FROM CASE TG_OP WHEN 'UPDATE' THEN OLD.status END
    ) THEN
    RAISE EXCEPTION 'order % changed without its history row', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_leave_a_trace';
  END IF;
  IF NEW.payment_status <> 'UNPAID'
    AND NOT EXISTS (SELECT FROM payments WHERE order_id = NEW.id AND amount_minor = NEW.total_minor) THEN
    RAISE EXCEPTION 'order % is marked as paid without its payment', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_paid_by_payment';
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION public.refunds_add_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  changed_order uuid;
BEGIN
  IF TG_TABLE_NAME = 'orders' THEN
    changed_order := NEW.id;
  ELSE
    SELECT order_id INTO changed_order FROM payments WHERE id = NEW.payment_id;
  END IF;
  IF (SELECT refunded_minor FROM orders WHERE id = changed_order) <> (
    SELECT coalesce(sum(refund.amount_minor), 0)
    FROM payments AS payment JOIN refunds AS refund ON refund.payment_id = payment.id
    WHERE payment.order_id = changed_order
  ) THEN
    RAISE EXCEPTION 'the refunds of order % do not add up to what it says', changed_order
      USING ERRCODE = 'check_violation', CONSTRAINT = 'refunds_add_up';
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$function$;

CREATE OR REPLACE FUNCTION public.uuid_of_time(moment timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
AS $function$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM moment) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.wallets_move_with_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.wallets_open_empty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'a wallet is opened empty' USING ERRCODE = 'check_violation', CONSTRAINT = 'wallets_open_empty';
END
$function$;

CREATE TABLE api_keys (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  prefix text NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_keys_pkey PRIMARY KEY (id),
  CONSTRAINT api_keys_expire_after_creation CHECK ((expires_at > created_at)),
  CONSTRAINT api_keys_secret_hash_unique UNIQUE (secret_hash),
  CONSTRAINT api_keys_secret_is_hashed CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT api_keys_some_scopes CHECK ((cardinality(scopes) > 0))
);

CREATE TABLE audit_head (
  singleton boolean DEFAULT true NOT NULL,
  seal_no bigint NOT NULL,
  total_rows bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_head_pkey PRIMARY KEY (singleton),
  CONSTRAINT audit_head_single_row CHECK (singleton)
);

CREATE TABLE audit_log (
  id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  actor_type text NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  request_id text,
  changes jsonb NOT NULL,
  seal_no bigint,
  api_key_id uuid,
  CONSTRAINT audit_log_pkey PRIMARY KEY (id),
  CONSTRAINT audit_log_actor_type_known CHECK ((actor_type = ANY (ARRAY['USER'::text, 'SYSTEM'::text, 'ANONYMOUS'::text]))),
  CONSTRAINT audit_log_key_of_user CHECK (((api_key_id IS NULL) OR (actor_type = 'USER'::text))),
  CONSTRAINT audit_log_user_has_id CHECK (((actor_type = 'USER'::text) = (actor_id IS NOT NULL)))
);

CREATE TABLE audit_seals (
  seal_no bigint NOT NULL,
  row_count integer NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_seals_pkey PRIMARY KEY (seal_no),
  CONSTRAINT audit_seals_row_count_positive CHECK ((row_count > 0))
);

CREATE TABLE coupon_redemptions (
  order_id uuid NOT NULL,
  coupon_id uuid NOT NULL,
  redeemed_at timestamp with time zone NOT NULL,
  released_at timestamp with time zone,
  CONSTRAINT coupon_redemptions_pkey PRIMARY KEY (order_id)
);

CREATE TABLE coupons (
  id uuid NOT NULL,
  code text COLLATE "C" NOT NULL,
  type text NOT NULL,
  percent_off integer,
  amount_off_minor bigint,
  currency text,
  min_subtotal_minor bigint DEFAULT 0 NOT NULL,
  max_redemptions integer,
  redemption_count integer DEFAULT 0 NOT NULL,
  starts_at timestamp with time zone,
  expires_at timestamp with time zone,
  active boolean DEFAULT true NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT coupons_pkey PRIMARY KEY (id),
  CONSTRAINT coupons_code_unique UNIQUE (code),
  CONSTRAINT coupons_code_upper_case CHECK ((code = upper(code))),
  CONSTRAINT coupons_discount_complete CHECK ((((type = 'PERCENT'::text) AND ((percent_off >= 1) AND (percent_off <= 100)) AND (amount_off_minor IS NULL) AND (currency IS NULL)) OR ((type = 'AMOUNT'::text) AND (amount_off_minor > 0) AND (currency ~ '^[A-Z]{3}$'::text) AND (percent_off IS NULL)))),
  CONSTRAINT coupons_min_subtotal_not_negative CHECK ((min_subtotal_minor >= 0)),
  CONSTRAINT coupons_period_ordered CHECK ((starts_at < expires_at)),
  CONSTRAINT coupons_redemptions_within_limit CHECK (((redemption_count >= 0) AND ((max_redemptions IS NULL) OR (redemption_count <= max_redemptions))))
);

CREATE TABLE event_feed (
  singleton boolean DEFAULT true NOT NULL,
  "position" bigint NOT NULL,
  CONSTRAINT event_feed_pkey PRIMARY KEY (singleton),
  CONSTRAINT event_feed_position_not_negative CHECK (("position" >= 0)),
  CONSTRAINT event_feed_single_row CHECK (singleton)
);

CREATE TABLE events (
  id uuid NOT NULL,
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  "position" bigint,
  type text NOT NULL,
  order_id uuid NOT NULL,
  sequence integer NOT NULL,
  user_id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  trace_parent text,
  data jsonb NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (id),
  CONSTRAINT events_once_per_sequence UNIQUE (order_id, sequence),
  CONSTRAINT events_position_unique UNIQUE ("position"),
  CONSTRAINT events_sequence_positive CHECK ((sequence >= 1))
);

CREATE TABLE idempotency_keys (
  principal text NOT NULL,
  key text NOT NULL,
  operation_id text NOT NULL,
  fingerprint bytea NOT NULL,
  response_status smallint NOT NULL,
  response_headers jsonb NOT NULL,
  response_body text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_once_per_principal PRIMARY KEY (principal, key)
);

CREATE TABLE invoice_numbers (
  kind text NOT NULL,
  last_number bigint DEFAULT 0 NOT NULL,
  CONSTRAINT invoice_numbers_pkey PRIMARY KEY (kind),
  CONSTRAINT invoice_numbers_kind_known CHECK ((kind = ANY (ARRAY['INVOICE'::text, 'CREDIT_NOTE'::text]))),
  CONSTRAINT invoice_numbers_not_negative CHECK ((last_number >= 0))
);

CREATE TABLE invoices (
  id uuid NOT NULL,
  kind text NOT NULL,
  number bigint NOT NULL,
  order_id uuid NOT NULL,
  refund_id uuid,
  corrects_id uuid,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  content jsonb NOT NULL,
  storage_key text NOT NULL,
  sha256 bytea,
  size_bytes integer,
  stored_at timestamp with time zone,
  CONSTRAINT invoices_pkey PRIMARY KEY (id),
  CONSTRAINT invoices_amount_not_negative CHECK ((amount_minor >= 0)),
  CONSTRAINT invoices_credit_note_complete CHECK ((num_nonnulls(refund_id, corrects_id) =
CASE kind
    WHEN 'CREDIT_NOTE'::text THEN 2
    ELSE 0
END)),
  CONSTRAINT invoices_file_complete CHECK ((num_nonnulls(sha256, size_bytes, stored_at) = ANY (ARRAY[0, 3]))),
  CONSTRAINT invoices_file_sound CHECK (((length(sha256) = 32) AND (size_bytes > 0))),
  CONSTRAINT invoices_number_unique UNIQUE (kind, number),
  CONSTRAINT invoices_one_per_refund UNIQUE (refund_id),
  CONSTRAINT invoices_storage_key_unique UNIQUE (storage_key)
);

CREATE TABLE ledger_entries (
  transaction_id uuid NOT NULL,
  line smallint NOT NULL,
  account text NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  wallet_id uuid,
  wallet_version bigint,
  balance_after_minor bigint,
  CONSTRAINT ledger_entries_pkey PRIMARY KEY (transaction_id, line),
  CONSTRAINT ledger_entries_account_known CHECK ((account = ANY (ARRAY['WALLET'::text, 'SALES'::text, 'FUNDING'::text]))),
  CONSTRAINT ledger_entries_explain_a_step CHECK ((wallet_version >= 1)),
  CONSTRAINT ledger_entries_one_per_wallet_version UNIQUE (wallet_id, wallet_version),
  CONSTRAINT ledger_entries_wallet_complete CHECK ((num_nonnulls(wallet_id, wallet_version, balance_after_minor) =
CASE account
    WHEN 'WALLET'::text THEN 3
    ELSE 0
END))
);

CREATE TABLE ledger_reconciliation (
  check_name text NOT NULL,
  position_id uuid,
  position_version bigint,
  found_faults bigint DEFAULT 0 NOT NULL,
  found_drift_minor bigint DEFAULT 0 NOT NULL,
  faults bigint DEFAULT 0 NOT NULL,
  drift_minor bigint DEFAULT 0 NOT NULL,
  started_at timestamp with time zone,
  stepped_at timestamp with time zone,
  swept_at timestamp with time zone,
  CONSTRAINT ledger_reconciliation_pkey PRIMARY KEY (check_name),
  CONSTRAINT ledger_reconciliation_check_known CHECK ((check_name = ANY (ARRAY['wallets'::text, 'entries'::text, 'transactions'::text])))
);

CREATE TABLE ledger_transactions (
  id uuid NOT NULL,
  type text NOT NULL,
  order_id uuid,
  description text,
  audit_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT ledger_transactions_pkey PRIMARY KEY (id),
  CONSTRAINT ledger_transactions_order_named CHECK (((type = 'CREDIT'::text) = (order_id IS NULL))),
  CONSTRAINT ledger_transactions_type_known CHECK ((type = ANY (ARRAY['CREDIT'::text, 'PAYMENT'::text, 'REFUND'::text])))
);

CREATE TABLE order_history (
  order_id uuid NOT NULL,
  version integer NOT NULL,
  action text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  actor_type text NOT NULL,
  actor_id uuid,
  reason text,
  audit_id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  trace_parent text,
  details jsonb,
  CONSTRAINT order_history_pkey PRIMARY KEY (order_id, version)
);

CREATE TABLE order_lines (
  order_id uuid NOT NULL,
  line smallint NOT NULL,
  product_id uuid NOT NULL,
  sku text NOT NULL,
  product_name text NOT NULL,
  unit_price_minor bigint NOT NULL,
  quantity integer NOT NULL,
  total_minor bigint NOT NULL,
  restocked_quantity integer DEFAULT 0 NOT NULL,
  CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, line),
  CONSTRAINT order_lines_product_once UNIQUE (order_id, product_id),
  CONSTRAINT order_lines_quantity_positive CHECK ((quantity > 0)),
  CONSTRAINT order_lines_restocked_within_quantity CHECK (((restocked_quantity >= 0) AND (restocked_quantity <= quantity))),
  CONSTRAINT order_lines_total_adds_up CHECK (((unit_price_minor >= 0) AND (total_minor = (unit_price_minor * quantity))))
);

CREATE TABLE orders (
  id uuid NOT NULL,
  number text COLLATE "C" DEFAULT next_order_number() NOT NULL,
  user_id uuid NOT NULL,
  status text NOT NULL,
  payment_status text DEFAULT 'UNPAID'::text NOT NULL,
  currency text NOT NULL,
  subtotal_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  refunded_minor bigint DEFAULT 0 NOT NULL,
  coupon_id uuid,
  coupon_code text,
  expires_at timestamp with time zone,
  paid_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_currency_iso CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT orders_number_unique UNIQUE (number),
  CONSTRAINT orders_payment_status_agrees CHECK (
CASE payment_status
    WHEN 'UNPAID'::text THEN ((paid_at IS NULL) AND (refunded_minor = 0) AND (status = ANY (ARRAY['PENDING_APPROVAL'::text, 'PENDING'::text, 'REJECTED'::text, 'EXPIRED'::text, 'CANCELLED'::text])))
    WHEN 'PAID'::text THEN ((paid_at IS NOT NULL) AND (refunded_minor = 0) AND (status = ANY (ARRAY['PAID'::text, 'CONFIRMED'::text, 'SHIPPED'::text, 'DELIVERED'::text])))
    WHEN 'PARTIALLY_REFUNDED'::text THEN ((paid_at IS NOT NULL) AND (refunded_minor > 0) AND (refunded_minor < total_minor) AND (status = ANY (ARRAY['PAID'::text, 'CONFIRMED'::text, 'SHIPPED'::text, 'DELIVERED'::text])))
    WHEN 'REFUNDED'::text THEN ((paid_at IS NOT NULL) AND (refunded_minor = total_minor) AND (status = ANY (ARRAY['PAID'::text, 'CONFIRMED'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'CANCELLED'::text])))
    ELSE false
END),
  CONSTRAINT orders_refund_within_total CHECK (((refunded_minor >= 0) AND (refunded_minor <= total_minor))),
  CONSTRAINT orders_total_adds_up CHECK (((subtotal_minor >= 0) AND (discount_minor >= 0) AND (total_minor >= 0) AND (total_minor = (subtotal_minor - discount_minor)))),
  CONSTRAINT orders_unpaid_has_deadline CHECK (((status <> ALL (ARRAY['PENDING_APPROVAL'::text, 'PENDING'::text])) OR (expires_at IS NOT NULL)))
);

CREATE TABLE payments (
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  user_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  ledger_transaction_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT payments_pkey PRIMARY KEY (id),
  CONSTRAINT payments_amount_not_negative CHECK ((amount_minor >= 0)),
  CONSTRAINT payments_one_per_ledger_transaction UNIQUE (ledger_transaction_id),
  CONSTRAINT payments_one_per_order UNIQUE (order_id)
);

CREATE TABLE products (
  id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  category text NOT NULL,
  price_minor bigint NOT NULL,
  currency text NOT NULL,
  stock_quantity integer NOT NULL,
  active boolean DEFAULT true NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT products_pkey PRIMARY KEY (id),
  CONSTRAINT products_currency_iso CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT products_price_not_negative CHECK ((price_minor >= 0)),
  CONSTRAINT products_sku_unique UNIQUE (sku),
  CONSTRAINT products_stock_not_negative CHECK ((stock_quantity >= 0))
);

CREATE TABLE refresh_tokens (
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT refresh_tokens_pkey PRIMARY KEY (token_hash)
);

CREATE TABLE refunds (
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  reason text,
  ledger_transaction_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT refunds_pkey PRIMARY KEY (id),
  CONSTRAINT refunds_amount_not_negative CHECK ((amount_minor >= 0)),
  CONSTRAINT refunds_one_per_ledger_transaction UNIQUE (ledger_transaction_id)
);

CREATE TABLE sent_mails (
  event_id uuid NOT NULL,
  template text NOT NULL,
  recipient text NOT NULL,
  message_id text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT sent_mails_once_per_event PRIMARY KEY (event_id, template)
);

CREATE TABLE sessions (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  revoked_reason text,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_revoked_reason_known CHECK ((revoked_reason = ANY (ARRAY['LOGOUT'::text, 'TOKEN_REUSED'::text]))),
  CONSTRAINT sessions_revoked_with_reason CHECK (((revoked_at IS NULL) = (revoked_reason IS NULL)))
);

CREATE TABLE users (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  role text DEFAULT 'CUSTOMER'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_email_lower_case CHECK ((email = lower(email))),
  CONSTRAINT users_email_unique UNIQUE (email),
  CONSTRAINT users_role_known CHECK ((role = ANY (ARRAY['CUSTOMER'::text, 'ADMIN'::text, 'APPROVER'::text])))
);

CREATE TABLE wallets (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  currency text NOT NULL,
  balance_minor bigint DEFAULT 0 NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT wallets_pkey PRIMARY KEY (id),
  CONSTRAINT wallets_balance_not_negative CHECK ((balance_minor >= 0)),
  CONSTRAINT wallets_currency_iso CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT wallets_one_per_user UNIQUE (user_id),
  CONSTRAINT wallets_start_empty CHECK (((version > 0) OR (balance_minor = 0)))
);

CREATE TABLE webhook_attempts (
  delivery_id uuid NOT NULL,
  number integer NOT NULL,
  attempted_at timestamp with time zone NOT NULL,
  duration_ms integer NOT NULL,
  status_code integer,
  error text,
  response_body text NOT NULL,
  CONSTRAINT webhook_attempts_pkey PRIMARY KEY (delivery_id, number),
  CONSTRAINT webhook_attempts_answered_or_failed CHECK (((status_code IS NOT NULL) OR (error IS NOT NULL))),
  CONSTRAINT webhook_attempts_duration_not_negative CHECK ((duration_ms >= 0)),
  CONSTRAINT webhook_attempts_number_positive CHECK ((number >= 1))
);

CREATE TABLE webhook_deliveries (
  id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  event_id uuid NOT NULL,
  status text DEFAULT 'PENDING'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_deliveries_counted CHECK (((tries >= 0) AND (tries <= attempts))),
  CONSTRAINT webhook_deliveries_finished CHECK (((status = 'PENDING'::text) = (finished_at IS NULL))),
  CONSTRAINT webhook_deliveries_once UNIQUE (endpoint_id, event_id),
  CONSTRAINT webhook_deliveries_pending_is_due CHECK (((status = 'PENDING'::text) = (next_attempt_at IS NOT NULL))),
  CONSTRAINT webhook_deliveries_status_known CHECK ((status = ANY (ARRAY['PENDING'::text, 'DELIVERED'::text, 'FAILED'::text, 'CANCELLED'::text])))
);

CREATE TABLE webhook_endpoints (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  slot smallint,
  url text NOT NULL,
  description text NOT NULL,
  event_types text[] NOT NULL,
  enabled boolean DEFAULT true NOT NULL,
  disabled_reason text,
  secret bytea,
  previous_secret bytea,
  previous_secret_expires_at timestamp with time zone,
  failing_since timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  deleted_at timestamp with time zone,
  CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_endpoints_deleted_whole CHECK (
CASE
    WHEN (deleted_at IS NULL) THEN ((slot IS NOT NULL) AND (secret IS NOT NULL))
    ELSE ((slot IS NULL) AND (secret IS NULL) AND (previous_secret IS NULL) AND (NOT enabled))
END),
  CONSTRAINT webhook_endpoints_event_types_given CHECK ((cardinality(event_types) >= 1)),
  CONSTRAINT webhook_endpoints_previous_expires CHECK (((previous_secret IS NULL) = (previous_secret_expires_at IS NULL))),
  CONSTRAINT webhook_endpoints_reason_given CHECK ((enabled = (disabled_reason IS NULL))),
  CONSTRAINT webhook_endpoints_reason_known CHECK ((disabled_reason = ANY (ARRAY['OWNER'::text, 'GONE'::text, 'FAILING'::text]))),
  CONSTRAINT webhook_endpoints_slot_known CHECK (((slot >= 1) AND (slot <= 20))),
  CONSTRAINT webhook_endpoints_slot_unique UNIQUE (user_id, slot)
);

ALTER TABLE api_keys ADD CONSTRAINT api_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE audit_log ADD CONSTRAINT audit_log_seal_no_fkey FOREIGN KEY (seal_no) REFERENCES audit_seals(seal_no);

ALTER TABLE coupon_redemptions ADD CONSTRAINT coupon_redemptions_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES coupons(id);

ALTER TABLE coupon_redemptions ADD CONSTRAINT coupon_redemptions_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id);

ALTER TABLE events ADD CONSTRAINT events_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id);

ALTER TABLE invoices ADD CONSTRAINT invoices_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES invoices(id);

ALTER TABLE invoices ADD CONSTRAINT invoices_kind_fkey FOREIGN KEY (kind) REFERENCES invoice_numbers(kind);

ALTER TABLE invoices ADD CONSTRAINT invoices_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id);

ALTER TABLE invoices ADD CONSTRAINT invoices_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES refunds(id);

ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES ledger_transactions(id);

ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_wallet_id_fkey FOREIGN KEY (wallet_id) REFERENCES wallets(id);

ALTER TABLE ledger_transactions ADD CONSTRAINT ledger_transactions_audit_id_fkey FOREIGN KEY (audit_id) REFERENCES audit_log(id);

ALTER TABLE ledger_transactions ADD CONSTRAINT ledger_transactions_order_fk FOREIGN KEY (order_id) REFERENCES orders(id);

ALTER TABLE order_history ADD CONSTRAINT order_history_audit_id_fkey FOREIGN KEY (audit_id) REFERENCES audit_log(id);

ALTER TABLE order_history ADD CONSTRAINT order_history_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id);

ALTER TABLE order_lines ADD CONSTRAINT order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id);

ALTER TABLE order_lines ADD CONSTRAINT order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id);

ALTER TABLE orders ADD CONSTRAINT orders_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES coupons(id);

ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE payments ADD CONSTRAINT payments_ledger_transaction_id_fkey FOREIGN KEY (ledger_transaction_id) REFERENCES ledger_transactions(id);

ALTER TABLE payments ADD CONSTRAINT payments_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id);

ALTER TABLE payments ADD CONSTRAINT payments_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE refresh_tokens ADD CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id);

ALTER TABLE refunds ADD CONSTRAINT refunds_ledger_transaction_id_fkey FOREIGN KEY (ledger_transaction_id) REFERENCES ledger_transactions(id);

ALTER TABLE refunds ADD CONSTRAINT refunds_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id);

ALTER TABLE sent_mails ADD CONSTRAINT sent_mails_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id);

ALTER TABLE sessions ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE wallets ADD CONSTRAINT wallets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE webhook_attempts ADD CONSTRAINT webhook_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries(id) ON DELETE CASCADE;

ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id);

ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id);

ALTER TABLE webhook_endpoints ADD CONSTRAINT webhook_endpoints_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

CREATE INDEX api_keys_by_owner ON public.api_keys USING btree (user_id, created_at, id);

CREATE INDEX audit_log_by_seal ON public.audit_log USING btree (seal_no, id);

CREATE INDEX audit_log_by_subject ON public.audit_log USING btree (subject_id, occurred_at, id);

CREATE INDEX audit_log_by_time ON public.audit_log USING btree (occurred_at, id);

CREATE INDEX coupons_by_created_at ON public.coupons USING btree (created_at, id);

CREATE INDEX events_by_type ON public.events USING btree (type, "position");

CREATE INDEX events_by_user ON public.events USING btree (user_id, "position");

CREATE INDEX events_to_dispatch ON public.events USING btree (number) WHERE ("position" IS NULL);

CREATE INDEX idempotency_keys_by_expiry ON public.idempotency_keys USING btree (expires_at);

CREATE INDEX invoices_by_order ON public.invoices USING btree (order_id);

CREATE UNIQUE INDEX invoices_one_per_order ON public.invoices USING btree (order_id) WHERE (kind = 'INVOICE'::text);

CREATE INDEX orders_by_created_at ON public.orders USING btree (created_at, id);

CREATE INDEX orders_by_deadline ON public.orders USING btree (expires_at, id) WHERE (status = ANY (ARRAY['PENDING_APPROVAL'::text, 'PENDING'::text]));

CREATE INDEX orders_by_status ON public.orders USING btree (status, created_at, id);

CREATE INDEX orders_by_user ON public.orders USING btree (user_id, created_at, id);

CREATE INDEX products_by_category ON public.products USING btree (category, created_at, id) WHERE active;

CREATE INDEX products_by_created_at ON public.products USING btree (created_at, id) WHERE active;

CREATE INDEX products_by_name ON public.products USING btree (name, id) WHERE active;

CREATE INDEX products_by_price ON public.products USING btree (price_minor, id) WHERE active;

CREATE INDEX products_by_text ON public.products USING gin ((((name || ' '::text) || description)) gin_trgm_ops);

CREATE INDEX refresh_tokens_by_session ON public.refresh_tokens USING btree (session_id);

CREATE INDEX refunds_by_payment ON public.refunds USING btree (payment_id);

CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);

CREATE INDEX users_by_created_at ON public.users USING btree (created_at, id);

CREATE INDEX webhook_deliveries_by_endpoint ON public.webhook_deliveries USING btree (endpoint_id, created_at, id);

CREATE INDEX webhook_deliveries_by_event ON public.webhook_deliveries USING btree (event_id);

CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (endpoint_id, next_attempt_at, id) WHERE (status = 'PENDING'::text);

CREATE INDEX webhook_deliveries_finished_at ON public.webhook_deliveries USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX webhook_endpoints_by_user ON public.webhook_endpoints USING btree (user_id, created_at, id) WHERE (deleted_at IS NULL);

CREATE TRIGGER api_keys_only_end BEFORE UPDATE ON public.api_keys FOR EACH ROW EXECUTE FUNCTION api_keys_only_end();

CREATE TRIGGER audit_head_no_delete BEFORE DELETE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_log_no_delete BEFORE DELETE OR TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_log_seal_once BEFORE UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_seal_once();

CREATE TRIGGER audit_seals_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_feed_no_delete BEFORE DELETE OR TRUNCATE ON public.event_feed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER events_dispatch_once BEFORE UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION events_dispatch_once();

CREATE TRIGGER events_no_delete BEFORE DELETE OR TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invoice_numbers_no_delete BEFORE DELETE OR TRUNCATE ON public.invoice_numbers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER invoice_numbers_without_gaps AFTER UPDATE ON public.invoice_numbers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION invoice_numbers_without_gaps();

CREATE TRIGGER invoices_no_delete BEFORE DELETE OR TRUNCATE ON public.invoices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invoices_store_once BEFORE UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION invoices_store_once();

CREATE TRIGGER invoices_take_number BEFORE INSERT ON public.invoices FOR EACH ROW EXECUTE FUNCTION invoices_take_number();

CREATE TRIGGER ledger_entries_agree AFTER INSERT ON public.ledger_entries REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_agree();

CREATE TRIGGER ledger_entries_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_transactions_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER order_history_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.order_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER order_history_tells_events AFTER INSERT ON public.order_history FOR EACH ROW EXECUTE FUNCTION order_history_tells_events();

CREATE TRIGGER order_lines_no_change BEFORE DELETE OR UPDATE OF order_id, line, product_id, sku, product_name, unit_price_minor, quantity, total_minor OR TRUNCATE ON public.order_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER order_lines_restock_forward BEFORE UPDATE OF restocked_quantity ON public.order_lines FOR EACH ROW WHEN ((new.restocked_quantity < old.restocked_quantity)) EXECUTE FUNCTION order_lines_restock_forward();

CREATE CONSTRAINT TRIGGER orders_leave_a_trace AFTER INSERT OR UPDATE ON public.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION orders_leave_a_trace();

CREATE TRIGGER orders_move_in_order BEFORE UPDATE OF status ON public.orders FOR EACH ROW WHEN ((old.status <> new.status)) EXECUTE FUNCTION orders_follow_transitions();

CREATE TRIGGER orders_no_delete BEFORE DELETE OR TRUNCATE ON public.orders FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER orders_refunds_add_up AFTER UPDATE OF refunded_minor ON public.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.refunded_minor <> new.refunded_minor)) EXECUTE FUNCTION refunds_add_up();

CREATE TRIGGER orders_start_in_order BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION orders_follow_transitions();

CREATE TRIGGER payments_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER refunds_add_up AFTER INSERT ON public.refunds DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refunds_add_up();

CREATE TRIGGER refunds_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.refunds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sent_mails_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sent_mails FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER wallets_move_with_entry AFTER UPDATE OF balance_minor, version ON public.wallets DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wallets_move_with_entry();

CREATE TRIGGER wallets_open_empty BEFORE INSERT ON public.wallets FOR EACH ROW WHEN ((new.version <> 0)) EXECUTE FUNCTION wallets_open_empty();
