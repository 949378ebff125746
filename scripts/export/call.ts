// Reads the command line of the export: the filters are those of adminExportOrders, under the same names and rules.
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import contract from '../../src/contract/openapi.json' with { type: 'json' };
import type { OrderFilter } from '../../src/db/queries/orders.ts';
import { type ContractDocument, operationsOf, type Parameter, parametersOf } from '../contract/document.ts';
import { contractFormats } from '../generate/formats.ts';

/** What is asked for. Without `output` the file goes to the standard output. */
export interface ExportCall {
  readonly filter: OrderFilter;
  readonly output: string | undefined;
}

/** A call that names something wrong; the message says what. */
export class CallError extends Error {}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The filters of the operation, each by the option that names it. */
function filters(): ReadonlyMap<string, Parameter> {
  const document = contract as unknown as ContractDocument;
  const located = operationsOf(document).find(({ label }) => label === 'adminExportOrders');
  if (located === undefined) throw new Error('The contract has no operation adminExportOrders.');
  return new Map(parametersOf(document, located.operation).map((one) => [kebab(one.name), one]));
}

/** How the tool is called, with every filter and an example of it. */
export function usage(): string {
  const options = [...filters()].map(
    ([option, { example }]) => `  --${`${option} <value>`.padEnd(24)}  such as ${example}`,
  );
  return `Usage: npm run export -- [filters] [--output <file>]

Writes the orders that the filters find as CSV, the newest first.

${options.join('\n')}
  --output <file>           where to; without it, to the standard output

DATABASE_URL names the database; without it, the embedded server in DATA_DIR (default .data) is used.
Exit codes: 0 done, 1 failed, 2 wrong call, 130 interrupted, 141 nobody reads on. No half file is left behind.`;
}

/** What the arguments ask for; undefined for `--help`. Throws CallError. */
export function readCall(args: readonly string[]): ExportCall | undefined {
  const known = filters();
  const { help, output, ...given } = parsed(args, [...known.keys()]);
  if (help !== undefined) return undefined;
  if (output === '') throw new CallError('--output needs the name of a file.');
  const values = Object.entries(given).map(([option, text]) => {
    const { name, schema = {} } = known.get(option) as Parameter;
    return [name, readValue(option, schema, text)] as const;
  });
  const { number: numberPrefix, ...filter } = Object.fromEntries(values);
  return { filter: { ...filter, numberPrefix }, output };
}

function parsed(args: readonly string[], names: readonly string[]): Record<string, string> {
  const options = Object.fromEntries([...names, 'output'].map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } } });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    throw new CallError((error as Error).message);
  }
}

/** The text as the contract's schema reads it. */
function readValue(option: string, schema: object, text: string): never {
  const ajv = new Ajv2020({ coerceTypes: true, formats: contractFormats });
  const holder = { value: text };
  const validate = ajv.compile({ type: 'object', properties: { value: schema } });
  const isDecimal = !('type' in schema) || schema.type !== 'integer' || /^\d+$/.test(text);
  if (isDecimal && validate(holder)) return holder.value as never;
  const [violation] = validate.errors ?? [];
  const allowed = (violation?.params as { allowedValues?: string[] } | undefined)?.allowedValues;
  const rule = isDecimal ? (violation?.message ?? 'is not valid') : 'must be a whole number';
  throw new CallError(
    `--${option} ${rule}${allowed === undefined ? '' : `: ${allowed.join(', ')}`}, not "${text}".`,
  );
}
