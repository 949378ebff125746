// Shows what the command of the contract's lint prints, writes and exits with, above all for input it cannot use.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { annotations } from '../../../scripts/contract/annotate.ts';
import { lintContract } from '../../../scripts/contract/lint.ts';
import { readSourceLines } from '../../../scripts/contract/source-lines.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const ROOT = 'openapi/openapi.yaml';
const WALLET = 'openapi/paths/wallet.yaml';

let folder: string;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lint-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder of its own with the contract's files, one of them changed. */
async function contractWith(file: string, change: (text: string) => string | undefined): Promise<string> {
  const root = path.join(folder, String(copies++));
  await cp(path.join(repository, 'openapi'), path.join(root, 'openapi'), { recursive: true });
  const changed = change(await readFile(path.join(root, file), 'utf8'));
  if (changed === undefined) await rm(path.join(root, file));
  else await writeFile(path.join(root, file), changed);
  return root;
}

function run(args: readonly string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const program = path.join(repository, 'scripts/contract/lint.ts');
    execFile(process.execPath, [program, ...args], { cwd: repository }, (error, stdout, stderr) =>
      done({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

describe('the command', () => {
  test('passes the contract of this repository', async () => {
    const { exitCode, stdout, stderr } = await run([]);
    expect(stderr).toBe('');
    expect(stdout).toBe('The contract keeps all rules.\n');
    expect(exitCode).toBe(0);
  });

  test('tells every finding with file and line, in the log, in the reports and as annotations', async () => {
    const root = await contractWith(WALLET, (text) =>
      text
        .replace('summary: Get your wallet', 'summary: Get your wallet.')
        .replace('operationId: getWallet', 'operationId: get_wallet'),
    );
    const [json, junit] = [path.join(root, 'reports/lint.json'), path.join(root, 'reports/lint.xml')];
    const { exitCode, stdout, stderr } = await run(['--root', root, '--json', json, '--junit', junit]);
    expect(stderr.trim().split('\n')).toEqual([
      `${WALLET}:4 An operationId is camelCase, as it becomes the name of a function. [rule/operation-id-is-camel-case]`,
      `${WALLET}:4 get_wallet: needs an operationId in camelCase. [declarations]`,
      `${WALLET}:4 get_wallet: the summary is a title: leave its full stop out. [declarations]`,
    ]);
    expect(stdout).toBe('The contract breaks its rules in 3 places.\n');
    expect(exitCode).toBe(1);
    const report = JSON.parse(await readFile(json, 'utf8'));
    expect(report).toMatchObject({
      ok: false,
      findings: [{}, {}, { rule: 'declarations', file: WALLET, line: 4 }],
    });
    expect(annotations(report, () => undefined)[1]).toBe(
      `::error file=${WALLET},line=4,title=declarations::get_wallet: needs an operationId in camelCase.`,
    );
    expect(await readFile(junit, 'utf8')).toContain(
      `<testcase classname="declarations" name="${WALLET}:4 get_wallet: needs an operationId in camelCase."><failure `,
    );
  });

  test('cannot use a contract that is not there', async () => {
    const root = await contractWith(ROOT, () => undefined);
    const { exitCode, stdout, stderr } = await run(['--root', root]);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `The contract cannot be bundled:\n  ${ROOT} does not exist: restore it, or run this in the folder that holds openapi/.\n`,
    );
    expect(exitCode).toBe(2);
  });

  test('refuses an option that it does not know', async () => {
    const { exitCode, stderr } = await run(['--strict']);
    expect(stderr).toMatch(/^Unknown option '--strict'.*\nUsage: npm run contract:lint -- \[--root FOLDER\]/);
    expect(exitCode).toBe(2);
  });
});

describe('input that cannot be used', () => {
  const cases: readonly [name: string, file: string, change: (text: string) => string, problem: string][] = [
    [
      'an empty document',
      ROOT,
      () => '',
      `${ROOT}:1:1 is empty or no mapping: begin it with \`openapi: 3.1.1\`.`,
    ],
    [
      'a document that is no OpenAPI',
      ROOT,
      () => 'hello: 1\n',
      `${ROOT}:1:1 is no OpenAPI document: begin it with \`openapi: 3.1.1\`.`,
    ],
    [
      'a document that is no YAML',
      ROOT,
      () => 'a: [b\n c: d\n',
      `${ROOT}:2:3 Failed to parse: missed comma between flow collection entries. Correct the YAML there, or just before.`,
    ],
    [
      'a file that is no YAML',
      WALLET,
      (text) => text.replace('    operationId', '\toperationId'),
      `${WALLET}:4:1 Failed to parse: tab characters must not be used in indentation. Correct the YAML there, or just before.`,
    ],
    [
      'a reference to a file that is not there',
      WALLET,
      (text) => text.replace('headers/common.yaml#/XRequestId', 'headers/comon.yaml#/XRequestId'),
      `${WALLET}:LINE:13 Can't resolve $ref: ../components/headers/comon.yaml#/XRequestId leads nowhere. Correct it, or add what it names.`,
    ],
    [
      'a reference to a component that is not there',
      WALLET,
      (text) => text.replace('wallet.yaml#/WalletEnvelope', 'wallet.yaml#/Wallets'),
      `${WALLET}:LINE:15 Can't resolve $ref: ../components/schemas/wallet.yaml#/Wallets leads nowhere. Correct it, or add what it names.`,
    ],
  ];

  test.each(cases)('%s is named with its line', async (_name, file, change, problem) => {
    const before = (await readFile(path.join(repository, file), 'utf8')).split('\n');
    const root = await contractWith(file, change);
    const after = (await readFile(path.join(root, file), 'utf8')).split('\n');
    const line = after.findIndex((text, index) => text !== before[index]) + 1;
    await expect(lintContract(root)).rejects.toThrow(
      `The contract cannot be bundled:\n  ${problem.replace('LINE', String(line))}`,
    );
  });

  test('a document of another form is told by Redocly, and by no failure of our rules', async () => {
    const root = await contractWith(WALLET, (text) =>
      text.replace(/responses:\n/, "responses: none\n    'x-rest':\n"),
    );
    const findings = await lintContract(root);
    expect(findings).toContainEqual({
      rule: 'struct',
      file: WALLET,
      line: expect.any(Number),
      message: expect.stringContaining('Expected type `Responses` (object) but got `string`'),
    });
  });
});

describe('the annotations', () => {
  test('show what breaks clients, and what may, at the lines of the contract', async () => {
    const findings = [
      {
        rule: 'operation-removed',
        level: 'breaking',
        operation: 'GET /api/v1/wallet',
        place: '',
        pointer: '#',
        why: '100%\ngone.',
      },
      {
        rule: 'a:b',
        level: 'warning',
        operation: '',
        place: '',
        pointer: '#/components/schemas/Money/type',
        why: 'Look.',
      },
      {
        rule: 'description-changed',
        level: 'compatible',
        operation: '',
        place: '',
        pointer: '#',
        why: 'Fine.',
      },
    ];
    const locate = (name: string) => (name.endsWith('/wallet') ? { file: ROOT, line: 7 } : undefined);
    expect(annotations({ findings }, locate)).toEqual([
      `::error file=${ROOT},line=7,title=operation-removed::GET /api/v1/wallet: 100%25%0Agone.`,
      '::warning title=a%3Ab::Look.',
    ]);
  });

  test('are none for what is no report', () => {
    expect(annotations(null, () => undefined)).toEqual([]);
    expect(annotations({ findings: 'none' }, () => undefined)).toEqual([]);
  });
});

test('findings are found in the files that they are about', async () => {
  const locate = await readSourceLines(repository);
  const textAt = async (finding: string) => {
    const place = locate(finding);
    if (place === undefined) return undefined;
    return (await readFile(path.join(repository, place.file), 'utf8')).split('\n')[place.line - 1]?.trim();
  };
  expect(await textAt('getWallet: needs a summary.')).toBe('operationId: getWallet');
  expect(await textAt('/api/v1/wallet: something.')).toBe('/api/v1/wallet:');
  expect(await textAt('GET /api/v1/wallet')).toBe('/api/v1/wallet:');
  expect(await textAt('#/paths/~1api~1v1~1wallet/get/responses: something.')).toBe('/api/v1/wallet:');
  expect(await textAt('#/components/schemas/Order/properties/id: something.')).toBe('Order:');
  expect(await textAt('#/components/parameters/PerPage/schema: something.')).toBe('PerPage:');
  expect(await textAt('OUT_OF_STOCK: is unused.')).toBe('OUT_OF_STOCK:');
  expect(await textAt('something else')).toBeUndefined();
});
