// Compares where the API is: an address that clients were given stays.
import type { Comparison } from './comparison.ts';
import { note } from './finding.ts';
import { child, elementsOf, type Located, membersOf, textOf } from './located.ts';
import { operationsOf } from './operations.ts';

/**
 * Reports addresses that went or are new. Returns what to put before the paths of either document when they were moved
 * between the addresses and the paths, so that the whole addresses stayed.
 */
export function compareServers(comparison: Comparison): readonly [string, string] {
  const { base, revision } = comparison;
  const prefixes = [basePathOf(base), basePathOf(revision)] as const;
  const isMoved = prefixes[0] !== prefixes[1] && wholePathsStay(base, revision, prefixes);
  reportServers(comparison, isMoved);
  return isMoved ? prefixes : ['', ''];
}

function reportServers({ run, base, revision }: Comparison, isMoved: boolean) {
  const address = (url: string) => (isMoved ? originOf(url) : url);
  const before = urlsOf(base).map(([url, server]) => [address(url), server] as const);
  const after = urlsOf(revision).map(([url, server]) => [address(url), server] as const);
  const [known, kept] = [new Set(before.map(([url]) => url)), new Set(after.map(([url]) => url))];
  for (const [url, server] of before) {
    if (kept.has(url)) continue;
    const why = 'Clients that call the API at this address are no longer promised an answer.';
    const change = { pointer: server.pointer, from: url, to: [...kept].join(', ') };
    note(run, '', 'server-removed', 'breaking', why, change);
  }
  for (const [url, server] of after) {
    if (known.has(url)) continue;
    const change = { pointer: server.pointer, to: url };
    note(run, '', 'server-added', 'compatible', 'There is another address.', change);
  }
}

/** Every address, with each value that its variables may have; without servers the document's own. */
function urlsOf(document: Located): [string, Located][] {
  const servers = elementsOf(child(document, 'servers'));
  if (servers.length === 0) return [['/', child(document, 'servers')]];
  return servers.flatMap((server) => {
    const template = textOf(child(server, 'url')) ?? '/';
    return filledIn(template, server).map((url): [string, Located] => [normalUrl(url), server]);
  });
}

function filledIn(template: string, server: Located): string[] {
  return membersOf(child(server, 'variables')).reduce<string[]>(
    (urls, [name, variable]) => {
      const listed = elementsOf(child(variable, 'enum')).map(({ node }) => String(node));
      const values = listed.length > 0 ? listed : [`${child(variable, 'default').node}`];
      return urls.flatMap((url) => values.map((value) => url.replaceAll(`{${name}}`, value)));
    },
    [template],
  );
}

function normalUrl(url: string): string {
  return url.replace(/^(https?:\/\/[^/]*)/i, (origin) => origin.toLowerCase()).replace(/\/+$/, '') || '/';
}

function originOf(url: string): string {
  return /^https?:\/\/[^/]*/.exec(url)?.[0] ?? '/';
}

function basePathOf(document: Located): string {
  const [first] = urlsOf(document);
  return (first?.[0] ?? '').replace(/^https?:\/\/[^/]*/, '').replace(/^\/$/, '');
}

function wholePathsStay(base: Located, revision: Located, prefixes: readonly [string, string]): boolean {
  const after = operationsOf(revision, prefixes[1]);
  const before = [...operationsOf(base, prefixes[0]).keys()];
  return before.length > 0 && before.filter((key) => after.has(key)).length * 2 > before.length;
}
