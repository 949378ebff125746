// Compares the state machine of a schema's `x-transitions`: a move that clients rely on stays, for whoever could make it.
import { isObject, type JsonObject } from '../document.ts';
import type { Comparison } from './comparison.ts';
import { note, type Run } from './finding.ts';
import { child, membersOf } from './located.ts';

/** Reports what became of the state machines of all component schemas that both documents have. */
export function compareStateMachines({ run, base, revision }: Comparison): void {
  for (const [name, located] of membersOf(child(base, 'components', 'schemas'))) {
    const other = child(revision, 'components', 'schemas', name);
    if (isObject(located.node) && isObject(other.node)) {
      compareMoves(run, located.pointer, movesOf(located.node), movesOf(other.node));
    }
  }
}

type Moves = ReadonlyMap<string, ReadonlySet<unknown>>;

/** Who may make each move. */
function movesOf({ 'x-transitions': declared }: JsonObject): Moves {
  const transitions = Array.isArray(declared) ? declared.filter(isObject) : [];
  return new Map(
    transitions.map(({ from, to, actors }) => [
      `${from ?? '(new)'} → ${to}`,
      new Set(Array.isArray(actors) ? actors : []),
    ]),
  );
}

function compareMoves(run: Run, schema: string, before: Moves, after: Moves): void {
  const pointer = `${schema}/x-transitions`;
  for (const [move, actors] of before) {
    const remaining = after.get(move);
    if (remaining === undefined) {
      const why = 'Clients that make this move, or wait for it, are stuck.';
      note(run, '', 'transition-removed', 'breaking', why, { pointer, from: move });
      continue;
    }
    for (const actor of actors.difference(remaining)) {
      const why = `Clients that make this move as ${actor} are refused.`;
      note(run, '', 'transition-actor-removed', 'breaking', why, { pointer, from: `${move} by ${actor}` });
    }
    for (const actor of remaining.difference(actors)) {
      const why = 'Somebody else can make this move as well.';
      note(run, '', 'transition-actor-added', 'compatible', why, { pointer, to: `${move} by ${actor}` });
    }
  }
  for (const move of after.keys()) {
    if (before.has(move)) continue;
    const why = 'There is one more move between the statuses.';
    note(run, '', 'transition-added', 'compatible', why, { pointer, to: move });
  }
}
