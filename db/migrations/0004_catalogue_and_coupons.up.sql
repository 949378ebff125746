-- What is sold and at which discount. Stock and redemptions are counters that conditional updates move; their checks
-- are what makes overselling and over-redeeming impossible, whatever the program does.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE products (
  id             uuid PRIMARY KEY,
  sku            text NOT NULL,
  name           text NOT NULL,
  description    text NOT NULL,
  category       text NOT NULL,
  price_minor    bigint NOT NULL,
  currency       text NOT NULL,
  stock_quantity integer NOT NULL,
  active         boolean NOT NULL DEFAULT true,
  version        integer NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  CONSTRAINT products_sku_unique UNIQUE (sku),
  CONSTRAINT products_price_not_negative CHECK (price_minor >= 0),
  CONSTRAINT products_currency_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT products_stock_not_negative CHECK (stock_quantity >= 0)
);
CREATE INDEX products_by_created_at ON products (created_at, id) WHERE active;
CREATE INDEX products_by_price ON products (price_minor, id) WHERE active;
CREATE INDEX products_by_name ON products (name, id) WHERE active;
CREATE INDEX products_by_category ON products (category, created_at, id) WHERE active;
CREATE INDEX products_by_text ON products USING gin ((name || ' ' || description) gin_trgm_ops);

CREATE TABLE coupons (
  id                 uuid PRIMARY KEY,
  -- In the C collation the unique index also finds codes by their beginning.
  code               text COLLATE "C" NOT NULL,
  type               text NOT NULL,
  percent_off        integer,
  amount_off_minor   bigint,
  currency           text,
  min_subtotal_minor bigint NOT NULL DEFAULT 0,
  max_redemptions    integer,
  redemption_count   integer NOT NULL DEFAULT 0,
  starts_at          timestamptz,
  expires_at         timestamptz,
  active             boolean NOT NULL DEFAULT true,
  version            integer NOT NULL DEFAULT 1,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  CONSTRAINT coupons_code_unique UNIQUE (code),
  CONSTRAINT coupons_code_upper_case CHECK (code = upper(code)),
  CONSTRAINT coupons_discount_complete CHECK (
    (type = 'PERCENT' AND percent_off BETWEEN 1 AND 100 AND amount_off_minor IS NULL AND currency IS NULL)
    OR (type = 'AMOUNT' AND amount_off_minor > 0 AND currency ~ '^[A-Z]{3}$' AND percent_off IS NULL)
  ),
  CONSTRAINT coupons_min_subtotal_not_negative CHECK (min_subtotal_minor >= 0),
  CONSTRAINT coupons_redemptions_within_limit CHECK (
    redemption_count >= 0 AND (max_redemptions IS NULL OR redemption_count <= max_redemptions)
  ),
  CONSTRAINT coupons_period_ordered CHECK (starts_at < expires_at)
);
CREATE INDEX coupons_by_created_at ON coupons (created_at, id);
