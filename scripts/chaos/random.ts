// Makes every choice of a run from its seed, so that a failed run can be repeated with the same choices.

/** A source of choices. */
export interface Random {
  /** A number of at least 0 and less than 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** Whether something happens that does so with this probability. */
  chance(probability: number): boolean;
  /** One of the items; throws when there is none. */
  pick<T>(items: readonly T[]): T;
  /** One of the names, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  /** A text of 32 hexadecimal digits, for keys. */
  token(): string;
  /** A source of its own for a part of the run, so that its choices don't depend on how fast the others are. */
  fork(name: string): Random;
}

/** The source of choices for a seed and the part of the run that `name` tells. */
export function randomOf(seed: number, name = ''): Random {
  let state = hashOf(`${seed} ${name}`);
  // The generator mulberry32: small, fast, and good enough to choose requests and faults.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    weighted: <Name extends string>(weights: Readonly<Record<Name, number>>) => {
      const entries = Object.entries<number>(weights) as [Name, number][];
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = entries.find(([, weight]) => {
        rest -= weight;
        return rest < 0;
      });
      const [name] = chosen ?? entries[0] ?? [];
      if (name === undefined) throw new Error('There is nothing to choose from.');
      return name;
    },
    token: () =>
      Array.from({ length: 4 }, () => between(0, 0xffff_ffff).toString(16).padStart(8, '0')).join(''),
    fork: (part) => randomOf(seed, `${name}/${part}`),
  };
}

/** The hash FNV-1a of a text, as 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}
