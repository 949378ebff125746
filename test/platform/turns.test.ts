// Heavy work runs a few pieces at a time, in the order of arrival, and a full line refuses.
import { expect, test } from 'vitest';
import { createTurns, LineFull } from '../../src/platform/turns.ts';

/** A piece of work that has begun when `begun` says so, and ends when it is told to. */
function piece(name: string, begun: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const work = () => {
    begun.push(name);
    return promise;
  };
  return { work, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('so many run at a time, and the others follow in the order in which they came', async () => {
  const turns = createTurns({ atOnce: 2, maxWaiting: 10 });
  const begun: string[] = [];
  const pieces = ['a', 'b', 'c', 'd'].map((name) => piece(name, begun));
  const results = pieces.map(({ work }) => turns.run(work));
  await settle();
  expect(begun).toEqual(['a', 'b']);
  pieces[1]?.end();
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const { end } of pieces) end();
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

test('a full line refuses at once, and takes others again when it has moved on', async () => {
  const turns = createTurns({ atOnce: 1, maxWaiting: 1 });
  const begun: string[] = [];
  const [a, b, c] = [piece('a', begun), piece('b', begun), piece('c', begun)];
  const first = turns.run(a.work);
  const second = turns.run(b.work);
  await expect(turns.run(c.work)).rejects.toThrow(LineFull);
  expect(begun).not.toContain('c');
  a.end();
  await first;
  const third = turns.run(c.work);
  b.end();
  c.end();
  expect(await Promise.all([second, third])).toEqual(['b', 'c']);
});

// Seen to fail when a place is only given back by work that succeeds.
test('work that fails gives its place to the next', async () => {
  const turns = createTurns({ atOnce: 1, maxWaiting: 1 });
  const begun: string[] = [];
  const [a, b] = [piece('a', begun), piece('b', begun)];
  const [failing, following] = [turns.run(a.work), turns.run(b.work)];
  a.fail();
  b.end();
  await expect(failing).rejects.toThrow('a');
  expect(await following).toBe('b');
  expect(await turns.run(async () => 'afterwards')).toBe('afterwards');
});
