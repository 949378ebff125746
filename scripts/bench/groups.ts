// What is compared with what: each group of contestants takes turns in one run, and the ratios within it are the figures.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Capture, deepCursorOf, openCapture } from './capture.ts';
import {
  type Circumstances,
  type Contestant,
  median,
  numberFrom,
  overHttp,
  overPgbench,
  payForReplay,
} from './contest.ts';
import { type Flow, flowNamed, type ShopFacts } from './flows.ts';
import { scriptOf } from './pgbench.ts';
import { residentMb, type Server, startApi, startBare } from './processes.ts';
import type { Shop, Stage } from './stage.ts';
import { writePlans } from './write-plans.ts';

/** A shop with the API that serves it. */
interface Served {
  readonly shop: Shop;
  readonly api: Server;
  readonly facts: ShopFacts;
}

/** Everything that a group can call on. The first shop is the smallest. */
export interface Arena {
  readonly stage: Stage;
  readonly served: readonly Served[];
  readonly bare: Server;
  /** Two processes of the API over the first shop, which share what one of them would have of connections. */
  readonly pair: () => Promise<readonly Server[]>;
  /** The API over the first shop with its limits and answers in Redis; undefined without a Redis. */
  readonly withRedis: () => Promise<Server | undefined>;
  readonly capture: () => Promise<Capture>;
  readonly pgbench: string | undefined;
  readonly circumstances: Circumstances;
  readonly close: () => Promise<void>;
}

/** Contestants that are compared, or figures that are measured one by one. */
export interface Group {
  readonly name: string;
  readonly title: string;
  readonly needsSizes?: number;
  readonly contestants: (arena: Arena) => Promise<Contestant[]>;
  readonly measure?: (arena: Arena) => Promise<Map<string, number>>;
}

/** Some ten writers keep two processors busy, however many processes they belong to: more of them wait for each other. */
const POOL_OF_EACH = '5';

/** Opens the shops of these sizes and starts who serves them. */
export async function openArena(
  stage: Stage,
  sizes: readonly number[],
  options: {
    readonly circumstances: Circumstances;
    readonly pgbench: string | undefined;
    readonly redisUrl: string | undefined;
    readonly say: (line: string) => void;
    readonly oldWalletEntries: number;
  },
): Promise<Arena> {
  const { circumstances, pgbench, redisUrl, say, oldWalletEntries } = options;
  const servers: { stop: () => Promise<void> }[] = [];
  const started = async <S extends { stop: () => Promise<void> }>(starting: Promise<S>): Promise<S> => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  const served: Served[] = [];
  for (const orders of sizes) {
    say(`A shop of ${orders} orders`);
    const shop = await stage.openShop(orders, oldWalletEntries);
    numberFrom(shop.firstUnused);
    const api = await started(startApi(shop.url, stage.folder));
    const deepCursor = await deepCursorOf(shop, api.port);
    const replayFrom = await payForReplay(shop, api, circumstances.driver, flowNamed('pay-replay'), orders);
    served.push({ shop, api, facts: { orders, deepCursor, replayFrom } });
  }
  const { shop, facts } = firstOf(served);
  let capture: Promise<Capture> | undefined;
  let pair: Promise<readonly Server[]> | undefined;
  let withRedis: Promise<Server> | undefined;
  return {
    stage,
    served,
    bare: await started(startBare(shop.url, stage.folder)),
    pair: () => {
      const one = () => started(startApi(shop.url, stage.folder, { DATABASE_POOL_SIZE: POOL_OF_EACH }));
      pair ??= Promise.all([one(), one()]);
      return pair;
    },
    withRedis: async () => {
      if (redisUrl === undefined) return undefined;
      withRedis ??= started(startApi(shop.url, stage.folder, { REDIS_URL: redisUrl }));
      return withRedis;
    },
    capture: () => {
      capture ??= started(openCapture(shop, facts, stage.folder));
      return capture;
    },
    pgbench,
    circumstances,
    close: async () => {
      for (const server of servers) await server.stop();
    },
  };
}

function firstOf(served: readonly Served[]): Served {
  const [first] = served;
  if (first === undefined) throw new Error('There is no shop.');
  return first;
}

const lastOf = (served: readonly Served[]): Served => served.at(-1) ?? firstOf(served);

const api = (name: string, flow: Flow, { api: server, ...served }: Served, arena: Arena): Contestant =>
  overHttp(name, [server], flow, served, arena.circumstances);

/** The API, and those of its rivals that can run the flow. */
async function everybody(flow: Flow, arena: Arena): Promise<Contestant[]> {
  const first = firstOf(arena.served);
  const contestants = [api('api', flow, first, arena)];
  if (flow.rivals.bare) contestants.push(overHttp('bare', [arena.bare], flow, first, arena.circumstances));
  if (flow.rivals.pgbench && arena.pgbench !== undefined) {
    const capture = await arena.capture();
    const script = await scriptOf(first.shop.client, await capture.of(flow));
    const place = { shop: first.shop, folder: arena.stage.folder };
    contestants.push(overPgbench(arena.pgbench, flow, script, place, arena.circumstances));
  }
  return contestants;
}

/** The same API with its limits and answers in Redis. */
async function redisVariant(flow: Flow, arena: Arena): Promise<Contestant[]> {
  const server = await arena.withRedis();
  if (server === undefined) return [];
  return [overHttp('api with Redis', [server], flow, firstOf(arena.served), arena.circumstances)];
}

async function pay(arena: Arena): Promise<Contestant[]> {
  const first = firstOf(arena.served);
  const flow = flowNamed('pay');
  return [
    ...(await everybody(flow, arena)),
    api('api, replay', flowNamed('pay-replay'), first, arena),
    overHttp('api, two processes', await arena.pair(), flow, first, arena.circumstances),
    ...(await redisVariant(flow, arena)),
  ];
}

const LIST = 'admin-list';

/** How often the start is timed. */
const STARTS = 9;
const LOAD_SECONDS = 60;
const LOAD_FLOWS = ['product-get', 'order-create', 'pay', LIST];

async function measureStart({ served, stage }: Arena): Promise<Map<string, number>> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startApi(firstOf(served).shop.url, stage.folder);
    times.push(server.startMs);
    await server.stop();
    await sleep(200);
  }
  return new Map([
    ['start, ms', median(times)],
    ['start, ms, best', Math.min(...times)],
  ]);
}

async function measureMemory(arena: Arena): Promise<Map<string, number>> {
  const first = firstOf(arena.served);
  const server = await startApi(first.shop.url, arena.stage.folder);
  try {
    const idle = residentMb(server.pid);
    let peak = 0;
    const turns = LOAD_FLOWS.map((name) => api(name, flowNamed(name), { ...first, api: server }, arena));
    for (const { turn } of turns) {
      await turn(LOAD_SECONDS / LOAD_FLOWS.length);
      peak = Math.max(peak, residentMb(server.pid));
    }
    return new Map([
      ['resident when idle, MB', idle],
      ['resident after load, MB', peak],
    ]);
  } finally {
    await server.stop();
  }
}

const ofFlow = (name: string, title: string, withRedis = false): Group => ({
  name,
  title,
  contestants: async (arena) => [
    ...(await everybody(flowNamed(name), arena)),
    ...(withRedis ? await redisVariant(flowNamed(name), arena) : []),
  ],
});

export const GROUPS: readonly Group[] = [
  ofFlow('product-get', 'one product', true),
  ofFlow('product-list', 'the first page of the catalogue'),
  {
    name: 'export',
    // Before the groups that place orders, which would make it longer with each run over the same folder.
    title: 'all orders as CSV, two clients',
    contestants: async (arena) => [api('api', flowNamed('export'), firstOf(arena.served), arena)],
  },
  ofFlow('order-create', 'an order of one line, with a key'),
  { name: 'pay', title: 'payments, each with a key of its own', contestants: pay },
  ofFlow('order-get', 'one order of the past'),
  {
    name: 'lists',
    title: "the admin's list: its first page, its end by cursor and by page number",
    contestants: async (arena) => {
      const last = lastOf(arena.served);
      return [
        ...(await everybody(flowNamed(LIST), arena)),
        api('api, largest shop', flowNamed(LIST), last, arena),
        api('api, largest shop, deep by cursor', flowNamed('admin-list-cursor'), last, arena),
        api('api, largest shop, deep by page', flowNamed('admin-list-page'), last, arena),
      ];
    },
  },
  {
    name: 'pay-sizes',
    title: 'payments in a small and a large shop',
    needsSizes: 2,
    contestants: async (arena) => [
      api('small shop', flowNamed('pay'), firstOf(arena.served), arena),
      api('large shop', flowNamed('pay'), lastOf(arena.served), arena),
    ],
  },
  {
    name: 'wallets',
    title: 'payments one by one from a wallet of 100,000 entries and from a new one',
    contestants: async (arena) => [
      api('old wallet', flowNamed('pay-old-wallet'), firstOf(arena.served), arena),
      api('new wallet', flowNamed('pay-new-wallet'), firstOf(arena.served), arena),
    ],
  },
  {
    name: 'plans',
    title: 'how Postgres runs the statements, written to bench/results/plans.md',
    contestants: async () => [],
    measure: async ({ served, stage }) => {
      const { shop, facts } = lastOf(served);
      return new Map([['statements explained', await writePlans(shop, facts, stage.folder)]]);
    },
  },
  {
    name: 'start',
    title: 'from the spawn to the first 200 of /health',
    contestants: async () => [],
    measure: measureStart,
  },
  {
    name: 'memory',
    title: 'resident memory after a minute at full load',
    contestants: async () => [],
    measure: measureMemory,
  },
];
