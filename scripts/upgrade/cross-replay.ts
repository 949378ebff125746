// Asks one version and then the other with the same keys, both ways round: who repeats a request during an upgrade must get
// the first answer, whichever version gave it.
import { type Caller, type CallRequest, createCaller, type Person, type Wire } from '../chaos/caller.ts';
import { replayAt } from '../chaos/checker.ts';
import type { KeyedRequest } from '../chaos/history.ts';
import { type Random, randomOf } from '../chaos/random.ts';
import { needed, newPerson, type Shop } from '../chaos/shop.ts';

/** Journeys from each version to the other. */
const JOURNEYS = 4;

const FUNDS_MINOR = 5_000;

/**
 * Walks from a credit to a refund at one port and repeats each request at the other; what differs is noted in the history.
 * Returns how many requests were repeated.
 */
export async function replayAcross(
  wire: Wire,
  shop: Shop,
  [one, other]: readonly [number, number],
): Promise<number> {
  let replays = 0;
  for (const [at, again] of [
    [one, other],
    [other, one],
  ] as const) {
    const here: Wire = { ...wire, ports: [at] };
    const random = randomOf(wire.history.now(), `from ${at} to ${again}`);
    const traveller = await newPerson(here, random, 'traveller');
    for (let journey = 0; journey < JOURNEYS; journey += 1) {
      const walked = await walk(here, shop, traveller, random);
      for (const request of walked) await replayAt(wire, again, request);
      replays += walked.length;
    }
  }
  return replays;
}

/** Credits, orders, pays and refunds; returns the requests in this order. */
async function walk(wire: Wire, shop: Shop, traveller: Person, random: Random): Promise<KeyedRequest[]> {
  const [admin] = shop.admins;
  const [product] = shop.products;
  if (admin === undefined || product === undefined) throw new Error('The shop is empty.');
  const [clerk, customer] = [createCaller(wire, random, admin), createCaller(wire, random, traveller)];
  const names: string[] = [];
  const keyed = async (caller: Caller, request: CallRequest) => {
    const key = random.token();
    names.push(`user:${caller.person?.id} ${key}`);
    return needed(await caller.call({ ...request, key }), request.operationId);
  };
  await keyed(clerk, {
    operationId: 'adminCreditWallet',
    params: { userId: traveller.id },
    body: { amountMinor: FUNDS_MINOR, currency: 'USD', reason: 'Funds for the journey' },
  });
  const order = await keyed(customer, {
    operationId: 'createOrder',
    body: { items: [{ productId: product.id, quantity: 1 }] },
  });
  const params = { orderId: order.id as string };
  await keyed(customer, { operationId: 'payOrder', params });
  await keyed(clerk, {
    operationId: 'adminRefundOrder',
    params,
    body: { amountMinor: 1, reason: 'Scratched' },
  });
  return names.flatMap((name) => wire.history.keyed.get(name) ?? []);
}
