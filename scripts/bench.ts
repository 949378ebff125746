// Measures the API against what the hardware allows, and writes the figures to bench/results:
// `node scripts/bench.ts [--rounds n] [--seconds n] [--orders n[,n]] [--flow name,…] [--folder path] [--dry]`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compete, type Standing, type Turn } from './bench/contest.ts';
import { GROUPS, openArena } from './bench/groups.ts';
import { findPgbench } from './bench/pgbench.ts';
import { startDriver, startRedis } from './bench/processes.ts';
import { figuresOf, type Results, writeResults } from './bench/report.ts';
import { openStage } from './bench/stage.ts';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    orders: { type: 'string', default: '10000' },
    flow: { type: 'string', default: '' },
    connections: { type: 'string', default: '32' },
    folder: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => console.log(line);

/** As many credits as an old customer's wallet has seen; a shop with fewer orders than a tenth of them has fewer. */
const OLD_WALLET_ENTRIES = 100_000;
const ENTRIES_PER_ORDER = 10;
/** V8 compiles the hot paths anew for some thousand requests, which are not what a running service costs. */
const WARM_UP_SECONDS = 6;

const number = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`"${text}" is no whole number above 0.`);
};

const pick = (): readonly string[] => {
  const names = flags.flow === '' ? GROUPS.map(({ name }) => name) : flags.flow.split(',');
  const unknown = names.filter((name) => !GROUPS.some((group) => group.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `Unknown: ${unknown.join(', ')}. There are ${GROUPS.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names;
};

const shown = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

function describe(name: string, turn: Turn): string {
  return (
    `${name.padEnd(24)} ${turn.perSecond.toFixed(0).padStart(7)}/s  p50 ${shown(turn.p50, 2)}  p95 ${shown(turn.p95, 2)}  ` +
    `p99 ${shown(turn.p99, 2)} ms  CPU ${shown(turn.nodeCpu, 3)} + ${shown(turn.postgresCpu, 3)} ms`
  );
}

async function run(): Promise<void> {
  const names = pick();
  const sizes = flags.orders.split(',').map(number);
  const pace = {
    rounds: number(flags.rounds),
    seconds: number(flags.seconds),
    warmUpSeconds: Math.min(WARM_UP_SECONDS, 2 * number(flags.seconds)),
  };
  const pgbench = findPgbench();
  if (pgbench === undefined) {
    say('WITHOUT pgbench, which is not installed: nothing shows what Postgres itself could do.');
    say('On Debian: apt-get install postgresql-contrib.');
  }
  const redis = await startRedis();
  if (redis === undefined)
    say('WITHOUT Redis, which is not installed: limits and answers stay in the process.');
  const folder = flags.folder ?? (await mkdtemp(path.join(tmpdir(), 'order-management-api-bench-')));
  const stage = await openStage(path.resolve(folder), say);
  const driver = startDriver();
  const standings = new Map<string, Standing[]>();
  const single = new Map<string, number>();
  let failure: unknown;
  // Ctrl-C ends the processes that take part, and so the turn; what was measured before is written all the same.
  process.once('SIGINT', () => say('Stopping.'));
  try {
    const circumstances = {
      driver,
      connections: number(flags.connections),
      postmasterPid: stage.postmasterPid,
    };
    const arena = await openArena(stage, sizes, {
      circumstances,
      pgbench,
      redisUrl: redis?.url,
      say,
      oldWalletEntries: Math.min(OLD_WALLET_ENTRIES, ENTRIES_PER_ORDER * Math.min(...sizes)),
    });
    try {
      for (const group of GROUPS.filter(({ name }) => names.includes(name))) {
        if (group.needsSizes !== undefined && sizes.length < group.needsSizes) continue;
        say(`\n${group.name}: ${group.title}`);
        if (group.measure !== undefined) {
          for (const [name, value] of await group.measure(arena)) {
            say(`  ${name.padEnd(32)} ${value.toFixed(1)}`);
            single.set(name, value);
          }
          continue;
        }
        const contestants = await group.contestants(arena);
        const result = await compete(contestants, pace, (round, name, turn) =>
          say(`  ${round}  ${describe(name, turn)}`),
        );
        standings.set(group.name, result);
        for (const { name, median } of result) say(`  =  ${describe(name, median)}`);
      }
    } finally {
      await arena.close();
    }
  } catch (error) {
    failure = error;
  } finally {
    await driver.stop();
    await redis?.stop();
    await stage.close();
    if (flags.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
  const results: Results = {
    pace: { ...pace, connections: number(flags.connections), sizes },
    standings,
    single,
  };
  say('');
  for (const { name, value, target, holds } of figuresOf(results)) {
    say(`  ${holds ? 'reached    ' : 'NOT REACHED'}  ${name.padEnd(64)} ${value}   (${target})`);
  }
  if (!flags.dry && standings.size > 0) say(`\nWritten: ${(await writeResults(results)).join(', ')}`);
  if (failure !== undefined) throw failure;
}

await run();
