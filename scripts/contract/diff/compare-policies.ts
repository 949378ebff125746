// Compares what this contract adds to OpenAPI: rate limits, the error codes of operations and the catalogue of them.
import { isObject } from '../document.ts';
import type { Comparison } from './comparison.ts';
import { note, type Run } from './finding.ts';
import { child, elementsOf, type Located, membersOf } from './located.ts';
import type { Operation } from './operations.ts';

/** Reports changes of an operation's rate limit and error codes. */
export function comparePolicies(run: Run, base: Operation, revision: Operation) {
  compareErrorCodes(run, base, revision);
  compareRateLimits(run, base, revision);
}

function compareErrorCodes(run: Run, base: Operation, revision: Operation) {
  const [before, after] = [codesOf(base), codesOf(revision)];
  const { pointer } = child(revision.node, 'x-error-codes');
  for (const code of after.difference(before)) {
    const why = 'Clients may meet an error that they do not know; its status tells its kind.';
    note(run, revision.label, 'error-code-added', 'compatible', why, { pointer, to: code });
  }
  for (const code of before.difference(after)) {
    const why = 'The error no longer occurs.';
    note(run, revision.label, 'error-code-removed', 'compatible', why, { pointer, from: code });
  }
}

function codesOf(operation: Operation): Set<string> {
  return new Set(elementsOf(child(operation.node, 'x-error-codes')).map(({ node }) => String(node)));
}

function compareRateLimits(run: Run, base: Operation, revision: Operation) {
  const [before, after] = [limitOf(base), limitOf(revision)];
  if (before?.text === after?.text) return;
  const change = { pointer: child(base.node, 'x-rate-limit').pointer, from: before?.text, to: after?.text };
  const isLower =
    after !== undefined &&
    (before === undefined || after.limit < before.limit || after.perSecond < before.perSecond);
  if (isLower) {
    const why = 'Clients that use the limit they had are told to wait.';
    note(run, revision.label, 'rate-limit-lowered', 'warning', why, change);
  } else
    note(run, revision.label, 'rate-limit-raised', 'compatible', 'Clients may call it more often.', change);
}

function limitOf({ node }: Operation): { limit: number; perSecond: number; text: string } | undefined {
  const declared = child(node, 'x-rate-limit').node;
  if (!isObject(declared)) return undefined;
  const { limit, windowSeconds } = declared;
  if (typeof limit !== 'number' || typeof windowSeconds !== 'number') return undefined;
  return { limit, perSecond: limit / windowSeconds, text: `${limit} in ${windowSeconds} s` };
}

/** Reports codes whose status changed, which clients tell errors apart by. */
export function compareErrorCatalogues({ run, base, revision }: Comparison) {
  const before = child(base, 'x-error-catalogue');
  const after = child(revision, 'x-error-catalogue');
  for (const [code, entry] of membersOf(before)) {
    const other = child(after, code);
    const pointer = entry.pointer;
    if (other.node === undefined) {
      const why = 'Where it can still occur, clients find nothing about it.';
      note(run, '', 'catalogue-code-removed', 'warning', why, { pointer, from: code });
    } else compareStatus(run, code, entry, other);
  }
  for (const [code, entry] of membersOf(after)) {
    if (child(before, code).node !== undefined) continue;
    const change = { pointer: entry.pointer, to: code };
    note(run, '', 'catalogue-code-added', 'compatible', 'Clients can look it up.', change);
  }
}

function compareStatus(run: Run, code: string, before: Located, after: Located) {
  const [from, to] = [child(before, 'status').node, child(after, 'status').node];
  if (from === to) return;
  const why = `Clients that handle ${code} by its HTTP status no longer recognise it.`;
  note(run, '', 'catalogue-status-changed', 'breaking', why, {
    pointer: `${before.pointer}/status`,
    from,
    to,
  });
}
