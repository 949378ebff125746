// Compares all operations of two contracts: those that went, those that are new, and what each of the others declares.

import { compareParameters } from './compare-parameters.ts';
import { compareBodies, compareResponses } from './compare-payloads.ts';
import { comparePolicies } from './compare-policies.ts';
import { compareSecurity } from './compare-security.ts';
import type { Comparison } from './comparison.ts';
import { type Direction, note, type Run, type Scope } from './finding.ts';
import { noteLifecycles, noteRemoval } from './lifecycle.ts';
import { child, elementsOf, type Located, membersOf, textOf } from './located.ts';
import { type Operation, operationsAt, operationsOf } from './operations.ts';
import { lifecycleOf } from './read-shape.ts';

/** Reports the differences of all paths; `prefixes` are put before the paths of the two documents. */
export function comparePaths(comparison: Comparison, prefixes: readonly [string, string]) {
  const before = operationsOf(comparison.base, prefixes[0]);
  const after = operationsOf(comparison.revision, prefixes[1]);
  const moved = new Map([...after.values()].map((operation) => [idOf(operation), operation.label]));
  for (const [key, operation] of before) {
    const other = after.get(key);
    if (other) compareOperations(comparison, operation, other, 'accepted');
    else {
      const id = idOf(operation);
      reportGone(comparison.run, 'operation', operation, id === undefined ? undefined : moved.get(id));
    }
  }
  for (const [key, operation] of after) {
    if (!before.has(key)) reportNew(comparison.run, 'operation', operation);
  }
}

/** Reports the differences of all webhooks, whose requests the API sends. */
export function compareWebhooks(comparison: Comparison) {
  compareCalls(comparison, 'WEBHOOK ', 'webhook', [
    child(comparison.base, 'webhooks'),
    child(comparison.revision, 'webhooks'),
  ]);
}

function compareCalls(
  comparison: Comparison,
  kind: string,
  rule: 'webhook' | 'callback',
  [base, revision]: readonly [Located, Located],
) {
  const before = callsOf(base, kind);
  const after = callsOf(revision, kind);
  for (const [label, operation] of before) {
    const other = after.get(label);
    if (other) compareOperations(comparison, operation, other, 'sent');
    else reportGone(comparison.run, rule, operation, undefined);
  }
  for (const [label, operation] of after) {
    if (!before.has(label)) reportNew(comparison.run, rule, operation);
  }
}

function callsOf(items: Located, kind: string): Map<string, Operation> {
  const operations = membersOf(items).flatMap(([name, item]) => operationsAt(item, name, kind));
  return new Map(operations.map((operation) => [operation.label, operation]));
}

function reportGone(
  run: Run,
  what: 'operation' | 'webhook' | 'callback',
  operation: Operation,
  to: string | undefined,
) {
  const why =
    what === 'operation'
      ? 'Clients that call it get an error, and code generated from the contract no longer compiles.'
      : 'Clients that wait for this call no longer get it.';
  const { pointer } = operation.node;
  const change = { pointer, from: operation.label, to };
  noteRemoval(run, operation.label, `${what}-removed`, why, lifecycleOf(operation.node.node), change);
}

function reportNew(run: Run, what: 'operation' | 'webhook' | 'callback', operation: Operation) {
  const change = { pointer: operation.node.pointer, to: operation.label };
  note(run, operation.label, `${what}-added`, 'compatible', 'There is more to use.', change);
}

function compareOperations(
  comparison: Comparison,
  base: Operation,
  revision: Operation,
  direction: Direction,
) {
  const { run, schemas } = comparison;
  const operation = revision.label;
  const asks: Scope = { run, direction, subject: 'request', operation, place: '', text: false, xml: false };
  const answers: Scope = { ...asks, subject: 'response', direction: opposite(direction) };
  compareNames(run, base, revision);
  noteLifecycles(
    run,
    operation,
    lifecycleOf(base.node.node),
    lifecycleOf(revision.node.node),
    base.node.pointer,
  );
  compareParameters(schemas, { ...asks, subject: 'parameter', text: true }, base, revision);
  compareBodies(schemas, asks, child(base.node, 'requestBody'), child(revision.node, 'requestBody'));
  compareResponses(schemas, answers, child(base.node, 'responses'), child(revision.node, 'responses'));
  compareSecurity(comparison, base, revision, direction);
  comparePolicies(run, base, revision);
  compareCallbacks(comparison, base, revision);
}

function opposite(direction: Direction): Direction {
  return direction === 'accepted' ? 'sent' : 'accepted';
}

function compareNames(run: Run, base: Operation, revision: Operation) {
  const [before, after] = [idOf(base), idOf(revision)];
  const { pointer } = base.node;
  if (before !== undefined && before !== after) {
    const rule = after === undefined ? 'operation-id-removed' : 'operation-id-changed';
    const why = 'Generated clients name their function after it, so calls of the old name no longer compile.';
    const change = { pointer: `${pointer}/operationId`, from: before, to: after };
    note(run, revision.label, rule, 'breaking', why, change);
  } else if (before === undefined && after !== undefined) {
    const why = 'Generated clients get a function of this name.';
    note(run, revision.label, 'operation-id-added', 'compatible', why, { pointer, to: after });
  }
  const tags = new Set(tagsOf(revision));
  const gone = tagsOf(base).filter((tag) => !tags.has(tag));
  if (gone.length > 0) {
    const why = 'Generated clients that group operations by tag move the function to another class.';
    const change = { pointer: `${pointer}/tags`, from: gone.join(', '), to: [...tags].join(', ') };
    note(run, revision.label, 'operation-tag-removed', 'warning', why, change);
  }
}

function idOf(operation: Operation): string | undefined {
  return textOf(child(operation.node, 'operationId'));
}

function tagsOf(operation: Operation): string[] {
  return elementsOf(child(operation.node, 'tags')).flatMap((tag) => textOf(tag) ?? []);
}

function compareCallbacks(comparison: Comparison, base: Operation, revision: Operation) {
  const before = child(base.node, 'callbacks');
  const after = child(revision.node, 'callbacks');
  const names = new Set([...membersOf(before), ...membersOf(after)].map(([name]) => name));
  for (const name of names) {
    const kind = `${revision.label} CALLBACK ${name} `;
    compareCalls(comparison, kind, 'callback', [child(before, name), child(after, name)]);
  }
}
