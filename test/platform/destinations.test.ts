// No request leaves for an address that is not on the public internet, however it is written and whatever name leads there.
import { describe, expect, test } from 'vitest';
import {
  addressesOf,
  isPublicAddress,
  parseDestination,
  RefusedDestination,
} from '../../src/platform/destinations.ts';
import { resolveTestName } from '../support/internet.ts';

const rules = { allowHttp: true, allowPrivate: false, resolve: resolveTestName };
const open = { ...rules, allowPrivate: true };

/** The addresses behind the URL, or why it is refused. */
async function checked(text: string, own = rules): Promise<string> {
  try {
    const addresses = await addressesOf(parseDestination(text, own), own);
    return addresses.map(({ address }) => address).join(' ');
  } catch (error) {
    if (error instanceof RefusedDestination) return `refused: it ${error.message}`;
    throw error;
  }
}

describe('an address', () => {
  test.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e'])(
    '%s is public',
    (ip) => {
      expect(isPublicAddress(ip)).toBe(true);
    },
  );

  // Seen to fail for each group when isPublicAddress only asks for `private`.
  test.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['carrier-grade NAT', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['cloud metadata', '169.254.169.254'],
    ['link-local', '169.254.0.1'],
    ['protocol assignments', '192.0.0.1'],
    ['cloud metadata', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['benchmarking', '198.18.0.1'],
    ['benchmarking', '198.19.255.255'],
    ['6to4 relays', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped, public', '::ffff:93.184.216.34'],
    ['IPv4-compatible', '::7f00:1'],
    ['IPv4-translated', '::ffff:0:7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of the network itself', '64:ff9b:1::1'],
    ['discard', '100::1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['ORCHID', '2001:20::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('of the kind "%s" is not: %s', (_kind, ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});

describe('a URL', () => {
  test.each([
    ['https://hooks.example.com/orders', '93.184.216.34'],
    ['https://hooks.example.com:8443/orders?shop=1#part', '93.184.216.34'],
    ['http://93.184.216.34/', '93.184.216.34'],
    ['https://[2606:4700:4700::1111]/', '2606:4700:4700::1111'],
  ])('of the public internet is accepted: %s', async (url, addresses) => {
    expect(await checked(url)).toBe(addresses);
  });

  test.each([
    // The same address in all the spellings that URLs allow.
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://127.0.1/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    // Names.
    'https://inside.example.com/',
    'https://both.example.com/',
  ])('that leads inside is refused: %s', async (url) => {
    expect(await checked(url)).toBe('refused: it leads to an address that is not on the public internet');
  });

  test.each([
    ['https://nowhere.test/', 'names the host nowhere.test, which has no address'],
    ['https://away.example.com/', 'names the host away.example.com, which could not be looked up'],
    ['ftp://hooks.example.com/', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['gopher://127.0.0.1:6379/_FLUSHALL', 'must begin with https://'],
    ['https://user:password@hooks.example.com/', 'must hold no user name and no password'],
    ['https://user@hooks.example.com/', 'must hold no user name and no password'],
    ['https://hooks.example.com:25/', 'must not name the port 25; ports from 1024 on are accepted'],
    ['https://hooks.example.com:22/', 'must not name the port 22; ports from 1024 on are accepted'],
    ['not a url', 'is no URL'],
    ['//hooks.example.com/', 'is no URL'],
    ['https://', 'is no URL'],
    ['https://[fe80::1%25eth0]/', 'is no URL'],
  ])('is refused with a reason: %s', async (url, reason) => {
    expect(await checked(url)).toBe(`refused: it ${reason}`);
  });

  test('without TLS is refused in production', async () => {
    expect(await checked('http://hooks.example.com/', { ...rules, allowHttp: false })).toBe(
      'refused: it must begin with https://',
    );
  });

  test('holds no header of its own: line breaks are dropped or encoded', () => {
    const url = parseDestination('https://hooks.example.com/a\r\nX-Evil: 1', rules);
    expect(url.href).toBe('https://hooks.example.com/aX-Evil:%201');
    const encoded = parseDestination('https://hooks.example.com/%0d%0aX-Evil:1', rules);
    expect(encoded.pathname).toBe('/%0d%0aX-Evil:1');
  });
});

test('development may allow what is inside', async () => {
  expect(await checked('http://127.0.0.1:25/', open)).toBe('127.0.0.1');
  expect(await checked('http://inside.example.com/', open)).toBe('10.0.0.7');
});
