// Compares the names of component schemas: generated clients name their types after them, so a used name stays.
import { isObject } from '../document.ts';
import type { Comparison } from './comparison.ts';
import { note } from './finding.ts';
import { isPastSunset } from './lifecycle.ts';
import { child, type Located, membersOf, targetOf } from './located.ts';
import { operationsOf } from './operations.ts';
import { lifecycleOf } from './read-shape.ts';
import { shapeOf } from './shape-of.ts';

const OWN_TYPES = '#/components/schemas/';

/** Reports used component schemas whose name is gone. An alias that refers to the new name keeps the old one. */
export function compareComponents({ run, schemas, base, revision }: Comparison) {
  const after = new Map(membersOf(child(revision, 'components', 'schemas')));
  const before = membersOf(child(base, 'components', 'schemas'));
  const known = new Set(before.map(([name]) => name));
  const used = usedComponents(base, revision, run.today);
  const fresh = [...after].filter(([name]) => !known.has(name));
  for (const [name, located] of before) {
    if (after.has(name) || !used.has(name)) continue;
    const scope = {
      run,
      direction: 'sent',
      subject: 'response',
      operation: '',
      place: '',
      text: false,
      xml: false,
    } as const;
    const successor = fresh.find(
      ([, other]) => schemas.findingsOf(scope, shapeOf(located), shapeOf(other)).length === 0,
    );
    const change = { pointer: located.pointer, from: name, to: successor?.[0] };
    const rule = successor ? 'component-renamed' : 'component-removed';
    const why = 'Generated clients name a type after it, so code that uses the name no longer compiles.';
    note(run, '', rule, 'breaking', why, change);
  }
}

/** The component schemas that the operations of both documents lead to, by what is not past its sunset. */
function usedComponents(base: Located, revision: Located, today: string): Set<string> {
  const kept = operationsOf(revision);
  const used = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node) || isPastSunset(lifecycleOf(node), today)) return;
    if (typeof node.$ref === 'string') {
      if (node.$ref.startsWith(OWN_TYPES)) used.add(node.$ref.slice(OWN_TYPES.length));
      visit(targetOf(base.document, node.$ref));
    }
    for (const member of Object.values(node)) visit(member);
  };
  for (const [key, operation] of operationsOf(base)) {
    if (!kept.has(key)) continue;
    visit(operation.node.node);
    for (const parameter of operation.parameters.values()) visit(parameter.node);
  }
  visit(child(base, 'webhooks').node);
  return used;
}
