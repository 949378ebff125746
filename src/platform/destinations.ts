// Decides where the program may send a request on behalf of a user: to addresses of the public internet only, each of
// them looked at, whatever name or spelling leads there.
import { Resolver, lookup as systemLookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** An address that was looked at and may be connected to. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Finds all addresses of a host name; none when it has none. Throws when it cannot find out. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** What an operator allows beside public https addresses. */
export interface DestinationRules {
  readonly allowHttp: boolean;
  /** For development: private and loopback addresses, and all ports. */
  readonly allowPrivate: boolean;
  readonly resolve: Resolve;
}

/** Nothing may be sent there. The message completes a sentence that begins with the name of a field. */
export class RefusedDestination extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedDestination';
  }
}

/** Ports under this one belong to services that may misread a request as one of their own. */
const FIRST_FREE_PORT = 1024;
const WEB_PORTS: readonly string[] = ['', '80', '443'];

/** The part of IPv6 that is given out for use on the internet; what is outside of it leads elsewhere. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Whether the address is one of the public internet: every kind of special range is refused. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  // `unicast` is what the library calls an address in none of the special ranges.
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}

/** Reads the address. Throws RefusedDestination when it is none, or one that is never sent to. */
export function parseDestination(text: string, { allowHttp, allowPrivate }: DestinationRules): URL {
  if (!URL.canParse(text)) throw new RefusedDestination('is no URL');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new RefusedDestination('must begin with https://');
  }
  if (url.protocol === 'http:' && !allowHttp) throw new RefusedDestination('must begin with https://');
  if (url.username !== '' || url.password !== '') {
    throw new RefusedDestination('must hold no user name and no password');
  }
  if (url.hostname === '') throw new RefusedDestination('names no host');
  if (!allowPrivate && !WEB_PORTS.includes(url.port) && Number(url.port) < FIRST_FREE_PORT) {
    throw new RefusedDestination(
      `must not name the port ${url.port}; ports from ${FIRST_FREE_PORT} on are accepted`,
    );
  }
  return url;
}

/**
 * The addresses behind the host, all of them looked at. Throws RefusedDestination when there is none or when one of them
 * may not be connected to: a name that leads to public and private addresses at once is an attempt to get in.
 */
export async function addressesOf(url: URL, rules: DestinationRules): Promise<readonly Address[]> {
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const found = ipaddr.isValid(literal) ? [literal] : await resolveHost(url.hostname, rules.resolve);
  if (found.length === 0)
    throw new RefusedDestination(`names the host ${url.hostname}, which has no address`);
  if (!rules.allowPrivate && !found.every(isPublicAddress)) {
    throw new RefusedDestination('leads to an address that is not on the public internet');
  }
  return found.map((address) => ({ address, family: ipaddr.parse(address).kind() === 'ipv4' ? 4 : 6 }));
}

async function resolveHost(host: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch {
    throw new RefusedDestination(`names the host ${host}, which could not be looked up`);
  }
}

/** A name server that does not answer must not hold up a delivery for longer than a receiver may. */
const RESOLVER_TIMEOUT_MS = 1_500;

/** What a name server says when there is no such name, or none with such an address. */
const NO_ADDRESS = new Set(['ENODATA', 'ENOTFOUND']);

/**
 * Asks the name servers alone: neither the machine's own list of hosts nor its search domains count. It takes no thread,
 * of which a slow name server could use up all.
 */
export const resolvePublicly: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: RESOLVER_TIMEOUT_MS, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const failure = answers.find(
    (answer) => answer.status === 'rejected' && !NO_ADDRESS.has(answer.reason?.code),
  );
  if (found.length === 0 && failure?.status === 'rejected') throw failure.reason;
  return found;
};

/** Asks the machine, which knows `localhost` and the names of its containers: for development. */
export const resolveLocally: Resolve = async (host) => {
  const answers = await systemLookup(host, { all: true });
  return answers.map(({ address }) => address);
};
