// Turns the violations that a validator found into the contract's field errors: where, which rule, in words.
import type { FastifyRequest, FastifySchemaValidationError } from 'fastify';
import type { FieldError } from '../domain/errors.ts';

/** The parts of a request in the order in which Fastify checks them, with the contract's names for them. */
const PARTS = [
  { part: 'params', name: 'path', value: (request: FastifyRequest) => request.params },
  { part: 'body', name: 'body', value: (request: FastifyRequest) => request.body },
  { part: 'querystring', name: 'query', value: (request: FastifyRequest) => request.query },
  { part: 'headers', name: 'header', value: (request: FastifyRequest) => request.headers },
] as const;

type PartName = (typeof PARTS)[number]['name'];

/** Enough to correct any honest request; a hostile one gets no longer answer than this. */
const MAX_FIELD_ERRORS = 50;

function fieldErrorOf(name: PartName, violation: FastifySchemaValidationError): FieldError {
  const { keyword, instancePath, params } = violation;
  // A missing or unknown property is reported by AJV at its parent; the client looks for it at its own place.
  const property = params.missingProperty ?? params.additionalProperty;
  const step = typeof property === 'string' ? `/${property.replace(/~/g, '~0').replace(/\//g, '~1')}` : '';
  return { in: name, field: `${instancePath}${step}`, rule: keyword, message: messageOf(violation) };
}

function messageOf({ keyword, params, message }: FastifySchemaValidationError): string {
  if (keyword === 'required') return 'is required';
  if (keyword === 'additionalProperties') return 'is not known here';
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    return `must be one of ${params.allowedValues.join(', ')}`;
  }
  return message ?? `breaks the rule ${keyword}`;
}

type Check = ((data: unknown) => unknown) & { errors?: FastifySchemaValidationError[] | null };

/** The validator of a part; a body's is listed by media type. */
function checkOf(request: FastifyRequest, part: (typeof PARTS)[number]['part']): Check | undefined {
  const found = request.getValidationFunction(part) as Check | Record<string, Check> | undefined;
  return typeof found === 'object' ? found['application/json'] : found;
}

/**
 * Every violation in the request. Fastify stops at the first part that fails, so the parts are checked again here: one
 * answer names all that is wrong.
 */
export function fieldErrors(request: FastifyRequest): FieldError[] {
  const found: FieldError[] = [];
  for (const { part, name, value } of PARTS) {
    const check = checkOf(request, part);
    const data = value(request);
    if (check === undefined || (part === 'body' && data === undefined)) continue;
    if (check(data) === false) {
      for (const violation of check.errors ?? []) found.push(fieldErrorOf(name, violation));
    }
  }
  return found.slice(0, MAX_FIELD_ERRORS);
}
