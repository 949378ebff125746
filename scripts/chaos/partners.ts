// Partners who have events sent to endpoints of theirs and follow the feed. Some endpoints stand from before the first order
// to the end; others are registered, changed and given up while the faults go on.
import { setTimeout as sleep } from 'node:timers/promises';
import stringify from 'safe-stable-stringify';
import { Webhook } from 'standardwebhooks';
import { type Caller, createCaller, type Person, type Wire } from './caller.ts';
import type { Random } from './random.ts';
import { needed, type Shop } from './shop.ts';
import type { Address, WebhookReceiver } from './webhook-receiver.ts';

/** What a partner does, by how often. */
const ERRANDS = { follow: 60, register: 5, rotate: 4, giveUp: 4, review: 6 } as const;

/** Between two errands. */
const LONGEST_PAUSE_MS = 400;

/** Registered beside each other by one partner, of the twenty that a user may have. */
const MOST_ENDPOINTS = 6;

const TYPES = ['order.created', 'order.paid', 'order.cancelled', 'order.refunded', 'order.shipped'] as const;

/** An endpoint that stands from before the first order to the end. */
export interface StandingEndpoint {
  readonly id: string;
  readonly owner: Person;
  readonly address: Address;
}

/** Where partners' deliveries lead: the port of the way to the receiver, and the receiver. */
export interface Destination {
  readonly port: number;
  readonly receiver: WebhookReceiver;
}

/** Whoever reads the feed to its end. */
export interface FeedReader {
  readonly person: Person;
  /** The events that were read, each as JSON with its keys in order. */
  readonly read: string[];
  /** Reads on, and tells whether more is there already; undefined when no answer came. */
  readOn(): Promise<boolean | undefined>;
}

/**
 * Has an admin and every other customer register an endpoint, for everything unless types of events are named, and others
 * follow the feed.
 */
export async function openPartners(
  wire: Wire,
  random: Random,
  { admins, customers }: Shop,
  destination: Destination,
  eventTypes?: readonly string[],
): Promise<{ standing: StandingEndpoint[]; readers: FeedReader[] }> {
  const [admin, otherAdmin] = admins;
  if (admin === undefined || otherAdmin === undefined) throw new Error('The shop has no two admins.');
  const owners = [admin, ...customers.filter((_, index) => index % 2 === 0)];
  const standing: StandingEndpoint[] = [];
  for (const owner of owners) {
    const subscription = { isStaff: owner === admin, eventTypes };
    standing.push(await registerStanding(wire, random, owner, subscription, destination));
  }
  const followers = [otherAdmin, ...customers.slice(1, 2)];
  return { standing, readers: followers.map((person) => createFeedReader(wire, random, person)) };
}

async function registerStanding(
  wire: Wire,
  random: Random,
  owner: Person,
  { isStaff, eventTypes }: { readonly isStaff: boolean; readonly eventTypes: readonly string[] | undefined },
  destination: Destination,
): Promise<StandingEndpoint> {
  const caller = createCaller(wire, random, owner);
  const { path, address } = anAddress(random, owner, isStaff, eventTypes);
  destination.receiver.addresses.set(path, address);
  const url = `http://127.0.0.1:${destination.port}${path}`;
  const body = { url, ...(eventTypes !== undefined && { eventTypes }) };
  const made = needed(await caller.call({ operationId: 'createWebhookEndpoint', body }), 'An endpoint');
  address.secrets.push(new Webhook(made.secret));
  address.knowsSecrets = true;
  return { id: made.endpoint.id, owner, address };
}

function anAddress(
  random: Random,
  owner: Person,
  isStaff: boolean,
  eventTypes: readonly string[] | undefined,
): { path: string; address: Address } {
  return {
    path: `/${random.token()}`,
    address: {
      ownerId: owner.id,
      isStaff,
      eventTypes: eventTypes && new Set(eventTypes),
      secrets: [],
      knowsSecrets: false,
      received: new Map(),
    },
  };
}

/** A reader who begins where the feed begins. */
function createFeedReader(wire: Wire, random: Random, person: Person): FeedReader {
  const caller = createCaller(wire, random, person);
  const read: string[] = [];
  let cursor: string | undefined;
  return {
    person,
    read,
    readOn: async () => {
      const query = { perPage: 100, ...(cursor !== undefined && { cursor }) };
      const page = await caller.call({ operationId: 'listEvents', query });
      if (page?.data === undefined) return undefined;
      const { data, meta } = JSON.parse(page.text);
      for (const event of data) read.push(stringify(event) ?? '');
      cursor = meta.nextCursor;
      return meta.hasMore;
    },
  };
}

/** An endpoint that comes and goes, and the address behind it. */
interface Endpoint {
  readonly id: string;
  readonly address: Address;
}

/** Lives as a partner, who has no standing endpoint, until the run is over. */
export async function liveAsPartner(
  wire: Wire,
  random: Random,
  reader: FeedReader,
  { destination, shop }: { destination: Destination; shop: Shop },
): Promise<void> {
  const caller = createCaller(wire, random, reader.person);
  const isStaff = shop.admins.includes(reader.person);
  const endpoints: Endpoint[] = [];
  const some = () => (endpoints.length === 0 ? undefined : random.pick(endpoints));
  const remove = async (endpoint: Endpoint) => {
    endpoints.splice(endpoints.indexOf(endpoint), 1);
    await caller.call({ operationId: 'deleteWebhookEndpoint', params: { endpointId: endpoint.id } });
  };
  const errands: Readonly<Record<keyof typeof ERRANDS, () => Promise<unknown>>> = {
    follow: () => reader.readOn(),
    register: async () => {
      if (endpoints.length >= MOST_ENDPOINTS) return;
      const eventTypes = random.chance(0.5) ? undefined : [random.pick(TYPES)];
      const { path, address } = anAddress(random, reader.person, isStaff, eventTypes);
      destination.receiver.addresses.set(path, address);
      const url = `http://127.0.0.1:${destination.port}${path}`;
      const body = { url, ...(eventTypes !== undefined && { eventTypes }) };
      const made = await caller.call({ operationId: 'createWebhookEndpoint', body });
      if (made?.data !== undefined) {
        address.secrets.push(new Webhook(made.data.secret));
        endpoints.push({ id: made.data.endpoint.id, address });
      }
      // What was lost may have been another endpoint at this address, with a secret that nobody is told again.
      if (made?.attempts === 1) address.knowsSecrets = true;
      else await tidy(caller, endpoints);
    },
    rotate: async () => {
      const endpoint = some();
      if (endpoint === undefined) return;
      const { address, id } = endpoint;
      address.knowsSecrets = false;
      const request = { params: { endpointId: id }, body: { rotateSecret: true } };
      const rotated = await caller.call({ operationId: 'updateWebhookEndpoint', ...request });
      if (rotated?.data !== undefined) address.secrets.push(new Webhook(rotated.data.secret));
      if (rotated?.data !== undefined && rotated.attempts === 1) address.knowsSecrets = true;
      else await remove(endpoint);
    },
    giveUp: async () => {
      const endpoint = some();
      if (endpoint !== undefined) await remove(endpoint);
    },
    review: async () => {
      const endpoint = some();
      if (endpoint === undefined) return;
      const params = { endpointId: endpoint.id };
      const query = { perPage: 5 };
      const listed = await caller.call({ operationId: 'listWebhookDeliveries', params, query });
      const deliveries = (listed?.data ?? []) as { id: string }[];
      if (deliveries.length === 0) return;
      const body = { type: 'DELIVERY', deliveryId: random.pick(deliveries).id };
      await caller.call({ operationId: 'redeliverWebhook', key: random.token(), params, body });
    },
  };
  while (!wire.isOver) {
    await errands[random.weighted(ERRANDS)]();
    await sleep(random.between(0, LONGEST_PAUSE_MS));
  }
}

/** Gives up endpoints whose registration was not answered: their secrets are not known to anybody. */
async function tidy(caller: Caller, known: readonly Endpoint[]): Promise<void> {
  const listed = await caller.call({ operationId: 'listWebhookEndpoints', query: { perPage: 20 } });
  for (const { id } of (listed?.data ?? []) as { id: string }[]) {
    if (known.some((endpoint) => endpoint.id === id)) continue;
    await caller.call({ operationId: 'deleteWebhookEndpoint', params: { endpointId: id } });
  }
}
