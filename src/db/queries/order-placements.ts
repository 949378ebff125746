// The placing of an order: one look at everything that it depends on, and one statement that writes all of it or nothing.
import { type Expression, type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../client.ts';
import { tell } from '../commits.ts';
import { columnsOf, prepare, prepareLook, type ValueOf } from '../prepared.ts';
import type { DB } from '../tables.ts';
import { AUDIT_COLUMNS, type AuditEntry, auditRow } from './audit-log.ts';
import type { CouponRow } from './coupons.ts';
import {
  ANSWER_COLUMNS,
  answerRow,
  claimOf,
  FOUND_ANSWER,
  type FoundAnswer,
  foundAnswer,
  type KeyedAnswer,
  type KeyOwner,
  lockNameOf,
} from './idempotency-keys.ts';
import { insertFor } from './insert-for.ts';
import type { OrderRow } from './orders.ts';

/** What is read of a product that is to be ordered. */
export interface OrderableProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly price_minor: number;
  readonly stock_quantity: number;
  readonly active: boolean;
}

/** What a new order depends on, as it stood at one moment. */
export interface Orderable {
  /** The answer under the request's key, if it has one. */
  readonly stored: FoundAnswer | undefined;
  readonly products: readonly OrderableProduct[];
  readonly coupon: CouponRow | undefined;
  readonly wallet: { readonly currency: string; readonly balanceMinor: number };
  /** The number that the order gets if it is placed; it is drawn, and nobody else's. */
  readonly number: string;
}

/** What is to be ordered by whom, and under which key the answer would be stored. */
interface OrderRequest {
  readonly userId: string;
  readonly productIds: readonly string[];
  readonly couponCode: string | null;
  readonly owner: KeyOwner | undefined;
}

/** The same as the statement takes it: of a request without a key nothing is stored. */
interface OrderableValues extends Omit<OrderRequest, 'owner'> {
  readonly owner: KeyOwner | { readonly principal: null; readonly key: null };
}

const NOBODY = { principal: null, key: null };

/**
 * The ids of an order's products as rows. Postgres takes an array that it does not know for ten rows, and a limit that it
 * does not know for a tenth of them: without that it thinks the look so dear that it plans it anew for each order, which
 * costs more than the look itself.
 */
const wantedIds = (ids: Expression<readonly string[]>) =>
  sql<string>`(SELECT id FROM unnest(${ids}::uuid[]) AS wanted (id) LIMIT cardinality(${ids}::uuid[]))`;

const findForOrder = prepareLook((db, value: ValueOf<OrderableValues>) =>
  db
    .selectFrom('wallets as wallet')
    .leftJoin('coupons', (join) => join.on('coupons.code', '=', value('couponCode')))
    .leftJoin('idempotency_keys as stored', (join) =>
      join
        .on('stored.principal', '=', value('owner', 'principal'))
        .on('stored.key', '=', value('owner', 'key')),
    )
    .where('wallet.user_id', '=', value('userId'))
    .selectAll('coupons')
    .select(['wallet.currency as wallet_currency', 'wallet.balance_minor', ...FOUND_ANSWER])
    .select((eb) => [
      sql<string>`next_order_number()`.as('number'),
      jsonArrayFrom(
        eb
          .selectFrom('products')
          .select([
            'products.id',
            'products.sku',
            'products.name',
            'products.price_minor',
            'products.stock_quantity',
            'products.active',
          ])
          .where('products.id', 'in', wantedIds(value('productIds'))),
      ).as('products'),
    ]),
);

/** Looks at the products, the coupon, the user's wallet, and what is stored under the key. Nothing is locked. */
export async function findOrderable(db: Database, request: OrderRequest): Promise<Orderable> {
  const [row] = await findForOrder(db, { ...request, owner: request.owner ?? NOBODY });
  if (row === undefined) throw new Error(`User ${request.userId} has no wallet.`);
  return {
    stored: foundAnswer(row),
    products: row.products,
    coupon: row.id === null ? undefined : (row as unknown as CouponRow),
    wallet: { currency: row.wallet_currency, balanceMinor: row.balance_minor },
    number: row.number,
  };
}

/** Everything that the placing of an order writes. */
export interface OrderToPlace {
  readonly order: OrderRow;
  /** The products as they were looked at, one for each line and in the order of the lines. */
  readonly products: readonly OrderableProduct[];
  readonly coupon: CouponRow | undefined;
  readonly audit: AuditEntry;
  readonly traceParent: string | null;
  /** Undefined for a request without a key. */
  readonly keyed: KeyedAnswer | undefined;
}

/** What is written of an order itself; the rest is the database's default. */
const ORDER_COLUMNS = [
  'id',
  'number',
  'user_id',
  'status',
  'currency',
  'subtotal_minor',
  'discount_minor',
  'total_minor',
  'coupon_id',
  'coupon_code',
  'expires_at',
  'created_at',
  'updated_at',
] as const;

/**
 * The same as the statement takes it. The lines are arrays instead of one parameter for each line: the statement keeps
 * its text, and so its plan, for any number of lines.
 */
interface PlacementValues {
  readonly order: OrderRow;
  readonly lines: {
    readonly count: number;
    readonly productIds: readonly string[];
    readonly skus: readonly string[];
    readonly names: readonly string[];
    readonly prices: readonly number[];
    readonly quantities: readonly number[];
  };
  readonly coupon: { readonly id: string | null; readonly version: number | null };
  readonly audit: ReturnType<typeof auditRow>;
  readonly history: { readonly trace_parent: string | null };
}

interface KeyedPlacementValues extends PlacementValues {
  readonly lockName: string;
  readonly answer: ReturnType<typeof answerRow>;
}

/** The parts of the statement that do not depend on whether the request has a key; `claimed` tells that it may go on. */
function placement(db: Kysely<DB>, value: ValueOf<PlacementValues>, claimed: Expression<boolean>) {
  const productIds = sql<string>`ANY(${value('lines', 'productIds')}::uuid[])`;
  const item = sql<{ product_id: string; quantity: number; price_minor: number }>`
    unnest(${value('lines', 'productIds')}::uuid[], ${value('lines', 'quantities')}::integer[],
      ${value('lines', 'prices')}::bigint[])`;
  return db
    .with('claim', (cte) => cte.selectNoFrom(sql<boolean>`${claimed}`.as('claimed')))
    .with('item', (cte) =>
      cte
        .selectFrom(item.as<'item'>(sql`item (product_id, quantity, price_minor)`))
        .select(['item.product_id', 'item.quantity', 'item.price_minor']),
    )
    .with('redeemable', (cte) =>
      cte
        .selectFrom(['claim', 'coupons'])
        .select('coupons.id')
        .where('claim.claimed', '=', true)
        .where('coupons.id', '=', value('coupon', 'id'))
        .where('coupons.version', '=', value('coupon', 'version'))
        .where(({ eb, or, ref }) =>
          or([
            eb('coupons.max_redemptions', 'is', null),
            eb('coupons.redemption_count', '<', ref('coupons.max_redemptions')),
          ]),
        )
        .forNoKeyUpdate('coupons'),
    )
    .with('available', (cte) =>
      cte
        .selectFrom(['claim', 'item', 'products'])
        .select('products.id')
        .where('claim.claimed', '=', true)
        // Beside the join, so that the planner does not read the whole catalogue for it.
        .where('products.id', '=', productIds)
        .whereRef('products.id', '=', 'item.product_id')
        .whereRef('products.price_minor', '=', 'item.price_minor')
        .where('products.active', '=', true)
        .whereRef('products.stock_quantity', '>=', 'item.quantity')
        // The coupon before the products, for everybody.
        .where(({ or, eb, exists, selectFrom }) =>
          or([
            eb(sql`${value('coupon', 'id')}::uuid`, 'is', null),
            exists(selectFrom('redeemable').select('redeemable.id')),
          ]),
        )
        .orderBy('products.id')
        .forNoKeyUpdate('products'),
    )
    .with('ready', (cte) =>
      cte
        .selectFrom('available')
        .select(({ fn }) => fn.countAll().as('products'))
        .having(({ fn }) => fn.countAll(), '=', value('lines', 'count')),
    )
    .with('reserved', (cte) =>
      cte
        .updateTable('products')
        .from(['ready', 'item'])
        .set(({ eb, ref }) => ({
          stock_quantity: eb('products.stock_quantity', '-', ref('item.quantity')),
        }))
        .where('products.id', '=', productIds)
        .whereRef('products.id', '=', 'item.product_id'),
    )
    .with('redeemed', (cte) =>
      cte
        .updateTable('coupons')
        .from(['ready', 'redeemable'])
        .set(({ eb }) => ({ redemption_count: eb('coupons.redemption_count', '+', 1) }))
        .whereRef('coupons.id', '=', 'redeemable.id'),
    )
    .with('placed', (cte) =>
      insertFor(cte, 'orders', columnsOf(value, 'order', ORDER_COLUMNS), 'ready').returning('orders.id'),
    )
    .with('lines', (cte) =>
      cte
        .insertInto('order_lines')
        .columns([
          'order_id',
          'line',
          'product_id',
          'sku',
          'product_name',
          'unit_price_minor',
          'quantity',
          'total_minor',
        ])
        .expression(
          sql`
            SELECT placed.id, line.number, line.product_id, line.sku, line.name, line.price, line.quantity,
              line.price * line.quantity
            FROM placed, unnest(${value('lines', 'productIds')}::uuid[], ${value('lines', 'skus')}::text[],
              ${value('lines', 'names')}::text[], ${value('lines', 'prices')}::bigint[],
              ${value('lines', 'quantities')}::integer[])
              WITH ORDINALITY AS line (product_id, sku, name, price, quantity, number)`,
        ),
    )
    .with('redemption', (cte) =>
      cte
        .insertInto('coupon_redemptions')
        .columns(['order_id', 'coupon_id', 'redeemed_at'])
        .expression(
          cte
            .selectFrom(['placed', 'redeemable'])
            .select([
              'placed.id',
              'redeemable.id as coupon_id',
              sql`${value('order', 'created_at')}`.as('redeemed_at'),
            ]),
        ),
    )
    .with('audit', (cte) => insertFor(cte, 'audit_log', columnsOf(value, 'audit', AUDIT_COLUMNS), 'placed'))
    .with('history', (cte) =>
      insertFor(
        cte,
        'order_history',
        {
          order_id: value('order', 'id'),
          version: 1,
          action: value('audit', 'action'),
          to_status: value('order', 'status'),
          actor_type: value('audit', 'actor_type'),
          actor_id: value('audit', 'actor_id'),
          audit_id: value('audit', 'id'),
          occurred_at: value('audit', 'occurred_at'),
          trace_parent: value('history', 'trace_parent'),
        },
        'placed',
      ),
    );
}

const placeWithoutKey = prepare((db, value: ValueOf<PlacementValues>) =>
  placement(db, value, sql<boolean>`true`)
    .selectFrom('claim')
    .select((eb) => ['claim.claimed', eb.exists(eb.selectFrom('placed').select('placed.id')).as('placed')]),
);

const placeWithKey = prepare((db, value: ValueOf<KeyedPlacementValues>) =>
  placement(db, value, claimOf(value('lockName')))
    .with('stored', (cte) =>
      insertFor(cte, 'idempotency_keys', columnsOf(value, 'answer', ANSWER_COLUMNS), 'placed'),
    )
    .selectFrom('claim')
    .select((eb) => ['claim.claimed', eb.exists(eb.selectFrom('placed').select('placed.id')).as('placed')]),
);

/**
 * Places the order: coupon and stock are taken, and order, lines, history with its events, audit row and the stored answer
 * are written. The statement is its own transaction, and all of its parts hang on one another:
 *
 * - `claim` takes the key, so of two requests with one key at a time only one goes on;
 * - `redeemable` locks the coupon if its terms are as they were looked at and its limit allows one more;
 * - `available` locks the products, in the order of their ids, that are sold at the price that was looked at, and in stock;
 * - `ready` is there if nothing is missing, and everything is written for it, and only then.
 *
 * Locks are taken in the global order. Returns whether the key was free and whether the order is placed: otherwise nothing
 * is written.
 */
export async function writeOrder(
  db: Database,
  { order, products, coupon, audit, traceParent, keyed }: OrderToPlace,
): Promise<{ claimed: boolean; placed: boolean }> {
  const { lines } = order;
  const productIds = products.map(({ id }) => id);
  const values = {
    order,
    lines: {
      count: lines.length,
      productIds,
      skus: lines.map(({ sku }) => sku),
      names: lines.map((line) => line.product_name),
      prices: lines.map((line) => line.unit_price_minor),
      quantities: lines.map(({ quantity }) => quantity),
    },
    coupon: { id: coupon?.id ?? null, version: coupon?.version ?? null },
    audit: auditRow(audit),
    history: { trace_parent: traceParent },
  };
  const reserved = { kind: 'products-changed', what: 'stock', productIds } as const;
  const writing =
    keyed === undefined
      ? placeWithoutKey(db, values)
      : placeWithKey(db, { ...values, lockName: lockNameOf(keyed.owner), answer: answerRow(keyed) });
  const [row] = await writing.catch((error) => {
    // Whether the statement took effect is not known.
    tell(db, [reserved], false);
    throw error;
  });
  const placed = row?.placed === true;
  if (placed) tell(db, [reserved, { kind: 'order-status', from: null, to: order.status }]);
  return { claimed: row?.claimed === true, placed };
}
