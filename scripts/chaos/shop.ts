// Opens the run's shop through the API: people in every role, products of which some are scarce, and coupons that run out.
import type { Database } from '../../src/db/client.ts';
import { type Caller, createCaller, type Outcome, type Person, type Wire } from './caller.ts';
import type { Random } from './random.ts';

/** What there is to order and who orders it. */
export interface Shop {
  readonly customers: readonly Person[];
  readonly admins: readonly Person[];
  readonly approver: Person;
  readonly products: readonly { readonly id: string; readonly stock: number }[];
  readonly coupons: readonly string[];
}

const PASSWORD = 'correct horse battery staple';

const CURRENCY = 'USD';

/** Prices in minor units and pieces in stock: cheap and plenty, scarce, and one that needs approval. */
const PRODUCTS = [
  [450, 100_000],
  [900, 100_000],
  [1_700, 100_000],
  [2_500, 40],
  [3_300, 25],
  [700, 12],
  [1_100, 6],
  [25_000, 1_000],
] as const;

const COUPONS = [
  { type: 'PERCENT', percentOff: 10 },
  { type: 'PERCENT', percentOff: 25, maxRedemptions: 15 },
  { type: 'AMOUNT', amountOffMinor: 300, currency: CURRENCY, maxRedemptions: 8 },
  // Orders that cost nothing are orders, too.
  { type: 'PERCENT', percentOff: 100, maxRedemptions: 10 },
] as const;

/** People whose passwords are hashed side by side. */
const SIGNED_UP_AT_ONCE = 3;

/** What a customer begins with: soon not enough for everything. */
const FIRST_FUNDS_MINOR = 8_000;

/** The data of an answer that must not fail. */
export function needed(outcome: Outcome | undefined, what: string): Outcome['data'] {
  if (outcome === undefined || outcome.code !== undefined) {
    throw new Error(`${what} failed: ${outcome?.text ?? 'no answer'}`);
  }
  return outcome.data;
}

/** Signs a new person up and in. */
export async function newPerson(wire: Wire, random: Random, name: string): Promise<Person> {
  const anybody = createCaller(wire, random);
  const email = `${name}-${random.token().slice(0, 12)}@example.com`;
  const registered = await anybody.call({
    operationId: 'registerUser',
    key: random.token(),
    body: { email, password: PASSWORD, name },
  });
  const { id } = needed(registered, 'The registration');
  return { id, email, token: await signIn(wire, random, email) };
}

/** A new access token of a person who is signed up. */
export async function signIn(wire: Wire, random: Random, email: string): Promise<string> {
  const anybody = createCaller(wire, random);
  const signedIn = await anybody.call({ operationId: 'login', body: { email, password: PASSWORD } });
  return needed(signedIn, 'The login').accessToken;
}

/** Opens the shop. The first admin is made in the database: nobody is there yet who could. */
export async function openShop(wire: Wire, random: Random, db: Database, clients: number): Promise<Shop> {
  // A few at a time: passwords are slow to hash on purpose, and an answer is only waited for so long.
  const people = async (names: readonly string[]) => {
    const made: Person[] = [];
    for (let first = 0; first < names.length; first += SIGNED_UP_AT_ONCE) {
      const few = names.slice(first, first + SIGNED_UP_AT_ONCE);
      made.push(...(await Promise.all(few.map((name) => newPerson(wire, random.fork(name), name)))));
    }
    return made;
  };
  const [admin, otherAdmin, approver] = await people(['admin-1', 'admin-2', 'approver']);
  if (admin === undefined || otherAdmin === undefined || approver === undefined)
    throw new Error('Nobody came.');
  await db.updateTable('users').set({ role: 'ADMIN' }).where('id', '=', admin.id).execute();
  const asAdmin = createCaller(wire, random.fork('opening'), admin);
  await promote(asAdmin, otherAdmin, 'ADMIN');
  await promote(asAdmin, approver, 'APPROVER');

  const products = await Promise.all(
    PRODUCTS.map(async ([priceMinor, stock], index) => {
      const body = {
        sku: `SKU-${index}-${random.token().slice(0, 6).toUpperCase()}`,
        name: `Product ${index}`,
        description: 'Sold by the run.',
        category: 'chaos',
        priceMinor,
        currency: CURRENCY,
        stockQuantity: stock,
      };
      const made = await asAdmin.call({ operationId: 'adminCreateProduct', key: random.token(), body });
      return { id: needed(made, 'A product').id as string, stock };
    }),
  );
  const coupons = await Promise.all(
    COUPONS.map(async (terms, index) => {
      const code = `CHAOS-${index}-${random.token().slice(0, 6).toUpperCase()}`;
      const body = { code, ...terms };
      const made = await asAdmin.call({ operationId: 'adminCreateCoupon', key: random.token(), body });
      return needed(made, 'A coupon').code as string;
    }),
  );
  const customers = await people(Array.from({ length: clients }, (_, index) => `customer-${index + 1}`));
  for (const customer of customers) {
    needed(await credit(asAdmin, random, customer.id, FIRST_FUNDS_MINOR), 'A credit');
  }
  return { customers, admins: [admin, otherAdmin], approver, products, coupons };
}

async function promote(admin: Caller, person: Person, role: string): Promise<void> {
  const changed = await admin.call({
    operationId: 'adminUpdateUserRole',
    params: { userId: person.id },
    body: { role },
  });
  needed(changed, 'The change of a role');
}

/** Puts money into a wallet. */
export function credit(admin: Caller, random: Random, userId: string, amountMinor: number) {
  return admin.call({
    operationId: 'adminCreditWallet',
    key: random.token(),
    params: { userId },
    body: { amountMinor, currency: CURRENCY, reason: 'Funds for the run' },
  });
}
