// The refusals of the domain. A code is all that a rule knows; its HTTP status stands in the contract's catalogue alone.
import { type ErrorCode, errorCatalogue } from '../contract/errors.ts';
import type { components } from '../contract/types.ts';

/** What a program needs to react to a refusal; see the contract's ErrorDetails. */
export type ErrorDetails = components['schemas']['ErrorDetails'];

/** One violated rule of the contract; see the contract's FieldError. */
export type FieldError = components['schemas']['FieldError'];

/** A refusal that the caller is told about. Thrown inside a transaction, it rolls the transaction back. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, details?: ErrorDetails) {
    super(errorCatalogue[code].message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** A refusal because single fields break rules that a JSON schema cannot express. */
export function invalidFields(...fields: FieldError[]): DomainError {
  return new DomainError('VALIDATION_FAILED', { fields });
}
