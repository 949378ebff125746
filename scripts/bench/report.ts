// Turns the standings into figures with their targets, and writes them down: JSON for programs, a chart and a page for people.
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chartOf } from './chart.ts';
import type { Standing } from './contest.ts';

/** Everything that a run has shown. */
export interface Results {
  readonly pace: {
    readonly rounds: number;
    readonly seconds: number;
    readonly connections: number;
    readonly sizes: readonly number[];
  };
  /** By group. */
  readonly standings: ReadonlyMap<string, readonly Standing[]>;
  /** Figures that stand alone. */
  readonly single: ReadonlyMap<string, number>;
}

/** A figure beside what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  readonly holds: boolean;
}

interface Target {
  readonly name: string;
  readonly group: string;
  /** The first's speed as a part of the second's. */
  readonly of: readonly [string, string];
  readonly atLeast: number;
}

/** Ratios of speeds. A cost of at most 1.15 × is a speed of at least 1 / 1.15. */
const RATIOS: readonly Target[] = [
  { name: 'pay / pgbench with the same SQL', group: 'pay', of: ['api', 'pgbench'], atLeast: 0.7 },
  {
    name: 'order-create / pgbench with the same SQL',
    group: 'order-create',
    of: ['api', 'pgbench'],
    atLeast: 0.7,
  },
  { name: 'pay replay / pay', group: 'pay', of: ['api, replay', 'api'], atLeast: 3 },
  { name: 'product-get / bare Fastify, cached', group: 'product-get', of: ['api', 'bare'], atLeast: 0.75 },
  { name: 'product-list / bare Fastify, cached', group: 'product-list', of: ['api', 'bare'], atLeast: 0.75 },
  { name: 'pay / bare Fastify, statement by statement', group: 'pay', of: ['api', 'bare'], atLeast: 1 },
  { name: 'two API processes / one', group: 'pay', of: ['api, two processes', 'api'], atLeast: 1 },
  {
    name: 'end of the largest list by cursor / its first page',
    group: 'lists',
    of: ['api, largest shop, deep by cursor', 'api, largest shop'],
    atLeast: 1 / 1.2,
  },
  {
    name: 'first admin page in the largest shop / in the smallest',
    group: 'lists',
    of: ['api, largest shop', 'api'],
    atLeast: 1 / 1.5,
  },
  {
    name: 'pay in the largest shop / in the smallest',
    group: 'pay-sizes',
    of: ['large shop', 'small shop'],
    atLeast: 1 / 1.15,
  },
  {
    name: 'pay from a wallet of 100,000 entries / from a new one',
    group: 'wallets',
    of: ['old wallet', 'new wallet'],
    atLeast: 0.9,
  },
];

const LIMITS = [
  { name: 'start, ms', atMost: 400 },
  { name: 'resident after load, MB', atMost: 120 },
];

/** The figures that these results give, with their targets. */
export function figuresOf({ standings, single }: Results): Figure[] {
  const speed = (group: string, name: string) =>
    standings.get(group)?.find((standing) => standing.name === name)?.median.perSecond;
  const ratios = RATIOS.flatMap(({ name, group, of, atLeast }) => {
    const [one, other] = of.map((contestant) => speed(group, contestant));
    if (one === undefined || other === undefined) return [];
    const ratio = one / other;
    return [{ name, value: ratio.toFixed(2), target: `≥ ${atLeast.toFixed(2)}`, holds: ratio >= atLeast }];
  });
  const limits = LIMITS.flatMap(({ name, atMost }) => {
    const value = single.get(name);
    return value === undefined
      ? []
      : [{ name, value: value.toFixed(0), target: `≤ ${atMost}`, holds: value <= atMost }];
  });
  return [...ratios, ...limits];
}

const RESULTS = path.resolve(import.meta.dirname, '../../bench/results');

const cell = (value: number | null, digits: number): string => (value === null ? '' : value.toFixed(digits));

/** The page for people. */
function pageOf(results: Results): string {
  const { rounds, seconds, connections, sizes } = results.pace;
  const lines = [
    '# What was measured',
    '',
    `\`npm run bench\`: ${rounds} rounds of ${seconds} s each, ${connections} connections, ${os.cpus().length} processors shared by`,
    `load driver, Node and Postgres; shops of ${sizes.join(' and ')} orders. Medians of the rounds; the ratios count, absolute`,
    'figures move with the machine.',
    '',
    '| Figure | measured | target | |',
    '|---|---|---|---|',
    ...figuresOf(results).map(
      ({ name, value, target, holds }) =>
        `| ${name} | ${value} | ${target} | ${holds ? 'reached' : 'not reached'} |`,
    ),
    '',
    '| Flow | who | per second | p50 ms | p95 ms | p99 ms | CPU of Node, ms | of Postgres, ms |',
    '|---|---|---:|---:|---:|---:|---:|---:|',
  ];
  for (const [group, standings] of results.standings) {
    for (const { name, median: m } of standings) {
      lines.push(
        `| ${group} | ${name} | ${m.perSecond.toFixed(0)} | ${cell(m.p50, 2)} | ${cell(m.p95, 2)} | ${cell(m.p99, 2)} | ` +
          `${cell(m.nodeCpu, 3)} | ${m.postgresCpu.toFixed(3)} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Writes JSON, page and chart; returns their paths, relative to the working folder. */
export async function writeResults(results: Results): Promise<string[]> {
  await mkdir(RESULTS, { recursive: true });
  const data = {
    measuredAt: new Date().toISOString(),
    machine: { processors: os.cpus().length, model: os.cpus()[0]?.model, node: process.version },
    ...results.pace,
    figures: figuresOf(results),
    groups: Object.fromEntries(results.standings),
    single: Object.fromEntries(results.single),
  };
  const files = [
    ['results.json', `${JSON.stringify(data, null, 2)}\n`],
    ['results.md', pageOf(results)],
    ['results.svg', chartOf(results.standings)],
  ] as const;
  for (const [name, text] of files) await writeFile(path.join(RESULTS, name), text);
  return files.map(([name]) => path.relative(process.cwd(), path.join(RESULTS, name)));
}
