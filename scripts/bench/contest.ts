// Lets contestants take turns: in each round everybody runs once, so that what else happens on the machine meets all of
// them alike, and only the ratios of their medians count.
import { type Flow, REPLAYED, type ShopFacts } from './flows.ts';
import type { LoadResult } from './load-driver.ts';
import { PGBENCH_CLIENTS, type PgbenchScript, runPgbench } from './pgbench.ts';
import { cpuOf, cpuOfFamily, type Driver, type Server } from './processes.ts';
import type { Shop } from './stage.ts';

/** What one turn showed. CPU is in milliseconds per answer; what is unknown is null. */
export interface Turn {
  readonly perSecond: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly nodeCpu: number | null;
  readonly postgresCpu: number;
}

/** One of those who take turns. */
export interface Contestant {
  readonly name: string;
  readonly turn: (seconds: number) => Promise<Turn>;
}

/** The turns of a contestant, and their medians. */
export interface Standing {
  readonly name: string;
  readonly median: Turn;
  readonly turns: readonly Turn[];
}

export interface Circumstances {
  readonly driver: Driver;
  readonly connections: number;
  readonly postmasterPid: number;
}

/** Numbers of requests that never come twice, not even in a later run over the same folder. */
let nextNumber = 1;

/** Begins at this number, unless it has been passed. */
export function numberFrom(number: number): void {
  nextNumber = Math.max(nextNumber, number);
}

/** More than any contestant has needed; a turn that comes to the end of its orders ends early. */
const FIRST_GUESS_PER_SECOND = 3_000;
const SPARE = 1.3;

/** Asks a server over HTTP; several processes of it share the connections. */
export function overHttp(
  name: string,
  servers: readonly Server[],
  flow: Flow,
  { shop, facts }: { shop: Shop; facts: ShopFacts },
  { driver, connections, postmasterPid }: Circumstances,
): Contestant {
  let perSecond = FIRST_GUESS_PER_SECOND;
  return {
    name,
    turn: async (seconds) => {
      const count = Math.ceil(perSecond * seconds * SPARE) + 1_000;
      const from = flow.pays === undefined ? nextNumber : await shop.payable(count, flow.pays.customer);
      const nodeBefore = sum(servers.map(({ pid }) => cpuOf(pid)));
      const postgresBefore = cpuOfFamily(postmasterPid);
      const result = await driver.run({
        flow: flow.name,
        facts,
        ports: servers.map(({ port }) => port),
        connections: flow.connections ?? connections,
        seconds,
        from,
        ...(flow.pays !== undefined && { limit: count }),
      });
      if (flow.pays === undefined) nextNumber = result.next;
      assertAnswered(name, flow, result);
      perSecond = Math.max(perSecond, result.answers / result.seconds);
      return {
        perSecond: result.answers / result.seconds,
        p50: result.p50,
        p95: result.p95,
        p99: result.p99,
        nodeCpu: (sum(servers.map(({ pid }) => cpuOf(pid))) - nodeBefore) / result.answers,
        postgresCpu: (cpuOfFamily(postmasterPid) - postgresBefore) / result.answers,
      };
    },
  };
}

/** Runs captured SQL with pgbench, and makes sure that it had the effect that the API's has. */
export function overPgbench(
  program: string,
  flow: Flow,
  script: PgbenchScript,
  { shop, folder }: { shop: Shop; folder: string },
  { postmasterPid }: Circumstances,
): Contestant {
  let perSecond = FIRST_GUESS_PER_SECOND;
  return {
    name: 'pgbench',
    turn: async (seconds) => {
      const range = Math.ceil((perSecond * seconds * SPARE + 1_000) / PGBENCH_CLIENTS);
      const count = (range + 1) * PGBENCH_CLIENTS;
      const first = flow.pays === undefined ? nextNumber : await shop.payable(count);
      if (flow.pays === undefined) nextNumber += 100 * count;
      const before = cpuOfFamily(postmasterPid);
      // Numbers start at 1 within each client's range.
      const numbers = { first: first - 1, range: flow.pays === undefined ? 10 * count : range };
      const result = await runPgbench(program, shop.url, script, {
        name: flow.name,
        folder,
        seconds,
        ...numbers,
      });
      if (flow.pays !== undefined) {
        const { rows } = await shop.client.query(
          `SELECT count(*)::int AS paid FROM generate_series($1::bigint, $2) AS n
           JOIN orders ON orders.id = ('01999000-0006-7000-8000-' || lpad(n::text, 12, '0'))::uuid AND status = 'PAID'`,
          [first, first + count - 1],
        );
        if (rows[0].paid !== result.transactions) {
          throw new Error(
            `pgbench made ${result.transactions} transactions, which paid ${rows[0].paid} orders.`,
          );
        }
      }
      perSecond = Math.max(perSecond, result.perSecond);
      return {
        perSecond: result.perSecond,
        p50: null,
        p95: null,
        p99: null,
        nodeCpu: null,
        postgresCpu: (cpuOfFamily(postmasterPid) - before) / result.transactions,
      };
    },
  };
}

/** Pays the orders once that are paid again and again later. Returns the number of the first. */
export async function payForReplay(
  shop: Shop,
  server: Server,
  driver: Driver,
  flow: Flow,
  orders: number,
): Promise<number> {
  const replayFrom = await shop.payable(REPLAYED);
  const facts = { orders, deepCursor: '', replayFrom };
  const job = {
    flow: flow.name,
    facts,
    ports: [server.port],
    connections: 4,
    seconds: 60,
    from: 0,
    limit: REPLAYED,
  };
  assertAnswered('api', flow, await driver.run(job));
  return replayFrom;
}

function assertAnswered(name: string, flow: Flow, { failures, firstFailure, answers }: LoadResult): void {
  if (failures > 0)
    throw new Error(`${name} refused ${failures} of ${answers} requests of ${flow.name}:\n${firstFailure}`);
}

/** Warms everybody up, and lets them take turns for so many rounds. */
export async function compete(
  contestants: readonly Contestant[],
  { rounds, seconds, warmUpSeconds }: { rounds: number; seconds: number; warmUpSeconds: number },
  onTurn: (round: number, name: string, turn: Turn) => void,
): Promise<Standing[]> {
  for (const { turn } of contestants) await turn(warmUpSeconds);
  const turns = new Map<string, Turn[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, turn } of contestants) {
      const shown = await turn(seconds);
      turns.get(name)?.push(shown);
      onTurn(round, name, shown);
    }
  }
  return [...turns].map(([name, all]) => ({ name, median: medianTurn(all), turns: all }));
}

function medianTurn(turns: readonly Turn[]): Turn {
  const of = (key: keyof Turn) => {
    const values = turns.map((turn) => turn[key]).filter((value) => value !== null);
    return values.length === 0 ? null : median(values);
  };
  return {
    perSecond: of('perSecond') ?? 0,
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    nodeCpu: of('nodeCpu'),
    postgresCpu: of('postgresCpu') ?? 0,
  };
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
