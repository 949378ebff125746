// Makes a pgbench script of the statements that the API sent for one request, and runs it: what Postgres could do if the
// API cost nothing. Values that differ from request to request become expressions over a number that each client counts up.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { CUSTOMERS, KIND, numberedId, PRODUCTS, sqlId } from './numbered.ts';
import type { SentStatement } from './wire-capture.ts';

/** More clients than this only switch on a small machine. */
const CLIENTS = 10;
const THREADS = 2;
/** Ids that the API makes anew for each request are replaced by numbered ones, from these ranges. */
const NEW_ID_KINDS = ['e001', 'e002', 'e003', 'e004', 'e005', 'e006'];
const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** A stored answer names the ids too, but nothing looks at them there. */
const LONGEST_TEMPLATE = 120;

/** The program, or undefined when it is not installed. */
export function findPgbench(): string | undefined {
  if (spawnSync('pgbench', ['--version']).status === 0) return 'pgbench';
  const versions = [18, 17, 16, 15, 14].map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`);
  return versions.find((file) => existsSync(file));
}

/** What the values of the captured request stand for. */
export interface CapturedRequest {
  readonly statements: readonly SentStatement[];
  /** The number that the request was made with. */
  readonly number: number;
  readonly operation: 'pay' | 'order-create' | 'read';
}

/** Texts of the captured values that stand for something numbered, and the SQL for them over the number :n. */
function templatesOf({ statements, number, operation }: CapturedRequest): Map<string, string> {
  const templates = new Map<string, string>();
  if (operation === 'read') return templates;
  const n = '(:n)::bigint';
  const customer = operation === 'pay' ? `1 + (${n} / 4) % ` : `1 + ${n} % `;
  const customerNumber = 1 + ((operation === 'pay' ? Math.floor(number / 4) : number) % CUSTOMERS);
  for (const kind of [KIND.user, KIND.session, KIND.wallet]) {
    templates.set(numberedId(kind, customerNumber), `${sqlId(kind, customer + CUSTOMERS)}::text`);
  }
  const product = numberedId(KIND.product, 1 + (number % PRODUCTS));
  templates.set(product, `${sqlId(KIND.product, `1 + ${n} % ${PRODUCTS}`)}::text`);
  templates.set(numberedId(KIND.payable, number), `${sqlId(KIND.payable, ':n')}::text`);
  templates.set(`pay-${number}`, `'pay-' || :n`);
  templates.set(`create-${number}`, `'create-' || :n`);
  let made = 0;
  for (const { values } of statements) {
    for (const value of values) {
      if (value === null || value.length > LONGEST_TEMPLATE) continue;
      for (const id of value.match(UUID_V7) ?? []) {
        if (templates.has(id)) continue;
        templates.set(id, `${sqlId(NEW_ID_KINDS[made] ?? 'e00f', ':n')}::text`);
        made += 1;
      }
      // The number of an order that was drawn when the products were looked at.
      if (/^ORD-\d+$/.test(value)) templates.set(value, `'BEN-' || :n`);
    }
  }
  return templates;
}

/** The value as an SQL expression over :n, or undefined when it is the same for every request. */
function expressionOf(value: string, templates: ReadonlyMap<string, string>): string | undefined {
  if (value.length > LONGEST_TEMPLATE) return undefined;
  let parts: { text: string; sql?: string }[] = [{ text: value }];
  for (const [text, sql] of templates) {
    parts = parts.flatMap((part) => {
      if (part.sql !== undefined) return [part];
      return part.text
        .split(text)
        .flatMap((piece, index) => (index === 0 ? [{ text: piece }] : [{ text, sql }, { text: piece }]));
    });
  }
  if (!parts.some(({ sql }) => sql !== undefined)) return undefined;
  return parts
    .filter(({ text }) => text !== '')
    .map(({ text, sql }) => sql ?? pg.escapeLiteral(text))
    .join(' || ');
}

/** The types that Postgres gives to the parameters of a statement. */
async function typesOf(client: pg.Client, text: string): Promise<string[]> {
  await client.query(`PREPARE captured AS ${text}`);
  const { rows } = await client.query(
    `SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'captured'`,
  );
  await client.query('DEALLOCATE captured');
  return rows[0].types;
}

/** A script, and the values of its variables. */
export interface PgbenchScript {
  readonly text: string;
  readonly variables: ReadonlyMap<string, string>;
}

/** The script that sends the captured statements with values of its own. */
export async function scriptOf(client: pg.Client, request: CapturedRequest): Promise<PgbenchScript> {
  const templates = templatesOf(request);
  const variables = new Map<string, string>();
  const lines = ['\\set i :i + 1', '\\set n :first + :client_id * :range + :i'];
  for (const [statement, { text, values }] of request.statements.entries()) {
    if (/^(begin|commit|rollback)/i.test(text)) {
      lines.push(`${text};`);
      continue;
    }
    const types = await typesOf(client, text);
    const sql = text.replace(/\$(\d+)/g, (_whole, digits: string) => {
      const index = Number(digits) - 1;
      const value = values[index];
      if (value === null || value === undefined) return `NULL::${types[index]}`;
      const expression = expressionOf(value, templates);
      if (expression !== undefined) return `(${expression})::${types[index]}`;
      const name = `s${statement}_${digits}`;
      variables.set(name, value);
      return `:${name}`;
    });
    lines.push(`${sql.replaceAll('\n', ' ')};`);
  }
  return { text: `${lines.join('\n')}\n`, variables };
}

/** Transactions that a run of pgbench made. */
export interface PgbenchResult {
  readonly perSecond: number;
  readonly transactions: number;
  readonly averageMs: number;
}

/**
 * Runs the script for `seconds`. Each client takes numbers from a range of its own: `first`, and `range` for each.
 * Throws with what pgbench says when a statement fails.
 */
export async function runPgbench(
  program: string,
  url: string,
  script: PgbenchScript,
  {
    name,
    folder,
    seconds,
    first,
    range,
  }: { name: string; folder: string; seconds: number; first: number; range: number },
): Promise<PgbenchResult> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.pgbench.sql`);
  await writeFile(file, script.text);
  const variables = [...script.variables].flatMap(([variable, value]) => ['-D', `${variable}=${value}`]);
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CLIENTS),
    '-j',
    String(THREADS),
    '-T',
    String(seconds),
    '-f',
    file,
  ];
  const { stdout, stderr } = await promisify(execFile)(
    program,
    [...args, ...variables, '-D', 'i=0', '-D', `first=${first}`, '-D', `range=${range}`, url],
    { maxBuffer: 10_000_000 },
  );
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1]);
  if (/aborted|ERROR/.test(stderr)) throw new Error(`pgbench failed at ${name}:\n${stderr.slice(0, 2_000)}`);
  return {
    perSecond: number(/tps = ([\d.]+)/),
    transactions: number(/transactions actually processed: (\d+)/),
    averageMs: number(/latency average = ([\d.]+)/),
  };
}

/** How many clients take numbers. */
export const PGBENCH_CLIENTS = CLIENTS;
