// Shows that a generated file which no longer fits the contract is found and named, and that a contract nothing can be
// generated from is refused with a message that leads to the mistake.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContractDocument } from '../../scripts/contract/document.ts';
import { bundleContract } from '../../scripts/generate/bundle.ts';
import { operationsFiles } from '../../scripts/generate/operations.ts';
import { schemasFiles } from '../../scripts/generate/schemas.ts';
import { transitionsFiles } from '../../scripts/generate/transitions.ts';
import { runGenerate } from '../../scripts/generate.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const MEND = 'Run `npm run generate` and commit what it writes.';

// biome-ignore lint/suspicious/noExplicitAny: the cases below break the document in every way.
type Loose = any;

let folder: string;
let copies = 0;
let contract: Loose;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'generate-test-'));
  contract = await bundleContract(repository);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder of its own with the contract's files. */
async function copyOfContract(): Promise<string> {
  const root = path.join(folder, String(copies++));
  await cp(path.join(repository, 'openapi'), path.join(root, 'openapi'), { recursive: true });
  return root;
}

async function edit(root: string, file: string, change: (text: string) => string): Promise<void> {
  const target = path.join(root, file);
  await writeFile(target, change(await readFile(target, 'utf8')));
}

/** The bundled contract after a change. */
function changed(change: (copy: Loose) => void): ContractDocument {
  const copy = structuredClone(contract);
  change(copy);
  return copy;
}

describe('the check', () => {
  let root: string;
  const check = () => runGenerate({ root, check: true, only: 'contract' });

  beforeAll(async () => {
    root = await copyOfContract();
    await runGenerate({ root, check: false, only: 'contract' });
  }, 30_000);

  test('passes right after generating, also in the same process', async () => {
    const { ok, lines } = await check();
    expect(lines).toEqual(['All 13 generated files are up to date.']);
    expect(ok).toBe(true);
  });

  test('names a file that was edited and one that is gone, and how to mend it', async () => {
    const operations = await readFile(path.join(root, 'src/contract/operations.ts'), 'utf8');
    await edit(root, 'src/contract/operations.ts', (text) => text.replace("'POST'", "'PUT'"));
    await rm(path.join(root, 'db/repeatable/order_transitions.sql'));
    const { ok, lines } = await check();
    expect(ok).toBe(false);
    expect(lines).toEqual([
      'stale: src/contract/operations.ts',
      'missing: db/repeatable/order_transitions.sql',
      MEND,
    ]);
    // It writes nothing.
    expect(await check()).toEqual({ ok, lines });
    await runGenerate({ root, check: false, only: 'contract' });
    expect(await readFile(path.join(root, 'src/contract/operations.ts'), 'utf8')).toBe(operations);
  });

  test('names every file that a change of the contract makes stale', async () => {
    await edit(root, 'openapi/components/schemas/orders.yaml', (text) =>
      text.replace('maxItems: 50', 'maxItems: 40'),
    );
    expect((await check()).lines).toEqual([
      'stale: src/contract/openapi.json',
      'stale: src/contract/openapi-3.0.json',
      'stale: src/contract/compiled.cjs',
      MEND,
    ]);
  });

  test('tells what is inconsistent in the contract itself', async () => {
    await edit(root, 'openapi/paths/orders.yaml', (text) => text.replace('      - OUT_OF_STOCK\n', ''));
    const { ok, lines } = await check();
    expect(ok).toBe(false);
    expect(lines).toContain(
      'contract: createOrder: OUT_OF_STOCK has an example but is not in x-error-codes: list it.',
    );
  });
});

test('the files in the repository begin with how they came to be', async () => {
  for (const file of [
    'types.ts',
    'errors.ts',
    'operations.ts',
    'transitions.ts',
    'compiled.cjs',
    'compiled.d.cts',
    'webhooks.cjs',
    'webhooks.d.cts',
  ]) {
    const text = await readFile(path.join(repository, 'src/contract', file), 'utf8');
    expect(text.split('\n', 1)[0]).toMatch(
      /^\/\/ Generated from openapi\/\S* by `npm run generate`\. Do not edit\.$/,
    );
  }
});

describe('a contract that cannot be bundled', () => {
  test('because a file is missing: the reference to it is named', async () => {
    const root = await copyOfContract();
    await rm(path.join(root, 'openapi/paths/wallet.yaml'));
    await expect(bundleContract(root)).rejects.toThrow(
      /^The contract cannot be bundled:\n {2}openapi\/openapi\.yaml:\d+:\d+ Can't resolve \$ref: .*wallet\.yaml/,
    );
  });

  test('because a file is no YAML: its line is named, once', async () => {
    const root = await copyOfContract();
    await writeFile(path.join(root, 'openapi/paths/wallet.yaml'), 'wallet:\n  get: [a\n   b: c\n');
    const error: Error = await bundleContract(root).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error.message.split('\n')).toHaveLength(2);
    expect(error.message).toMatch(/\n {2}openapi\/paths\/wallet\.yaml:3:5 Failed to parse: /);
  });

  test('because two components share a name', async () => {
    const root = await copyOfContract();
    await edit(root, 'openapi/components/schemas/orders.yaml', (text) =>
      text
        .replace('CancelOrderRequest:\n', 'Id:\n  type: string\nCancelOrderRequest:\n')
        .replace('productId:\n      $ref: common.yaml#/Id', "productId:\n      $ref: '#/Id'"),
    );
    await expect(bundleContract(root)).rejects.toThrow(/Id/);
  });
});

describe('a schema that cannot be compiled', () => {
  test.each([
    ['an unknown keyword', { maxlength: 3 }, 'unknown keyword: "maxlength"'],
    ['an unknown format', { format: 'zip-code' }, 'unknown format "zip-code"'],
    ['a keyword of another type', { minimum: 3 }, 'missing type "number"'],
  ])('is named: %s', async (_name, more, message) => {
    const broken = changed((copy) => {
      Object.assign(copy.components.schemas.CreateOrderRequest.properties.couponCode, more);
    });
    const error: Error = await schemasFiles(broken).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error.message).toContain('The schema of POST /api/v1/orders body cannot be compiled: ');
    expect(error.message).toContain(message);
  });
});

describe('the table of operations', () => {
  const rolesOf = (security: object[]) => {
    const [file] = operationsFiles(
      changed((copy) => {
        copy.paths = { '/x': { get: { ...copy.paths['/api/v1/orders'].get, security } } };
      }),
    );
    return file?.content.match(/public: (\w+),\n\s+roles: (.*),/)?.slice(1);
  };

  test('joins the roles of the alternatives', () => {
    expect(rolesOf([{ bearerAuth: ['ADMIN'] }, { bearerAuth: ['APPROVER', 'ADMIN'] }])).toEqual([
      'false',
      "['ADMIN', 'APPROVER']",
    ]);
  });

  test('asks for no role when one alternative asks for none', () => {
    expect(rolesOf([{ bearerAuth: ['ADMIN'] }, { bearerAuth: [] }])).toEqual(['false', '[]']);
  });

  test('knows what is public', () => {
    expect(rolesOf([])).toEqual(['true', '[]']);
  });

  test.each(['operationId', 'security', 'x-rate-limit', 'x-error-codes', 'tags'])('needs %s', (member) => {
    const broken = changed((copy) => {
      delete copy.paths['/api/v1/orders'].get[member];
    });
    const label = member === 'operationId' ? 'GET /api/v1/orders' : 'listOrders';
    expect(() => operationsFiles(broken)).toThrow(`The contract's operation ${label} has no ${member}.`);
  });
});

describe("the order's state machine", () => {
  const transitions = (copy: Loose) => copy.components.schemas.OrderStatus['x-transitions'];
  const statuses = (copy: Loose) => copy.components.schemas.OrderStatus.enum;
  const orderStatusFilter = (copy: Loose) =>
    Object.values<Loose>(copy.components.parameters).find(({ schema }) =>
      schema.enum?.includes('PENDING_APPROVAL'),
    );

  test.each<[string, (copy: Loose) => void, string]>([
    [
      'an unknown status',
      (copy) => (transitions(copy)[0].to = 'LOST'),
      'the creation → LOST: LOST is not in OrderStatus.',
    ],
    [
      'a transition given twice',
      (copy) => transitions(copy).push(transitions(copy)[3]),
      'PENDING_APPROVAL → REJECTED is given twice.',
    ],
    [
      'a transition without actors',
      (copy) => (transitions(copy)[3].actors = []),
      'PENDING_APPROVAL → REJECTED has no actors.',
    ],
    ['a status listed twice', (copy) => statuses(copy).push('PAID'), 'OrderStatus lists PAID twice.'],
    [
      'a status out of reach',
      (copy) => copy.components.schemas.OrderStatus['x-transitions'].splice(11, 1),
      'DELIVERED cannot be reached from the creation.',
    ],
    [
      'an island of statuses',
      (copy) => {
        transitions(copy)[9].from = 'DELIVERED';
      },
      'SHIPPED cannot be reached from the creation.',
    ],
    [
      'a request with other statuses',
      (copy) => copy.components.schemas.UpdateOrderStatusRequest.properties.status.enum.pop(),
      'UpdateOrderStatusRequest.status does not list the values of OrderStatus.',
    ],
    [
      'a filter with other statuses',
      (copy) => orderStatusFilter(copy).schema.enum.pop(),
      'The filter `status` of listOrders does not list the values of OrderStatus.',
    ],
  ])('is refused with %s', (_name, change, message) => {
    expect(() => transitionsFiles(changed(change))).toThrow(message);
  });
});
