// Holds every answer of a run to the contract: its status, its code, its form, and that it is no fault of the server.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { errorCatalogue } from '../../src/contract/errors.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { type OperationId, operations } from '../../src/contract/operations.ts';

/** What an answer says. */
export interface ReceivedAnswer {
  readonly status: number;
  /** The parsed body, or the text of one that is no JSON. */
  readonly body: unknown;
}

/**
 * Refusals that the run's requests never deserve: they fit the contract, and name only what was acknowledged before. Each
 * of them means that something acknowledged is not there, or that the server is at fault.
 */
const IMPOSSIBLE: ReadonlySet<string> = new Set([
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'ROUTE_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'ORDER_NOT_FOUND',
  'PRODUCT_NOT_FOUND',
  'COUPON_NOT_FOUND',
  'USER_NOT_FOUND',
  'EMAIL_TAKEN',
  'SKU_TAKEN',
  'COUPON_CODE_TAKEN',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'CURRENCY_MISMATCH',
  'IDEMPOTENCY_KEY_REUSED',
  'INTERNAL_ERROR',
]);

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const ajv = new Ajv2020({ strict: false, validateFormats: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'contract', components: { schemas: document.components.schemas } });

const validators = new Map<string, ValidateFunction | undefined>();

/** The part of the contract that a reference leads to, or the part itself. */
function resolved(part: unknown): unknown {
  if (!isObject(part) || typeof part.$ref !== 'string') return part;
  const steps = part.$ref.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), document);
}

/** What checks the JSON body of an answer; undefined when the contract declares none. */
function validatorOf(operationId: OperationId, status: number): ValidateFunction | undefined {
  const name = `${operationId} ${status}`;
  if (validators.has(name)) return validators.get(name);
  const { method, path } = operations[operationId];
  const paths = document.paths as unknown as Record<string, Record<string, { responses: Json }>>;
  const response = resolved(paths[path]?.[method.toLowerCase()]?.responses[status]);
  const content = isObject(response) && isObject(response.content) ? response.content : {};
  const media = content['application/json'];
  const schema = isObject(media) ? JSON.stringify(media.schema) : undefined;
  const validator =
    schema === undefined
      ? undefined
      : ajv.compile(JSON.parse(schema.replaceAll('"#/components/', '"contract#/components/')));
  validators.set(name, validator);
  return validator;
}

/** The code of a refusal. */
export function codeOf(body: unknown): string | undefined {
  const error = isObject(body) ? body.error : undefined;
  return isObject(error) && typeof error.code === 'string' ? error.code : undefined;
}

/** How the answer departs from the contract. `mayBeAway` allows SERVICE_UNAVAILABLE, as there are faults. */
export function answerProblems(
  operationId: OperationId,
  { status, body }: ReceivedAnswer,
  mayBeAway: boolean,
): string[] {
  const facts = operations[operationId];
  if (!(facts.statuses as readonly number[]).includes(status))
    return [`the status ${status} is not declared`];
  const problems: string[] = [];
  const code = codeOf(body);
  if (status >= 400) {
    if (code === undefined) return [`a ${status} without a code`];
    const known = (errorCatalogue as Record<string, { status: number } | undefined>)[code];
    const isDeclared = (facts.errorCodes as readonly string[]).includes(code);
    if (!isDeclared || known?.status !== status) problems.push(`${status} ${code} is not declared`);
    if (IMPOSSIBLE.has(code)) problems.push(`${code} was not deserved`);
    if (status >= 500 && !(code === 'SERVICE_UNAVAILABLE' && mayBeAway)) {
      problems.push(`${code} while there was no fault`);
    }
  }
  const validate = validatorOf(operationId, status);
  if (validate !== undefined && !validate(body)) {
    problems.push(`the body has another form: ${ajv.errorsText(validate.errors)}`);
  }
  return problems;
}
