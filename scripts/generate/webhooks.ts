// Compiles ahead of time what checks the payloads of webhooks: nothing is sent to a receiver that the contract does not
// describe.
import {
  type ContractDocument,
  isObject,
  type JsonObject,
  type Payload,
  resolve,
} from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';
import { OPTIONS, validatorsSource, withoutAnnotations } from './schemas.ts';

/**
 * `src/contract/webhooks.cjs` and its types: a validator for each type of event. Throws an Error that names a webhook
 * without a schema, or one whose schema cannot be compiled.
 */
export function webhooksFiles(contract: ContractDocument): GeneratedFile[] {
  const schemas = Object.entries(contract.webhooks ?? {}).map(([type, item]) => {
    const schema = withoutAnnotations(inlined(contract, schemaOf(contract, type, item))) as JsonObject;
    return { type, schema, key: JSON.stringify(schema) };
  });
  const keys = [...new Set(schemas.map(({ key }) => key))];
  const shared = keys.map((key, index) => ({
    name: `payload${index}`,
    schema: JSON.parse(key),
    hashes: [],
    place: 'webhooks',
  }));
  const members = schemas.map(({ type, key }) => `    '${type}': payloads.payload${keys.indexOf(key)},\n`);
  const content = `// ${generatedNote('openapi/')}
'use strict';

const payloads = ${validatorsSource(shared, OPTIONS.body)};

module.exports = {
  payloadValidators: {
${members.join('')}  },
};
`;
  const types = schemas.map(({ type }) => `  | '${type}'`).join('\n');
  return [
    { path: 'src/contract/webhooks.cjs', content },
    { path: 'src/contract/webhooks.d.cts', content: declarations(types) },
  ];
}

function schemaOf(contract: ContractDocument, type: string, item: JsonObject): JsonObject {
  const { post } = resolve<{ post?: { requestBody?: JsonObject } }>(contract, item);
  const body = post?.requestBody && resolve<Payload>(contract, post.requestBody);
  const schema = body?.content?.['application/json']?.schema;
  if (schema === undefined) throw new Error(`The contract's webhook ${type} has no schema of its JSON body.`);
  return schema;
}

/** The schema with what its references lead to in their places. The lint keeps schemas from containing themselves. */
function inlined(contract: ContractDocument, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => inlined(contract, item));
  if (!isObject(node)) return node;
  if (typeof node.$ref === 'string') return inlined(contract, resolve(contract, node));
  return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, inlined(contract, member)]));
}

const declarations = (types: string) => `// ${generatedNote('openapi/')}
interface PayloadViolation {
  instancePath: string;
  message?: string;
}

interface PayloadValidator {
  (payload: unknown): boolean;
  errors?: PayloadViolation[] | null;
}

declare namespace webhooks {
  /** A type of event that webhooks tell of. */
  type WebhookType =
${types.replaceAll(/^/gm, '  ')};
}

declare const webhooks: {
  /** By the type of the event. After \`false\`, \`errors\` lists every violation. */
  readonly payloadValidators: Readonly<Record<webhooks.WebhookType, PayloadValidator>>;
};
export = webhooks;
`;
