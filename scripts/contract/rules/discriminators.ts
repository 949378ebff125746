// The contract's rules for alternatives: without a complete discriminator, generators make types that nothing fits.
import { type ContractDocument, isObject, type JsonObject, resolve } from '../document.ts';
import { schemasOf } from '../walk.ts';

/** Alternatives that cannot be told apart by their tag, one line each. */
export function discriminatorProblems(contract: ContractDocument): string[] {
  return schemasOf(contract).flatMap(({ place, node }) =>
    problemsOfSchema(contract, node).map((problem) => `${place}: ${problem}`),
  );
}

function problemsOfSchema(contract: ContractDocument, node: JsonObject): string[] {
  const branches = [node.oneOf ?? node.anyOf ?? []].flat().filter((branch) => !isNull(branch));
  const { discriminator } = node;
  if (discriminator === undefined) {
    return branches.length > 1
      ? ['has alternatives without a discriminator: add a tag that tells them apart.']
      : [];
  }
  const { propertyName, mapping } = isObject(discriminator) ? discriminator : ({} as JsonObject);
  if (typeof propertyName !== 'string') return ['the discriminator has no propertyName: name the tag.'];
  if (branches.length === 0) return ['has a discriminator without oneOf: list the alternatives.'];
  if (!isObject(mapping))
    return ['the discriminator has no mapping: map each value of the tag to its schema.'];

  const problems: string[] = [];
  const mapped = new Map(Object.entries(mapping).map(([tag, target]) => [target, tag]));
  for (const branch of branches) {
    const reference = isObject(branch) ? branch.$ref : undefined;
    if (typeof reference !== 'string') {
      problems.push('an alternative stands inside of it: make it a component and refer to it.');
      continue;
    }
    const tag = mapped.get(reference);
    if (tag === undefined) problems.push(`the mapping does not lead to ${reference}: add its tag.`);
    else problems.push(...tagProblems(resolve<JsonObject>(contract, branch), reference, propertyName, tag));
    mapped.delete(reference);
  }
  for (const [target, tag] of mapped) {
    problems.push(
      `the mapping of ${tag} leads to ${String(target)}, which is no alternative: remove one of them.`,
    );
  }
  return problems;
}

function tagProblems(schema: JsonObject, reference: string, name: string, tag: string): string[] {
  const problems: string[] = [];
  if (!Array.isArray(schema.required) || !schema.required.includes(name)) {
    problems.push(`${reference} does not require its tag ${name}: add it to \`required\`.`);
  }
  const property = isObject(schema.properties) ? schema.properties[name] : undefined;
  const values = isObject(property) ? (property.const ?? property.enum) : undefined;
  if ([values].flat().length !== 1 || [values].flat()[0] !== tag) {
    problems.push(`${reference} does not fix its tag ${name}: give it \`const: ${tag}\`, as in the mapping.`);
  }
  return problems;
}

function isNull(branch: unknown): boolean {
  return isObject(branch) && branch.type === 'null';
}
