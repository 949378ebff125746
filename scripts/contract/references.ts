// The contract's rules for references: the server and the code generators ignore what stands beside one, and do not
// validate against a component that is nothing but one.
import { type ContractDocument, isObject } from './document.ts';

// Their members are data or are named by people: a `$ref` in them is no reference.
const NAMED_MEMBERS = new Set(['properties', 'patternProperties', '$defs']);
const DATA = new Set(['value', 'example', 'default', 'const', 'enum']);

/** References with siblings, and components that are bare references, one line each. */
export function referenceProblems(contract: ContractDocument): string[] {
  return [...siblingProblems(contract, '#', false), ...aliasProblems(contract)];
}

function aliasProblems(contract: ContractDocument): string[] {
  return Object.entries(contract.components ?? {}).flatMap(([section, components]) =>
    Object.entries(components)
      .filter(([, component]) => typeof component.$ref === 'string')
      .map(([name]) => `#/components/${section}/${name} is a bare $ref: use what it refers to.`),
  );
}

function siblingProblems(node: unknown, place: string, named: boolean): string[] {
  if (Array.isArray(node))
    return node.flatMap((item, index) => siblingProblems(item, `${place}/${index}`, false));
  if (!isObject(node)) return [];
  const problems = Object.entries(node).flatMap(([key, child]) => {
    if (!named && DATA.has(key)) return [];
    return siblingProblems(
      child,
      `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      !named && NAMED_MEMBERS.has(key),
    );
  });
  const alone = Object.keys(node).length === 1;
  if (!named && typeof node.$ref === 'string' && !alone)
    problems.push(`${place} has keywords beside its $ref.`);
  return problems;
}
