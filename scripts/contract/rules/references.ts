// The contract's rules for references: the server and the code generators ignore what stands beside one, and do not
// validate against a component that is nothing but one.
import type { ContractDocument } from '../document.ts';
import { objectsOf } from '../walk.ts';

/** References with siblings, and components that are bare references, one line each. */
export function referenceProblems(contract: ContractDocument): string[] {
  const siblings = objectsOf(contract)
    .filter(({ node }) => typeof node.$ref === 'string' && Object.keys(node).length > 1)
    .map(
      ({ place }) =>
        `${place}: has keywords beside its $ref, which are ignored: move them to what it refers to.`,
    );
  return [...siblings, ...aliasProblems(contract)];
}

function aliasProblems(contract: ContractDocument): string[] {
  return Object.entries(contract.components ?? {}).flatMap(([section, components]) =>
    Object.entries(components)
      .filter(([, component]) => typeof component.$ref === 'string')
      .map(([name]) => `#/components/${section}/${name}: is a bare $ref: use what it refers to.`),
  );
}
