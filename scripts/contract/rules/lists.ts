// The contract's rules for lists: every one of them is read page by page, in the same way. A feed, which has no end, is
// read by cursor alone.
import {
  type ContractDocument,
  isObject,
  type JsonObject,
  type LocatedOperation,
  operationsOf,
  parametersOf,
  resolve,
  responsesOf,
} from '../document.ts';

const PAGE_META = '#/components/schemas/PageMeta';
const PAGING = ['page', 'perPage', 'cursor'];
// Nobody counts a feed, and its first page is not where one wants to be.
const FEED_META = '#/components/schemas/EventFeedMeta';
const FEED_PAGING = ['perPage', 'cursor'];

/** Lists that cannot be paged, and paging without a list, one line each. */
export function listProblems(contract: ContractDocument): string[] {
  return operationsOf(contract).flatMap((located) =>
    problemsOfOperation(contract, located).map((problem) => `${located.label}: ${problem}`),
  );
}

function problemsOfOperation(contract: ContractDocument, { operation }: LocatedOperation): string[] {
  const taken = parametersOf(contract, operation)
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => parameter.name);
  const envelopes = successEnvelopes(contract, operation);
  const isFeed = envelopes.some(({ properties }) => refersTo(properties.meta, FEED_META));
  const paging = isFeed ? FEED_PAGING : PAGING;
  const missing = paging.filter((name) => !taken.includes(name));
  const isList = envelopes.some(({ properties }) => isListed(contract, properties));
  const problems = envelopes
    .filter(({ properties }) => isListed(contract, properties))
    .filter(({ properties, required }) => {
      return !refersTo(properties.meta, isFeed ? FEED_META : PAGE_META) || !required.includes('meta');
    })
    .map(({ name }) => `${name} is of a list: require \`meta\` in it, with ${PAGE_META}.`);
  if (isFeed && taken.includes('page')) {
    problems.push('is a feed, which has no pages that could be counted: remove the parameter page.');
  }
  if (isList && missing.length > 0) {
    problems.push(`answers with a list but cannot be paged: add the parameters ${missing.join(', ')}.`);
  }
  if (!isList && missing.length < paging.length) {
    problems.push('takes the parameters of a page but answers with no list: remove them.');
  }
  return problems;
}

interface Envelope {
  readonly name: string;
  readonly properties: JsonObject;
  readonly required: readonly unknown[];
}

function successEnvelopes(contract: ContractDocument, operation: LocatedOperation['operation']): Envelope[] {
  return responsesOf(contract, operation)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, response]) =>
      Object.values(response.content ?? {}).map((media): Envelope => {
        const schema = resolve<JsonObject | undefined>(contract, media.schema);
        return {
          name: typeof media.schema?.$ref === 'string' ? media.schema.$ref : `the response ${status}`,
          properties: isObject(schema?.properties) ? schema.properties : {},
          required: Array.isArray(schema?.required) ? schema.required : [],
        };
      }),
    );
}

function isListed(contract: ContractDocument, properties: JsonObject): boolean {
  const data = resolve<unknown>(contract, properties.data);
  return 'meta' in properties || (isObject(data) && data.type === 'array');
}

function refersTo(node: unknown, schema: string): boolean {
  return isObject(node) && node.$ref === schema;
}
