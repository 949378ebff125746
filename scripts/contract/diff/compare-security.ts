// Compares who may call an operation: whoever could with the credentials of the base still can.
import { isObject } from '../document.ts';
import type { Comparison } from './comparison.ts';
import { type Direction, note, type Run } from './finding.ts';
import { child, elementsOf, type Located, membersOf } from './located.ts';
import { inherited, type Operation } from './operations.ts';

/** One of the ways to be admitted: all of its schemes, each with its scopes or roles. */
type Alternative = ReadonlyMap<string, ReadonlySet<string>>;

/** Reports alternatives that are gone or ask for more, and operations that ask for less. */
export function compareSecurity(
  { run, base, revision }: Comparison,
  operation: Operation,
  other: Operation,
  direction: Direction,
) {
  const before = alternativesOf(inherited(base, operation, 'security'));
  const after = alternativesOf(inherited(revision, other, 'security'));
  const lost = before.filter((known) => !after.some((candidate) => asksNoMore(candidate, known)));
  const gained = after.filter((fresh) => !before.some((candidate) => asksNoMore(candidate, fresh)));
  const pointer = child(operation.node, 'security').pointer;
  const change = { pointer, from: before.map(nameOf).join(' or '), to: after.map(nameOf).join(' or ') };
  if (lost.length === 0 && gained.length === 0) return;
  if (direction === 'sent') {
    const why = 'Receivers that check how the call is signed must check it in another way.';
    return note(run, other.label, 'security-changed', 'warning', why, change);
  }
  if (lost.length > 0) {
    const why = `Clients that call it with ${lost.map(nameOf).join(' or ')} are refused.`;
    note(run, other.label, 'security-tightened', 'breaking', why, change);
  } else if (after.some((alternative) => alternative.size === 0)) {
    const why = 'Everybody can call it now; make sure that this is meant.';
    note(run, other.label, 'security-removed', 'warning', why, change);
  } else {
    const why = 'More callers are admitted; make sure that this is meant.';
    note(run, other.label, 'security-loosened', 'warning', why, change);
  }
}

/** No requirement at all is one alternative that asks for nothing. */
function alternativesOf(security: Located | undefined): Alternative[] {
  const alternatives = security === undefined ? [] : elementsOf(security);
  if (alternatives.length === 0) return [new Map()];
  return alternatives.map(
    (alternative) =>
      new Map(
        membersOf(alternative).map(([scheme, scopes]) => [
          scheme,
          new Set(elementsOf(scopes).map(({ node }) => String(node))),
        ]),
      ),
  );
}

function asksNoMore(candidate: Alternative, known: Alternative): boolean {
  return [...candidate].every(([scheme, scopes]) => {
    const present = known.get(scheme);
    return present !== undefined && scopes.isSubsetOf(present);
  });
}

function nameOf(alternative: Alternative): string {
  if (alternative.size === 0) return 'nobody in particular';
  return [...alternative]
    .map(([scheme, scopes]) => (scopes.size === 0 ? scheme : `${scheme} (${[...scopes].join(', ')})`))
    .join(' and ');
}

/** Reports changes of the schemes that operations of both documents use. */
export function compareSecuritySchemes({ run, base, revision }: Comparison) {
  const after = child(revision, 'components', 'securitySchemes');
  for (const [name, scheme] of membersOf(child(base, 'components', 'securitySchemes'))) {
    const other = child(after, name);
    // Where it was required, its absence shows at the operations.
    if (isObject(other.node)) compareScheme(run, name, scheme, other);
  }
  const known = new Set(membersOf(child(base, 'components', 'securitySchemes')).map(([name]) => name));
  for (const [name, scheme] of membersOf(after)) {
    if (known.has(name)) continue;
    const change = { pointer: scheme.pointer, to: name };
    note(run, '', 'security-scheme-added', 'compatible', 'There is another way to be admitted.', change);
  }
}

function compareScheme(run: Run, name: string, base: Located, revision: Located) {
  const { pointer } = base;
  for (const member of ['type', 'scheme', 'in', 'name', 'openIdConnectUrl'] as const) {
    const [from, to] = [child(base, member).node, child(revision, member).node];
    if (sameText(from, to)) continue;
    const why = `Clients send their credentials for ${name} as the base says, and are refused.`;
    note(run, '', 'security-scheme-changed', 'breaking', why, { pointer: `${pointer}/${member}`, from, to });
  }
  const formats = { from: child(base, 'bearerFormat').node, to: child(revision, 'bearerFormat').node };
  if (formats.from !== formats.to) {
    const why = 'Clients should not look into the token, but those that do read another format.';
    note(run, '', 'security-scheme-format-changed', 'warning', why, { pointer, ...formats });
  }
  for (const [flow, before] of membersOf(child(base, 'flows'))) {
    compareFlow(run, flow, before, child(revision, 'flows', flow));
  }
}

/** The names of HTTP authentication schemes know no capitals. */
function sameText(from: unknown, to: unknown): boolean {
  return (
    from === to ||
    (typeof from === 'string' && typeof to === 'string' && from.toLowerCase() === to.toLowerCase())
  );
}

function compareFlow(run: Run, flow: string, before: Located, after: Located) {
  const { pointer } = before;
  if (!isObject(after.node)) {
    const why = 'Clients that get their tokens this way get none.';
    return note(run, '', 'oauth-flow-removed', 'breaking', why, { pointer, from: flow });
  }
  for (const member of ['authorizationUrl', 'tokenUrl', 'refreshUrl'] as const) {
    const [from, to] = [child(before, member).node, child(after, member).node];
    if (from === to) continue;
    const why = 'Clients that ask for their tokens at the old address get none.';
    note(run, '', 'oauth-url-changed', 'breaking', why, { pointer: `${pointer}/${member}`, from, to });
  }
  const scopes = new Set(membersOf(child(after, 'scopes')).map(([scope]) => scope));
  for (const [scope, located] of membersOf(child(before, 'scopes'))) {
    if (scopes.has(scope)) continue;
    const why = 'Clients that ask for this scope are refused.';
    note(run, '', 'oauth-scope-removed', 'breaking', why, { pointer: located.pointer, from: scope });
  }
}
