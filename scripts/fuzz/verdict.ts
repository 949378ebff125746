// Tells from a request alone what the contract says of it, with validators of its own: the server's are what is under test.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { operations } from '../../src/contract/operations.ts';
import {
  bodySchemaOf,
  isObject,
  type Json,
  type Parameter,
  parametersOf,
} from '../answers/contract-document.ts';
import type { FuzzRequest } from './requests.ts';

/** Whether the contract admits the request. `open` where HTTP or JSON leave it to the server how to read it. */
export type Verdict = 'admitted' | 'refused' | 'open';

/** The limit that the contract documents. */
const BODY_LIMIT_BYTES = 65_536;

const ajv = new Ajv2020({ strict: false, validateFormats: true });
addFormats.default(ajv);
const compiled = new WeakMap<Json, ValidateFunction>();
const schemas = new Map<string, Json>();

/** Schemas are resolved anew for each call, so they are told apart by what they say. */
function fits(schema: Json, value: unknown): boolean {
  const text = JSON.stringify(schema);
  const one = schemas.get(text) ?? schema;
  schemas.set(text, one);
  const validate = compiled.get(one) ?? ajv.compile(one);
  compiled.set(one, validate);
  return validate(value) === true;
}

/** A parameter's text as the type that its schema names. */
function readText({ type }: Json, text: string): unknown {
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : text;
  return text;
}

const verdictOfText = ({ schema }: Parameter, text: string): Verdict =>
  fits(schema, readText(schema, text)) ? 'admitted' : 'refused';

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Every refusal counts; with none of them, every doubt. */
function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('refused')) return 'refused';
  return verdicts.includes('open') ? 'open' : 'admitted';
}

/** Of the path alone: `open` when it leads elsewhere. */
export function verdictOfPath({ operationId, target }: FuzzRequest): Verdict {
  const [path = ''] = target.split('?', 1);
  const template = operations[operationId].path.split('/');
  const steps = path.split('/');
  const parameters = parametersOf(operationId, 'path');
  if (steps.length !== template.length) return 'open';
  return together(
    template.map((step, index) => {
      const given = steps[index] ?? '';
      const parameter = parameters.find(({ name }) => step === `{${name}}`);
      if (parameter === undefined) return step === given ? 'admitted' : 'open';
      const text = decoded(given);
      // What is empty, malformed or beyond all parameters matches no route; dots are steps of their own.
      if (text === undefined || given.length > 768 || /^\.*$/.test(text)) return 'open';
      return verdictOfText(parameter, text);
    }),
  );
}

function verdictOfQuery({ operationId, target }: FuzzRequest): Verdict {
  const at = target.indexOf('?');
  const search = at < 0 ? '' : target.slice(at + 1);
  if (decoded(search) === undefined) return 'open';
  const pairs = new URLSearchParams(search);
  return together(
    parametersOf(operationId, 'query').map((parameter) => {
      const [value, ...more] = pairs.getAll(parameter.name);
      if (value === undefined) return parameter.required ? 'refused' : 'admitted';
      return more.length > 0 ? 'refused' : verdictOfText(parameter, value);
    }),
  );
}

function verdictOfHeaders({ operationId, headers }: FuzzRequest): Verdict {
  return together(
    parametersOf(operationId, 'header').map((parameter) => {
      const value = headers[parameter.name.toLowerCase()];
      if (value === undefined) return parameter.required ? 'refused' : 'admitted';
      return verdictOfText(parameter, value.replaceAll(/^[ \t]+|[ \t]+$/g, ''));
    }),
  );
}

/** Half of a surrogate pair is no character, and so no text of the contract. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && isWellFormed(member));
}

function verdictOfBody({ operationId, headers, body }: FuzzRequest): Verdict {
  const schema = bodySchemaOf(operationId);
  if (schema === undefined) return 'admitted';
  if (body === undefined || body.length === 0) {
    return operations[operationId].bodyRequired ? 'refused' : 'admitted';
  }
  if (headers['content-encoding'] !== undefined) return 'open';
  const type = headers['content-type'] ?? '';
  if (!/^application\/json *(;|$)/i.test(type) || body.length > BODY_LIMIT_BYTES) return 'refused';
  const text = body.toString();
  const isText = !text.startsWith('\ufeff') && Buffer.from(text).equals(body);
  if (type !== 'application/json' || !isText) return 'open';
  try {
    const value: unknown = JSON.parse(text);
    return isWellFormed(value) && fits(schema, value) ? 'admitted' : 'refused';
  } catch {
    return 'refused';
  }
}

/** Of the whole request, whoever sends it. */
export function verdictOf(request: FuzzRequest): Verdict {
  return together([
    verdictOfPath(request),
    verdictOfQuery(request),
    verdictOfHeaders(request),
    verdictOfBody(request),
  ]);
}
