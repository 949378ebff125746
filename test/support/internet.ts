// Stands in for the internet, in which every name under example.com has a public address, and for the key of its secrets.
import type { Resolve } from '../../src/platform/destinations.ts';
import { createOutbound, type Outbound } from '../../src/platform/outbound-http.ts';
import { createSecretBox } from '../../src/platform/secret-box.ts';

export const TEST_SECRET_BOX = createSecretBox(['only-the-tests-seal-secrets-with-this-key']);

const PUBLIC = '93.184.216.34';

/** The names of the tests: those under example.com are public, but for two that lead inside. */
export const resolveTestName: Resolve = async (host) => {
  if (host === 'inside.example.com') return ['10.0.0.7'];
  if (host === 'both.example.com') return [PUBLIC, '127.0.0.1'];
  if (host === 'away.example.com') throw Object.assign(new Error('queryA ESERVFAIL'), { code: 'ESERVFAIL' });
  return host.endsWith('example.com') ? [PUBLIC] : [];
};

/** What decides about addresses in the tests' apps. */
export const TEST_OUTBOUND: Outbound = createOutbound({
  allowHttp: true,
  allowPrivate: false,
  resolve: resolveTestName,
});
