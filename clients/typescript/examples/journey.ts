// The customer's journey from signing in to following the order. It runs against the mock and against the real server:
//   node clients/typescript/examples/journey.ts http://127.0.0.1:4010
//   node clients/typescript/examples/journey.ts http://localhost:3000 ada@example.com ada-buys-a-lamp
import { ApiError, createClient } from '../src/index.ts';

/** Who goes on the journey, and where; `tell` is told of each step. */
export interface Journey {
  readonly baseUrl: string;
  readonly email: string;
  readonly password: string;
  readonly tell: (line: string) => void;
}

/** Orders the cheapest product that is in stock and pays it. Returns the id of the order. */
export async function journey({ baseUrl, email, password, tell }: Journey): Promise<string> {
  const client = createClient({
    baseUrl,
    onSignedOut: () => tell('The session has ended.'),
  });

  const user = await client.signIn({ email, password });
  const { data: wallet } = await client.getWallet();
  tell(`${user.name} has ${wallet.balanceMinor} ${wallet.currency} in minor units.`);

  const { data: products } = await client.listProducts({ query: { sort: 'priceMinor' } });
  const product = products.find(({ stockQuantity }) => stockQuantity > 0);
  if (product === undefined) throw new Error('Everything is sold out.');

  const order = await placeOrder();
  tell(`Order ${order.number} over ${order.totalMinor} is ${order.status}.`);

  // However often this request has to be sent, the wallet is debited once.
  const { data: paid } = await client.payOrder({ path: { orderId: order.id } });
  tell(`Payment ${paid.payment.id} is ${paid.payment.status}.`);

  for await (const change of client.listAll('getOrderHistory', { path: { orderId: order.id } })) {
    tell(`${change.version}: ${change.fromStatus ?? 'nothing'} → ${change.toStatus} (${change.action})`);
  }
  let count = 0;
  for await (const _order of client.listAll('listOrders')) count += 1;
  tell(`${user.name} has ${count} orders.`);
  await client.signOut();
  return order.id;

  async function placeOrder() {
    const items = [{ productId: product?.id ?? '', quantity: 1 }];
    try {
      return (await client.createOrder({ body: { items } })).data;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'INSUFFICIENT_FUNDS') {
        tell(`The wallet holds ${error.details.availableMinor}; ${error.details.requiredMinor} are needed.`);
      }
      throw error;
    }
  }
}

const [, script = '', baseUrl, email = 'ada@example.com', password = 'correct horse battery staple'] =
  process.argv;
if (import.meta.url.endsWith('/journey.ts') && script.endsWith('journey.ts') && baseUrl !== undefined) {
  await journey({ baseUrl, email, password, tell: console.log });
}
