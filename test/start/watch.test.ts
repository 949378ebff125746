// The watch over the embedded server starts it again a few times, and then gives up once and for all.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchServer } from '../../src/platform/embedded-postgres/watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('leaves a running server alone', async () => {
  const restart = vi.fn(async () => {});
  const onLost = vi.fn();
  const end = watchServer({ isRunning: async () => true, restart, onLost });
  await vi.advanceTimersByTimeAsync(10_000);
  await end();
  expect(restart).not.toHaveBeenCalled();
  expect(onLost).not.toHaveBeenCalled();
});

it('gives up when the server ends again and again', async () => {
  const restart = vi.fn(async () => {});
  const onLost = vi.fn();
  watchServer({ isRunning: async () => false, restart, onLost });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(restart).toHaveBeenCalledTimes(5);
  expect(onLost).toHaveBeenCalledOnce();
  expect(onLost.mock.calls[0]?.[0]).toMatchObject({ message: 'it ended 6 times in a minute' });
});

it('gives up when the server does not start again', async () => {
  const onLost = vi.fn();
  watchServer({
    isRunning: async () => false,
    restart: async () => {
      throw new Error('the disk is full');
    },
    onLost,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onLost).toHaveBeenCalledOnce();
});

it('ends when a restart that is under way is done', async () => {
  let finish = () => {};
  const restart = () =>
    new Promise<void>((resolve) => {
      finish = resolve;
    });
  const onLost = vi.fn();
  const end = watchServer({ isRunning: async () => false, restart, onLost });
  await vi.advanceTimersByTimeAsync(600);
  let isEnded = false;
  const ending = end().then(() => {
    isEnded = true;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(isEnded).toBe(false);
  finish();
  await ending;
  expect(onLost).not.toHaveBeenCalled();
});
