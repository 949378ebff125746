// Holds the headers that announce an operation's end against their two standards.
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { announceEnd } from '../../src/http/deprecation.ts';

// Seen to fail: with milliseconds instead of seconds after the @.
test('a deprecated operation names both dates, also when it refuses', async () => {
  const app = fastify();
  app.get('/old', { onRequest: announceEnd({ since: '2026-11-01', sunset: '2027-05-01' }) }, async () => {
    throw Object.assign(new Error('refused'), { statusCode: 422 });
  });
  const { statusCode, headers } = await app.inject('/old');
  expect(statusCode).toBe(422);
  expect(headers.deprecation).toBe('@1793491200');
  expect(headers.sunset).toBe('Sat, 01 May 2027 00:00:00 GMT');
});
