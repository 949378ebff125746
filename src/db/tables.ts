// Generated from db/migrations/ by `npm run generate`. Do not edit.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface ApiKeys {
  created_at: Timestamp;
  expires_at: Timestamp | null;
  id: string;
  last_used_at: Timestamp | null;
  name: string;
  prefix: string;
  revoked_at: Timestamp | null;
  scopes: string[];
  secret_hash: Buffer;
  user_id: string;
}

export interface AuditHead {
  hash: Buffer;
  seal_no: number;
  singleton: Generated<boolean>;
  total_rows: number;
}

export interface AuditLog {
  action: string;
  actor_id: string | null;
  actor_type: string;
  api_key_id: string | null;
  changes: Json;
  id: string;
  occurred_at: Timestamp;
  request_id: string | null;
  seal_no: number | null;
  subject_id: string;
  subject_type: string;
}

export interface AuditSeals {
  hash: Buffer;
  previous_hash: Buffer;
  row_count: number;
  seal_no: number;
  sealed_at: Timestamp;
}

export interface CouponRedemptions {
  coupon_id: string;
  order_id: string;
  redeemed_at: Timestamp;
  released_at: Timestamp | null;
}

export interface Coupons {
  active: Generated<boolean>;
  amount_off_minor: number | null;
  code: string;
  created_at: Timestamp;
  currency: string | null;
  expires_at: Timestamp | null;
  id: string;
  max_redemptions: number | null;
  min_subtotal_minor: Generated<number>;
  percent_off: number | null;
  redemption_count: Generated<number>;
  starts_at: Timestamp | null;
  type: string;
  updated_at: Timestamp;
  version: Generated<number>;
}

export interface EventFeed {
  position: number;
  singleton: Generated<boolean>;
}

export interface Events {
  data: Json;
  id: string;
  number: Generated<number>;
  occurred_at: Timestamp;
  order_id: string;
  position: number | null;
  sequence: number;
  trace_parent: string | null;
  type: string;
  user_id: string;
}

export interface IdempotencyKeys {
  created_at: Timestamp;
  expires_at: Timestamp;
  fingerprint: Buffer;
  key: string;
  operation_id: string;
  principal: string;
  response_body: string;
  response_headers: Json;
  response_status: number;
}

export interface InvoiceNumbers {
  kind: string;
  last_number: Generated<number>;
}

export interface Invoices {
  amount_minor: number;
  content: Json;
  corrects_id: string | null;
  currency: string;
  id: string;
  issued_at: Timestamp;
  kind: string;
  number: number;
  order_id: string;
  refund_id: string | null;
  sha256: Buffer | null;
  size_bytes: number | null;
  storage_key: string;
  stored_at: Timestamp | null;
}

export interface LedgerEntries {
  account: string;
  amount_minor: number;
  balance_after_minor: number | null;
  currency: string;
  line: number;
  transaction_id: string;
  wallet_id: string | null;
  wallet_version: number | null;
}

export interface LedgerReconciliation {
  check_name: string;
  drift_minor: Generated<number>;
  faults: Generated<number>;
  found_drift_minor: Generated<number>;
  found_faults: Generated<number>;
  position_id: string | null;
  position_version: number | null;
  started_at: Timestamp | null;
  stepped_at: Timestamp | null;
  swept_at: Timestamp | null;
}

export interface LedgerTransactions {
  audit_id: string;
  created_at: Timestamp;
  description: string | null;
  id: string;
  order_id: string | null;
  type: string;
}

export interface OrderHistory {
  action: string;
  actor_id: string | null;
  actor_type: string;
  audit_id: string;
  details: Json | null;
  from_status: string | null;
  occurred_at: Timestamp;
  order_id: string;
  reason: string | null;
  to_status: string;
  trace_parent: string | null;
  version: number;
}

export interface OrderLines {
  line: number;
  order_id: string;
  product_id: string;
  product_name: string;
  quantity: number;
  restocked_quantity: Generated<number>;
  sku: string;
  total_minor: number;
  unit_price_minor: number;
}

export interface Orders {
  coupon_code: string | null;
  coupon_id: string | null;
  created_at: Timestamp;
  currency: string;
  discount_minor: number;
  expires_at: Timestamp | null;
  id: string;
  number: Generated<string>;
  paid_at: Timestamp | null;
  payment_status: Generated<string>;
  refunded_minor: Generated<number>;
  status: string;
  subtotal_minor: number;
  total_minor: number;
  updated_at: Timestamp;
  user_id: string;
  version: Generated<number>;
}

export interface Payments {
  amount_minor: number;
  created_at: Timestamp;
  currency: string;
  id: string;
  ledger_transaction_id: string;
  order_id: string;
  user_id: string;
}

export interface Products {
  active: Generated<boolean>;
  category: string;
  created_at: Timestamp;
  currency: string;
  description: string;
  id: string;
  name: string;
  price_minor: number;
  sku: string;
  stock_quantity: number;
  updated_at: Timestamp;
  version: Generated<number>;
}

export interface RefreshTokens {
  expires_at: Timestamp;
  issued_at: Timestamp;
  session_id: string;
  token_hash: Buffer;
  used_at: Timestamp | null;
}

export interface Refunds {
  amount_minor: number;
  created_at: Timestamp;
  currency: string;
  id: string;
  ledger_transaction_id: string;
  payment_id: string;
  reason: string | null;
}

export interface SentMails {
  event_id: string;
  message_id: string;
  recipient: string;
  sent_at: Timestamp;
  template: string;
}

export interface Sessions {
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  revoked_at: Timestamp | null;
  revoked_reason: string | null;
  user_id: string;
}

export interface Users {
  created_at: Timestamp;
  email: string;
  id: string;
  name: string;
  password_hash: string;
  role: Generated<string>;
  updated_at: Timestamp;
}

export interface Wallets {
  balance_minor: Generated<number>;
  created_at: Timestamp;
  currency: string;
  id: string;
  user_id: string;
  version: Generated<number>;
}

export interface WebhookAttempts {
  attempted_at: Timestamp;
  delivery_id: string;
  duration_ms: number;
  error: string | null;
  number: number;
  response_body: string;
  status_code: number | null;
}

export interface WebhookDeliveries {
  attempts: Generated<number>;
  created_at: Timestamp;
  endpoint_id: string;
  event_id: string;
  finished_at: Timestamp | null;
  id: string;
  next_attempt_at: Timestamp | null;
  status: Generated<string>;
  tries: Generated<number>;
}

export interface WebhookEndpoints {
  created_at: Timestamp;
  deleted_at: Timestamp | null;
  description: string;
  disabled_reason: string | null;
  enabled: Generated<boolean>;
  event_types: string[];
  failing_since: Timestamp | null;
  id: string;
  previous_secret: Buffer | null;
  previous_secret_expires_at: Timestamp | null;
  secret: Buffer | null;
  slot: number | null;
  updated_at: Timestamp;
  url: string;
  user_id: string;
}

export interface DB {
  api_keys: ApiKeys;
  audit_head: AuditHead;
  audit_log: AuditLog;
  audit_seals: AuditSeals;
  coupon_redemptions: CouponRedemptions;
  coupons: Coupons;
  event_feed: EventFeed;
  events: Events;
  idempotency_keys: IdempotencyKeys;
  invoice_numbers: InvoiceNumbers;
  invoices: Invoices;
  ledger_entries: LedgerEntries;
  ledger_reconciliation: LedgerReconciliation;
  ledger_transactions: LedgerTransactions;
  order_history: OrderHistory;
  order_lines: OrderLines;
  orders: Orders;
  payments: Payments;
  products: Products;
  refresh_tokens: RefreshTokens;
  refunds: Refunds;
  sent_mails: SentMails;
  sessions: Sessions;
  users: Users;
  wallets: Wallets;
  webhook_attempts: WebhookAttempts;
  webhook_deliveries: WebhookDeliveries;
  webhook_endpoints: WebhookEndpoints;
}
