// The placing of an order: one look at everything that it depends on, and one statement that writes all of it or nothing.
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../client.ts';
import { tell } from '../commits.ts';
import { type AuditEntry, auditRow } from './audit-log.ts';
import type { CouponRow } from './coupons.ts';
import {
  answerRow,
  claimOf,
  FOUND_ANSWER,
  type FoundAnswer,
  foundAnswer,
  type KeyedAnswer,
  type KeyOwner,
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

/** Looks at the products, the coupon, the user's wallet, and what is stored under the key. Nothing is locked. */
export async function findOrderable(
  db: Database,
  request: {
    readonly userId: string;
    readonly productIds: readonly string[];
    readonly couponCode: string | null;
    readonly owner: KeyOwner | undefined;
  },
): Promise<Orderable> {
  const row = await db
    .selectFrom('wallets as wallet')
    .leftJoin('coupons', (join) => join.on('coupons.code', '=', request.couponCode))
    .leftJoin('idempotency_keys as stored', (join) =>
      join
        .on('stored.principal', '=', request.owner?.principal ?? null)
        .on('stored.key', '=', request.owner?.key ?? null),
    )
    .where('wallet.user_id', '=', request.userId)
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
          .where('products.id', '=', sql<string>`ANY(${request.productIds}::uuid[])`),
      ).as('products'),
    ])
    .executeTakeFirstOrThrow();
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
  // Arrays instead of one parameter for each line: the statement keeps its text, and so its plan, for any number of lines.
  const productIds = sql<string>`ANY(${products.map(({ id }) => id)}::uuid[])`;
  const item = sql<{ product_id: string; quantity: number; price_minor: number }>`
    unnest(${products.map(({ id }) => id)}::uuid[], ${lines.map(({ quantity }) => quantity)}::integer[],
      ${lines.map((line) => line.unit_price_minor)}::bigint[])`;
  const parts = db
    .with('claim', (cte) =>
      cte.selectNoFrom((keyed === undefined ? sql<boolean>`true` : claimOf(keyed.owner)).as('claimed')),
    )
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
        .where('coupons.id', '=', coupon?.id ?? null)
        .where('coupons.version', '=', coupon?.version ?? null)
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
            eb(sql`${coupon?.id ?? null}::uuid`, 'is', null),
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
        .having(({ fn }) => fn.countAll(), '=', lines.length),
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
      insertFor(
        cte,
        'orders',
        {
          id: order.id,
          number: order.number,
          user_id: order.user_id,
          status: order.status,
          currency: order.currency,
          subtotal_minor: order.subtotal_minor,
          discount_minor: order.discount_minor,
          total_minor: order.total_minor,
          coupon_id: order.coupon_id,
          coupon_code: order.coupon_code,
          expires_at: order.expires_at,
          created_at: order.created_at,
          updated_at: order.updated_at,
        },
        'ready',
      ).returning('orders.id'),
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
            FROM placed, unnest(${products.map(({ id }) => id)}::uuid[], ${lines.map(({ sku }) => sku)}::text[],
              ${lines.map((line) => line.product_name)}::text[],
              ${lines.map((line) => line.unit_price_minor)}::bigint[],
              ${lines.map(({ quantity }) => quantity)}::integer[])
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
            .select(['placed.id', 'redeemable.id as coupon_id', sql`${order.created_at}`.as('redeemed_at')]),
        ),
    )
    .with('audit', (cte) => insertFor(cte, 'audit_log', auditRow(audit), 'placed'))
    .with('history', (cte) =>
      insertFor(
        cte,
        'order_history',
        {
          order_id: order.id,
          version: 1,
          action: audit.action,
          to_status: order.status,
          actor_type: audit.actorType,
          actor_id: audit.actorId,
          audit_id: audit.id,
          occurred_at: audit.occurredAt,
          trace_parent: traceParent,
        },
        'placed',
      ),
    );
  const whole =
    keyed === undefined
      ? parts
      : parts.with('stored', (cte) => insertFor(cte, 'idempotency_keys', answerRow(keyed), 'placed'));
  const reserved = {
    kind: 'products-changed',
    what: 'stock',
    productIds: products.map(({ id }) => id),
  } as const;
  const row = await whole
    .selectFrom('claim')
    .select((eb) => ['claim.claimed', eb.exists(eb.selectFrom('placed').select('placed.id')).as('placed')])
    .executeTakeFirstOrThrow()
    .catch((error) => {
      // Whether the statement took effect is not known.
      tell(db, [reserved], false);
      throw error;
    });
  const placed = row.placed === true;
  if (placed) tell(db, [reserved, { kind: 'order-status', from: null, to: order.status }]);
  return { claimed: row.claimed, placed };
}
