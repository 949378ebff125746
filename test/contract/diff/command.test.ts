// Runs the gate as a CI does: its exit codes, its reports, the bases it takes, and what it says of input that is wrong.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const PROGRAM = path.join(REPOSITORY, 'scripts/contract/diff.ts');
const execute = promisify(execFile);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'contract-diff-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function diff(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  try {
    const { stdout, stderr } = await execute(process.execPath, [PROGRAM, ...args], { cwd: folder });
    return { code: 0, out: stdout, errors: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, errors: stderr };
  }
}

const widgets = (version: string, members: object = {}, description = 'All widgets.') => ({
  openapi: '3.1.1',
  info: { title: 'Widgets', version, license: { name: 'MIT', identifier: 'MIT' } },
  paths: {
    '/widgets': {
      get: {
        operationId: 'listWidgets',
        description,
        responses: {
          '200': {
            description: 'The widgets.',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { size: { type: 'integer' }, ...members } },
              },
            },
          },
        },
      },
    },
  },
});

async function put(name: string, content: unknown): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return name;
}

const addition = { colour: { type: 'string' } };
const breaking = { size: { type: 'string' } };

describe('the version', () => {
  const compare = async (base: object, revision: object) =>
    diff('--base', await put('base.json', base), '--revision', await put('revision.json', revision));

  test('may stay while nothing changes', async () => {
    const { code, out } = await compare(widgets('1.2.3'), widgets('1.2.3'));
    expect(out).toContain('Nothing has changed (1.2.3 → 1.2.3).');
    expect(code).toBe(0);
  });

  test.each([
    ['changed words', widgets('1.2.3', {}, 'Widgets.'), '1.2.4'],
    ['additions or noticeable changes', widgets('1.2.3', addition), '1.3.0'],
    ['breaking changes', widgets('1.2.3', breaking), '2.0.0'],
  ])('has to rise for %s', async (kind, revision, needed) => {
    const { code, out } = await compare(widgets('1.2.3'), revision);
    const problem = `info.version is still 1.2.3, but there are ${kind}; it has to be at least ${needed}.`;
    expect(out).toContain(problem);
    expect(code).toBe(1);
  });

  test('has to rise far enough', async () => {
    const { code, out } = await compare(widgets('1.2.3'), widgets('1.3.0', breaking));
    expect(out).toContain('info.version rose from 1.2.3 to 1.3.0');
    expect(out).toContain('it has to be at least 2.0.0.');
    expect(code).toBe(1);
  });

  test('permits a breaking change when its major part rises', async () => {
    const { code, out } = await compare(widgets('1.2.3'), widgets('2.0.0', breaking));
    expect(out).toContain('1 breaking change, 0 warnings, 0 compatible changes (1.2.3 → 2.0.0)');
    expect(code).toBe(0);
  });

  test('may not go down', async () => {
    const { code, out } = await compare(widgets('1.2.3'), widgets('1.1.0', addition));
    expect(out).toContain("info.version is 1.1.0, lower than the base's 1.2.3; it has to be at least 1.3.0.");
    expect(code).toBe(1);
  });

  test('has to be a semantic version', async () => {
    const { code, errors } = await compare(widgets('1.2.3'), widgets('2026-11'));
    expect(errors).toContain('revision.json: info.version "2026-11" is no semantic version');
    expect(code).toBe(2);
  });
});

test('tells where, what and why in a table and in every report', async () => {
  const base = await put('a.json', widgets('1.0.0'));
  const revision = await put('b.json', widgets('1.0.0', { size: { type: 'string' }, ...addition }));
  const reports = ['--json', 'out/diff.json', '--markdown', 'out/diff.md', '--junit', 'out/diff.xml'];
  const { code, out } = await diff('--base', base, '--revision', revision, ...reports);
  expect(code).toBe(1);
  expect(out).toContain('Breaking changes (1)');
  expect(out).toMatch(/│ GET \/widgets response 200 .* │ response-type-changed +│ Clients receive values/);
  expect(out).toContain('integer → string');
  expect(out.split('\n').every((line) => line.length <= 160)).toBe(true);

  const read = (name: string) => readFile(path.join(folder, 'out', name), 'utf8');
  const json = JSON.parse(await read('diff.json'));
  expect(json).toMatchObject({ ok: false, bump: 'major', neededVersion: '2.0.0' });
  expect(json.counts).toEqual({ breaking: 1, warning: 0, compatible: 1 });
  expect(json.findings[0]).toMatchObject({
    level: 'breaking',
    rule: 'response-type-changed',
    operation: 'GET /widgets',
    place: 'response 200',
    pointer: '#/paths/~1widgets/get/responses/200/content/application~1json/schema/properties/size',
    from: 'integer',
    to: 'string',
  });
  const markdown = await read('diff.md');
  expect(markdown).toContain('| Where | What changed | Why |');
  expect(markdown).toContain('`response-type-changed` integer → string');
  const junit = await read('diff.xml');
  expect(junit).toContain('<testsuite name="contract:diff" tests="2" failures="2">');
  expect(junit).toContain('<testcase classname="response-type-changed"');
});

test('writes what would be markup so that the reports stay readable', async () => {
  const base = await put('a.json', widgets('1.0.0', { code: { type: 'string', pattern: '^(a|<b>&)$' } }));
  const revision = await put('b.json', widgets('1.0.0', { code: { type: 'string', pattern: '^"$' } }));
  await diff('--base', base, '--revision', revision, '--markdown', 'm.md', '--junit', 'j.xml');
  const markdown = await readFile(path.join(folder, 'm.md'), 'utf8');
  expect(markdown).toContain('^(a\\|&lt;b>&)$');
  const junit = await readFile(path.join(folder, 'j.xml'), 'utf8');
  expect(junit).toContain('^(a|&lt;b&gt;&amp;)$ → ^&quot;$');
  expect(junit.replaceAll(/<(\?xml|\/?test|\/?failure|\/?system)[^<>]*>/g, '')).not.toMatch(/[<>]/);
});

describe('the base', () => {
  const git = (...args: string[]) =>
    execute('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: path.join(folder, 'repository'),
    });

  beforeAll(async () => {
    await put('repository/openapi/openapi.yaml', JSON.stringify(widgets('1.0.0')));
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'First');
    await git('tag', 'first');
    await put('repository/openapi/openapi.yaml', JSON.stringify(widgets('1.0.0', breaking)));
  });

  test('is not needed before the first release', async () => {
    const { code, out } = await diff('--root', 'repository');
    expect(out).toContain('There is no release in openapi/published/ yet');
    expect(code).toBe(0);
  });

  test('is a commit, whose contract is bundled', async () => {
    const { code, out } = await diff('--root', 'repository', '--base', 'first');
    expect(out).toContain('Base:     first (');
    expect(out).toContain('response-type-changed');
    expect(code).toBe(1);
  });

  test('is the release of the highest version', async () => {
    await put('repository/openapi/published/v1.9.0.json', widgets('1.9.0'));
    await put('repository/openapi/published/v1.10.0.json', widgets('1.10.0'));
    await put('repository/openapi/published/notes.json', 'none');
    const { code, out } = await diff(
      '--root',
      'repository',
      '--revision',
      await put('r.json', widgets('1.10.0')),
    );
    expect(out).toContain('Base:     openapi/published/v1.10.0.json (1.10.0)');
    expect(code).toBe(0);
  });

  test('is unknown', async () => {
    const { code, errors } = await diff('--root', 'repository', '--base', 'nowhere');
    expect(errors).toContain('nowhere: is neither a file nor a commit, branch or tag of this repository.');
    expect(code).toBe(2);
  });
});

describe('input that cannot be compared', () => {
  const good = widgets('1.0.0');
  const lost = { ...good, paths: { '/a': { $ref: '#/components/pathItems/Lost' } } };
  test.each([
    ['a missing file', 'absent.json', undefined, 'absent.json: there is no such file.'],
    ['JSON that is cut off', 'cut.json', '{\n  "openapi": "3.1.1",\n', 'cut.json:3: is no valid JSON'],
    ['JSON with a fault', 'bad.json', '{\n  "openapi" "3.1.1"\n}', 'bad.json:2: is no valid JSON'],
    ['YAML with a fault', 'bad.yaml', 'openapi: 3.1.1\ninfo: {title: [}\n', 'bad.yaml:2: is no valid YAML'],
    ['a list', 'list.json', '[]', 'list.json: is no OpenAPI document, it holds no object.'],
    ['Swagger 2.0', 'old.json', '{"swagger":"2.0"}', 'old.json: is no OpenAPI 3.x document, it says "2.0".'],
    ['another document', 'other.yaml', 'name: x\n', 'is no OpenAPI 3.x document, it has no `openapi`.'],
    [
      'a reference to nothing',
      'lost.json',
      JSON.stringify(lost, null, 1),
      'the reference #/components/pathItems/Lost leads nowhere.',
    ],
    [
      'a reference to a missing file',
      'far.yaml',
      "openapi: 3.1.1\ninfo: {title: x, version: 1.0.0}\npaths:\n  /a:\n    $ref: 'gone.yaml'\n",
      'far.yaml:5',
    ],
  ])('%s is told with its place', async (_what, name, content, message) => {
    if (content !== undefined) await put(name, content);
    const { code, errors } = await diff('--base', name, '--revision', await put('good.json', good));
    expect(errors).toContain(message);
    expect(errors).not.toContain('    at ');
    expect(code).toBe(2);
  });

  test('the line of a lost reference is named', async () => {
    await put('lost.json', JSON.stringify(lost, null, 1));
    const { errors } = await diff('--base', 'lost.json', '--revision', await put('good.json', good));
    expect(errors).toMatch(/^lost\.json:\d+: /);
  });

  test('a wrong option is told with the usage', async () => {
    const { code, errors } = await diff('--bsae', 'x');
    expect(errors).toContain("Unknown option '--bsae'");
    expect(errors).toContain('Usage: npm run contract:diff');
    expect(code).toBe(2);
  });

  test('a report that cannot be written is told', async () => {
    const file = await put('good.json', good);
    const { code, errors } = await diff(
      '--base',
      file,
      '--revision',
      file,
      '--json',
      'good.json/report.json',
    );
    expect(errors).toContain('good.json/report.json: the report cannot be written');
    expect(code).toBe(2);
  });
});
