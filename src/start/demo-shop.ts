// A small believable shop for trying the API out: products, coupons, and one account for each role, with public
// passwords. The program puts it into the embedded database alone; elsewhere it comes only by a command of its own.
import type { Database, Tx } from '../db/client.ts';
import { insertAuditEntry } from '../db/queries/audit-log.ts';
import { insertCoupon } from '../db/queries/coupons.ts';
import { insertProduct } from '../db/queries/products.ts';
import { insertUser, isAnyUser } from '../db/queries/users.ts';
import { creditWallet, insertMovement, insertWallet } from '../db/queries/wallets.ts';
import { isUniqueViolation } from '../db/sqlstate.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Role } from '../domain/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { hashPassword } from '../platform/passwords.ts';
import { auditEntry, systemOrigin } from '../transactions/audit-entry.ts';

/** An account that the demo shop comes with. */
export interface DemoAccount {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly fundsMinor: number;
}

/** The demo accounts; their passwords are public. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    role: 'ADMIN',
    name: 'Grace Okafor',
    email: 'grace@example.com',
    password: 'grace-runs-the-shop',
    fundsMinor: 0,
  },
  {
    role: 'APPROVER',
    name: 'Noor Haddad',
    email: 'noor@example.com',
    password: 'noor-approves-orders',
    fundsMinor: 0,
  },
  {
    role: 'CUSTOMER',
    name: 'Ada Lovell',
    email: 'ada@example.com',
    password: 'ada-buys-a-lamp',
    fundsMinor: 50_000,
  },
];

const PRODUCTS = [
  ['DESK-LAMP-01', 'Arc Desk Lamp', 'lighting', 4900, 40, 'A dimmable LED lamp on a swivelling brass arm.'],
  ['NOTE-A5-01', 'Linen Notebook A5', 'stationery', 2500, 200, 'Thread-bound, 192 dotted pages, lies flat.'],
  ['PEN-FOUNT-01', 'Steel Fountain Pen', 'stationery', 3900, 60, 'Medium nib, converter and two cartridges.'],
  [
    'DESK-OAK-01',
    'Oak Standing Desk',
    'furniture',
    64900,
    8,
    '160 by 80 cm, electric, remembers three heights.',
  ],
  [
    'CHAIR-MESH-01',
    'Mesh Task Chair',
    'furniture',
    32900,
    12,
    'Lumbar support and armrests that move four ways.',
  ],
  ['SHELF-WALL-01', 'Floating Wall Shelf', 'furniture', 5900, 35, 'Solid walnut, 80 cm, carries 15 kg.'],
  ['MUG-STONE-01', 'Stoneware Mug', 'kitchen', 1800, 120, 'Hand-glazed, 350 ml, safe in the dishwasher.'],
  ['KETTLE-01', 'Gooseneck Kettle', 'kitchen', 7900, 25, '0.9 litres, holds the temperature to the degree.'],
  ['CLOCK-WALL-01', 'Silent Wall Clock', 'decor', 4200, 30, 'A sweeping movement that does not tick.'],
  ['RUG-WOOL-01', 'Woven Wool Rug', 'decor', 15900, 10, '120 by 180 cm, undyed wool from one flock.'],
  ['CABLE-BOX-01', 'Cable Box', 'accessories', 2900, 80, 'Hides a power strip and its tangle.'],
  ['LAMP-FLOOR-01', 'Paper Floor Lamp', 'lighting', 11900, 1, 'The last one of its series.'],
] as const;

/**
 * Fills an empty database with the demo shop, all or nothing, and tells whether it did. A database that holds any user
 * is left alone.
 */
export async function openDemoShop(db: Database, clock: Clock, currency: string): Promise<boolean> {
  if (await isAnyUser(db)) return false;
  const accounts = await Promise.all(
    DEMO_ACCOUNTS.map(async (account) => ({ account, passwordHash: await hashPassword(account.password) })),
  );
  try {
    await fillShop(db, accounts, clock, currency);
    return true;
  } catch (error) {
    // Another program that was started at the same moment has opened the shop.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

function fillShop(
  db: Database,
  accounts: readonly { readonly account: DemoAccount; readonly passwordHash: string }[],
  clock: Clock,
  currency: string,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const now = clock.now();
    for (const { account, passwordHash } of accounts) {
      await openAccount(trx, account, passwordHash, currency, now);
    }
    for (const [sku, name, category, priceMinor, stockQuantity, description] of PRODUCTS) {
      const product = { sku, name, category, priceMinor, stockQuantity, description, currency, active: true };
      const { id } = await insertProduct(trx, { ...product, id: newId(), createdAt: now });
      await recordAudit(trx, 'product.created', 'product', id, product, now);
    }
    await openCoupon(trx, currency, now);
  });
}

async function openAccount(
  trx: Tx,
  account: DemoAccount,
  passwordHash: string,
  currency: string,
  now: Date,
): Promise<void> {
  const { name, email, role, fundsMinor } = account;
  const [userId, walletId] = [newId(), newId()];
  await insertUser(trx, { id: userId, name, email, role, passwordHash, createdAt: now });
  await recordAudit(trx, 'user.registered', 'user', userId, { role }, now);
  await insertWallet(trx, { id: walletId, userId, currency, createdAt: now });
  if (fundsMinor === 0) return;
  const wallet = await creditWallet(trx, userId, fundsMinor);
  if (wallet === undefined) throw new Error('A wallet that was just opened is not there.');
  const description = 'A present of the demo shop';
  const changes = { amountMinor: fundsMinor, currency, reason: description };
  await insertMovement(trx, {
    id: newId(),
    type: 'CREDIT',
    wallet,
    amountMinor: fundsMinor,
    account: 'FUNDING',
    orderId: null,
    description,
    auditId: await recordAudit(trx, 'wallet.credited', 'wallet', walletId, changes, now),
    createdAt: now,
  });
}

async function openCoupon(trx: Tx, currency: string, now: Date): Promise<void> {
  const terms = {
    code: 'WELCOME15',
    type: 'AMOUNT',
    percentOff: null,
    amountOffMinor: 1500,
    currency,
    minSubtotalMinor: 5000,
    maxRedemptions: 100,
    startsAt: null,
    expiresAt: null,
    active: true,
  } as const;
  const { id } = await insertCoupon(trx, { ...terms, id: newId(), createdAt: now });
  await recordAudit(trx, 'coupon.created', 'coupon', id, terms, now);
}

async function recordAudit(
  trx: Tx,
  action: string,
  subjectType: 'product' | 'user' | 'wallet' | 'coupon',
  subjectId: string,
  changes: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<string> {
  const entry = auditEntry(systemOrigin, { action, subjectType, subjectId, changes }, now);
  await insertAuditEntry(trx, entry);
  return entry.id;
}
