// Breaks the system, one way after another and now and then two at once: processes die and hang, the database and Redis
// are killed, connections break and crawl, clocks jump. Everything that it breaks it lets be started again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Wire } from './caller.ts';
import type { Random } from './random.ts';
import type { ChaosSystem, Instance } from './system.ts';

/** What a fault does; it resolves when the fault is over. */
type Fault = (system: ChaosSystem, random: Random) => Promise<string>;

/** How long something stays broken. */
const hold = (random: Random, low = 300, high = 2_500) => sleep(random.between(low, high));

const anyone = ({ apis, workers }: ChaosSystem, random: Random): Instance =>
  random.pick([...apis, ...workers]);

/**
 * Starts it again. The fault is over when it is back: on a slow machine there would be no service to break otherwise. What
 * does not come back shows in the healing.
 */
async function startAgain({ program }: Instance): Promise<void> {
  program.start();
  await program.ready().catch(() => {});
}

/** Every kind of fault, with how often it comes. */
const FAULTS = {
  'api killed': {
    weight: 10,
    inflict: async ({ apis }, random) => {
      const instance = random.pick(apis);
      await instance.program.kill();
      await hold(random, 0, 1_000);
      await startAgain(instance);
      return instance.program.name;
    },
  },
  'worker killed': {
    weight: 8,
    inflict: async ({ workers }, random) => {
      const instance = random.pick(workers);
      await instance.program.kill();
      await hold(random, 0, 1_000);
      await startAgain(instance);
      return instance.program.name;
    },
  },
  'killed while slow': {
    // What lies between two statements of a process is tried by nothing better than by ending it there.
    weight: 10,
    inflict: async (system, random) => {
      const instance = anyone(system, random);
      const { program, database } = instance;
      const ms = random.between(30, 250);
      database.delay(ms);
      await hold(random, 500, 1_500);
      await program.kill();
      database.delay(0);
      await startAgain(instance);
      return `${program.name}, ${ms} ms`;
    },
  },
  'process paused': {
    weight: 8,
    inflict: async (system, random) => {
      const { program } = anyone(system, random);
      program.pause();
      await hold(random, 300, 4_000);
      program.resume();
      return program.name;
    },
  },
  'postgres killed': {
    weight: 6,
    inflict: async (system, random) => {
      await system.postgres.kill('SIGKILL');
      await hold(random, 0, 1_500);
      await system.restartPostgres();
      return 'SIGKILL';
    },
  },
  'postgres stopped at once': {
    weight: 4,
    inflict: async (system, random) => {
      await system.postgres.kill('SIGQUIT');
      await hold(random, 0, 1_500);
      await system.restartPostgres();
      return 'SIGQUIT';
    },
  },
  'backends terminated': {
    weight: 12,
    inflict: async ({ postgres }, random) => {
      const ended = await postgres.terminateBackends(random.between(1, 8));
      return `${ended} backends`;
    },
  },
  'connections dropped': {
    weight: 12,
    inflict: async (system, random) => {
      const { program, database, clients } = anyone(system, random);
      const way = clients !== undefined && random.chance(0.5) ? clients : database;
      way.drop();
      return `${way === clients ? 'clients to' : 'database of'} ${program.name}`;
    },
  },
  'connections slow': {
    weight: 8,
    inflict: async (system, random) => {
      const { program, database, clients } = anyone(system, random);
      const way = clients !== undefined && random.chance(0.5) ? clients : database;
      const ms = random.between(10, 300);
      way.delay(ms);
      await hold(random);
      way.delay(0);
      return `${way === clients ? 'clients to' : 'database of'} ${program.name}, ${ms} ms`;
    },
  },
  'network cut': {
    weight: 8,
    inflict: async (system, random) => {
      const { program, database, clients } = anyone(system, random);
      const way = clients !== undefined && random.chance(0.5) ? clients : database;
      way.cut(true);
      await hold(random);
      way.cut(false);
      return `${way === clients ? 'clients to' : 'database of'} ${program.name}`;
    },
  },
  'redis emptied': {
    weight: 5,
    inflict: async ({ redis }) => {
      await redis?.flush();
      return 'FLUSHALL';
    },
  },
  'redis killed': {
    weight: 5,
    inflict: async ({ redis }, random) => {
      await redis?.kill();
      await hold(random);
      await redis?.start();
      return 'SIGKILL';
    },
  },
  'redis hanging': {
    weight: 4,
    inflict: async ({ redis, redisWay }, random) => {
      if (random.chance(0.5)) redis?.pause();
      else redisWay?.cut(true);
      await hold(random);
      redis?.resume();
      redisWay?.cut(false);
      return 'paused or cut off';
    },
  },
  'receiver away': {
    weight: 5,
    inflict: async ({ receiverWay }, random) => {
      receiverWay.cut(true);
      await hold(random);
      receiverWay.cut(false);
      return 'webhooks';
    },
  },
  'mail server away': {
    weight: 4,
    inflict: async ({ mailWay }, random) => {
      mailWay.cut(true);
      await hold(random);
      mailWay.cut(false);
      return 'mails';
    },
  },
  'clock moved': {
    weight: 7,
    inflict: async (system, random) => {
      const { program } = anyone(system, random);
      const ms = random.between(-60_000, 60_000);
      program.skew(ms);
      await hold(random, 500, 5_000);
      program.skew(0);
      return `${program.name} by ${ms} ms`;
    },
  },
} as const satisfies Record<string, { weight: number; inflict: Fault }>;

/** A kind of fault. */
export type FaultKind = keyof typeof FAULTS;

/** All kinds. */
export const FAULT_KINDS = Object.keys(FAULTS) as FaultKind[];

/** Between two faults of one hand. */
const LONGEST_REST_MS = 2_000;

/** Several at work: faults overlap, as they do where one brings on the next. */
const HANDS = 2;

/** Breaks things of these kinds until `isOver` says so; resolves when nothing that it did is under way. */
export async function workAsNemesis(
  system: ChaosSystem,
  { history }: Pick<Wire, 'history'>,
  random: Random,
  kinds: readonly FaultKind[],
  isOver: () => boolean,
): Promise<void> {
  const usable = kinds.filter((kind) => system.redis !== undefined || !kind.startsWith('redis'));
  const weights = Object.fromEntries(usable.map((kind) => [kind, FAULTS[kind].weight]));
  // A store is killed and started by one hand at a time, and nobody asks the database for its backends meanwhile.
  const lanes = new Map<string, Promise<unknown>>();
  const laneOf = (kind: FaultKind): string | undefined => {
    if (kind.startsWith('postgres') || kind === 'backends terminated') return 'postgres';
    return kind.startsWith('redis') ? 'redis' : undefined;
  };
  const inflict = async (kind: FaultKind, hand: Random): Promise<string> => {
    const fault = () => FAULTS[kind].inflict(system, hand);
    const lane = laneOf(kind);
    if (lane === undefined) return fault();
    const done = (lanes.get(lane) ?? Promise.resolve()).then(fault);
    lanes.set(
      lane,
      done.catch(() => {}),
    );
    return done;
  };
  const work = async (hand: Random): Promise<void> => {
    while (!isOver()) {
      await sleep(hand.between(100, LONGEST_REST_MS));
      const kind = hand.weighted(weights) as FaultKind;
      const begun = history.record({ type: 'fault', kind });
      const how = await inflict(kind, hand);
      history.faults.set(kind, (history.faults.get(kind) ?? 0) + 1);
      history.record({ type: 'fault over', of: begun, kind, how });
    }
  };
  await Promise.all(Array.from({ length: HANDS }, (_, index) => work(random.fork(`hand ${index}`))));
}
